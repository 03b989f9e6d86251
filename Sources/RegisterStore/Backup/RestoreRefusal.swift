// 復元しないわけ: why a restore is not begun; the present register goes on as it is.

/// Why a restore was not begun: nothing is made, and nothing is closed.
public enum RestoreRefusal: Equatable, Sendable {
  /// The place lies in the present register, which is put in order while it is closed.
  case insidePresent(target: String, present: String)
  /// The present register was closed by an earlier restore, and what that made goes on there.
  case succeeded(present: String, by: String)
}
