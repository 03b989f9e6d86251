// aiport extract, erase: what is held goes out whole, and goes away whole.
import Foundation
import ProgramTestKit
import Testing

@Suite("コマンドで個人の情報を扱う")
struct PersonalDataTests {
  /// The files below a folder in which a text stands.
  private func files(below folder: URL, holding text: String) throws -> [String] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return try (files?.allObjects ?? []).compactMap { $0 as? URL }.filter { file in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      return try !isFolder.boolValue && Data(contentsOf: file).range(of: Data(text.utf8)) != nil
    }.map(\.lastPathComponent)
  }

  @Test("写しを渡し、消去すると、どのファイルにも残らない。誰がいつ渡したかは残る")
  func extractedAndErased() throws {
    let (program, folder) = try program(demo: true)
    defer { _ = folder }
    let paper = try program.run("extract", "i1").orFail().output
    #expect(paper.contains("個-000001") && paper.contains("090-0000-9149"))
    #expect(try program.run("history").orFail().output.contains("書き出し"))

    _ = try program.run("edit", "g1", "representative=福島　誠").orFail()
    let undecided = try program.run("erase", "i1", "--reason", "本人の申し出", "--yes")
    #expect(undecided.exitCode == 1 && undecided.output.contains("G-000001.representative"))
    let no = try program.run(
      "erase",
      "i1",
      "--reason",
      "本人の申し出",
      "--clear",
      "all",
      input: "いいえ\n"
    )
    #expect(no.exitCode == 1)
    #expect(try !files(below: program.register, holding: "福島　誠").isEmpty)
    _ = try program.run("erase", "i1", "--reason", "本人の申し出", "--clear", "all", "--yes").orFail()
    for text in ["福島 誠", "福島　誠", "090-0000-9149", "kojin001@"] {
      #expect(try files(below: program.register, holding: text).isEmpty, "\(text)")
    }
    #expect(try program.run("show", "i1").exitCode == 1)
    #expect(try program.run("verify").exitCode == 0)
    #expect(try program.run("history").orFail().output.contains("本人の申し出"))
  }

  @Test("消去の前に、だれを消去するかと、一緒に消える読めない行を言う")
  func asksByName() throws {
    let (program, folder) = try program(demo: true)
    defer { _ = folder }
    _ = try program.run("edit", "g12", "members=77").orFail()
    let journal = program.register.appending(path: "journal/0000000001.jsonl")
    let lines = try String(contentsOf: journal, encoding: .utf8)
    let damaged = lines.replacingOccurrences(of: #""members":77"#, with: #""members":78"#)
    #expect(damaged != lines)
    try damaged.write(to: journal, atomically: false, encoding: .utf8)
    let asked = try program.run("erase", "i1", "--reason", "本人の申し出", input: "いいえ\n")
    #expect(asked.exitCode == 1)
    for text in ["個-000001 福島 誠（", "読めない箇所", "団-000012"] {
      #expect(asked.output.contains(text), "\(asked)")
    }
  }

  @Test("非公開の項目を表示したことと、一覧を書き出したことは、記録に残る")
  func trail() throws {
    let (program, folder) = try program(demo: true)
    defer { _ = folder }
    _ = try program.run("show", "g1", "--public").orFail()
    _ = try program.run("export", "groups", "--public").orFail()
    let before = try program.run("history", "--limit", "1").orFail().output
    #expect(!before.contains("閲覧") && !before.contains("書き出し"))
    _ = try program.run("show", "i2").orFail()
    _ = try program.run("export", "individuals").orFail()
    for few in ["0", "-1"] {
      #expect(try program.run("history", "g1", "--limit=\(few)").exitCode == 1)
    }
    let after = try program.run("history", "--limit", "2").orFail().output
    #expect(after.contains("閲覧") && after.contains("個-000002") && after.contains("書き出し"))
  }
}
