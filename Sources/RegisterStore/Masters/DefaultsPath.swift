// DefaultsPath — where the program's own masters lie: installed, or in the checkout it was built in.

import Glibc

extension MasterFolder {
  /// The folder of the default masters, or `nil` where none is found.
  ///
  /// It is the named one where one is, else `../share/aiport` beside the executable's folder, else
  /// `data` in the nearest folder with a `Package.swift` above the executable, else above the
  /// current directory.
  ///
  /// - Parameters:
  ///   - named: what `AIPORT_DATA` says; `nil` or empty for nothing.
  ///   - executable: the running program's absolute path, links resolved.
  ///   - currentDirectory: an absolute path.
  /// - Returns: the folder; a named one is not looked into, so that a wrong name is told.
  public static func defaultsPath(
    named: String?,
    executable: String,
    currentDirectory: String
  ) -> String? {
    if let named, !named.isEmpty { return named }
    let folder = parent(of: executable)
    let installed = parent(of: folder) + "/share/aiport"
    if exists(installed + "/fields.json") { return installed }
    return checkout(above: folder) ?? checkout(above: currentDirectory)
  }

  private static func checkout(above folder: String) -> String? {
    var folder = folder
    while true {
      let data = folder + "/data"
      if exists(folder + "/Package.swift"), exists(data + "/fields.json") { return data }
      if folder.isEmpty { return nil }
      folder = parent(of: folder)
    }
  }

  /// The folder that a path lies in; empty for what lies at the root.
  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  private static func exists(_ path: String) -> Bool { access(path, R_OK) == 0 }
}
