// Every Swift file says what it is for, is short, and has a name that says what is in it.
import Testing

private let everywhere = SourceTree.swiftFiles(below: "Sources", "Tests", "Benchmarks")

@Test("どのファイルも、一行目に目的が書いてある")
func firstLineIsThePurpose() {
  let offences = everywhere.filter { file in
    guard let first = file.lines.first else { return true }
    return !first.hasPrefix("// ") || first.count < 12
  }
  #expect(offences.isEmpty, "\(list(offences.map { "\($0.path):1: the purpose is missing" }))")
}

@Test("400行を超えるファイルはない")
func filesAreShort() {
  let offences = everywhere.filter { $0.lines.count > 401 }  // the last one is empty
  #expect(
    offences.isEmpty,
    "\(list(offences.map { "\($0.path):401: \($0.lines.count - 1) lines" }))"
  )
}

@Test("名前から中身がわかる", arguments: ["Utils", "Utilities", "Manager", "Helper", "Common", "Misc"])
func namesSaySomething(word: String) {
  let offences = everywhere.filter { $0.name.contains(word) }
  #expect(offences.isEmpty, "\(list(offences.map { "\($0.path):1: \(word)" }))")
}
