// 画面の上の窓口: a desk whose world is a register in memory and a canvas; keys in, lines out.

import Civic
import FrontDesk
import TerminalKit

/// A desk with everything around it that a screen needs, and nothing else: no store, no terminal.
///
/// It answers what the desk asks for as the real world does: saves are numbered and applied, drafts
/// kept, printers named. It is 10:42 on 2026-11-24 throughout.
public final class DeskOnCanvas {
  /// The moment at which everything happens.
  public static let now = Timestamp(
    day: (try? Day(iso: "2026-11-24")) ?? Day(daysSince1970: 0),
    hour: 10,
    minute: 42
  )

  public private(set) var desk: Desk {
    didSet { drawn = nil }
  }
  /// What the screens see; tests may change it.
  public var view: DeskView {
    didSet { drawn = nil }
  }
  /// The size of the terminal.
  public var columns: Int {
    didSet { drawn = nil }
  }
  public var rows: Int {
    didSet { drawn = nil }
  }
  /// The screen as it was drawn last, while nothing has changed since.
  private var drawn: (canvas: Canvas, lines: [String])?
  /// What the desk asked for since ``forgetEffects()``, in order.
  public private(set) var effects: [Effect] = []
  /// The queues that are there when the desk asks for printers.
  public var printers: [String] = []
  /// Whether what happened to a record is told at once, as a short journal allows.
  public var tellsHistory = true
  /// The PIN of whoever has one.
  public var pinOfAll = "1234"
  /// What is said of every PIN instead of looking at it.
  public var answersPIN: PINAnswer?
  /// Whether a PIN is looked at in no time; else the test says with ``hear(_:)`` what became of it.
  public var answersPINAtOnce = true

  /// Whether what is saved next is on file without anybody knowing, as after a failed sync.
  public var losesAnswer = false

  var world: MemoryWorld

  /// A desk with these records on file, numbered from 1 by kind in their order.
  ///
  /// Where it is not loaded, the register is there only after ``load()``.
  public init(
    _ contents: [Content] = [],
    columns: Int = 80,
    rows: Int = 24,
    ambiguousIsWide: Bool = false,
    staff: String = "緒方 みのり",
    asking question: StaffQuestion? = nil,
    isLoaded: Bool = true
  ) {
    self.columns = columns
    self.rows = rows
    var masters = CheckoutData.masters
    masters.center.ambiguousIsWide = ambiguousIsWide
    desk = Desk(asking: question)
    view = DeskView(
      masters: masters,
      now: Self.now,
      staff: staff,
      desk: "窓口1",
      freshID: MemoryWorld.id(0)
    )
    world = MemoryWorld(masters)
    if !contents.isEmpty { world.put(contents) }
    if isLoaded { showRegister() }
  }

  /// The register is read now, as it is some moments after the start.
  public func load() {
    showRegister()
    hear(.loaded)
  }

  private func showRegister() {
    view.register = world.register
    view.lookup = LookupIndex(of: world.register, masters: view.masters, today: view.today)
    view.recent = world.commits.reversed()
  }

  /// Presses keys, one after the other.
  public func press(_ keys: Key...) {
    for key in keys { hear(.key(key)) }
  }

  /// Presses one key several times.
  public func press(_ key: Key, times: Int) {
    for _ in 0..<times { hear(.key(key)) }
  }

  /// Types text, character by character or at once, as an IME brings a word.
  public func type(_ text: String, atOnce: Bool = false) {
    for place in text.indices {
      view.typesOn = atOnce && text.index(after: place) < text.endIndex
      hear(.key(.character(text[place])))
    }
  }

  /// Lets the desk hear of something, and does what it asks for.
  public func hear(_ event: Event) {
    let asked = desk.handle(event, seeing: view)
    view.freshID = world.drawID()
    for effect in asked {
      effects.append(effect)
      carryOut(effect)
    }
  }

  /// Another desk saves; this one hears of it at once, or only when it saves itself.
  public func saveElsewhere(
    _ changes: [Change],
    isNoticed: Bool = true,
    desk name: String = "本庁"
  ) {
    guard case .success(let commit) = world.save(Proposal(changes), desk: name, staff: "佐々木")
    else { return }
    guard isNoticed else { return }
    follow(commit)
    hear(.changedElsewhere([commit]))
  }

  /// Another desk erases somebody; this one hears of it at once.
  public func eraseElsewhere(_ number: RecordNumber) {
    let erasing = Proposal([], why: "本人の申し出", event: .erasing, about: [number])
    guard case .success(let commit) = world.save(erasing, desk: "本庁", staff: "佐々木")
    else { return }
    follow(commit)
    hear(.changedElsewhere([commit]))
  }

  /// The register is read anew, and a record is not in it: its lines are damaged.
  public func loseToDamage(_ number: RecordNumber) {
    var register = view.register
    let taking = Proposal([], event: .erasing, about: [number])
    let stamp = Stamp(time: Self.now, desk: "", staff: "", seq: register.seq)
    register.apply(Commit(taking, as: [], id: "", stamp: stamp))
    view.register = register
    view.lookup = LookupIndex(of: register, masters: view.masters, today: view.today)
    hear(.changedElsewhere([]))
  }

  public func forgetEffects() { effects = [] }

  func follow(_ commit: Commit) {
    view.register = world.register
    view.lookup?.follow(commit, in: world.register)
    view.recent.insert(commit, at: 0)
    if commit.event == .erasing { view.erased.formUnion(commit.about) }
  }
}

extension DeskOnCanvas {
  /// What is on the screen now.
  public var canvas: Canvas { draw().canvas }
  public var lines: [String] { draw().lines }

  private func draw() -> (canvas: Canvas, lines: [String]) {
    if let drawn { return drawn }
    var canvas = Canvas(
      rows: rows,
      columns: columns,
      width: TextWidth(ambiguousIsWide: view.masters.center.ambiguousIsWide)
    )
    desk.draw(on: &canvas, seeing: view)
    let new = (canvas, canvas.lines)
    drawn = new
    return new
  }

  /// All lines as one text, for a failed expectation to show.
  public var screen: String { lines.joined(separator: "\n") }
  /// The line at the top, with title and status.
  public var head: String { lines.first ?? "" }
  /// What the desk says just happened, on as many lines as it takes.
  public var message: String {
    let rows = max(1, TextWidth().wrapped(desk.message.text, columns: columns - 2).count)
    return lines.dropLast().suffix(rows).map { $0.drop { $0 == " " } }.joined()
  }
  /// The keys that can be pressed now.
  public var bottomLine: String { lines.last ?? "" }
  /// What lies between head and message.
  public var body: String { lines.dropFirst(2).dropLast(2).joined(separator: "\n") }

  /// The first line that contains a text, or an empty one.
  public func row(containing text: String) -> String { lines.first { $0.contains(text) } ?? "" }

  /// The row that the caret stands in, as text; empty where there is no caret.
  public var rowAtCaret: String {
    canvas.caret.flatMap { lines.indices.contains($0.row) ? lines[$0.row] : nil } ?? ""
  }

  /// The rows that are set off as chosen, without the spaces around them.
  public var chosenRows: [String] {
    let canvas = canvas
    return (0..<canvas.rows).compactMap { row in
      let cells = (0..<canvas.columns).compactMap { canvas[row, $0] }
      let text = cells.filter { $0.style.contains(.reverse) }.map(\.text).joined()
      let trimmed = text.drop { $0 == " " }
      return trimmed.isEmpty ? nil : String(trimmed)
    }
  }
}
