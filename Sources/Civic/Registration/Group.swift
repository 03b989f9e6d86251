// 団体登録: a registered group, what it does, where, when, and whom to ask.

/// A registered group.
public struct Group: Membership {
  public static let kind = RecordKind.group

  public var name = ""
  public var kana = ""
  /// The identifier of a ``GroupKind``.
  public var groupKind = ""
  public var legalStatus = LegalStatus.none.rawValue
  public var corporateNumber = ""
  public var founded: Day?
  public var members: Int?

  public var fields: [String] = []
  public var mainField = ""
  /// `city`, wards and 校区.
  public var areas: [String] = []
  public var purpose = ""
  public var activity = ""
  /// Usual days and hours, in the group's words.
  public var days = ""
  public var slots: [String] = []
  public var newcomersWelcome = false
  public var trialVisits = false
  public var recruiting = false

  public var representative = Detail()
  public var contact = Detail()
  public var postalCode = ""
  public var address = Detail()
  public var phone = Detail()
  public var email = Detail()
  public var web = ""

  public var requirements: [String] = []
  public var delivery = ""
  public var consent: Day?
  public var purposeVersion = ""
  public var note = ""

  public var state = RecordState.registered
  public var stateReason = ""
  public var withdrawn: Day?
  public var confirmed: Day?
  public var check = ""
  public var origin = ""

  public init() {}

  public var title: String { name }
  public var content: Content { .group(self) }

  /// Whether it has a legal status, and so a corporate number.
  public var isIncorporated: Bool { legalStatus != LegalStatus.none.rawValue }
}
