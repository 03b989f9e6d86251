// GroupGlanceTests — a group at a glance says what its record says, however its line is written.

import Civic
import DeskTestKit
import Testing

@Suite("団体を一目")
struct GroupGlanceTests {
  @Test(
    "記録を作らずに読んでも、地域と時間帯は同じ",
    arguments: [
      #"{"number":"G-000001","revision":1,"name":"会","areas":["city","43101-izumi"],"slots":["holiday"]}"#,
      #"{ "number" : "G-000001", "revision" : 1, "areas" : [ "city" ], "name" : "会" }"#,
      #"{"number":"G-000001","revision":1,"areas":["\u0063ity"],"x":{"areas":["よそ"]},"name":"会"}"#,
      #"{"number":"G-000001","revision":1,"name":"会"}"#,
    ]
  )
  func sameAsRecord(line: String) {
    let bytes = Array((line + ",\n").utf8)
    let stored = StoredLines(bytes: bytes, lines: [0..<line.utf8.count], values: [1])
    let register = Register(groups: Shelf(stored: stored))
    let record = register.groups[g(1)]?.record
    let glance = register.whereAndWhen(g(1))
    #expect(record != nil)
    #expect(glance.areas == record?.areas && glance.slots == record?.slots)
  }

  @Test("変えたばかりの団体も、いない団体も")
  func changedOrAbsent() {
    let register = Register.sample(groups: [.sample(areas: ["city"], slots: ["holiday"])])
    #expect(register.whereAndWhen(g(1)).areas == ["city"])
    #expect(register.whereAndWhen(g(1)).slots == ["holiday"])
    #expect(register.whereAndWhen(g(2)).areas.isEmpty)
  }
}
