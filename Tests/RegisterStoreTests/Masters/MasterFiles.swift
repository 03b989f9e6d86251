// MasterFiles — the shipped masters, and a folder in which a center has edited some of them.

import Foundation

@testable import RegisterStore

/// The masters that the program ships.
enum ShippedMasters {
  static let path = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "data").path(percentEncoded: false)

  static func text(of file: String) throws -> String {
    try String(contentsOfFile: path + "/" + file, encoding: .utf8)
  }
}

/// A folder of its own for one test, removed with it.
final class EditedMasters {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "masters-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Puts a file there as a center would have written it.
  func write(_ text: String, to file: String) throws {
    try write(Data(text.utf8), to: file)
  }

  func write(_ data: Data, to file: String) throws {
    let place = URL(filePath: path).appending(path: file)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try data.write(to: place)
  }
}
