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
  let options: any RegisterPlace
  let inbox = Inbox()
  /// What wakes the loop: the inbox, and once it is open the register's journal.
  private(set) var descriptors: [Int32]
  var desk: Desk
  var view: DeskView
  /// The register, once it is loaded.
  var register: DeskRegister?
  let drafts: DraftKeeping
  private(set) lazy var understanding = Understanding(answeringTo: inbox)
  private(set) lazy var typesetter = Typesetter(beside: options.environment.executable)
  private let clock: Clock
  private let loading = Loading()
  private var reopenings = 0
  /// Whether another thread makes what searching gets faster by.
  private var isSieving = false
  /// Whether it was said that nothing can be saved any more.
  var isStopTold = false
  /// Why other desks' saves can't be followed.
  var folderProblem: String?
  /// Why the day has no backup, or no copy of it.
  var backupProblem: String?
  /// When it is tried again; on the monotonic clock.
  var nextBackup: ContinuousClock.Instant?
  /// What is wrong with the masters, told as long as the desk is open.
  var masterProblems: [String]
  /// The day that the index takes for today.
  private var indexDay: Day
  /// Where the program's own masters lie.
  let defaults: String
  /// What needs the register and was asked for before it was there.
  var waiting: [Effect] = []
  private(set) var isLeft = false
  /// When nobody is at the desk.
  var watch = Watch()
  /// Wrong PINs in a row.
  var pinAttempts: PINAttempts
  /// Whether it was told that leaving now loses what no draft could take.
  private var isWarnedOfLoss = false
  /// Why the last save failed, until the next key: a draft that fails too must not be all that is said.
  var saveFailure = ""
  /// Why the desk could not go on, told when the terminal is given back.
  private(set) var farewell: String?

  /// A desk whose register is not loaded yet; reads what its first screen shows.
  init(_ options: some RegisterPlace, clock: Clock, defaults: String) {
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
    let question = Self.staffQuestion(options, masters)
    // Nobody is at the desk before the question is answered.
    let staff = question == nil ? options.staffName : ""
    drafts = DraftKeeping(
      options.folder,
      by: HeldDraft.Writer(desk: options.deskName, staff: staff)
    )
    pinAttempts = PINAttempts(in: options.folder)
    desk = Desk(asking: question)
    view = DeskView(
      masters: masters,
      now: clock.now,
      staff: staff,
      desk: options.deskName,
      recent: (try? OpenRegister.glanceBack(in: options.folder, limit: LoadedRegister.firstLimit))
        ?? [],
      drafts: drafts.notes,
      problems: masterProblems,
      freshID: RandomID.draw()
    )
  }

  /// Loads the register on another thread, and meanwhile what the first keys may ask for.
  func load() {
    LoadedRegister.load(
      options.folder,
      desk: options.deskName,
      staff: view.staff,
      defaults: defaults,
      today: indexDay,
      telling: loading,
      into: inbox
    )
    let (masters, problems) = MasterFolder.loadWithoutLongLists(
      edited: options.folder + "/masters",
      defaults: defaults
    )
    view.masters = masters
    masterProblems = problems.map(\.sentence)
    listProblems()
  }

  /// How long the loop may sleep: shorter while something typed is not in its draft yet, and while the
  /// register loads, so that it is seen how far it is.
  var patienceInMilliseconds: Int { register == nil ? 150 : drafts.isBehind ? 300 : 1000 }

  /// Lets the desk react to a key, and to the next one that came with it at once.
  func hear(_ key: Key, before next: Key?) {
    view.typesOn = key.isCharacter && next?.isCharacter == true
    hear(.key(key))
    view.typesOn = false
  }

  /// Lets the desk react to an event, and carries out what it asks for.
  func hear(_ event: Event) {
    view.now = clock.now
    if case .key = event {
      watch.noteKey()
      saveFailure = ""
    }
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
    let first = isWarnedOfLoss ? loss : saveFailure
    react(to: .refused(id: nil, .failed(first + problem)))
  }

  func takeLetters() {
    for letter in inbox.take() {
      switch letter {
      case .loaded(let loaded): takeOver(loaded)
      case .notLoaded(let error):
        farewell = error.sentence
        leave()
      case .sieved(let sieves):
        isSieving = false
        view.lookup?.take(sieves)
      case .event(let event): hear(event)
      case .checkpointed(let result): register?.takeCheckpoint(result)
      case .backedUp(let note, let problem): takeBackup(note, problem)
      case .pinChecked(let name, let isRight): takePIN(of: name, isRight: isRight)
      }
    }
    follow()
    lookForKeys()
  }

  /// Nothing was typed for a while: drafts, other desks, the clock.
  func haveAQuietMoment() {
    drafts.write(at: clock.now)
    if register != nil, desk.isAtHome { drafts.listIfChanged() }
    tellOfDrafts()
    follow()
    if clock.now.clock != view.now.clock { hear(.tick) }
    lookForKeys()
    if view.today != indexDay {
      buildIndex()
      backUp()
    }
    backUpIfDue()
    register?.checkpointIfQuiet(at: clock.now, into: inbox)
    view.loadedPercent = register == nil ? loading.percent : nil
    makeSieves()
  }

  /// Has the sieves of the index made, where it has none.
  private func makeSieves() {
    guard !isSieving, let index = view.lookup, index.lacksSieves else { return }
    isSieving = true
    Task.detached { [inbox] in inbox.post(.sieved(Sieves(of: index))) }
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
    if drafts.notes.contains(where: { $0.draft.base.map { view.register[$0] == nil } ?? false }) {
      noteErased()
    }
    view.loadedPercent = nil
    hear(.loaded)
    makeSieves()
    backUp()
    understanding.prepare()
    let asked = waiting
    waiting = []
    for effect in asked { carryOut(effect) }
  }

  /// Learns who was erased, so that a record that is gone is not taken for erased where it was damaged.
  private func noteErased() {
    guard let erased = try? register?.store.erasedNumbers() else { return }
    view.erased = erased
  }

  /// Follows what other desks saved.
  private func follow() {
    guard let register else { return }
    defer {
      listProblems()
      tellOfStop()
    }
    let commits: [Commit]
    do {
      commits = try register.store.follow()
    } catch {
      return tellOfFolder(error.sentence)
    }
    // What was on the home screen may be there again, drafts too.
    if let problem = folderProblem {
      drafts.list()
      folderProblem = nil
      hear(.mended(problem))
    }
    let isReopened = register.store.reopenings != reopenings
    if isReopened {
      reopenings = register.store.reopenings
      view.register = register.store.register
      view.recent =
        (try? register.store.recent(limit: LoadedRegister.recentLimit, atAGlance: true)) ?? []
      noteErased()
      buildIndex()
      hear(.changedElsewhere([]))
    }
    guard !commits.isEmpty else { return }
    if !isReopened { commits.forEach(apply) }
    // Another desk's form that was saved leaves no draft.
    drafts.list()
    hear(.changedElsewhere(commits))
  }

  /// Lets the view follow a commit that the store has applied.
  func apply(_ commit: Commit) {
    guard let now = register?.store.register else { return }
    view.register = now
    view.lookup?.follow(commit, in: now)
    if commit.event == .erasing {
      view.erased.formUnion(commit.about)
      view.recent.removeAll { $0.changes.contains { commit.about.contains($0.number) } }
    }
    // What was only looked at is in the trail, and no news at the counter.
    guard commit.event != .viewed else { return }
    view.recent.insert(commit, at: 0)
    view.recent = Array(view.recent.prefix(LoadedRegister.recentLimit))
  }

  /// Leaves on request; where a draft can't be written, only when asked again.
  func quit() {
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
