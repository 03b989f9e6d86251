// 連絡先の1件: a contact detail and whether its owner made it public.

/// A contact detail.
///
/// Private unless its owner says otherwise.
public struct Detail: Equatable, Sendable {
  public var value: String
  public var isPublic: Bool

  public init(_ value: String = "", isPublic: Bool = false) {
    self.value = value
    self.isPublic = isPublic
  }
}
