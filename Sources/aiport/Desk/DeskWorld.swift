// 窓口の外側: what the desk sees, and what becomes of what it asks for.

import Civic
import Delivery
import FrontDesk
import Glibc
import RegisterStore
import TerminalKit

/// The world around the desk: store, clock, drafts, printing.
///
/// Used from the loop's thread alone.
final class DeskWorld {
  let options: RegisterOption
  let inbox = Inbox()
  /// What wakes the loop: the inbox, and once it is open the register's journal.
  private(set) var descriptors: [Int32]
  var desk: Desk
  var view: DeskView
  /// The register, once it is loaded.
  var register: DeskRegister?
  let drafts: DraftKeeping
  let typesetter: Typesetter
  private let clock: Clock
  private var reopenings = 0
  /// What is wrong with the masters, told as long as the desk is open.
  private var masterProblems: [String]
  /// The day that the index takes for today.
  private var indexDay: Day
  /// Where the program's own masters lie.
  private let defaults: String
  /// What needs the register and was asked for before it was there.
  private var waiting: [Effect] = []
  private(set) var isLeft = false
  /// Whether it was told that leaving now loses what no draft could take.
  private var isWarnedOfLoss = false
  /// Why the desk could not go on, told when the terminal is given back.
  private(set) var farewell: String?

  /// A desk whose register is not loaded yet; reads what its first screen shows.
  init(_ options: RegisterOption, clock: Clock, defaults: String) {
    let (masters, problems) = MasterFolder.loadForFirstScreen(
      edited: options.folder + "/masters",
      defaults: defaults
    )
    self.defaults = defaults
    masterProblems = problems.map(\.sentence)
    indexDay = clock.now.day
    self.options = options
    self.clock = clock
    descriptors = [inbox.descriptor]
    typesetter = Typesetter(beside: options.environment.executable)
    drafts = DraftKeeping(
      options.folder,
      by: HeldDraft.Writer(desk: options.deskName, staff: options.staffName)
    )
    desk = Desk(asksForStaff: options.staffName.isEmpty && !masters.staff.isEmpty)
    view = DeskView(
      masters: masters,
      now: clock.now,
      staff: options.staffName,
      desk: options.deskName,
      recent: (try? OpenRegister.recent(in: options.folder, limit: LoadedRegister.recentLimit))
        ?? [],
      drafts: drafts.notes,
      problems: masterProblems,
      freshID: RandomID.draw()
    )
  }

  func load() {
    LoadedRegister.load(
      options.folder,
      desk: options.deskName,
      staff: view.staff,
      defaults: defaults,
      today: indexDay,
      into: inbox
    )
  }

  /// How long the loop may sleep: shorter while something typed is not in its draft yet.
  var patienceInMilliseconds: Int { drafts.isBehind ? 300 : 1000 }

  /// Lets the desk react to an event, and carries out what it asks for.
  func hear(_ event: Event) {
    view.now = clock.now
    react(to: event)
    drafts.writeIfLate(at: view.now)
    tellOfDrafts()
  }

  private func react(to event: Event) {
    let effects = desk.handle(event, seeing: view)
    view.freshID = RandomID.draw()
    for effect in effects { carryOut(effect) }
  }

  /// Shows the drafts as they are now, and says where one could not be written.
  private func tellOfDrafts() {
    view.drafts = drafts.notes
    if !drafts.isBehind { isWarnedOfLoss = false }
    guard let problem = drafts.takeProblem() else { return }
    let loss = "終わると入力が失われます（もう一度 Ctrl+Q で終了）。"
    react(to: .refused(id: nil, .failed(isWarnedOfLoss ? loss + problem : problem)))
  }

  func takeLetters() {
    for letter in inbox.take() {
      switch letter {
      case .loaded(let loaded): takeOver(loaded)
      case .notLoaded(let error):
        farewell = error.sentence
        leave()
      case .event(let event): hear(event)
      }
    }
    follow()
  }

  /// Nothing was typed for a while: drafts, other desks, the clock.
  func haveAQuietMoment() {
    drafts.write(at: clock.now)
    tellOfDrafts()
    follow()
    if clock.now.clock != view.now.clock { hear(.tick) }
    if view.today != indexDay { buildIndex() }
    register?.checkpointIfQuiet(at: clock.now)
  }

  /// Lines of the home screen: what is wrong now, however it was found.
  func listProblems() {
    view.problems = masterProblems + (register?.problems(at: view.now) ?? [])
  }

  /// Makes the index anew: another day, or a register that was read anew.
  private func buildIndex() {
    guard register != nil else { return }
    indexDay = view.today
    view.lookup = LookupIndex(of: view.register, masters: view.masters, today: indexDay)
  }

  private func takeOver(_ loaded: LoadedRegister) {
    guard let store = loaded.take() else { return }
    let register = DeskRegister(store)
    if let descriptor = register.store.watchDescriptor() { descriptors.append(descriptor) }
    // Whoever is at the desk may have been chosen while the register was still loading.
    register.store.staff = view.staff
    self.register = register
    reopenings = register.store.reopenings
    view.register = register.store.register
    view.lookup = loaded.lookup
    view.masters = loaded.masters
    masterProblems = loaded.problems
    view.recent = loaded.recent
    listProblems()
    drafts.list()
    hear(.loaded)
    let asked = waiting
    waiting = []
    for effect in asked { carryOut(effect) }
  }

  /// Follows what other desks saved.
  private func follow() {
    guard let register else { return }
    defer { listProblems() }
    let commits: [Commit]
    do {
      commits = try register.store.follow()
    } catch {
      return hear(.refused(id: nil, .failed(error.sentence)))
    }
    if register.store.reopenings != reopenings {
      reopenings = register.store.reopenings
      view.register = register.store.register
      buildIndex()
      hear(.changedElsewhere([]))
    }
    guard !commits.isEmpty else { return }
    commits.forEach(apply)
    // Another desk's form that was saved leaves no draft.
    drafts.list()
    hear(.changedElsewhere(commits))
  }

  /// Lets the view follow a commit that the store has applied.
  func apply(_ commit: Commit) {
    guard let now = register?.store.register else { return }
    view.register = now
    view.lookup?.follow(commit, in: now)
    view.recent.insert(commit, at: 0)
    view.recent = Array(view.recent.prefix(LoadedRegister.recentLimit))
  }

  private func carryOut(_ effect: Effect) {
    switch effect {
    case .quit: quit()
    case .setStaff(let name):
      view.staff = name
      drafts.writer.staff = name
      register?.store.staff = name
    case .keepDraft, .takeDraft, .releaseDraft, .discardDraft, .restoreDraft:
      carryOutDraft(effect)
    case .commit, .undo, .closeIssue, .reopenIssue, .make:
      guard register != nil else {
        waiting.append(effect)
        return
      }
      carryOutWithRegister(effect)
    case .askPrinters: askPrinters()
    case .warmUp:
      let typesetter = typesetter
      Task.detached { typesetter.warmUp() }
    case .open, .replace, .close, .say: break  // the desk's own
    }
  }

  /// What a form asks for its draft, which needs no register.
  private func carryOutDraft(_ effect: Effect) {
    switch effect {
    case .keepDraft(let draft, let isLeavingField):
      drafts.keep(draft, isLeavingField: isLeavingField, at: view.now)
    case .takeDraft(let id): drafts.take(id)
    case .releaseDraft(let id):
      drafts.release(id, at: view.now)
      drafts.list()
    case .discardDraft(let id):
      drafts.discard(id, at: view.now)
      drafts.list()
    case .restoreDraft(let id):
      drafts.restore(id, at: view.now)
      drafts.list()
    default: break
    }
  }

  private func carryOutWithRegister(_ effect: Effect) {
    switch effect {
    case .commit(let proposal): save(proposal)
    case .undo: undo()
    case .closeIssue(let number):
      changeIssue { [view] store in
        store.closing(number, masters: view.masters, today: view.today)
      }
    case .reopenIssue(let number):
      changeIssue { store throws(StoreError) in try store.reopening(number) }
    case .make(let product): make(product)
    default: break
    }
  }

  /// Leaves on request; where a draft can't be written, only when asked again.
  private func quit() {
    drafts.write(at: view.now)
    if isWarnedOfLoss || !drafts.isBehind { return leave() }
    isWarnedOfLoss = true
  }

  /// Ends the desk: what is typed lies in its draft, the collections are made anew.
  func leave() {
    guard !isLeft else { return }
    isLeft = true
    drafts.letGo(at: clock.now)
    farewell = drafts.takeProblem() ?? farewell
    register?.checkpoint(at: clock.now)
    typesetter.stop()
  }
}
