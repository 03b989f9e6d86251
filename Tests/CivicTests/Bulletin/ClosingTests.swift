// ClosingTests — an issue is changed until it is closed, and opened again only until it went out.

import Civic
import DeskTestKit
import Testing

@Suite("発行と取り消し")
struct ClosingTests {
  private let register = Register.sample(
    notices: [
      .sample(class: .event), .sample(class: .recruitment), .sample(class: .event),
      .sample(class: .event), .sample { $0.state = .withdrawn },
    ],
    bulletins: [.sample(items: [n(1), n(2), n(3)]), .sample(items: [n(4)])]
  )
  private let document = JSON.object([.init("format", .string("aiport-document/1"))])

  private func issue(_ change: (inout BulletinIssue) -> Void = { _ in }) -> Filed<BulletinIssue> {
    BulletinIssue.sample(items: [n(1), n(2), n(3)], with: change).filed(1, revision: 4)
  }

  private var closed: Filed<BulletinIssue> {
    issue {
      $0.closed = day("2026-11-30")
      $0.document = document
    }
  }

  private func items(_ result: Result<Change, BulletinRefusal>) throws -> [RecordNumber] {
    try #require(try result.get().after.record as? BulletinIssue).items
  }

  @Test("発行すると、その日と紙面が残る")
  func closing() throws {
    let change = try issue().closing(on: day("2026-11-30"), document: document).get()
    #expect(change == Change(.existing(b(1), revision: 4), .bulletin(closed.record)))
  }

  @Test("発行できないときは、わけを言う")
  func refusedClosing() {
    func refusal(_ issue: Filed<BulletinIssue>) -> Result<Change, BulletinRefusal> {
      issue.closing(on: day("2026-11-30"), document: document)
    }
    #expect(refusal(closed) == .failure(.alreadyClosed))
    #expect(refusal(issue { $0.date = nil }) == .failure(.noDate))
    #expect(refusal(issue { $0.items = [] }) == .failure(.noItems))
  }

  @Test("発行の取り消しは、印刷や送付の前だけできる")
  func reopening() throws {
    let change = try closed.reopening(wasSent: false).get()
    #expect(change == Change(.existing(b(1), revision: 4), .bulletin(issue().record)))
    #expect(closed.reopening(wasSent: true) == .failure(.alreadySent))
    #expect(issue().reopening(wasSent: false) == .failure(.notClosed))
  }

  @Test("載せるものを足すとうしろに、外すと詰まる")
  func composing() throws {
    let undated = BulletinIssue.sample(items: [n(1), n(2)]).filed(1)
    #expect(
      try items(undated.composing(adding: [n(3), n(1)], removing: [], in: register))
        == [n(1), n(2), n(3)]
    )
    #expect(
      try items(issue().composing(adding: [], removing: [n(2), n(9)], in: register)) == [
        n(1), n(3),
      ]
    )
    #expect(
      try items(issue().composing(adding: [n(1)], removing: [n(1)], in: register))
        == [n(2), n(3), n(1)]
    )
  }

  @Test("発行済の号、知らない番号、取り下げたもの、ほかの号のものは断る")
  func refusedComposing() {
    func adding(
      _ notice: RecordNumber,
      to issue: Filed<BulletinIssue>
    ) -> Result<Change, BulletinRefusal> {
      issue.composing(adding: [notice], removing: [], in: register)
    }
    #expect(adding(n(3), to: closed) == .failure(.alreadyClosed))
    #expect(adding(n(9), to: issue()) == .failure(.noSuchNotice(n(9))))
    #expect(adding(n(5), to: issue()) == .failure(.takenBack(n(5))))
    #expect(adding(n(4), to: issue()) == .failure(.inOtherIssue(n(4), issue: b(2))))
  }

  @Test("順番は、同じ区分の中で一つずつ動く")
  func moving() throws {
    func moved(_ notice: RecordNumber, _ step: Int) -> [RecordNumber]? {
      let change = issue().moving(notice, by: step, in: register)
      return (change?.after.record as? BulletinIssue)?.items
    }
    #expect(moved(n(1), 1) == [n(3), n(2), n(1)])
    #expect(moved(n(3), -1) == [n(3), n(2), n(1)])
    #expect(moved(n(1), -1) == nil && moved(n(3), 1) == nil && moved(n(2), 1) == nil)
    #expect(moved(n(4), 1) == nil && moved(n(9), 1) == nil)
    #expect(closed.moving(n(1), by: 1, in: register) == nil)
  }

  @Test("断りの言葉は、どれを言っているかわかる")
  func sentences() {
    #expect(
      BulletinRefusal.inOtherIssue(n(4), issue: b(2)).sentence
        == "情-000004は第2号に載っています。先にそちらから外してください。"
    )
    #expect(BulletinRefusal.noSuchNotice(n(9)).sentence.hasPrefix("情-000009という"))
  }
}
