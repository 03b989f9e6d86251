// したこと: what a commit did to a record, in a word, told from the record before and after it.

/// What was done to a record.
public enum Deed: Equatable, Sendable {
  /// It came on file.
  case registered
  case changed
  /// Somebody left (退会), or a notice was taken back (取下げ).
  case withdrawn
  /// What had left, or was taken back, is on file again.
  case returned
  /// Its registration was taken back (取消).
  case cancelled
  /// An issue was closed (発行), or opened again.
  case closed
  case reopened

  /// Tells from what was there before and after; `nil` before means that it came on file.
  public init(from before: Content?, to after: Content) {
    guard let before else {
      self = .registered
      return
    }
    let (old, new) = (before.record.state, after.record.state)
    self =
      if new == .cancelled, old != .cancelled {
        .cancelled
      } else if new == .withdrawn, old.isActive {
        .withdrawn
      } else if new.isActive, !old.isActive {
        .returned
      } else if after.isClosedIssue != before.isClosedIssue {
        after.isClosedIssue ? .closed : .reopened
      } else {
        .changed
      }
  }

  /// The word that the counter uses for it.
  public func label(_ kind: RecordKind) -> String {
    switch (self, kind) {
    case (.registered, .notice): "受付"
    case (.registered, .bulletin): "作成"
    case (.registered, _): "登録"
    case (.changed, _): "変更"
    case (.withdrawn, .notice): "取下げ"
    case (.withdrawn, _): "退会"
    case (.returned, _): "復帰"
    case (.cancelled, _): "取消"
    case (.closed, _): "発行"
    case (.reopened, _): "発行の取り消し"
    }
  }
}

extension Commit {
  /// What was done to its first record, as far as the commit alone tells; `nil` where it has none.
  public var deed: Deed? {
    guard let first = changes.first else { return nil }
    let state = first.record.record.state
    return if first.revision == 1 {
      .registered
    } else if state == .cancelled {
      .cancelled
    } else if state == .withdrawn, why != nil {
      // A correction of who has left gives no reason.
      .withdrawn
    } else if state.isActive, why == Deed.returned.label(first.number.kind) {
      .returned
    } else if first.record.isClosedIssue {
      .closed
    } else {
      .changed
    }
  }
}

extension Content {
  /// Whether it is an issue that was closed (発行済), and so changes no more.
  public var isClosedIssue: Bool {
    if case .bulletin(let issue) = self { issue.isClosed } else { false }
  }
}

extension Commit.Event {
  /// The word that the counter uses for it.
  public var label: String {
    switch self {
    case .erasing, .erased: "消去"
    case .closing: "台帳の移行"
    case .lost: "欠落"
    case .viewed: "閲覧"
    case .exported: "書き出し"
    case .printed: "印刷"
    case .sent: "送付"
    case .confirmed: "破損の確認"
    }
  }
}
