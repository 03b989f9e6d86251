// aiport lookup: the screen's hits in the screen's order, and ways out of nothing found.
import Foundation
import ProgramTestKit
import Testing

@Suite("コマンドで検索する")
struct LookupTests {
  @Test(
    "漢字でも、かなでも、ローマ字でも、番号でも引ける",
    arguments: ["手話サークル", "しゅわ", "ｼｭﾜ", "syuwa", "shuwa", "団-000020", "g20"]
  )
  func found(words: String) throws {
    let (program, folder) = try program(demo: true)
    defer { _ = folder }
    #expect(try program.run("lookup", words).lines.first?.contains("手話サークル ゆびのわ") == true)
  }

  @Test("JSON の件数と中身が合い、上限を付けても件数は全体のもの")
  func stableJSON() throws {
    let (program, folder) = try program(demo: true)
    defer { _ = folder }
    struct Answer: Decodable {
      struct Hit: Decodable {
        let number: String, name: String, kana: String, kind: String, state: String
        let fields: [String], areas: [String]
      }
      let count: Int
      let hits: [Hit]
    }
    let finished = try program.run(
      "lookup",
      "--json",
      "--limit",
      "2",
      "--field",
      "福祉",
      "--area",
      "出水",
      "--kind",
      "volunteer"
    )
    let answer = try JSONDecoder().decode(Answer.self, from: Data(finished.output.utf8))
    #expect(answer.hits.count == 2 && answer.count > 2)
    for hit in answer.hits {
      #expect(hit.fields.contains("welfare") && hit.kind == "volunteer")
      #expect(!Set(hit.areas).isDisjoint(with: ["city", "43101", "43101-izumi"]))
    }
  }

  @Test("見つからないときは、外せばよい条件とその件数が出る")
  func waysOut() throws {
    let (program, folder) = try program(demo: true)
    defer { _ = folder }
    let finished = try program.run("lookup", "手話", "宇宙飛行")
    #expect(finished.exitCode == 0 && finished.output.isEmpty)
    #expect(finished.errors.contains("「宇宙飛行」を外すと"))
  }

  @Test("ない分野を指定すると、誤りとして知らされる")
  func unknownFacet() throws {
    let (program, folder) = try program()
    defer { _ = folder }
    let finished = try program.run("lookup", "--field", "宇宙")
    #expect(finished.exitCode == 1 && finished.errors.contains("宇宙"))
  }

  @Test("団体だけを引くときは、個人の台帳が読めなくても引ける")
  func readsOnlyWhatIsAsked() throws {
    let (program, folder) = try program(demo: true)
    defer { _ = folder }
    let individuals = program.register.appending(path: "individuals.json")
    try FileManager.default.removeItem(at: individuals)
    try FileManager.default.createDirectory(at: individuals, withIntermediateDirectories: false)
    let groups = try program.run("lookup", "手話サークル")
    #expect(groups.exitCode == 0, "\(groups)")
    #expect(groups.output.contains("手話サークル ゆびのわ"))
    #expect(try program.run("lookup", "--in", "individuals", "田中").exitCode == 3)
  }
}
