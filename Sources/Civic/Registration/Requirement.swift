// 登録の要件: what an activity (three) and a group (four) must be; asked at registration, all of them.

/// A requirement for registration as a group.
///
/// Source: 熊本市「市民公益活動の指針」.
public enum Requirement: String, CaseIterable, Sendable {
  // The activity
  case voluntary, open, nonprofit
  // The group
  case purpose, continuing, rules, funds

  public var label: String {
    switch self {
    case .voluntary: "市民の自発的な活動である"
    case .open: "いつでも、だれでも参加できる"
    case .nonprofit: "宗教・政治・営利を目的としない"
    case .purpose: "目的がはっきりしている"
    case .continuing: "自立し、活動が続いている"
    case .rules: "規約・会則があり、それに従って運営している"
    case .funds: "自ら資金を集められる"
    }
  }
}
