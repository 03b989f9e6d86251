// 番号を与える: turns a proposal into numbered records, or finds that another desk was faster. Pure.

extension Register {
  /// The records that a proposal would put on file, with numbers, revisions and stamps.
  ///
  /// Called by the store while it holds the lock and has caught up, so that numbers can't collide.
  /// - Parameters:
  ///   - changes: what is proposed, in order; new records get their numbers in this order.
  ///   - highest: the highest counts given so far by kind, also those behind records that are gone.
  ///   - first: the least count that a kind may begin with (a bulletin's first issue).
  ///   - stamp: who saves, when, and as which commit.
  /// - Returns: the records in the order of the changes, or the record that somebody else changed.
  public func numbering(
    _ changes: [Change],
    above highest: [RecordKind: Int],
    startingAt first: [RecordKind: Int] = [:],
    stamp: Stamp
  ) -> Result<[Filed<Content>], Conflict> {
    var last = highest
    var numbered: [Filed<Content>] = []
    for change in changes {
      switch change.subject {
      case .new:
        let kind = change.after.kind
        let value = max(
          (last[kind] ?? 0) + 1,
          self.highest(kind) + 1,
          first[kind] ?? 1
        )
        last[kind] = value
        numbered.append(
          Filed(
            number: RecordNumber(kind, value),
            revision: 1,
            record: change.after,
            created: stamp,
            changed: stamp
          )
        )
      case .existing(let number, let revision):
        guard let current = self[number], current.revision == revision else {
          return .failure(Conflict(number: number, current: self[number]))
        }
        var after = current.with(change.after)
        after.revision += 1
        after.changed = stamp
        numbered.append(after)
      case .missing(let kept):
        if let current = self[kept.number] {
          return .failure(Conflict(number: kept.number, current: current))
        }
        var after = kept.with(change.after)
        after.revision += 1
        after.changed = stamp
        numbered.append(after)
      }
    }
    return .success(numbered)
  }
}
