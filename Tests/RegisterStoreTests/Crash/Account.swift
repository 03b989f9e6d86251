// 窓口の覚え: what the staff were told was saved, against which the register is held.

import Civic
import RegisterStore

/// What the staff were told of each commit, by the names of its groups.
struct Account: Sendable {
  /// Acknowledged: there once, whatever happens.
  private(set) var saved: [[String]] = []
  /// The desk died, or couldn't tell: there whole, or not at all.
  private(set) var doubtful: [[String]] = []
  /// 「保存できませんでした」: not there.
  private(set) var refused: [[String]] = []

  /// Saves groups in one commit; where that fails, once more with the same id, as the form does.
  mutating func save(_ names: [String], at desk: TestDesk) {
    let changes = names.map { name in
      var group = Group()
      group.name = name
      return Change(.new, .group(group))
    }
    let proposal = Proposal(changes, id: RandomID.draw(), since: desk.open.register.seq)
    var isDoubtful = false
    for _ in 1...2 {
      switch desk.open.commit(proposal, at: TestDesk.now) {
      case .success:
        saved.append(names)
        return
      case .failure(.unknown): isDoubtful = true
      case .failure: break
      }
    }
    if isDoubtful || desk.process.isDead {
      doubtful.append(names)
    } else {
      refused.append(names)
    }
  }

  /// What is wrong with the groups on file; empty where the staff were told the truth.
  func lies(in groups: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for name in groups { counts[name, default: 0] += 1 }
    var lies = counts.filter { $0.value > 1 }.map { "\($0.key): \($0.value) times" }
    for name in saved.joined() where counts[name] == nil { lies.append("\(name): lost") }
    for name in refused.joined() where counts[name] != nil { lies.append("\(name): refused") }
    for names in doubtful where Set(names.map { counts[$0] == nil }).count > 1 {
      lies.append("\(names): half there")
    }
    let known = Set((saved + doubtful + refused).joined())
    return lies + counts.keys.filter { !known.contains($0) }.map { "\($0): from nowhere" }
  }
}
