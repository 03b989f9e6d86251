// 台帳を行のまま読む: the records of a kind as their JSON lies there, for the index.

extension Register {
  /// Calls the body with the JSON of each record of a kind, by number, unread.
  func forEachLine(
    of kind: RecordKind,
    _ body: (_ value: Int, _ line: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    switch kind {
    case .individual: individuals.forEachLine(body)
    case .group: groups.forEachLine(body)
    case .notice: notices.forEachLine(body)
    case .bulletin: bulletins.forEachLine(body)
    }
  }

  /// Calls the body with the JSON of a record, unread; not where none is on file.
  func withLine(of number: RecordNumber, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    switch number.kind {
    case .individual: individuals.withLine(number.value, body)
    case .group: groups.withLine(number.value, body)
    case .notice: notices.withLine(number.value, body)
    case .bulletin: bulletins.withLine(number.value, body)
    }
  }

  /// How many records of a kind there are, and about how many bytes they take.
  func size(of kind: RecordKind) -> (records: Int, bytes: Int) {
    switch kind {
    case .individual: (individuals.count, individuals.byteCount)
    case .group: (groups.count, groups.byteCount)
    case .notice: (notices.count, notices.byteCount)
    case .bulletin: (bulletins.count, bulletins.byteCount)
    }
  }
}
