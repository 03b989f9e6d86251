// 会員: what an individual and a group have in common as members of the register.

/// A record by which somebody is a member: consents, receives the bulletin, can leave again.
public protocol Membership: Record {
  var address: Detail { get }
  var email: Detail { get }
  /// The identifier of a ``Delivery``.
  var delivery: String { get }
  var consent: Day? { get }
  /// Which version of 利用目的 was read out.
  var purposeVersion: String { get set }
  var check: String { get }
  var withdrawn: Day? { get set }
}

extension Membership {
  /// What the desk should look into, in words.
  public var concerns: [String] {
    [check, Delivery.concern(delivery: delivery, address: address, email: email) ?? ""]
      .filter { !$0.isEmpty }
  }

  /// Keeps which version of 利用目的 was read out.
  public mutating func settle(seeing context: FieldContext) {
    guard let consent, purposeVersion.isEmpty else { return }
    purposeVersion = context.masters.purpose(on: consent)?.version ?? ""
  }
}
