// 文字だけの出力: what the built program prints of a register in which every text is hostile.

import Civic
import DeskTestKit
import Foundation
import HostileText
import ProgramTestKit
import RegisterStore
import Testing

@Suite("悪意のある内容と、文字だけの出力")
struct PlainOutputTests {
  /// A register that holds every hostile text, put past all that reads what is typed or imported.
  private func register(_ texts: [[String]]) throws -> (BuiltProgram, TemporaryFolder) {
    let folder = try TemporaryFolder()
    let program = BuiltProgram(in: folder)
    try #require(try program.run("init").exitCode == 0)
    for texts in texts {
      var next = texts.makeIterator()
      func text() -> String { next.next() ?? texts[0] }
      var store = try OpenRegister(
        opening: program.register.path,
        desk: texts[0],
        staff: texts[0]
      )
      let proposal = Proposal(
        [Change(.new, group(text)), Change(.new, person(text)), Change(.new, notice(text))],
        why: texts[0]
      )
      _ = try store.commit(proposal, at: DeskOnCanvas.now).get()
    }
    return (program, folder)
  }

  private func group(_ text: () -> String) -> Content {
    .group(
      .sample(name: text(), kana: text()) { group in
        group.purpose = text()
        group.activity = text()
        group.days = text()
        group.note = text()
        group.representative = Detail(text(), isPublic: true)
        group.web = text()
      }
    )
  }

  private func person(_ text: () -> String) -> Content {
    var person = Individual()
    person.name = text()
    person.kana = text()
    person.skills = text()
    person.note = text()
    person.stateReason = text()
    person.address = Detail(text())
    return .individual(person)
  }

  private func notice(_ text: () -> String) -> Content {
    var notice = Notice()
    notice.noticeClass = NoticeClass.recruitment.rawValue
    notice.title = text()
    notice.organizer = text()
    notice.body = text()
    notice.place = text()
    notice.contact = text()
    notice.group = g(1)
    return .notice(notice)
  }

  /// Each text everywhere in records of its own.
  private static let apart = HostileString.everything.map { [$0.text] }
  /// All texts in a few records, another one in each field.
  private static let packed: [[String]] = {
    let texts = HostileString.everything.map(\.text)
    return stride(from: 0, to: texts.count, by: 19).map { Array(texts[$0...].prefix(19)) }
  }()

  /// What is wrong with lines that were printed: signs that somebody obeys, and lines that no command
  /// has begun.
  private func faults(_ finished: Finished, beginning starts: [String]) -> [String] {
    let text = finished.output + finished.errors
    let dangerous = text.unicodeScalars.filter(isDangerous).map { "\($0.escaped(asASCII: true))" }
    let forged = text.split(separator: "\n").filter { line in
      !starts.contains { line.hasPrefix($0) }
    }
    return dangerous + forged.map { "forged: \($0.prefix(60))" }
  }

  @Test("一覧では、どの行も番号で始まり、内容が行を作ることも、端末を動かすこともない")
  func lists() throws {
    let (program, folder) = try register(Self.apart)
    defer { _ = folder }
    let everything = ["groups", "individuals", "notices"].flatMap { ["--in", $0] }
    let looked = try program.run(["lookup"] + everything)
    #expect(looked.lines.count >= 3 * Self.apart.count)
    #expect(faults(looked, beginning: ["団-0", "個-0", "情-0"]).isEmpty)
    let notices = try program.run("notice", "list")
    #expect(notices.lines.count == Self.apart.count)
    #expect(faults(notices, beginning: ["情-0"]).isEmpty)
    let history = try program.run("history", "--limit", "1000")
    #expect(history.lines.count == Self.apart.count)
    #expect(faults(history, beginning: (1...9).map(String.init)).isEmpty)
  }

  @Test("一件の表示と履歴では、行は項目の名か字下げで始まる")
  func records() throws {
    let (program, folder) = try register(Self.packed)
    defer { _ = folder }
    let labels =
      Group.fields.map(\.label) + Individual.fields.map(\.label) + Notice.fields.map(\.label)
      + ["番号", "要確認", "受付", "変更", "    "]
    for value in 1...Self.packed.count {
      for letter in ["g", "i", "n"] {
        let shown = try program.run("show", "\(letter)\(value)")
        #expect(shown.exitCode == 0)
        #expect(faults(shown, beginning: labels).isEmpty)
        let history = try program.run("history", "\(letter)\(value)", "--private")
        #expect(faults(history, beginning: (1...9).map(String.init) + ["    "]).isEmpty)
      }
      let open = try program.run("show", "g\(value)", "--public")
      #expect(faults(open, beginning: labels).isEmpty)
      // What was there before stands in the history too.
      _ = try program.run("edit", "g\(value)", "purpose=今の目的", "name=今の名", "kana=いまのな").orFail()
      let changed = try program.run("history", "g\(value)", "--private")
      #expect(changed.output.contains("今の目的"))
      #expect(faults(changed, beginning: (1...9).map(String.init) + ["    "]).isEmpty)
    }
  }

  @Test("本人に渡す写しと通信の文字だけの形にも、端末を動かす字はない")
  func papers() throws {
    let (program, folder) = try register(Self.apart)
    defer { _ = folder }
    for value in stride(from: 1, through: Self.apart.count, by: 6) {
      let extract = try program.run("extract", "i\(value)").orFail()
      #expect(extract.output.contains("個-"))
      #expect(faults(extract, beginning: [""]).isEmpty)
    }
    let numbers = (1...Self.apart.count).map { "n\($0)" }
    let issue = try program.run(["bulletin", "new", "--date", "2026-12-01", "--only"] + numbers)
    #expect(issue.exitCode == 0, "\(issue.errors)")
    let shown = try program.run("bulletin", "show", "1")
    #expect(shown.lines.count == 1 + Self.apart.count)
    #expect(faults(shown, beginning: ["第", "情-0"]).isEmpty)
    let text = try program.run("bulletin", "text", "1").orFail()
    #expect(text.lines.count > Self.apart.count)
    #expect(faults(text, beginning: [""]).isEmpty)
  }

  @Test("確かめる出力は、ファイルの名や壊れた行の内容が何であっても、一件一行である")
  func verifying() throws {
    let (program, folder) = try register([["会"]])
    defer { _ = folder }
    let files = HostileString.everything.map(\.text).filter {
      !$0.contains("/") && !$0.contains("\0") && $0.utf8.count < 200
    }
    for text in files {
      let draft = program.register.path + "/drafts/\(text)x.jsonl"
      try Data("\(text)\n{\"bad\":1}\n".utf8).write(to: URL(fileURLWithPath: draft))
    }
    let segment = program.register.appending(path: "journal/0000000001.jsonl")
    let handle = try FileHandle(forWritingTo: segment)
    try handle.seekToEnd()
    for row in HostileString.everything {
      try handle.write(contentsOf: Data(#"{"seq":9,"number":"\#(row.text)","x":1}"#.utf8 + [0x0A]))
    }
    try handle.close()
    let masters = program.register.appending(path: "masters/fields.json")
    let quoted = HostileString.everything.map { JSON.string($0.text).text }
    try Data("[\(quoted.map { "{\($0):\($0)}" }.joined(separator: ",\n"))]".utf8).write(to: masters)
    let verified = try program.run("verify")
    #expect(verified.exitCode == 3)
    #expect(verified.errors.split(separator: "\n").count > HostileString.everything.count)
    #expect(faults(verified, beginning: ["aiport: "]).isEmpty)
    // Every other command tells the same on standard error.
    let shown = try program.run("show", "g1")
    #expect(shown.exitCode == 0)
    #expect(shown.errors.unicodeScalars.filter(isDangerous).isEmpty)
    #expect(shown.errors.split(separator: "\n").allSatisfy { $0.hasPrefix("aiport: ") })
  }

  @Test("打ち間違えた引数も、そのままでは端末に出ない", arguments: HostileString.attacks)
  func arguments(row: HostileString) throws {
    // An argument of a program ends at a NUL, and is never longer than the system allows.
    guard !row.text.contains("\0") else { return }
    let folder = try TemporaryFolder()
    let program = BuiltProgram(in: folder)
    for arguments in [[row.text, row.text], ["show", row.text], ["lookup", "--field", row.text]] {
      let refused = try program.run(arguments)
      #expect(refused.errors.unicodeScalars.filter(isDangerous).isEmpty, "\(arguments[0])")
      #expect(refused.output.unicodeScalars.filter(isDangerous).isEmpty, "\(arguments[0])")
    }
  }
}
