// 発行と取り消し: an issue that is closed keeps its own composed document and changes no more. Pure.

/// Why an issue can't be changed in the way that was asked.
public enum BulletinRefusal: Error, Equatable, Sendable {
  /// The issue itself was taken back (取消).
  case cancelled
  case alreadyClosed
  case notClosed
  case noItems
  case noDate
  /// A print or a mailing is on record; what went out can't be called back.
  case alreadySent
  case noSuchNotice(RecordNumber)
  /// The notice was taken back (取下げ).
  case takenBack(RecordNumber)
  /// Another issue that is not taken back carries the notice.
  case inOtherIssue(RecordNumber, issue: RecordNumber)

  /// The refusal in words.
  public var sentence: String {
    switch self {
    case .cancelled: "この号は取り消されています。新しい号を作ってください。"
    case .alreadyClosed: "この号は発行済です。直すときは、先に発行を取り消してください。"
    case .notClosed: "この号はまだ発行されていません。"
    case .noItems: "掲載する情報提供書がありません。先に選んでください。"
    case .noDate: "発行日がありません。先に入力してください。"
    case .alreadySent: "印刷または配信の記録があるため、発行を取り消せません。"
    case .noSuchNotice(let number): "\(number.label)という情報提供書はありません。番号をご確認ください。"
    case .takenBack(let number): "\(number.label)は取り下げられています。"
    case .inOtherIssue(let number, let issue):
      "\(number.label)は\(issue.label)に載っています。先にそちらから外してください。"
    }
  }
}

extension Filed<BulletinIssue> {
  /// The change that closes the issue with its composed document.
  public func closing(
    on day: Day,
    document: JSON
  ) -> Result<Change, BulletinRefusal> {
    guard record.state.isActive else { return .failure(.cancelled) }
    guard !record.isClosed else { return .failure(.alreadyClosed) }
    guard record.date != nil else { return .failure(.noDate) }
    guard !record.items.isEmpty else { return .failure(.noItems) }
    return .success(
      changed {
        $0.closed = day
        $0.document = document
      }
    )
  }

  /// The change that opens a closed issue again, unless a print or a mailing of it is on record.
  public func reopening(wasSent: Bool) -> Result<Change, BulletinRefusal> {
    guard record.isClosed else { return .failure(.notClosed) }
    guard !wasSent else { return .failure(.alreadySent) }
    return .success(
      changed {
        $0.closed = nil
        $0.document = nil
      }
    )
  }

  /// The change that brings back an issue whose making was taken back (取消); `nil` where it wasn't.
  ///
  /// Notices that stand in another issue by now stay there.
  public func returning(in register: Register) -> Change? {
    guard record.state == .cancelled else { return nil }
    let taken = Composing.issues(in: register)
    return changed {
      $0.state = .registered
      $0.stateReason = ""
      $0.items.removeAll { taken[$0].map { $0 != number } ?? false }
    }
  }

  /// The change that puts notices in and takes others out.
  public func composing(
    adding added: [RecordNumber],
    removing removed: [RecordNumber],
    in register: Register
  ) -> Result<Change, BulletinRefusal> {
    guard record.state.isActive else { return .failure(.cancelled) }
    guard !record.isClosed else { return .failure(.alreadyClosed) }
    let kept = record.items.filter { !removed.contains($0) }
    return Composing.adding(added, to: kept, of: number, in: register)
      .map { items in changed { $0.items = items } }
  }

  /// The change that moves a notice up or down among those of its class, or `nil` where it can't move.
  public func moving(_ notice: RecordNumber, by step: Int, in register: Register) -> Change? {
    guard !record.isClosed, let own = register.notices[notice]?.record.noticeClass else {
      return nil
    }
    let peers = Composing.notices(of: record, in: register)
      .filter { $0.record.noticeClass == own }.map(\.number)
    guard let place = peers.firstIndex(of: notice), peers.indices.contains(place + step),
      let from = record.items.firstIndex(of: notice),
      let to = record.items.firstIndex(of: peers[place + step])
    else { return nil }
    return changed { $0.items.swapAt(from, to) }
  }

  private func changed(_ change: (inout BulletinIssue) -> Void) -> Change {
    var issue = record
    change(&issue)
    return Change(.existing(number, revision: revision), .bulletin(issue))
  }
}
