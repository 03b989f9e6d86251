// 消去: no byte of the person is left anywhere in the folder, whatever goes wrong on the way.

import Civic
import DeskTestKit
import Foundation
import Glibc
import RegisterStore
import Testing

@Suite("個人の情報の消去")
struct ErasingTests {
  private let number = RecordNumber(.individual, 1)
  /// Whatever these appear in has kept the person.
  private static let traces = ["水俣花子", "みなまたはなこ", "0963289876", "旧姓佐敷花子"]

  /// A person with a past, in company: in an import, on a group, in a note, in drafts, in what broke.
  private func register() throws -> SimulatedDisk {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk, segmentLimit: 100)
    var person = Individual()
    person.name = "旧姓佐敷花子"
    person.kana = "みなまたはなこ"
    person.phone = Detail("0963289876")
    var neighbour = Individual()
    neighbour.name = "八代太郎"
    var group = Group()
    group.name = "水辺の会"
    group.representative = Detail("水俣　花子")
    let all = [Content.individual(person), .individual(neighbour), .group(group)]
    _ = try desk.commit(all.map { Change(.new, $0) })
    try desk.checkpoint()
    person.name = "水俣花子"
    _ = try desk.commit([Change(.existing(number, revision: 1), .individual(person))])
    var draft = try desk.beginDraft(base: (number, 2))
    try draft.write(typed: ["name": "水俣花子"], at: TestDesk.now)
    var thrown = try desk.beginDraft()
    try thrown.write(typed: ["name": "水俣 花子"], at: TestDesk.now)
    try thrown.discard(at: TestDesk.now)
    try desk.checkpoint()
    // Somebody's editor broke a line that nobody can read any more.
    _ = try desk.save("こわれる会").get()
    try desk.checkpoint()
    let segment = "/register/journal/0000000003.jsonl"
    let text = String(decoding: disk.lines(of: segment) ?? [], as: UTF8.self)
    disk.put(Array(text.replacing("こわれる会", with: "水俣花子の会").utf8), at: segment)
    return disk
  }

  private func erase(at desk: TestDesk) throws -> Result<Commit, CommitFailure> {
    try desk.erase(number)
  }

  /// The files in which the person can still be found.
  private func files(on disk: SimulatedDisk, naming traces: [String]) -> [String] {
    var found: [String] = []
    func look(in folder: String) {
      for name in disk.names(in: folder) {
        let path = "\(folder)/\(name)"
        if !disk.names(in: path).isEmpty { look(in: path) }
        let text = String(decoding: disk.contents(path) ?? [], as: UTF8.self)
        let plain = text.replacing("　", with: "").replacing(" ", with: "")
        if traces.contains(where: plain.contains) { found.append(path) }
      }
    }
    look(in: "/register")
    return found
  }

  @Test("消去すると、どのファイルにも本人が一字も残らず、ほかの人の記録はそのまま")
  func noByteIsLeft() throws {
    let disk = try register()
    #expect(files(on: disk, naming: Self.traces).count > 4)
    let other = try TestDesk("窓口2", on: disk)
    let desk = try TestDesk(on: disk)
    let commit = try erase(at: desk).get()
    #expect(commit.why == "本人の申し出")
    #expect(commit.about == [number])
    #expect(files(on: disk, naming: Self.traces).isEmpty)
    disk.losePower(.all)
    #expect(files(on: disk, naming: Self.traces).isEmpty)

    for reader in [desk, try TestDesk("窓口3", on: disk)] {
      #expect(reader.open.register.individuals[number] == nil)
      #expect(reader.open.register.individuals.all.map(\.record.name) == ["八代太郎"])
      let group = reader.open.register.groups.all.first { $0.record.name == "水辺の会" }
      #expect(group?.record.representative.value == "")
    }
    #expect(OpenRegister.verify(folder: "/register", disk: desk.process.disk).isEmpty)
    // Who did it, when and why stays; so does what the person's number was.
    let history = try TestDesk("窓口3", on: disk).open.recent(limit: 20)
    #expect(history.map(\.seq) == [5, 4, 3, 2, 1])
    #expect(history.first { $0.event == .erasing }?.why == "本人の申し出")
    #expect(other.process.isDead == false)
  }

  @Test("ほかの端末は、消去された人をすぐ忘れ、その人について保存できない")
  func otherDesksForget() throws {
    let disk = try register()
    let other = try TestDesk("窓口2", on: disk)
    #expect(other.open.register.individuals[number] != nil)
    _ = try erase(at: TestDesk(on: disk)).get()
    #expect(try other.follow() == [4, 5])
    #expect(other.open.reopenings == 1)
    #expect(other.open.register.individuals[number] == nil)
    var person = Individual()
    person.name = "水俣花子"
    let change = Change(.existing(number, revision: 2), .individual(person))
    #expect(throws: CommitFailure.conflict(Conflict(number: number, current: nil))) {
      try other.commit([change])
    }
    // The number is never given again, also where register.json was lost.
    try other.process.disk.unlink("/register/register.json")
    let next = try TestDesk("窓口3", on: disk)
    #expect(try next.commit([Change(.new, .individual(person))]).changes[0].number.value > 2)
  }

  @Test("消去のどこで倒れても失敗しても、保存は失われず、次の整理で消去が終わる")
  func everyCall() throws {
    for fault in [SimulatedProcess.Fault.kill, .failure(EIO)] {
      for loss in fault == .kill ? SimulatedDisk.Loss.allCases : [.all, .none] {
        var call = 0
        var wasStruck = true
        while wasStruck {
          call += 1
          let disk = try register()
          let other = try TestDesk("窓口2", on: disk)
          let desk = try TestDesk(on: disk)
          let calls = desk.process.calls.count
          desk.process.strike(fault, atCall: call)
          let answer = try? erase(at: desk)
          wasStruck = desk.process.calls.count - calls >= call
          // Where only a call failed, both go on: the desk that erased and the one open all along.
          if fault == .kill || loss != .none { desk.process.kill() } else { desk.process.recover() }
          if loss != .none { disk.losePower(loss) }

          let place = "\(fault) \(loss) 呼出し\(call)"
          let next = loss == .none ? other : try TestDesk("窓口3", on: disk)
          _ = try next.save("あとの会").get()
          try next.checkpoint()
          if !desk.process.isDead {
            _ = try desk.save("同じ窓口の会").get()
            #expect(try desk.groups == TestDesk("窓口5", on: disk).groups, "\(place)")
          }
          let again = try TestDesk("窓口4", on: disk).open.register
          let isErased = again.individuals[number] == nil
          if case .success = answer { #expect(isErased, "\(place)") }
          // Off the register and out of the files go together, once the collections are written.
          let found = files(on: disk, naming: Self.traces)
          #expect(found.isEmpty == isErased, "\(place) \(found)")
          #expect(again.individuals.all.map(\.record.name).contains("八代太郎"), "\(place)")
          #expect(again.groups.all.map(\.record.name).contains("あとの会"), "\(place)")
          if isErased {
            let damage = OpenRegister.verify(folder: "/register", disk: disk.process().disk)
            #expect(damage.isEmpty, "\(place) \(damage)")
          }
        }
        #expect(call > 60)
      }
    }
  }

  @Test("消去の前に保存した様式は、消去の後にもう一度保存しても、二度は書かれない")
  func idsOutliveTheErasing() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    var person = Individual()
    person.name = "水俣花子"
    var neighbour = Individual()
    neighbour.name = "八代太郎"
    let both = Proposal(
      [Change(.new, .individual(person)), Change(.new, .individual(neighbour))],
      id: RandomID.draw(),
      since: 0
    )
    let saved = try desk.open.commit(both, at: TestDesk.now).get()
    _ = try erase(at: desk).get()
    let again = try TestDesk("窓口2", on: disk)
    #expect(try again.open.commit(both, at: TestDesk.now).get().seq == saved.seq)
    #expect(again.open.register.individuals.all.map(\.record.name) == ["八代太郎"])
  }

  @Test("理由に名前があれば理由も消え、いまはない名前だけの欄は、いまの内容が残る")
  func reasonsAndPastValues() throws {
    let disk = try TestDesk.newRegister()
    let desk = try TestDesk(on: disk)
    var person = Individual()
    person.name = "水俣花子"
    var group = Group()
    group.name = "水辺の会"
    group.representative = Detail("水俣花子")
    _ = try desk.commit([Change(.new, .individual(person)), Change(.new, .group(group))])
    group.representative = Detail("八代太郎")
    let change = Change(.existing(RecordNumber(.group, 1), revision: 1), .group(group))
    let why = Proposal([change], why: "代表の水俣花子さんが交代")
    _ = try desk.open.commit(why, at: TestDesk.now).get()
    _ = try erase(at: desk).get()
    #expect(files(on: disk, naming: Self.traces).isEmpty)
    let again = try TestDesk("窓口2", on: disk)
    let now = try #require(again.open.register.groups.all.first { $0.record.name == "水辺の会" })
    #expect(now.record.representative.value == "八代太郎")
    #expect(OpenRegister.verify(folder: "/register", disk: again.process.disk).isEmpty)
  }

  @Test("決めてから消去するまでにほかの端末が保存していたら、消去しない")
  func changedMeanwhile() throws {
    let disk = try register()
    let desk = try TestDesk(on: disk)
    let found = try desk.open.search(for: number)
    let decision = Erasing.Decision(leavesTheRest: true)
    let proposal = try Erasing.proposing(
      found,
      reason: "本人の申し出",
      decision: decision,
      in: desk.open.register
    ).get()
    _ = try TestDesk("窓口2", on: disk).save("水俣花子を囲む会").get()
    #expect(throws: CommitFailure.changedMeanwhile) {
      try desk.open.erase(proposal, decidedOn: found, at: TestDesk.now).get()
    }
    #expect(desk.open.register.individuals[number] != nil)
  }

  @Test("ほかの記録の下書きに名前があれば、打ち直した分も含めて見つかり、消去の前に片づけを求める")
  func draftsOnOthers() throws {
    let disk = try register()
    let desk = try TestDesk(on: disk)
    var draft = try desk.beginDraft(base: (RecordNumber(.group, 1), 1))
    try draft.write(typed: ["representative": "水俣花子"], at: TestDesk.now)
    try draft.write(typed: ["representative": "八代"], at: TestDesk.now)
    let found = try desk.open.search(for: number)
    #expect(try desk.open.drafts(naming: found).count == 1)
    #expect(throws: CommitFailure.changedMeanwhile) { try erase(at: desk).get() }
    try draft.remove()
    _ = try erase(at: desk).get()
    #expect(files(on: disk, naming: Self.traces).isEmpty)
  }

  @Test("消去された人の開いたままの様式は、下書きを作り直さない")
  func draftOfTheErasedIsNotMadeAnew() throws {
    let disk = try register()
    let other = try TestDesk("窓口2", on: disk)
    var draft = try other.beginDraft(base: (number, 2))
    try draft.write(typed: ["name": "水俣花子"], at: TestDesk.now)
    _ = try erase(at: TestDesk(on: disk)).get()
    let number = number
    #expect(throws: StoreError.erased(number)) {
      try draft.write(typed: ["name": "水俣花子"], at: TestDesk.now)
    }
    #expect(files(on: disk, naming: Self.traces).isEmpty)
  }

  /// A desk whose erasing was committed, and failed on its way through the files.
  private func interrupted() throws -> (SimulatedDisk, TestDesk) {
    for call in 1...1_000 {
      let disk = try register()
      let desk = try TestDesk(on: disk)
      desk.process.strike(.failure(EIO), atCall: call)
      if case .failure(.unfinishedErasing) = try? erase(at: desk) { return (disk, desk) }
    }
    throw StoreError.notCommitted(.unexpected)
  }

  @Test("前の形式の台帳で途中だった消去は、済ませてから新しい形式になる")
  func unfinishedInOlderFormat() async throws {
    let (disk, desk) = try interrupted()
    desk.process.kill()
    disk.makeFormatOlder()
    let system = disk.process().disk
    let archive = try await Backups(of: TestDesk.folder, disk: system, archiver: .simulated(system))
      .make(of: TestDesk.folder, by: ("窓口1", "山田"), at: TestDesk.now)
    #expect(archive != nil)
    let next = try TestDesk(on: disk)
    #expect(!next.open.isOlderFormat && !next.open.hasUnfinishedErasing)
    #expect(try next.save("次の会").get().seq == next.open.register.seq)
    #expect(files(on: disk, naming: Self.traces).isEmpty)
  }

  @Test("前の消去が途中でも、最近の操作に本人の名前は出ない")
  func unfinishedIsNotShown() throws {
    let (disk, desk) = try interrupted()
    let system = disk.process().disk
    for recent in [
      try desk.open.recent(limit: 60),
      try OpenRegister.glanceBack(in: TestDesk.folder, limit: 60, disk: system),
    ] {
      #expect(recent.contains { $0.event == .erasing })
      #expect(!recent.contains { $0.changes.contains { $0.number == number } })
    }
  }

  @Test("ほかの端末の消去を読みかけて失敗しても、次に見たときに伝わる")
  func failedFollowingIsRepeated() throws {
    var failures = 0
    for call in 1...60 {
      let disk = try register()
      let one = try TestDesk(on: disk)
      let two = try TestDesk("窓口2", on: disk)
      let erasing = try erase(at: one).get()
      two.process.strike(.failure(EIO), atCall: call)
      var told: [Int] = []
      do { told = try two.follow() } catch { failures += 1 }
      two.process.recover()
      told += try two.follow()
      #expect(told.contains(erasing.seq) || two.open.reopenings > 0, "call \(call)")
      #expect(two.open.register.individuals[number] == nil)
    }
    #expect(failures > 10)
  }

  @Test("前の消去が途中でも、次の消去はその続きから行う")
  func secondErasingFinishesTheFirst() throws {
    let (disk, desk) = try interrupted()
    #expect(desk.open.register.individuals[number] == nil)
    #expect(!files(on: disk, naming: Self.traces).isEmpty)
    let neighbour = RecordNumber(.individual, 2)
    // The first one's end is a commit that the decision has not seen.
    #expect(throws: CommitFailure.changedMeanwhile) {
      try desk.erase(neighbour, reason: "保存期間の満了").get()
    }
    _ = try desk.erase(neighbour, reason: "保存期間の満了").get()
    #expect(files(on: disk, naming: Self.traces + ["八代太郎"]).isEmpty)
  }
}
