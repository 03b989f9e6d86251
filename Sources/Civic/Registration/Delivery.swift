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
    switch Delivery(rawValue: delivery) {
    case .post where address.value.isEmpty: "郵送ですが、住所がありません"
    case .mail where email.value.isEmpty: "メール配信ですが、メールアドレスがありません"
    default: nil
    }
  }
}
