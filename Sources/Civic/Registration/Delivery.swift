// 通信の届け方: how the bulletin reaches a member.

/// How a member receives the bulletin.
public enum Delivery: String, CaseIterable, Sendable {
  case post, mail, counter

  public var label: String {
    switch self {
    case .post: "郵送"
    case .mail: "メール"
    case .counter: "窓口"
    }
  }

  /// What the desk must still ask for, or `nil`: post needs an address, mail an e-mail address.
  static func concern(delivery: String, address: Detail, email: Detail) -> String? {
    concern(
      delivery: delivery,
      hasAddress: !address.value.isEmpty,
      hasEmail: !email.value.isEmpty
    )
  }

  /// The same where all that is known of a contact detail is whether there is one.
  static func concern(delivery: String, hasAddress: Bool, hasEmail: Bool) -> String? {
    switch Delivery(rawValue: delivery) {
    case .post where !hasAddress: "郵送ですが、住所がありません"
    case .mail where !hasEmail: "メール配信ですが、メールアドレスがありません"
    default: nil
    }
  }
}
