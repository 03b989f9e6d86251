// 法人格: a field of its own beside the kind of group.

/// The legal status of a group.
public enum LegalStatus: String, CaseIterable, Sendable {
  case none, npo, neighborhoodCorporation, generalAssociation, generalFoundation, other

  public var label: String {
    switch self {
    case .none: "なし"
    case .npo: "NPO法人"
    case .neighborhoodCorporation: "認可地縁団体"
    case .generalAssociation: "一般社団法人"
    case .generalFoundation: "一般財団法人"
    case .other: "その他の法人"
    }
  }
}
