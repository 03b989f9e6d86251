// 情報提供書: the sheet that a group hands in to be published.

/// A notice for the bulletin.
public struct Notice: Record {
  public static let kind = RecordKind.notice

  /// The identifier of a ``NoticeClass``.
  public var noticeClass = ""
  public var title = ""
  /// The group that handed it in, where it is registered.
  public var group: RecordNumber?
  /// Who stands behind it, in words; where empty, the group's name.
  public var organizer = ""
  public var body = ""
  public var starts: Day?
  public var ends: Day?
  /// Hours and repetition, in words.
  public var time = ""
  public var place = ""
  public var fee = ""
  public var capacity = ""
  public var deadline: Day?
  public var applyTo = ""
  /// Public by nature.
  public var contact = ""
  public var web = ""
  public var received: Day?
  public var note = ""

  public var state = RecordState.registered
  public var stateReason = ""
  public var check = ""
  public var origin = ""

  public init() {}

  public var content: Content { .notice(self) }
  public var concerns: [String] {
    var concerns = check.isEmpty ? [] : [check]
    if let deadline, let last = ends ?? starts, deadline > last {
      concerns.append("締切が開催日より後です")
    }
    return concerns
  }

  /// The class in a word, for lists; an imported notice may have none.
  public var classLabel: String { NoticeClass(rawValue: noticeClass)?.label ?? "未記入" }

  /// The day after which it is no news any more: the deadline, else the end, else the start;
  /// `nil` where it has no date.
  public var lastUsefulDay: Day? { deadline ?? ends ?? starts }

  /// A notice without a day of receipt came in today.
  public mutating func settle(seeing context: FieldContext) {
    if received == nil { received = context.today }
  }
}
