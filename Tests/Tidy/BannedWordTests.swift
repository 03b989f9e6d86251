// Words that must not stand in the code, and where they must not stand.
import Testing

@Test(
  "落ちるかもしれない書き方をしない",
  arguments: [
    "try!", "as!", "fatalError(", "@unchecked", "nonisolated(unsafe)",
  ]
)
func nothingThatCrashes(word: String) {
  let offences = SourceTree.swiftFiles(below: "Sources", "Benchmarks").flatMap { file in
    file.offences { $0.withoutComment.says(word) }
  }
  #expect(offences.isEmpty, "\(list(offences))")
}

@Test("やり残しを置いていかない", arguments: ["TODO", "FIXME", "XXX:"])
func nothingLeftUndone(word: String) {
  let offences = SourceTree.swiftFiles(below: "Sources", "Tests", "Benchmarks")
    .filter { !$0.path.hasPrefix("Tests/Tidy/") }
    .flatMap { file in file.offences { $0.says(word) } }
  #expect(offences.isEmpty, "\(list(offences))")
}

@Test("画面や端末に直接書くのは、実行するプログラムだけ", arguments: ["print(", "debugPrint("])
func onlyTheProgramPrints(word: String) {
  let offences = SourceTree.swiftFiles(below: "Sources")
    .filter { !$0.path.hasPrefix("Sources/aiport") }
    .flatMap { file in
      file.offences { line in
        let code = line.withoutComment
        // A function or a case of that name prints nothing by itself.
        return code.says(word) && !code.contains("func \(word)") && !code.contains("case \(word)")
      }
    }
  #expect(offences.isEmpty, "\(list(offences))")
}

@Test(
  "Civic と Press は時計・乱数・ファイル・環境に触れない",
  arguments: [
    "Date()", "Date.now", "ContinuousClock", "UUID()", "SystemRandomNumberGenerator",
    "FileManager", "getenv(", "ProcessInfo",
  ]
)
func theCoreIsPure(word: String) {
  let offences = SourceTree.swiftFiles(below: "Sources/Civic", "Sources/Press").flatMap { file in
    file.offences { $0.withoutComment.says(word) }
  }
  #expect(offences.isEmpty, "\(list(offences))")
}

@Test("作った機械の事情を書き残さない", arguments: ["/wo" + "rk/", "../sha" + "red"])
func noPathOfOneMachine(path: String) {
  let offences = SourceTree.textFiles().flatMap { file in file.offences { $0.contains(path) } }
  #expect(offences.isEmpty, "\(list(offences))")
}

@Test(
  "語の一部や、メンバーの名前は取り違えない",
  arguments: [
    ("print(x)", true), ("  print(x)", true), ("blueprint(x)", false), ("printer.print(x)", false),
    ("sprint(print(x))", true),
  ]
)
func wordIsWhole(line: String, says: Bool) {
  #expect(line.says("print(") == says)
}
