// The arrows between the targets: who may import whom (ARCHITECTURE.md).
import Testing

/// What each target may import.
///
/// `Foundation` is in no row: it would bring ICU, 50 MB and some milliseconds to every start.
private let arrows: [String: Set<String>] = [
  "Civic": ["FoundationEssentials", "HashTreeCollections", "CUTF8Proc"],
  "RegisterStore": ["Civic", "CDisk", "CIconv", "FoundationEssentials", "Glibc", "Subprocess"],
  "Press": ["Civic", "FoundationEssentials"],
  "Delivery": [
    "Civic", "Press", "Dispatch", "FoundationEssentials", "Glibc", "Subprocess", "Synchronization",
  ],
  "Typeset": ["Press", "CPangoCairo", "CUTF8Proc", "FoundationEssentials"],
  "TerminalKit": ["CCurses", "CUTF8Proc", "Glibc"],
  "FrontDesk": ["Civic", "Press", "TerminalKit", "FoundationEssentials"],
  "aiport": [
    "Civic", "RegisterStore", "Press", "Delivery", "FrontDesk", "TerminalKit",
    "ArgumentParser", "CCrypt", "CMigemo", "Dispatch", "FoundationEssentials", "Glibc",
    "Synchronization",
  ],
  "aiport-typeset": ["Typeset", "Press", "FoundationEssentials", "Glibc"],
]

/// Single files that may import more than their target, and why.
private let exceptions: [String: Set<String>] = [
  // utf8proc hands out memory that only C's free() gives back.
  "Sources/Civic/Text/Normalization.swift": ["Glibc"]
]

@Test("どの層も、許された向きにだけ依存する", arguments: arrows.keys.sorted())
func importsFollowTheArrows(target: String) {
  let offences = SourceTree.swiftFiles(below: "Sources/\(target)").flatMap { file in
    let allowed = (arrows[target] ?? []).union(exceptions[file.path] ?? [])
    return file.offences { line in
      importedModule(in: line).map { !allowed.contains($0) } ?? false
    }
  }
  #expect(offences.isEmpty, "\(list(offences))")
}

@Test("どの層にも、依存の向きが決めてある")
func everyTargetHasItsArrows() throws {
  let targets = try SourceTree.folders(in: "Sources").filter { $0 != "Shims" }
  #expect(Set(targets) == Set(arrows.keys))
}

@Test(
  "import の書き方が違っても見逃さない",
  arguments: [
    ("import Civic", "Civic"),
    ("@testable import Civic", "Civic"),
    ("public import Civic", "Civic"),
    ("@preconcurrency import Glibc", "Glibc"),
    ("import struct Foundation.Date", "Foundation"),
    ("import Press  // the document", "Press"),
    ("// import Civic", nil),
    ("let text = \"import\"", nil),
  ]
)
func importIsRecognised(line: String, module: String?) {
  #expect(importedModule(in: line) == module)
}

/// The module that a line imports, or `nil` where it imports none.
private func importedModule(in line: String) -> String? {
  let words = line.withoutComment.split(separator: " ")
  guard let place = words.firstIndex(of: "import"),
    words[..<place].allSatisfy({ $0.hasPrefix("@") || accessLevels.contains($0) })
  else { return nil }
  let named = words[(place + 1)...].drop { declarationKinds.contains($0) }
  return named.first?.split(separator: ".").first.map(String.init)
}

private let accessLevels: Set<Substring> = [
  "public", "package", "internal", "fileprivate", "private",
]
private let declarationKinds: Set<Substring> = [
  "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
]
