// Every Swift file says what it is for, is short, and has a name that says what is in it.
import Testing

private let everywhere = SourceTree.swiftFiles(below: "Sources", "Tests", "Benchmarks")

@Test("どのファイルも、一行目に目的が書いてある")
func firstLineIsThePurpose() {
  let offences = everywhere.filter { file in
    !(file.lines.first.map { $0.hasPrefix("// ") && $0.count >= 12 } ?? false)
  }
  .map { "\($0.path):1: the purpose is missing" }
  #expect(offences.isEmpty, "\(list(offences))")
}

@Test("400行を超えるファイルはない")
func filesAreShort() {
  let offences = everywhere.filter { $0.lines.count > 401 }  // the last one is empty
    .map { "\($0.path):401: \($0.lines.count - 1) lines" }
  #expect(offences.isEmpty, "\(list(offences))")
}

@Test("名前から中身がわかる", arguments: ["Utils", "Utilities", "Manager", "Helper", "Common", "Misc"])
func namesSaySomething(word: String) {
  let offences = everywhere.filter { $0.name.contains(word) }.map { "\($0.path):1: \(word)" }
  #expect(offences.isEmpty, "\(list(offences))")
}
