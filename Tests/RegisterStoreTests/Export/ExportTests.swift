// 書き出し: what is in an exported file, what an encoding costs, and that it comes back as it went.

import Civic
import Foundation
import RegisterStore
import Testing

private func counter(with groups: [Group]) throws -> ImportCounter {
  var counter = try ImportCounter()
  let filed = groups.enumerated().map { place, group in
    Filed(number: RecordNumber(.group, place + 1), revision: 1, record: Content.group(group))
  }
  counter.register.apply(
    Commit(
      seq: 1,
      id: "",
      time: try Timestamp(iso: "2022-01-20T09:00:00+09:00"),
      desk: "A",
      staff: "",
      changes: filed
    )
  )
  return counter
}

private func fullGroup() -> Group {
  var group = Group()
  group.name = "水辺の会"
  group.kana = "みずべのかい"
  group.groupKind = "volunteer"
  group.fields = ["health", "environment"]
  group.areas = ["city"]
  group.purpose = "川を\n「きれい」に, 保つ"
  group.days = "=毎週"
  group.phone = Detail("096-000-1234", isPublic: true)
  group.email = Detail("a@example.jp")
  group.members = 12
  group.recruiting = true
  group.founded = Day(year: 2001, month: 2, day: 3)
  group.requirements = Requirement.allCases.map(\.rawValue)
  group.note = "内緒"
  group.origin = "x1"
  return group
}

private func text(_ file: ExportedFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

@Test("CSV は、番号と項目の識別子の見出しで始まり、一覧は、でつながり、式で始まる欄がない")
func csvOfGroups() throws {
  let desk = try counter(with: [fullGroup()])
  let file = CSVExport.file(of: .group, in: desk.register, encoding: .utf8)
  let rows = try CSVReader.rows(in: file.bytes).map(\.cells)
  #expect(rows.count == 2)
  let row = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[1]))
  #expect(rows[0].first == "number")
  #expect(row["number"] == "G-000001")
  #expect(row["fields"] == "health、environment")
  #expect(row["purpose"] == "川を\n「きれい」に, 保つ")
  #expect(row["days"] == "'=毎週")
  #expect(row["phone"] == "096-000-1234")
  #expect(row["phone.public"] == "yes")
  #expect(row["note"] == "内緒")
  #expect(text(file).hasSuffix("\r\n"))
}

@Test("書き出した CSV を空の台帳に取り込むと、同じ記録になる", arguments: TextEncoding.allCases)
func exportComesBack(encoding: TextEncoding) throws {
  var pending = fullGroup()
  pending.kana = ""
  pending.state = .pending
  pending.stateReason = "未記入: ふりがな"
  pending.origin = "x2"
  var withdrawn = fullGroup()
  withdrawn.state = .withdrawn
  withdrawn.stateReason = "転居"
  withdrawn.withdrawn = Day(year: 2021, month: 12, day: 1)
  withdrawn.origin = "x3"
  let groups = [fullGroup(), pending, withdrawn]
  let file = CSVExport.file(of: .group, in: try counter(with: groups).register, encoding: encoding)
  var empty = try ImportCounter()
  let plan = try empty.plan(.group, file.bytes)
  try empty.save(plan)
  #expect(plan.report.encoding == encoding)
  #expect(empty.groups == groups)
}

@Test("書き出したファイルを同じ台帳に取り込んでも、何も増えない")
func exportIntoItself() throws {
  var group = fullGroup()
  group.origin = ""
  let desk = try counter(with: [group])
  let file = CSVExport.file(of: .group, in: desk.register, encoding: .utf8)
  #expect(try desk.plan(.group, file.bytes).report.skipped == 1)
}

@Test("Shift_JIS にない字は〓になり、どの記録のどの項目かが分かる")
func lostCharacters() throws {
  var group = fullGroup()
  group.name = "𠮷田の会 10:00〜 −1 ¥"
  group.address = Detail("葛\u{E0100}城")
  let desk = try counter(with: [group])
  let file = CSVExport.file(of: .group, in: desk.register, encoding: .cp932)
  #expect(file.lost.map(\.number) == [RecordNumber(.group, 1), RecordNumber(.group, 1)])
  #expect(file.lost.map(\.field) == [.name, .address])
  #expect(file.lost.map(\.character) == ["𠮷", "\u{E0100}"])
  let back = TextEncoding.decode(file.bytes).text
  #expect(back.contains("〓田の会 10:00～ －1 ￥"))
  #expect(back.contains(",葛城,"))
}

@Test("Excel のための UTF-8 には印が付く")
func markForExcel() throws {
  let desk = try counter(with: [])
  let file = CSVExport.file(of: .group, in: desk.register, encoding: .utf8WithMark)
  #expect(file.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
  #expect(file.count == 0)
}

@Test("公開用には、公開とされた項目だけが出る。保留や退会の団体は出ない")
func publicSide() throws {
  var pending = fullGroup()
  pending.name = "保留の会"
  pending.state = .pending
  var withdrawn = fullGroup()
  withdrawn.name = "退会の会"
  withdrawn.state = .withdrawn
  let desk = try counter(with: [fullGroup(), pending, withdrawn])
  let records = try #require(PublicRecords(.group, of: desk.register))
  for shown in [
    text(CSVExport.file(of: records, encoding: .utf8)), text(JSONExport.file(of: records)),
  ] {
    #expect(shown.contains("水辺の会"))
    #expect(shown.contains("096-000-1234"))
    for secret in ["a@example.jp", "内緒", "x1", "保留の会", "退会の会", "phone.public", "stateReason"] {
      #expect(!shown.contains(secret), "\(secret)")
    }
  }
}

@Test("個人と通信には、公開用の書き出しがない", arguments: [RecordKind.individual, .bulletin])
func noPublicSide(kind: RecordKind) {
  #expect(PublicRecords(kind, of: Register()) == nil)
}

@Test("JSON は1行に1件の配列で、どの道具でも読める")
func jsonOfGroups() throws {
  let desk = try counter(with: [fullGroup(), fullGroup()])
  let file = JSONExport.file(of: .group, in: desk.register)
  #expect(text(file).split(separator: "\n").count == 4)
  let read = try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [[String: Any]]
  #expect(read?.map { $0["number"] as? String } == ["G-000001", "G-000002"])
  #expect(read?.first?["fields"] as? [String] == ["health", "environment"])
  #expect(text(JSONExport.file(of: .notice, in: desk.register)) == "[]\n")
}
