// 下書きを書く: a form's typing lies in its draft within a second, on disk when a field is left.

import Civic
import FrontDesk
import RegisterStore

/// The drafts of the forms at this desk, and the list of all; needs no loaded register.
final class DraftKeeping {
  private let folder: DraftFolder
  /// Who writes the drafts that are begun or taken over from now on.
  var writer: HeldDraft.Writer
  private var held: [String: HeldDraft] = [:]
  /// The others, as the folder had them when it was last looked through.
  private var others: [DraftNote] = []
  /// How the folder looked just before that.
  private var sight: DraftSight?
  private var problem: String?
  /// The draft that was thrown away last, as long as nothing was done since.
  var lastDiscarded: String?

  /// The drafts of a register, as their files have them: the journal is not looked at yet.
  init(_ register: String, by writer: HeldDraft.Writer) {
    folder = DraftFolder(register)
    self.writer = writer
    others = ((try? folder.glance()) ?? []).compactMap(DraftNote.init)
  }

  /// Whether something typed is not in its draft yet.
  var isBehind: Bool { held.values.contains(where: \.isLate) }

  /// Says once that a draft can't be written.
  func takeProblem() -> String? {
    defer { problem = nil }
    return problem
  }

  /// All drafts that were not thrown away, newest first; before them those that can't be written.
  var notes: [DraftNote] {
    (held.values.compactMap { $0.note(by: writer) } + others)
      .sorted { left, right in
        (left.time?.seconds ?? .max, left.draft.id) > (right.time?.seconds ?? .max, right.draft.id)
      }
  }

  /// Looks through the folder again; a draft whose form was saved goes.
  func list() {
    sight = try? folder.sight(except: own)
    guard let drafts = try? folder.list(except: own) else { return }
    others = drafts.compactMap(DraftNote.init)
  }

  /// Looks through the folder again where another desk began, left or went on with a draft: nothing
  /// else tells of that.
  func listIfChanged() {
    guard let now = try? folder.sight(except: own), now != sight else { return }
    list()
  }

  /// The drafts that this desk holds.
  private var own: Set<String> { Set(held.values.compactMap(\.draft?.id)) }

  /// Goes on with a draft that nobody holds.
  func take(_ note: String) {
    if let held = held[note] {
      held.isReleased = false
      return
    }
    guard let form = others.first(where: { $0.draft.id == note })?.draft else { return }
    do throws(StoreError) {
      if let file = try folder.take(note, desk: writer.desk, staff: writer.staff) {
        held[note] = HeldDraft(form, file)
        others.removeAll { $0.draft.id == note }
      } else {
        // Its form is open already. What is typed from here on becomes a draft of its own.
        held[note] = HeldDraft(form, id: RandomID.draw(), isTouched: false)
        problem = "この下書きは、ほかの端末で入力中か、保存済みです。"
      }
    } catch {
      problem = "下書きを開けません。\(error.sentence)"
    }
  }

  /// Notes what a form says now; written at once when a field is left, else within a second.
  func keep(_ form: FormDraft, isLeavingField: Bool, at time: Timestamp) {
    lastDiscarded = nil
    if let held = held[form.id] {
      held.form = form
    } else if form.typed.isEmpty {
      return
    } else {
      held[form.id] = HeldDraft(form, id: form.id, isTouched: true)
    }
    if isLeavingField, let held = held[form.id] { write(held, at: time, syncing: true) }
  }

  /// Writes what is late by a second or more; called after every event.
  func writeIfLate(at time: Timestamp) {
    let limit = ContinuousClock.now - .seconds(1)
    for held in held.values {
      if let since = held.lateSince, since <= limit { write(held, at: time) }
    }
  }

  /// Writes everything that is late: input pauses.
  func write(at time: Timestamp) {
    for (id, held) in held where held.isLate {
      if held.isReleased { release(id, at: time) } else { write(held, at: time) }
    }
  }

  /// - Returns: whether everything is in the file.
  @discardableResult
  private func write(_ held: HeldDraft, at time: Timestamp, syncing: Bool = false) -> Bool {
    do throws(StoreError) {
      try held.write(by: writer, to: folder, at: time, syncing: syncing)
      return true
    } catch {
      problem = "下書きを保存できません。\(error.sentence)"
      return false
    }
  }

  /// The proposal with the ids of its draft, which is written before.
  func completing(_ proposal: Proposal, at time: Timestamp) -> Proposal {
    guard let id = proposal.draft, let held = held[id] else {
      var proposal = proposal
      proposal.draft = nil
      return proposal
    }
    write(held, at: time, syncing: true)
    return held.completing(proposal)
  }

  /// The form is saved: its draft is gone.
  func remove(_ id: String) {
    lastDiscarded = nil
    guard let file = held.removeValue(forKey: id)?.takeFile() else { return }
    try? file.remove()
  }

  /// The form is closed; the draft stays for whoever opens it next.
  func release(_ id: String, at time: Timestamp) {
    guard let held = held[id] else { return }
    guard write(held, at: time, syncing: true) else {
      held.isReleased = true
      return
    }
    self.held[id] = nil
    if held.form.typed.isEmpty, let file = held.takeFile() { try? file.remove() }
  }

  /// The draft is thrown away: hidden, and taken back by ``restore(_:at:)``.
  func discard(_ id: String, at time: Timestamp) {
    take(id)
    guard let held = held[id], write(held, at: time) else { return }
    self.held[id] = nil
    guard let file = held.takeFile() else { return }
    let own = file.draft.id
    do throws(StoreError) {
      try file.discard(at: time)
      lastDiscarded = own
    } catch {
      problem = "下書きを捨てられません。\(error.sentence)"
    }
  }

  /// Takes back that a draft was thrown away.
  /// - Returns: whether it is there again, or gone: with an erased person, or tidied up after a day;
  ///   `nil` where that could not be done, which is told.
  @discardableResult
  func restore(_ id: String, at time: Timestamp) -> Bool? {
    lastDiscarded = nil
    do throws(StoreError) {
      guard var file = try folder.take(id, desk: writer.desk, staff: writer.staff) else {
        return false
      }
      try file.restore(at: time)
      return true
    } catch {
      problem = "下書きを戻せません。\(error.sentence)"
      return nil
    }
  }

  /// The desk is left: everything typed is on disk.
  func letGo(at time: Timestamp) {
    for id in Array(held.keys) { release(id, at: time) }
  }
}
