// 手元の下書き: one form's draft at this desk: what it says now, and what of that is in its file.

import Civic
import FrontDesk
import RegisterStore

/// A form that is open here, and its draft's file once there is one.
final class HeldDraft {
  /// Whose form it is.
  struct Writer {
    var desk: String
    var staff: String
  }

  /// What the form says, the newest typing included.
  var form: FormDraft {
    didSet { if lateSince == nil, form != oldValue { lateSince = .now } }
  }
  /// The id that the draft and the commit bear: the form's, unless another desk has that one.
  private let id: String
  private var file: DraftFile?
  /// When something was typed that is not in the file yet; on the monotonic clock.
  private(set) var lateSince: ContinuousClock.Instant?
  /// The form is closed, and its last words could not be written yet.
  var isReleased = false

  /// A form without a file, which is made with the first line.
  init(_ form: FormDraft, id: String, isTouched: Bool) {
    self.form = form
    self.id = id
    if isTouched { lateSince = .now }
  }

  /// A draft that was taken over.
  init(_ form: FormDraft, _ file: consuming DraftFile) {
    self.form = form
    id = file.draft.id
    self.file = consume file
  }

  var isLate: Bool { lateSince != nil }

  /// The draft as the file has it, `nil` before the first line.
  var draft: Draft? { file?.draft }

  /// Writes what the form says; where that fails it stays late, and is tried again.
  func write(
    by writer: Writer,
    to folder: DraftFolder,
    at time: Timestamp,
    syncing: Bool
  ) throws(StoreError) {
    if isLate {
      // Tried again a second later at the earliest, while typing goes on.
      lateSince = .now
      if file == nil {
        file = try folder.begin(
          id,
          form: form.formWord,
          base: form.base.flatMap { base in form.revision.map { (base, $0) } },
          desk: writer.desk,
          staff: writer.staff,
          at: time
        )
      }
      try file?.write(
        typed: Dictionary(uniqueKeysWithValues: form.typed.map { ($0.key.rawValue, $0.value) }),
        at: time
      )
    }
    if syncing { try file?.sync() }
    lateSince = nil
  }

  /// The proposal with the ids that the draft has kept, so that a repeated save is written once.
  func completing(_ proposal: Proposal) -> Proposal {
    var completed = proposal
    completed.draft = draft?.id
    completed.id = draft?.commit ?? id
    completed.since = draft?.seq
    return completed
  }

  /// Gives up the file: it is let go, removed or thrown away by whoever takes it.
  func takeFile() -> DraftFile? { file.take() }

  /// The form in the list; `nil` while none of it is on file and it can still be written.
  func note(by writer: Writer) -> DraftNote? {
    guard let draft, !draft.typed.isEmpty else {
      // Not written, and nowhere else to be found again.
      return isReleased
        ? DraftNote(draft: form, time: nil, desk: writer.desk) : nil
    }
    return DraftNote(draft: form, time: draft.time, desk: draft.desk)
  }
}

extension DraftNote {
  /// The list's line for a draft's file; `nil` where no form of this program reads it.
  init?(_ draft: Draft) {
    guard let form = FormDraft.form(draft.form, base: draft.base) else { return nil }
    self.init(
      draft: FormDraft(
        id: draft.id,
        kind: form.kind,
        base: draft.base,
        revision: draft.revision,
        purpose: form.purpose,
        typed: Dictionary(
          uniqueKeysWithValues: draft.typed.map { (FieldKey(rawValue: $0.key), $0.value) }
        )
      ),
      time: draft.time,
      desk: draft.desk,
      isHeld: draft.isHeld
    )
  }
}
