// 本物のフォルダー: a folder of the machine's own disk, gone when the test is over.

import Foundation

/// A temporary folder.
final class RealFolder: Sendable {
  private let root: String

  init() throws {
    root = NSTemporaryDirectory() + "aiport-store-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: root,
      withIntermediateDirectories: true
    )
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func path(_ name: String) -> String { "\(root)/\(name)" }
}
