// 項目の識別子: one vocabulary for form, files, command line, import maps and `--json`.

/// The identifier of a declared field, the same word everywhere.
public struct FieldKey: RawRepresentable, Hashable, Sendable {
  public let rawValue: String

  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  private init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  // Names and kinds
  public static let name = Self("name")
  public static let kana = Self("kana")
  public static let kind = Self("kind")
  public static let legalStatus = Self("legalStatus")
  public static let corporateNumber = Self("corporateNumber")
  public static let founded = Self("founded")
  public static let members = Self("members")

  // Activity and conditions
  public static let fields = Self("fields")
  public static let mainField = Self("mainField")
  public static let areas = Self("areas")
  public static let district = Self("district")
  public static let purpose = Self("purpose")
  public static let activity = Self("activity")
  public static let days = Self("days")
  public static let slots = Self("slots")
  public static let reach = Self("reach")
  public static let skills = Self("skills")
  public static let motives = Self("motives")
  public static let newcomersWelcome = Self("newcomersWelcome")
  public static let trialVisits = Self("trialVisits")
  public static let recruiting = Self("recruiting")
  public static let requirements = Self("requirements")

  // Contact details, each with its disclosure
  public static let representative = Self("representative")
  public static let representativePublic = Self("representative.public")
  public static let contact = Self("contact")
  public static let contactPublic = Self("contact.public")
  public static let postalCode = Self("postalCode")
  public static let address = Self("address")
  public static let addressPublic = Self("address.public")
  public static let phone = Self("phone")
  public static let phonePublic = Self("phone.public")
  public static let email = Self("email")
  public static let emailPublic = Self("email.public")
  public static let web = Self("web")

  // The person, consent and the bulletin
  public static let birthYear = Self("birthYear")
  public static let guardian = Self("guardian")
  public static let guardianConsent = Self("guardianConsent")
  public static let consent = Self("consent")
  public static let purposeVersion = Self("purposeVersion")
  public static let delivery = Self("delivery")

  // What the desk keeps for itself
  public static let state = Self("state")
  public static let stateReason = Self("stateReason")
  public static let withdrawn = Self("withdrawn")
  public static let confirmed = Self("confirmed")
  public static let check = Self("check")
  public static let origin = Self("origin")
  public static let note = Self("note")

  // Notices
  public static let noticeClass = Self("class")
  public static let title = Self("title")
  public static let group = Self("group")
  public static let organizer = Self("organizer")
  public static let body = Self("body")
  public static let starts = Self("starts")
  public static let ends = Self("ends")
  public static let time = Self("time")
  public static let place = Self("place")
  public static let fee = Self("fee")
  public static let capacity = Self("capacity")
  public static let deadline = Self("deadline")
  public static let applyTo = Self("applyTo")
  public static let received = Self("received")

  // Bulletin issues
  public static let date = Self("date")
  public static let greeting = Self("greeting")
  public static let items = Self("items")
  public static let closed = Self("closed")
  public static let document = Self("document")
}
