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

  private var stack: [any Screen] = [HomeScreen()]
  public private(set) var message = Message("")

  /// A desk that asks first who is there, where the masters name the staff and nobody was named yet.
  public init(asksForStaff: Bool = false) {
    if asksForStaff { stack.append(StaffScreen()) }
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
    message = Message("")
    let top = stack.endIndex - 1
    var reaction = stack[top].perform(key, seeing: desk)
    if reaction == .ignored { reaction = stack[top].handle(.key(key), seeing: desk) }
    if case .effects(let effects) = reaction { return carryOut(effects, of: top, seeing: desk) }
    return carryOut(common(key, seeing: desk), of: top, seeing: desk)
  }

  /// What keys mean that the screen leaves over.
  private func common(_ key: Key, seeing desk: DeskView) -> [Effect] {
    switch key {
    case _ where key == type(of: stack[stack.endIndex - 1]).goingHere: []
    case .function(1): [.open(.help(helpPage(seeing: desk)))]
    case .function(2): [.open(.search(""))]
    case .function(4): [.open(.registration)]
    case .function(5): [.open(.roster(.group))]
    case .function(6): [.open(.notices)]
    case .function(7): [.open(.bulletins)]
    case .control("z"): [.undo]
    case .escape: stack.count > 1 ? [.close] : []
    case .control("q"): [.quit]
    default: []
    }
  }

  /// Answers go to every screen: the one that asked may no longer be on top.
  private mutating func hear(_ event: Event, seeing desk: DeskView) -> [Effect] {
    switch event {
    case .saved(let commit, _): message = Saved.message(commit)
    case .refused(_, .failed(let words)): message = Message(words, isWarning: true)
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
    return outside
  }

  /// Carries out what a screen asks of the stack, and passes on the rest.
  /// - Parameters:
  ///   - effects: what should happen, in order.
  ///   - place: where the screen stands that asks.
  ///   - desk: what screens see.
  /// - Returns: what is for the world outside.
  private mutating func carryOut(
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
    if type(of: screen).standsOnce {
      let older = stack.dropFirst().firstIndex { type(of: $0) == type(of: screen) }
      if let older, older < stack.endIndex - 1 { stack.remove(at: older) }
    }
    stack.append(screen)
    switch route {
    case .edit(let number):
      guard let draft = desk.draft(of: number) else { return [] }
      message = Message("書きかけの下書きがありました。その続きです")
      return [.takeDraft(id: draft.id)]
    case .draft(let draft):
      if let base = draft.base, desk.register[base]?.revision != draft.revision {
        message = Message("下書きのあとに\(base.label)は変更されています。内容をご確認ください", isWarning: true)
      }
      return [.takeDraft(id: draft.id)]
    case .bulletins, .bulletin: return [.warmUp]
    default: return []
    }
  }

  private func helpPage(seeing desk: DeskView) -> HelpPage {
    let top = stack[stack.endIndex - 1]
    return HelpPage(
      title: top.title(seeing: desk),
      sentences: top.help,
      keys: top.keyLabels(seeing: desk).map { .init(key: $0.key.written, label: $0.label) }
    )
  }
}

extension Desk {
  /// Draws the screen that is on top, or says that the terminal is too small for it.
  public func draw(on canvas: inout Canvas, seeing desk: DeskView) {
    canvas.fill(canvas.bounds)
    guard Self.fits(ScreenSize(rows: canvas.rows, columns: canvas.columns)) else {
      return TooSmall.draw(on: &canvas)
    }
    let top = stack[stack.endIndex - 1]
    let frame = canvas.bounds
    drawHead(of: top, on: &canvas, seeing: desk)
    canvas.horizontalLine(row: 1, column: 0, columns: frame.columns, style: .quiet)
    top.draw(on: &canvas, in: frame.droppingTop(rows: 2).droppingBottom(rows: 2), seeing: desk)
    MessageLine(" " + message.text, style: message.isWarning ? .warning : .plain)
      .draw(on: &canvas, in: frame.bottom(rows: 2).top(rows: 1))
    FunctionKeyLine(bottomLine(of: top, seeing: desk)).draw(on: &canvas, in: frame.bottom(rows: 1))
  }

  private func drawHead(of top: any Screen, on canvas: inout Canvas, seeing desk: DeskView) {
    let status = top.status(seeing: desk)
    let statusColumns = canvas.width.columns(of: status)
    let room = canvas.columns - statusColumns - 3
    canvas.write(top.title(seeing: desk), at: 0, 1, style: .heading, columns: room)
    canvas.write(status, at: 0, canvas.columns - statusColumns - 1)
  }

  /// The keys that go somewhere, and between and behind them the screen's own.
  private func bottomLine(
    of top: any Screen,
    seeing desk: DeskView
  ) -> [(String, String)] {
    let own = top.keyLabels(seeing: desk)
    var items: [(Int, String, String)] = [
      (1, "F1", "説明"), (2, "F2", "検索"), (4, "F4", "登録"), (5, "F5", "名簿"), (6, "F6", "提供書"),
      (7, "F7", "通信"),
    ]
    if case .function(let number) = type(of: top).goingHere { items.removeAll { $0.0 == number } }
    for (key, label) in own where !label.isEmpty {
      if case .function(let number) = key {
        items.removeAll { $0.0 == number }
        items.append((number, "F\(number)", label))
      } else {
        items.append((100, key.written, label))
      }
    }
    items += top.hints(seeing: desk).map { (150, $0.key, $0.label) }
    items.append(stack.count > 1 ? (200, "Esc", "戻る") : (200, "Ctrl+Q", "終了"))
    return items.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .map { ($0.element.1, $0.element.2) }
  }
}

/// The message on a terminal that is too small.
enum TooSmall {
  static func draw(on canvas: inout Canvas) {
    let size = "横\(Desk.smallest.columns)桁・縦\(Desk.smallest.rows)行"
    let lines = ["画面が小さすぎます。", "\(size)以上に広げると、", "元の画面に戻ります。", "（入力中の内容は残っています）"]
    for (row, line) in lines.enumerated() { canvas.write(line, at: row, 0) }
  }
}

/// The words for a save.
enum Saved {
  static func message(_ commit: Commit) -> Message {
    guard let first = commit.changes.first else { return Message("記録しました") }
    let more = commit.changes.count > 1 ? "　ほか\(commit.changes.count - 1)件" : ""
    let verb =
      if commit.undoes != nil {
        "元に戻しました"
      } else if commit.isWithdrawal {
        first.number.kind == .notice ? "取り下げました" : "退会にしました"
      } else if first.record.isClosedIssue {
        "発行しました"
      } else {
        "保存しました"
      }
    let state = first.record.record
    // Last, as the reason may be longer than the line.
    let pending = state.state == .pending ? "　保留 \(state.stateReason)" : ""
    let undo = commit.undoes == nil ? "　Ctrl+Z 元に戻す" : ""
    return Message("\(verb) \(first.number.label)\(more)\(undo)\(pending)")
  }
}

extension Commit {
  /// Whether somebody left the register with it, as against a correction of who has left.
  var isWithdrawal: Bool { changes.first?.record.record.state == .withdrawn && why != nil }
}

extension Content {
  /// Whether it is an issue that was closed (発行済), and so changes no more.
  var isClosedIssue: Bool { if case .bulletin(let issue) = self { issue.isClosed } else { false } }
}
