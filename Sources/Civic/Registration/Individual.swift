// 個人登録: a registered person and the five conditions of the consultation.

/// A registered person.
public struct Individual: Membership {
  public static let kind = RecordKind.individual

  public var name = ""
  public var kana = ""
  public var postalCode = ""
  public var address = Detail()
  public var district = ""
  public var phone = Detail()
  public var email = Detail()
  public var birthYear: Int?

  // The five conditions; an open one excludes nothing.
  public var fields: [String] = []
  public var reach = ""
  public var slots: [String] = []
  public var skills = ""
  public var motives: [String] = []

  public var delivery = ""
  public var consent: Day?
  public var purposeVersion = ""
  public var guardian = ""
  public var guardianConsent: Day?
  public var note = ""

  public var state = RecordState.registered
  public var stateReason = ""
  public var withdrawn: Day?
  public var confirmed: Day?
  public var check = ""
  public var origin = ""

  public init() {}

  public var title: String { name }
  public var content: Content { .individual(self) }
}
