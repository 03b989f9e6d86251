// 使い方: what is said of a command line that is wrong, and the help, are Japanese.
import Foundation
import ProgramTestKit
import Testing

@Suite("使い方のことば")
struct UsageTests {
  private func run(_ arguments: String...) throws -> Finished {
    let folder = try TemporaryFolder()
    return try BuiltProgram(in: folder).run(arguments)
  }

  @Test(
    "使い方の誤りは、日本語の一文と使い方で知らせ、64で終わる",
    arguments: [
      (["lookup", "--zzzzzzzz"], "「--zzzzzzzz」という指定はありません。"),
      (["lookup", "--recruting"], "「--recruting」という指定はありません。「--recruiting」のことですか。"),
      (["lookup", "--limit"], "「--limit <limit>」に続く値がありません。"),
      (["lookup", "--limit", "三"], "「三」は「--limit <limit>」に使えません。"),
      (["show"], "「<number>」を指定してください。"),
      (["show", "g1", "g2"], "「g2」は余分です。"),
      (["show", "g1", "g2", "g3"], "余分なものが2個あります: 「g2」「g3」"),
      (["lookup", "--json=はい"], "「--json」に値は付けられません（「はい」とあります）。"),
    ]
  )
  func wrong(arguments: [String], sentence: String) throws {
    let folder = try TemporaryFolder()
    let refused = try BuiltProgram(in: folder).run(arguments)
    #expect(refused.exitCode == 64)
    let lines = refused.errors.split(separator: "\n").map(String.init)
    #expect(lines.first == "aiport: \(sentence)")
    #expect(lines.contains { $0.hasPrefix("使い方: aiport ") }, "\(refused)")
    #expect(lines.last?.hasSuffix("見られます。") == true, "\(refused)")
    #expect(refused.output.isEmpty)
  }

  @Test("ないコマンドは、そう言い、一覧の見方を知らせる", arguments: [["serch"], ["serch", "手話"]])
  func unknownCommand(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let refused = try BuiltProgram(in: folder).run(arguments)
    #expect(refused.exitCode == 64)
    #expect(
      refused.errors == """
        aiport: 「serch」というコマンドはありません。
          コマンドの一覧は aiport --help で見られます。

        """
    )
  }

  @Test(
    "説明の見出しは日本語で、英語の決まり文句は出ない",
    arguments: [
      ["--help"], ["lookup", "--help"], ["help", "bulletin"], ["export", "--help"], ["help"],
    ]
  )
  func help(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let shown = try BuiltProgram(in: folder).run(arguments)
    #expect(shown.exitCode == 0 && shown.errors.isEmpty)
    for heading in ["使い方: aiport", "オプション:", "この説明を表示します"] {
      #expect(shown.output.contains(heading), "\(shown)")
    }
    for english in [
      "OVERVIEW", "USAGE", "OPTIONS", "SUBCOMMANDS", "ARGUMENTS", "Show ", "See ", "default",
      "values:", "<subcommand>", "<options>",
    ] {
      #expect(!shown.output.contains(english), "\(english): \(shown)")
    }
  }

  @Test("版と補完の台本は、そのまま出る")
  func leftAsTheyAre() throws {
    #expect(try run("--version").output == "0.1.0\n")
    let script = try run("--generate-completion-script", "bash")
    #expect(script.exitCode == 0 && script.output.contains("#!/bin/bash"))
  }

  @Test("書き込めない場所は、理由を日本語で知らせる", arguments: ["/nowhere/x.txt", "/"])
  func outputFile(path: String) throws {
    let (program, folder) = try program(demo: true)
    defer { _ = folder }
    let refused = try program.run("bulletin", "text", "3", "--output", path)
    #expect(refused.exitCode == 4, "\(refused)")
    let reasons = ["その場所がありません。", "ファイルではなくフォルダーです。"]
    #expect(reasons.contains { refused.errors.contains("\(path) に書き込めません。\($0)") }, "\(refused)")
  }
}
