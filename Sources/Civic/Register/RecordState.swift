// 状態: whether a record counts as registered, and the sign that says so without colour.

/// The state of a record in the register.
public enum RecordState: String, CaseIterable, Sendable {
  /// All that registration asks for is there; a notice: received.
  case registered
  /// Saved with something unmet; the reason stands beside it.
  case pending
  /// Left the register, with reason and date.
  case withdrawn
  /// A registration that was taken back: found only by number and in the history.
  case cancelled

  /// The word on the screen.
  public var label: String {
    switch self {
    case .registered: "登録済"
    case .pending: "保留"
    case .withdrawn: "退会"
    case .cancelled: "取消"
    }
  }

  /// The sign in lists, which says the state without colour.
  public var sign: String {
    switch self {
    case .registered: "●"
    case .pending: "○"
    case .withdrawn, .cancelled: "－"
    }
  }

  /// Whether lookup and the bulletin's mailing still know such a record.
  public var isActive: Bool { self == .registered || self == .pending }
}
