// あいぽーと通信 第N号: one issue, what it carries, and once closed its own composed document.

/// One issue of the bulletin; its record number is the issue's number.
public struct BulletinIssue: Record {
  public static let kind = RecordKind.bulletin

  /// The day of issue.
  public var date: Day?
  public var greeting = ""
  /// The notices in it, in the order in which they are printed within their class.
  public var items: [RecordNumber] = []
  /// The day on which it was closed (発行済), or `nil` while it is open.
  public var closed: Day?
  /// The composed document of a closed issue, as Press encoded it; unread here.
  public var document: JSON?
  public var note = ""

  public var state = RecordState.registered
  public var stateReason = ""

  public init() {}

  public var title: String { date.map { "\($0.iso) 発行" } ?? "発行日未定" }
  public var content: Content { .bulletin(self) }
  public var isClosed: Bool { closed != nil }

  /// How far the issue is, in a word.
  public var progress: String { isClosed ? "発行済" : "編集中" }

  public static let fields: [Field<BulletinIssue>] = [
    Field(.date, "発行日", .day, .day(\.date)).required,
    Field(.greeting, "あいさつ文", .paragraph, .text(\.greeting)),
    Field(.items, "掲載", .records(.notice), .recordNumbers(\.items)),
    Field(.closed, "発行済", .day, .day(\.closed)).keptByDesk,
    Field(.note, "備考", .paragraph, .text(\.note), .desk),
    Field(.state, "状態", .line, .state(\.state), .desk).keptByDesk,
    Field(.stateReason, "状態の理由", .line, .text(\.stateReason), .desk).keptByDesk,
    Field(.document, "紙面", .json, .json(\.document), .desk).keptByDesk,
  ]
  public static let fieldTable = tableOfFields()

  public func problems(seeing context: FieldContext) -> FieldErrors { FieldErrors() }
}
