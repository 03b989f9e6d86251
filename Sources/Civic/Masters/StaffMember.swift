// 担当者: who may be at the desk, and by what the locked desk knows them.

/// Somebody of the staff, as chosen at the start of the shift.
public struct StaffMember: Equatable, Sendable {
  public var name: String
  /// The PIN's hash in the form of crypt(5), `nil` where none was set.
  public var pinHash: String?

  public init(_ name: String, pinHash: String? = nil) {
    self.name = name
    self.pinHash = pinHash
  }
}
