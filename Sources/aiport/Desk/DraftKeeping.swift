// 下書きを書く: a form's typing lies in its draft within a second, on disk when a field is left.

import Civic
import FrontDesk
import RegisterStore

/// The drafts of the forms at this desk, and the list of all.
///
/// A form knows its draft by the id it was opened with; the store has its own ids, and this maps them.
final class DraftKeeping {
  /// A draft's file, shared by the form's id.
  private final class Held {
    var file: DraftFile?
    /// Typed and not yet written.
    var late: FormDraft?
    var lateSince: Timestamp?

    init(_ file: consuming DraftFile) {
      self.file = consume file
    }
  }

  private let folder: DraftFolder
  private var held: [String: Held] = [:]
  private var problem: String?
  /// The draft that was thrown away last, as long as nothing was done since.
  var lastDiscarded: String?

  init(_ register: String) {
    folder = DraftFolder(register)
  }

  /// Whether something typed is not in its draft yet.
  var isBehind: Bool { held.values.contains { $0.late != nil } }

  /// Says once that a draft can't be written.
  func takeProblem() -> String? {
    defer { problem = nil }
    return problem
  }

  /// All drafts that were not thrown away, newest first.
  func notes() -> [DraftNote] {
    let own = held.compactMap { id, held in held.file?.draft.id == nil ? nil : id }
    return ((try? folder.list()) ?? []).reversed().compactMap { draft in
      guard let kind = RecordKind(rawValue: draft.form) else { return nil }
      let isOwn = own.contains { held[$0]?.file?.draft.id == draft.id }
      return DraftNote(
        draft: FormDraft(
          id: formID(of: draft.id),
          kind: kind,
          base: draft.base,
          revision: draft.revision,
          typed: Dictionary(
            uniqueKeysWithValues: draft.typed.map { (FieldKey(rawValue: $0.key), $0.value) }
          )
        ),
        time: draft.time,
        desk: draft.desk,
        isHeld: draft.isHeld && !isOwn
      )
    }
  }

  /// The id under which a form here holds a draft, else the draft's own.
  private func formID(of draft: String) -> String {
    held.first { $0.value.file?.draft.id == draft }?.key ?? draft
  }

  /// Goes on with a draft that nobody holds.
  func take(_ id: String) {
    guard held[id] == nil else { return }
    do {
      guard let file = try folder.take(id) else {
        problem = "この下書きは、ほかの端末で入力中です。"
        return
      }
      held[id] = Held(file)
    } catch {
      problem = "下書きを開けません。\(error.sentence)"
    }
  }

  /// Notes what a form holds now; written at once when a field is left, else within a second.
  func keep(
    _ draft: FormDraft,
    isLeavingField: Bool,
    in register: DeskRegister?,
    at time: Timestamp
  ) {
    lastDiscarded = nil
    if held[draft.id] == nil {
      guard !draft.typed.isEmpty, let register else { return }
      do {
        let base = draft.base.flatMap { number in draft.revision.map { (number, $0) } }
        let file = try register.store.beginDraft(
          form: draft.kind.rawValue,
          base: base.map { (number: $0.0, revision: $0.1) },
          at: time
        )
        held[draft.id] = Held(file)
      } catch {
        problem = "下書きを保存できません。\(error.sentence)"
        return
      }
    }
    guard let held = held[draft.id] else { return }
    held.late = draft
    if held.lateSince == nil { held.lateSince = time }
    if isLeavingField { write(held, at: time, syncing: true) }
  }

  /// Writes what is late by a second or more; called after every event.
  func writeIfLate(at time: Timestamp) {
    for held in held.values {
      if let since = held.lateSince, time.seconds - since.seconds >= 1 { write(held, at: time) }
    }
  }

  /// Writes everything that is late: input pauses.
  func write(at time: Timestamp) {
    for held in held.values { write(held, at: time) }
  }

  private func write(_ held: Held, at time: Timestamp, syncing: Bool = false) {
    guard let late = held.late else { return }
    held.late = nil
    held.lateSince = nil
    let typed = Dictionary(uniqueKeysWithValues: late.typed.map { ($0.key.rawValue, $0.value) })
    do {
      try held.file?.write(typed: typed, at: time)
      if syncing { try held.file?.sync() }
    } catch {
      problem = "下書きを保存できません。\(error.sentence)"
    }
  }

  /// The proposal with the ids that its draft has kept, so that a repeated save is written once.
  func completing(_ proposal: Proposal, at time: Timestamp) -> Proposal {
    guard let id = proposal.draft, let held = held[id] else {
      var proposal = proposal
      proposal.draft = nil
      return proposal
    }
    write(held, at: time, syncing: true)
    guard let draft = held.file?.draft else { return proposal }
    var completed = proposal
    completed.draft = draft.id
    completed.id = draft.commit
    completed.since = draft.seq
    return completed
  }

  /// The form is saved: its draft is gone.
  func remove(_ id: String) {
    lastDiscarded = nil
    guard let held = held.removeValue(forKey: id), let file = held.file.take() else { return }
    try? file.remove()
  }

  /// The form is closed; the draft stays for whoever opens it next.
  func release(_ id: String, at time: Timestamp) {
    guard let held = held.removeValue(forKey: id) else { return }
    write(held, at: time, syncing: true)
    if held.file?.draft.typed.isEmpty ?? true, let file = held.file.take() { try? file.remove() }
  }

  func discard(_ id: String, at time: Timestamp) {
    take(id)
    guard let file = held.removeValue(forKey: id)?.file.take() else { return }
    do {
      try file.discard(at: time)
      lastDiscarded = id
    } catch {
      problem = "下書きを捨てられません。\(error.sentence)"
    }
  }

  func restore(_ id: String, at time: Timestamp) {
    lastDiscarded = nil
    do {
      guard var file = try folder.take(id) else { return }
      try file.restore(at: time)
    } catch {
      problem = "下書きを戻せません。\(error.sentence)"
    }
  }

  /// The desk is left: everything typed is on disk.
  func letGo(at time: Timestamp) {
    for id in Array(held.keys) { release(id, at: time) }
  }
}
