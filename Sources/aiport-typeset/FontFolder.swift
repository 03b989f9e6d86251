// The fonts the paper is set in: data/fonts.conf names their folders, so that other fonts change nothing.
import Glibc

/// Finds the data folder and points fontconfig to the list of fonts in it.
enum FontFolder {
  /// Sets `FONTCONFIG_FILE`, where nobody has yet; must run before fontconfig starts.
  static func use() {
    guard let file = candidates().first(where: { access($0, R_OK) == 0 }) else { return }
    setenv("FONTCONFIG_FILE", file, 0)
  }

  /// `AIPORT_DATA`, the installed share folder, or the nearest checkout above the program.
  private static func candidates() -> [String] {
    var folders: [String] = []
    if let data = getenv("AIPORT_DATA") { folders.append(String(cString: data)) }
    var folder = programFolder()
    folders += [folder + "/../share/aiport", folder + "/../../share/aiport"]
    while let slash = folder.lastIndex(of: "/") {
      if access(folder + "/Package.swift", F_OK) == 0 { folders.append(folder + "/data") }
      folder = String(folder[..<slash])
    }
    return folders.map { $0 + "/fonts.conf" }
  }

  private static func programFolder() -> String {
    let path = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { space, count in
      count = space.withMemoryRebound(to: CChar.self) { chars in
        chars.baseAddress.map { max(0, readlink("/proc/self/exe", $0, chars.count)) } ?? 0
      }
    }
    let program = String(decoding: path, as: UTF8.self)
    return program.lastIndex(of: "/").map { String(program[..<$0]) } ?? "."
  }
}
