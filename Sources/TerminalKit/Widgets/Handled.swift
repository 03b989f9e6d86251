// Whether a widget had a use for a key, or leaves it to its owner.

/// A widget's answer to a key.
public enum Handled: Equatable, Sendable {
  /// The key did something here.
  case handled
  /// The key means nothing here just now; the owner may use it.
  case ignored
}
