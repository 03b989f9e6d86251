// 確認済みにする (aiport verify --confirm): damage that staff has looked at is on record, and told no more.

import Civic

extension OpenRegister {
  /// Puts on record that damage is known: a commit without changes, whose bytes stay as they are.
  ///
  /// From there on ``findings`` leaves it out, here and at every other desk; other damage, also such
  /// in the same place, is told as before.
  /// - Parameters:
  ///   - findings: what was looked at; what has no ``Finding/known`` is left out.
  ///   - time: the label of the commit.
  /// - Returns: the commit, or why nothing was saved.
  public mutating func confirm(
    _ findings: [Finding],
    at time: Timestamp
  ) -> Result<Commit, CommitFailure> {
    commit(Proposal([], event: .confirmed, known: findings.compactMap(\.known)), at: time)
  }

  /// What was found wrong in the files so far and nobody has confirmed; a torn end is found with the
  /// first save.
  public var findings: [Finding] { state.findings.filter { state.confirmation(of: $0) == nil } }
}

extension Finding {
  /// What a confirmation says of it; `nil` where it heals by itself or is nothing lasting.
  public var known: KnownDamage? {
    // The lines of a collection move with every record that comes before them; the journal's never do.
    let lasting = file.hasPrefix("journal") ? line ?? 0 : 0
    return mark.map { KnownDamage(file: file, line: lasting, mark: $0) }
  }

  /// The finding about bytes, by whose sum it is known again.
  func marked(by bytes: some Sequence<UInt8>) -> Finding {
    var marked = self
    marked.mark = String(decoding: SummedLine.digits(of: CRC32C.sum(bytes)), as: UTF8.self)
    return marked
  }
}

extension RegisterState {
  /// Who confirmed a finding, and when; `nil` where nobody did.
  func confirmation(of finding: Finding) -> Stamp? { finding.known.flatMap { confirmed[$0] } }

  mutating func note(confirmation commit: Commit) {
    guard commit.event == .confirmed else { return }
    let stamp = Stamp(time: commit.time, desk: commit.desk, staff: commit.staff, seq: commit.seq)
    for damage in commit.known where confirmed[damage] == nil { confirmed[damage] = stamp }
  }
}
