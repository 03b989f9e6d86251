// A test that expects nothing can't fail.
import Testing

@Test("何も確かめない試験はない")
func everyTestExpectsSomething() {
  let offences = SourceTree.swiftFiles(below: "Tests")
    .filter { !$0.path.hasPrefix("Tests/Tidy/ExpectationTests") }
    .flatMap { file in
      testsWithoutExpectation(in: file.lines).map { "\(file.path):\($0): expects nothing" }
    }
  #expect(offences.isEmpty, "\(list(offences))")
}

@Test("確かめない試験を、行番号で見つける")
func findsTheTestThatExpectsNothing() {
  let source = """
    @Test("確かめる")
    func good() throws {
      let sum = 1 + 1
      #expect(sum == 2)
    }
    @Test("確かめない", arguments: [1, 2])
    func bad(number: Int) {
      _ = number
    }
    @Test func story() throws {
      try desk.press(.f4, toSee: "登録")
    }
    """
  #expect(testsWithoutExpectation(in: source.components(separatedBy: "\n")) == [6])
}

/// The lines (from 1) of the `@Test`s in whose function nothing is expected.
///
/// A function ends at the brace under its `func`, as swift-format lays it out.
private func testsWithoutExpectation(in lines: [String]) -> [Int] {
  lines.indices.filter { lines[$0].drop(while: \.isWhitespace).hasPrefix("@Test") }
    .filter { start in
      guard let function = lines[start...].firstIndex(where: { $0.contains("func ") }) else {
        return true
      }
      let indent = lines[function].prefix(while: \.isWhitespace)
      let end = lines[function...].firstIndex { $0 == indent + "}" } ?? function
      return !lines[function...end].contains { $0.contains(expectation) }
    }
    .map { $0 + 1 }
}

/// The words by which a test can fail: the library's, own ones that begin with `expect`, and what a
/// story's keys are pressed `toSee`.
private var expectation: some RegexComponent {
  /#expect|#require|confirmation\(|Issue\.record|[ .]expect([A-Z]\w*)?\(|toSee:/
}
