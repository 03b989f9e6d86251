// 取込元: the same row never comes in twice, however often its file does.

import Civic
import RegisterStore
import Testing

@Test("同じファイルを二度取り込んでも、何も増えない", arguments: ["certified-npo.csv", "municipal-events.csv"])
func secondImportAddsNothing(file: String) throws {
  var counter = try ImportCounter()
  let kind: RecordKind = file.hasPrefix("certified") ? .group : .notice
  let bytes = try importFixture(file)
  try counter.save(counter.plan(kind, bytes))
  let again = try counter.plan(kind, bytes)
  #expect(again.proposal == nil)
  #expect(again.report.taken == 0)
  #expect(again.report.skipped == 40)
}

@Test("法人番号があれば、それが取込元になる。名簿の書き方が変わっても二度は入らない")
func corporateNumberIsTheOrigin() throws {
  var counter = try ImportCounter()
  try counter.save(counter.plan(.group, "名称,法人格,法人番号\n熊本の会,npo,7000012050002\n"))
  #expect(counter.groups.map(\.origin) == ["7000012050002"])
  let other = try counter.plan(.group, "名称,電話,法人番号\n熊本の会 (改),,７００００１２０５０００２\n")
  #expect(other.report.skipped == 1)
}

@Test("窓口で登録した団体も、法人番号が同じなら取り込まない")
func registeredByHand() throws {
  var counter = try ImportCounter()
  var group = Group()
  group.name = "熊本の会"
  group.corporateNumber = "7000012050002"
  let stamp = Stamp(time: try Timestamp(iso: "2022-01-01T09:00:00+09:00"), desk: "A", staff: "")
  counter.register.apply(
    Commit(
      seq: 1,
      id: "",
      time: stamp.time,
      desk: "A",
      staff: "",
      changes: [Filed(number: RecordNumber(.group, 1), revision: 1, record: .group(group))]
    )
  )
  let plan = try counter.plan(.group, "名称,法人番号\n熊本の会,7000012050002\n")
  #expect(plan.report.skipped == 1)
}

@Test(
  "番号のない行の取込元は、全部の欄を U+001F でつないだ SHA-256",
  // printf '…\x1f…' | sha256sum, at the lengths where the padding changes
  arguments: [
    ("abc,", "d5e9267952b38b2580c2e845cb5f9277848e1069a3d523ad92f375383b146953"),
    ("会,096-000-1234", "3eb0b563dad8381df39f1bdd5a5504b48098672341c80a49d62c261eacb2cb35"),
    (x(54) + ",", "f26ae1eb1ce6ddf01fb60ec356d38d0de44b84010f3af7ebed257a1f26a3b673"),
    (x(55) + ",", "8886bd08a3872c68affe080c0aa73a562ae51c5e45230a682328e4959eaf04c7"),
    (x(63) + ",", "920374fecad686c552c9bff55fd2f9e533908263b44972ce8667f535dacc9f25"),
    (x(200) + ",", "39c870331a5505387c531fc62ecefa1911acce04a0f386524e5f0e5f6f0b94e3"),
  ]
)
func hashOfCells(row: String, hash: String) throws {
  var counter = try ImportCounter()
  try counter.save(counter.plan(.group, "名称,電話\n\(row)\n"))
  #expect(counter.groups.map(\.origin) == [hash])
}

@Test("取り消した取込は、もう一度取り込める")
func cancelledImportComesAgain() throws {
  var counter = try ImportCounter()
  try counter.save(counter.plan(.group, "名称\n会\n"))
  let filed = try #require(counter.register[RecordNumber(.group, 1)])
  guard case .group(var group) = filed.record else { return }
  group.state = .cancelled
  let again = Filed(number: filed.number, revision: 2, record: Content.group(group))
  counter.register.apply(
    Commit(
      seq: 2,
      id: "",
      time: try Timestamp(iso: "2022-01-20T11:00:00+09:00"),
      desk: "A",
      staff: "",
      changes: [again]
    )
  )
  #expect(try counter.plan(.group, "名称\n会\n").report.taken == 1)
}

private func x(_ count: Int) -> String { String(repeating: "x", count: count) }
