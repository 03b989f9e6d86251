// A temporary folder with small shell scripts that stand in for aiport-typeset, lp and lpstat.
import Foundation

/// A folder of stand-in programs, gone with the value.
final class StandInPrograms {
  let folder: URL

  /// Makes programs, each a name and the text of a shell script that runs in the folder.
  init(_ scripts: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "aiport-delivery-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, script) in scripts { try add(name, script) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Adds a program, or gives it another script.
  ///
  /// A link to a program that no test writes: one that was just written cannot be started while a
  /// test beside it, in the middle of a start of its own, still holds it open.
  func add(_ name: String, _ script: String) throws {
    let link = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: link.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try script.write(toFile: link.path + ".sh", atomically: true, encoding: .utf8)
    guard !FileManager.default.fileExists(atPath: link.path) else { return }
    let standIn = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/stand-in")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: standIn)
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
