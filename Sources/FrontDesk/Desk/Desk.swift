// デスク: the stack of screens, the keys that mean the same everywhere, the frame around each screen.

import Civic
import TerminalKit

/// The whole desk as a value: events in, effects out, drawn on a canvas.
public struct Desk: Sendable {
  /// The smallest terminal that the screens are drawn for.
  public static let smallest = ScreenSize(rows: 24, columns: 80)

  /// Whether the screens fit; where they don't, nothing should be typed into what can't be seen.
  public static func fits(_ size: ScreenSize) -> Bool {
    size.rows >= smallest.rows && size.columns >= smallest.columns
  }

  var stack: [any Screen] = [HomeScreen()]
  public internal(set) var message = Message("")
  /// The step that the message line offers, which is taken without a question.
  var offered: StepOffer?
  /// The offer that the last key found, or said yes to.
  var accepted: StepOffer?
  /// The question before a step that was not offered.
  var question: StepQuestion?
  /// The step under way, until it is saved.
  var step: UndoStep?
  /// Set while the desk is locked.
  var lock: Lock?
  /// Keys that wait until the register is loaded, in the order in which they were pressed.
  var held: [Key] = []

  /// Whether the first screen is in sight, with its list of all drafts.
  public var isAtHome: Bool { stack.count == 1 && lock == nil }

  /// A desk that asks first who is there, where that is not known yet.
  public init(asking question: StaffQuestion? = nil) {
    guard let question else { return }
    stack.append(StaffScreen(question))
    if case .unknown(let name) = question {
      message = Message("「\(name)」は担当者の一覧（staff.json）にありません。担当者を選んでください", isWarning: true)
    }
  }

  /// Takes an event and says what should happen outside.
  public mutating func handle(_ event: Event, seeing desk: DeskView) -> [Effect] {
    guard case .key(let key) = event else { return hear(event, seeing: desk) }
    if let number = Self.goesTo[key] { return press(.function(number), seeing: desk) }
    return press(key, seeing: desk)
  }

  /// Alt+1…9, 0 stand in for F1–F10.
  private static let goesTo: [Key: Int] = Dictionary(
    uniqueKeysWithValues: (1...10).map { (.alt(Character(String($0 % 10))), $0) }
  )

  private mutating func press(_ key: Key, seeing desk: DeskView) -> [Effect] {
    if lock != nil { return pressLocked(key, seeing: desk) }
    message = Message("")
    (accepted, offered) = (offered, nil)
    if key == .function(12) || key == .control("l"), !waitsForStaff(seeing: desk) {
      return lockUp()
    }
    if holds(key, seeing: desk) { return [] }
    if let effects = answer(key, seeing: desk) { return effects }
    let top = stack.endIndex - 1
    var reaction = stack[top].perform(key, seeing: desk)
    if reaction == .ignored { reaction = stack[top].handle(.key(key), seeing: desk) }
    if case .effects(let effects) = reaction { return carryOut(effects, of: top, seeing: desk) }
    return carryOut(common(key, seeing: desk), of: top, seeing: desk)
  }

  /// Whether nobody is at the desk yet: then there is nothing to be seen, saved or locked.
  func waitsForStaff(seeing desk: DeskView) -> Bool {
    desk.staff.isEmpty && !desk.masters.staff.isEmpty && stack.contains { $0 is StaffScreen }
  }

  /// What keys mean that the screen leaves over.
  private func common(_ key: Key, seeing desk: DeskView) -> [Effect] {
    let isHelp = stack[stack.endIndex - 1] is HelpScreen
    if waitsForStaff(seeing: desk), ![.function(1), .control("q")].contains(key), !isHelp {
      return [.say(Message("先に担当者を選んでください", isWarning: true))]
    }
    return switch key {
    case _ where key == type(of: stack[stack.endIndex - 1]).goingHere: []
    case .function(1): [.open(.help(helpPage(seeing: desk)))]
    case .function(2): [.open(.search(""))]
    case .function(4): [.open(.registration)]
    case .function(5): [.open(.roster(.group))]
    case .function(6): [.open(.notices)]
    case .function(7): [.open(.bulletins)]
    case .control("z"): [.step(.back)]
    case .control("y"): [.step(.again)]
    case .escape: stack.count > 1 ? [.close] : []
    case .control("q"): [.quit]
    default: []
    }
  }

  /// Answers go to every screen: the one that asked may no longer be on top.
  private mutating func hear(_ event: Event, seeing desk: DeskView) -> [Effect] {
    switch event {
    case .saved(let commit, _): tell(commit)
    case .found(let step): return take(step, seeing: desk)
    case .unattended: concealAll()
    case .lockDue: return lock == nil ? lockUp() : []
    case .viewingRefused(let words):
      // What can't be put on record is not shown.
      concealAll()
      message = Message(words, isWarning: true)
    case .pin(let answer) where lock != nil: return hearLocked(answer, seeing: desk)
    case .refused(nil, .conflict): message = Message("ほかの端末が先に変更しました。もう一度お試しください", isWarning: true)
    case .refused(_, .failed(let words)): message = Message(words, isWarning: true)
    case .mended(let words): if message.text == words { message = Message("") }
    case .restoredDraft: message = Message("捨てた下書きを戻しました")
    case .made(_, .file(let path)): message = Message("PDFを作成しました　\(path)")
    case .made(_, .printed(let queue)): message = Message("\(queue) に送りました")
    case .made(_, .failed(let words)): message = Message(words, isWarning: true)
    default: break
    }
    var outside: [Effect] = []
    for place in stack.indices.reversed() where place < stack.endIndex {
      if case .effects(let effects) = stack[place].handle(event, seeing: desk) {
        outside += carryOut(effects, of: place, seeing: desk)
      }
    }
    return event == .loaded ? outside + releaseHeldKeys() : outside
  }

  /// Carries out what a screen asks of the stack, and passes on the rest.
  /// - Parameters:
  ///   - effects: what should happen, in order.
  ///   - place: where the screen stands that asks.
  ///   - desk: what screens see.
  /// - Returns: what is for the world outside.
  mutating func carryOut(
    _ effects: [Effect],
    of place: Int,
    seeing desk: DeskView
  ) -> [Effect] {
    var outside: [Effect] = []
    for effect in effects {
      switch effect {
      case .open(let route): outside += open(route, seeing: desk)
      case .replace(let route) where place < stack.endIndex - 1:
        // A late answer: what is being looked at stays on top.
        if place > 0, let screen = route.screen(seeing: desk) { stack[place] = screen }
      case .replace(let route):
        if place > 0, place < stack.endIndex { stack.remove(at: place) }
        outside += open(route, seeing: desk)
      case .close:
        guard place > 0, place < stack.endIndex else { continue }
        let left = stack.remove(at: place)
        outside += carryOut(left.leaving(seeing: desk), of: place - 1, seeing: desk)
      case .say(let said): message = said
      default: outside.append(effect)
      }
    }
    return outside
  }

  /// Puts a screen on top; one that stands only once leaves its old place for it.
  private mutating func open(_ route: Route, seeing desk: DeskView) -> [Effect] {
    guard let screen = route.screen(seeing: desk) else {
      message = Message("見つかりません。番号をご確認ください", isWarning: true)
      return []
    }
    // Whoever comes back to a page finds hidden again what was shown on request.
    stack[stack.endIndex - 1].conceal()
    if type(of: screen).standsOnce {
      let older = stack.dropFirst().firstIndex { type(of: $0) == type(of: screen) }
      if let older, older < stack.endIndex - 1 { stack.remove(at: older) }
    }
    stack.append(screen)
    return begin(route, seeing: desk)
  }

  /// What a screen needs when it opens.
  private mutating func begin(_ route: Route, seeing desk: DeskView) -> [Effect] {
    switch route {
    case .edit(let number):
      guard let draft = desk.draft(of: number) else { return Self.noteForm(on: number, desk) }
      message = Message("書きかけの下書きがありました。その続きです")
      return goOn(with: draft, seeing: desk)
    case .draft(let draft): return goOn(with: draft, seeing: desk)
    case .withdrawal(let number):
      guard let draft = desk.draft(of: number, .withdrawal) else { return [] }
      message = Message("書きかけの下書きがありました。その続きです")
      return [.takeDraft(id: draft.id)]
    case .history(let number): return [.lookBack(number)]
    case .bulletins, .bulletin: return [.warmUp]
    case .staff: return [.readStaff]
    default: return []
    }
  }

  /// Goes on with a draft; what became of its record meanwhile is asked for.
  private mutating func goOn(with draft: FormDraft, seeing desk: DeskView) -> [Effect] {
    guard let base = draft.base, draft.purpose == .record else { return [.takeDraft(id: draft.id)] }
    let viewing = Self.noteForm(on: base, desk)
    // Until the register is loaded nobody knows; the form waits for it.
    guard let filed = desk.register[base], filed.revision != draft.revision else {
      return [.takeDraft(id: draft.id)] + viewing
    }
    message = Message("下書きのあとに\(base.label)は変更されています。内容をご確認ください", isWarning: true)
    return [.takeDraft(id: draft.id)] + viewing + [.lookBack(base)]
  }

  /// A form shows all that is on file, private details too.
  private static func noteForm(on number: RecordNumber, _ desk: DeskView) -> [Effect] {
    desk.register[number]?.record.record.hasHiddenDetails == true ? [.view(number)] : []
  }

  private func helpPage(seeing desk: DeskView) -> HelpPage {
    let top = stack[stack.endIndex - 1]
    let own = top.keyLabels(seeing: desk).map { ($0.key.written, $0.label) }
    let hints = top.hints(seeing: desk).map { ($0.key, $0.label) }
    return HelpPage(
      title: top.title(seeing: desk),
      sentences: top.help,
      keys: (own + hints).map(HelpPage.KeyLine.init(key:label:))
    )
  }
}
