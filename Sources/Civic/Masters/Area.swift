// 地域: 市内全域, 区, 校区 and the postal codes that offer them.

/// One of the city's wards.
public struct Ward: Hashable, Sendable {
  /// The ward's code of five digits: `43101`.
  public let id: String
  public let label: String
  public let kana: String

  public init(id: String, label: String, kana: String) {
    self.id = id
    self.label = label
    self.kana = kana
  }

  public var choice: Choice { Choice(id: id, label: label, kana: kana) }
}

/// A primary-school district, the unit of community life.
public struct SchoolDistrict: Hashable, Sendable {
  /// Ward code and reading, drawn up once and never changed: `43101-izumi`.
  public let id: String
  public let ward: String
  public let label: String
  public let kana: String
  /// Merged or closed since: kept for old records, not offered.
  public let isFormer: Bool

  public init(id: String, ward: String, label: String, kana: String, isFormer: Bool = false) {
    self.id = id
    self.ward = ward
    self.label = label
    self.kana = kana
    self.isFormer = isFormer
  }

  public var choice: Choice { Choice(id: id, label: label, kana: kana, parent: ward) }
}

/// A town that a postal code covers.
///
/// A code may cover several: it offers, never decides.
public struct PostalTown: Hashable, Sendable {
  /// Seven digits.
  public let code: String
  public let ward: String
  public let town: String
  public let kana: String

  public init(code: String, ward: String, town: String, kana: String) {
    self.code = code
    self.ward = ward
    self.town = town
    self.kana = kana
  }
}

/// The area that is the whole city.
public enum WholeCity {
  /// The identifier that records keep.
  public static let id = "city"
  public static let choice = Choice(id: id, label: "市内全域", kana: "しないぜんいき")
}
