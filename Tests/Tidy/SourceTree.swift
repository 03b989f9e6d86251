// The files of this checkout, as the house rules look at them.
import Foundation

/// A text file of the checkout.
struct SourceFile {
  /// The path from the checkout's root, such as `Sources/Civic/Text/Folding.swift`.
  let path: String
  let lines: [String]

  var name: String { (path as NSString).lastPathComponent }

  /// Every line that `offends`, as `path:line: text`, the way editors jump to it.
  func offences(where offends: (String) -> Bool) -> [String] {
    zip(1..., lines).filter { offends($0.1) }
      .map { "\(path):\($0.0): \($0.1.trimmingCharacters(in: .whitespaces))" }
  }
}

enum SourceTree {
  /// The checkout's root: the folder of `Package.swift`.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The Swift files below the folders, in the order of their paths.
  static func swiftFiles(below folders: String...) -> [SourceFile] {
    folders.flatMap { textFiles(below: $0) }.filter { $0.path.hasSuffix(".swift") }
  }

  /// The files below a folder that are UTF-8 text, without hidden ones (`.git`, `.build`, `.demo`).
  static func textFiles(below folder: String = "") -> [SourceFile] {
    let start = root.appending(path: folder)
    let found = FileManager.default.enumerator(
      at: start,
      includingPropertiesForKeys: nil,
      options: .skipsHiddenFiles
    )
    return (found?.compactMap { $0 as? URL } ?? [])
      .compactMap { url in
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
        return SourceFile(
          path: String(url.path.dropFirst(root.path.count + 1)),
          lines: text.components(separatedBy: "\n")
        )
      }
      .sorted { $0.path < $1.path }
  }

  /// The names of the folders in a folder.
  static func folders(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      at: root.appending(path: folder),
      includingPropertiesForKeys: [.isDirectoryKey]
    )
    .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
    .map(\.lastPathComponent)
  }
}

extension String {
  /// The line without what stands behind `//`.
  var withoutComment: String {
    range(of: "//").map { String(self[..<$0.lowerBound]) } ?? self
  }

  /// Whether the word stands in the line, and is not the end of a longer name or a member's name.
  func says(_ word: String) -> Bool {
    var rest = self[...]
    while let found = rest.range(of: word) {
      let before = self[..<found.lowerBound].last
      if !(before.map { $0.isLetter || $0.isNumber || "_.".contains($0) } ?? false) { return true }
      rest = rest[found.upperBound...]
    }
    return false
  }
}

/// A failed rule's message: one offence a line.
func list(_ offences: [String]) -> String { offences.joined(separator: "\n") }
