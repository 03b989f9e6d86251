// 下書き: what a form keeps of itself, to be opened again where it was left.

import Civic

/// A form that is not saved yet, as the home screen lists it.
public struct DraftNote: Equatable, Sendable {
  public var draft: FormDraft
  /// When it was last written; `nil` while it can't be.
  public var time: Timestamp?
  public var desk: String
  /// Another desk is typing in it (入力中).
  public var isHeld: Bool

  public init(draft: FormDraft, time: Timestamp?, desk: String, isHeld: Bool = false) {
    self.draft = draft
    self.time = time
    self.desk = desk
    self.isHeld = isHeld
  }
}

/// What a form has to keep of itself to be opened again where it was left.
public struct FormDraft: Equatable, Sendable {
  /// What the form is for.
  public enum Purpose: Equatable, Sendable {
    case record
    /// 退会, or 取下げ of a notice.
    case withdrawal
  }

  /// Drawn once per form; the commit that saves it bears the same id.
  public var id: String
  public var kind: RecordKind
  public var purpose: Purpose
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
    purpose: Purpose = .record,
    typed: [FieldKey: String] = [:]
  ) {
    self.id = id
    self.kind = kind
    self.base = base
    self.revision = revision
    self.purpose = purpose
    self.typed = typed
  }

  /// What the list calls it: the name or title typed so far, else the record's on file.
  func title(seeing desk: DeskView) -> String {
    let typed = typed[.name] ?? typed[.title] ?? ""
    if !typed.isEmpty { return typed }
    return base.flatMap { desk.register[$0]?.record.title } ?? "（名称未入力）"
  }

  /// What the list calls the form.
  var label: String {
    switch purpose {
    case .record: kind.label
    case .withdrawal: Deed.withdrawn.label(kind)
    }
  }
}

extension FormDraft {
  /// What becomes of it when its form is left.
  var leaving: [Effect] {
    let release = Effect.releaseDraft(id: id)
    return typed.isEmpty
      ? [release] : [release, .say(Message("下書きに残しました。最初の画面から、いつでも続けられます"))]
  }

  private static let withdrawal = "withdrawal"

  /// The word for the form in the draft's file.
  public var formWord: String { purpose == .withdrawal ? Self.withdrawal : kind.rawValue }

  /// What a form's word in a draft's file means; `nil` where no form of this program reads it.
  public static func form(
    _ word: String,
    base: RecordNumber?
  ) -> (kind: RecordKind, purpose: Purpose)? {
    if word == withdrawal { return base.map { ($0.kind, .withdrawal) } }
    return RecordKind(rawValue: word).map { ($0, .record) }
  }
}
