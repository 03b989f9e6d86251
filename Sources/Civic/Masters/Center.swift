// センターの情報: who the center is, how the bulletin appears, what the desk tells visitors.

/// The center's own profile.
public struct Center: Equatable, Sendable {
  public var name: String
  public var postalCode: String
  public var address: String
  public var phone: String
  public var email: String
  /// Opening hours in words, for the bulletin's masthead.
  public var hours: String
  /// The bulletin's title: あいぽーと通信.
  public var bulletinTitle: String
  /// Days of the month on which an issue appears, ascending: `[1, 15]`.
  public var issueDays: [Int]
  /// How many days before an issue notices must be in.
  public var deadlineDays: Int
  /// The number that the first issue in this register gets.
  public var firstIssue: Int
  /// How many notices an issue takes unless told otherwise.
  public var itemLimit: Int
  /// Whether signs such as ○ are drawn two columns wide on this center's terminals.
  public var ambiguousIsWide: Bool
  /// Where each backup is copied, a folder on another disk; empty where none is set.
  public var backupTo = ""
  /// How many years after 退会 a person's data are kept; `nil` where no time is set.
  public var retentionYears: Int?
  /// After how many minutes without a key the desk locks itself; 0 for never.
  public var lockAfterMinutes: Int

  public init(
    name: String,
    postalCode: String = "",
    address: String = "",
    phone: String = "",
    email: String = "",
    hours: String = "",
    bulletinTitle: String,
    issueDays: [Int],
    deadlineDays: Int,
    firstIssue: Int = 1,
    itemLimit: Int = 40,
    ambiguousIsWide: Bool = false,
    lockAfterMinutes: Int = 10
  ) {
    self.name = name
    self.postalCode = postalCode
    self.address = address
    self.phone = phone
    self.email = email
    self.hours = hours
    self.bulletinTitle = bulletinTitle
    self.issueDays = issueDays
    self.deadlineDays = deadlineDays
    self.firstIssue = firstIssue
    self.itemLimit = itemLimit
    self.ambiguousIsWide = ambiguousIsWide
    self.lockAfterMinutes = lockAfterMinutes
  }
}
