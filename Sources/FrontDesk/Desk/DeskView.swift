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
  /// The draft of a correction of a record that nobody is typing in, or `nil`.
  func draft(of number: RecordNumber) -> FormDraft? {
    drafts.first { $0.draft.base == number && !$0.isHeld }?.draft
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

/// A form that is not saved yet, as the home screen lists it.
public struct DraftNote: Equatable, Sendable {
  public var draft: FormDraft
  public var time: Timestamp
  public var desk: String
  /// Another desk is typing in it (入力中).
  public var isHeld: Bool

  public init(draft: FormDraft, time: Timestamp, desk: String, isHeld: Bool = false) {
    self.draft = draft
    self.time = time
    self.desk = desk
    self.isHeld = isHeld
  }
}

/// What a form has to keep of itself to be opened again where it was left.
public struct FormDraft: Equatable, Sendable {
  /// Drawn once per form; the commit that saves it bears the same id.
  public var id: String
  public var kind: RecordKind
  /// The record that is being corrected, and the revision it was read at; `nil` for a new one.
  public var base: RecordNumber?
  public var revision: Int?
  /// What was typed, by field.
  public var typed: [FieldKey: String]

  public init(
    id: String,
    kind: RecordKind,
    base: RecordNumber? = nil,
    revision: Int? = nil,
    typed: [FieldKey: String] = [:]
  ) {
    self.id = id
    self.kind = kind
    self.base = base
    self.revision = revision
    self.typed = typed
  }

  /// What the list calls it: the name or title typed so far.
  public var title: String {
    let name = typed[.name] ?? typed[.title] ?? ""
    return name.isEmpty ? "（名称未入力）" : name
  }
}
