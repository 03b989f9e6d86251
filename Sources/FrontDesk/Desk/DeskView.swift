// 画面から見えるもの: a closed, read-only list of what screens may know; passed per call, kept by none.

import Civic
import TerminalKit

/// What screens see of the world.
///
/// Screens hold no register, so nothing on them goes stale.
public struct DeskView: Sendable {
  public var register: Register
  /// Absent while the register loads; what needs it stands as … until then.
  public var lookup: LookupIndex?
  /// How much of the register can be searched already; `nil` where that is over at once.
  public var loadedPercent: Int?
  public var masters: Masters
  public var now: Timestamp
  public var staff: String
  public var desk: String
  /// The last commits, newest first; known before the register is.
  public var recent: [Commit]
  /// Forms that are not saved yet.
  public var drafts: [DraftNote]
  /// Lines that stand on the home screen until they are mended: a wrong master, damage.
  public var problems: [String]
  /// The records whose last change damage may have cost; their pages say so until it is confirmed.
  public var damaged: Set<RecordNumber> = []
  /// Who is known to have been erased; a record that is gone and not among them was lost to damage.
  public var erased: Set<RecordNumber> = []
  /// How old the newest backup is; `nil` until somebody has looked.
  public var backup: BackupNote?
  /// Whether another character follows in the same moment, as an IME brings a word: what is typed into
  /// a search is looked for at the last one.
  public var typesOn = false
  /// An id that no form has yet; a new one after every event.
  public var freshID: String

  public init(
    register: Register = Register(),
    lookup: LookupIndex? = nil,
    masters: Masters,
    now: Timestamp,
    staff: String = "",
    desk: String = "",
    recent: [Commit] = [],
    drafts: [DraftNote] = [],
    problems: [String] = [],
    freshID: String
  ) {
    self.register = register
    self.lookup = lookup
    self.masters = masters
    self.now = now
    self.staff = staff
    self.desk = desk
    self.recent = recent
    self.drafts = drafts
    self.problems = problems
    self.freshID = freshID
  }

  public var today: Day { now.day }

  /// What stands for a count while the register loads.
  var loadingWords: String { "読み込み中" + (loadedPercent.map { " \($0)%" } ?? "") }

  /// The draft of a correction, or of a withdrawal, that nobody is typing in; `nil` for none.
  func draft(of number: RecordNumber, _ purpose: FormDraft.Purpose = .record) -> FormDraft? {
    drafts.first { $0.draft.base == number && $0.draft.purpose == purpose && !$0.isHeld }?.draft
  }

  /// Whether a record is known to be off the register: erased, or lost to damage.
  func isGone(_ number: RecordNumber?) -> Bool {
    number.map { lookup != nil && register[$0] == nil } ?? false
  }

  /// What is said of a form whose record was lost to damage.
  func lossInWords(_ number: RecordNumber, isTyped: Bool) -> String {
    let kept = isTyped ? "入力した内容は下書きに残っています" : "この様式は閉じました"
    return "\(number.label)が台帳に見つかりません（消去ではありません）。\(kept)。aiport verify で確かめてください"
  }

  public var context: FieldContext {
    // While the register loads nothing can be said about a number.
    let known = lookup == nil ? nil : register
    return FieldContext(masters: masters, today: today) { number in
      known.map { $0[number] != nil } ?? true
    }
  }

  /// The signs that this center's terminals can draw.
  var signs: Signs { Signs(TextWidth(ambiguousIsWide: masters.center.ambiguousIsWide)) }
}
