// A temporary folder with small shell scripts that stand in for aiport-typeset, lp and lpstat.
import Foundation

/// A folder of stand-in programs, gone with the value.
final class StandInPrograms {
  let folder: URL

  /// Makes programs, each a name and the text of a shell script without its first line.
  init(_ scripts: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "aiport-delivery-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, script) in scripts { try add(name, script) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func add(_ name: String, _ script: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try "#!/bin/sh\ncd '\(folder.path)'\n\(script)\n"
      .write(to: file, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
  }

  /// The path of a file in the folder, whether it exists or not.
  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// The text that a script left in a file, or `nil` where it left none.
  func text(_ name: String) -> String? {
    try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  /// Where the scripts are found before the system's programs.
  var searchPath: String { folder.path + ":/usr/bin:/bin" }
}
