// 団体検索: facets left, hits right, the chosen group below; every key narrows at once.

import Civic
import TerminalKit

/// The desk's main screen: finds the groups that fit.
struct LookupScreen: Screen {
  /// Which part takes the keys.
  enum Focus: Equatable, Sendable {
    case text, facets, hits
  }

  private(set) var line: TextLine
  private(set) var focus = Focus.text
  private(set) var panel: FacetPanel
  private(set) var table = Table(columns: [])
  private(set) var hits: LookupHits?
  private(set) var relaxations: [Relaxation] = []
  /// Where the words stand in what is shown.
  private(set) var marks = HitMarks(LookupQuery())
  /// The group whose private details are shown because somebody asked.
  private(set) var revealed: RecordNumber?
  private(set) var query: LookupQuery
  /// The conditions before Ctrl+U cleared them, or a way out of zero hits took some; the last at the end.
  ///
  /// Forgotten when something is typed or chosen.
  private var dropped: [LookupQuery] = []

  init(_ query: LookupQuery, seeing desk: DeskView) {
    self.query = query
    line = TextLine(query.text)
    panel = FacetPanel(seeing: desk)
    search(seeing: desk)
  }

  static let listsRecords = true

  static var keys: [KeyCommand<Self>] {
    [
      KeyCommand(.f(2), "全体検索") { screen, _ in [.replace(.search(screen.line.text))] },
      KeyCommand(
        .f(8),
        label: { screen, _ in screen.revealed == nil ? "非公開" : "隠す" },
        when: { screen, desk in screen.hasPrivate(seeing: desk) }
      ) { screen, _ in
        screen.revealed = screen.revealed == nil ? screen.selected : nil
        return screen.revealed.map { [.view($0)] } ?? []
      },
      KeyCommand(.f(9), "印刷", when: { screen, _ in screen.selected != nil }) { screen, _ in
        screen.selected.map { [.make(.groupSheet($0))] } ?? []
      },
      KeyCommand(.tab, label: { screen, _ in screen.nextFocus.label }) { screen, _ in
        screen.focus = screen.nextFocus
        return []
      },
      KeyCommand(.backTab, "") { screen, _ in
        screen.focus = screen.nextFocus.next(hasHits: !screen.table.rows.isEmpty)
        return []
      },
      KeyCommand(.enter, "開く", when: { screen, _ in screen.canOpen }) { screen, desk in
        screen.open(seeing: desk)
      },
      KeyCommand(.control("u"), "") { screen, desk in screen.clear(seeing: desk) },
      KeyCommand(.control("z"), "", when: { screen, _ in !screen.dropped.isEmpty }) {
        screen,
        desk in screen.takeBackDropping(seeing: desk)
      },
    ]
  }

  var help: [String] {
    [
      "左で分野・地域・種別・時間帯・募集中を選び、上の行に言葉を打つと、そのつど絞り込まれます。数字は、選ぶと何団体になるかです。",
      "Tabで 検索語→条件→結果 と移ります。条件の欄でSpaceを押すと選び、→で区の中の校区が開きます。文字を打つと条件を探せます。",
      "Ctrl+Uで条件をすべて消し、Ctrl+Zで戻します。見つからないときに外した条件も、Ctrl+Zで戻ります。",
      "非公開の連絡先は、F8を押すまで出ません。",
    ]
  }

  func title(seeing desk: DeskView) -> String { "団体検索" }

  func status(seeing desk: DeskView) -> String {
    guard let index = desk.lookup, let hits else { return desk.loadingWords }
    let all = index.count(.group, in: .registered, .pending)
    // The home screen counts them apart.
    let pending = index.count(.group, in: .pending)
    let ofThem = pending > 0 ? "、保留\(pending)を含む" : ""
    return "\(hits.count)団体 (\(all)団体中\(ofThem))"
  }

  func hints(seeing desk: DeskView) -> [(key: String, label: String)] {
    guard focus == .facets else { return [] }
    return [("Space", "選ぶ")] + (panel.isOnClosedWard(seeing: desk) ? [("→", "校区")] : [])
  }

  mutating func conceal() { revealed = nil }

  /// The group under the cursor.
  var selected: RecordNumber? { table.selected.flatMap { RecordNumber(written: $0) } }

  private func hasPrivate(seeing desk: DeskView) -> Bool {
    selected.flatMap { desk.register.groups[$0] }.map(GroupSummary.hasPrivate) ?? false
  }
  private var canOpen: Bool { focus != .facets && (selected != nil || !relaxations.isEmpty) }
  private var nextFocus: Focus { focus.next(hasHits: !table.rows.isEmpty) }

  mutating func handle(_ event: Event, seeing desk: DeskView) -> Reaction {
    switch event {
    case .key(let key): return handle(key, seeing: desk)
    case .loaded, .saved, .changedElsewhere:
      search(seeing: desk)
      return .handled
    case .understood(let meanings):
      query.meanings.merge(meanings) { $1 }
      search(seeing: desk)
      return .handled
    default: return .ignored
    }
  }

  private mutating func handle(_ key: Key, seeing desk: DeskView) -> Reaction {
    switch focus {
    case .facets:
      let before = query
      guard panel.handle(key, query: &query, seeing: desk) == .handled else {
        return key == .escape ? leaveFacets() : .ignored
      }
      if query != before { dropped = [] }
      search(seeing: desk)
      return .handled
    case .hits where Self.isTyping(key):
      focus = .text
      return type(key, seeing: desk)
    case .hits:
      if key == .up, table.selectedIndex == 0 || table.rows.isEmpty {
        focus = .text
        return .handled
      }
      return moveInHits(key)
    case .text:
      if key == .down, !table.rows.isEmpty {
        focus = .hits
        return .handled
      }
      return type(key, seeing: desk)
    }
  }

  private mutating func leaveFacets() -> Reaction {
    focus = .text
    return .handled
  }

  private static func isTyping(_ key: Key) -> Bool {
    switch key {
    case .character, .paste, .backspace: !key.isSpace
    default: false
    }
  }

  private mutating func type(_ key: Key, seeing desk: DeskView) -> Reaction {
    guard line.handle(key) == .handled else { return moveInHits(key) }
    if query.text != line.text { dropped = [] }
    query.text = line.text
    if desk.typesOn { return .handled }
    search(seeing: desk)
    // What is typed asks for the best hit; Enter opens it.
    table.selectFirst()
    if revealed != selected { revealed = nil }
    return .effects(query.asking)
  }

  private mutating func moveInHits(_ key: Key) -> Reaction {
    guard table.handle(key) == .handled else { return .ignored }
    if revealed != selected { revealed = nil }
    return .handled
  }

  private mutating func open(seeing desk: DeskView) -> [Effect] {
    if let selected { return [.open(.detail(selected))] }
    guard
      let way = relaxations.first(where: { LookupRow.id($0) == table.selected })
        ?? relaxations.first
    else { return [] }
    dropped.append(query)
    set(way.query, seeing: desk)
    return [.say(Message("条件を外しました　Ctrl+Z 元に戻す"))]
  }

  /// Clears all for the next visitor, whose first word goes into the line.
  private mutating func clear(seeing desk: DeskView) -> [Effect] {
    if focus == .facets, panel.clearTyped() {
      search(seeing: desk)
      return []
    }
    focus = .text
    panel.startOver()
    let before = query
    set(LookupQuery(), seeing: desk)
    guard !before.isEmpty else { return [] }
    dropped.append(before)
    return [.say(Message("条件をすべて消しました　Ctrl+Z 元に戻す"))]
  }

  private mutating func takeBackDropping(seeing desk: DeskView) -> [Effect] {
    if let before = dropped.popLast() { set(before, seeing: desk) }
    return []
  }

  private mutating func set(_ query: LookupQuery, seeing desk: DeskView) {
    self.query = query
    line.text = query.text
    search(seeing: desk)
    table.selectFirst()
  }

  private mutating func search(seeing desk: DeskView) {
    guard let index = desk.lookup else { return }
    let hits = index.search(query, after: self.hits, limit: LookupRow.most)
    self.hits = hits
    panel.update(query, counts: hits, seeing: desk)
    relaxations = hits.count == 0 ? index.relaxations(of: query, after: hits) : []
    table.rows =
      hits.count == 0
      ? relaxations.map { LookupRow.row($0, seeing: desk) }
      : hits.numbers.map { Table.Row(id: $0.text, cells: []) }
    marks = HitMarks(query)
    if revealed != selected { revealed = nil }
  }
}

extension LookupQuery {
  /// Asks what else its words may mean, where nobody knows yet.
  var asking: [Effect] {
    let words = wordsWithoutMeaning
    return words.isEmpty ? [] : [.understand(words)]
  }
}

extension LookupScreen.Focus {
  /// Where Tab goes from here.
  func next(hasHits: Bool) -> Self {
    switch self {
    case .text: .facets
    case .facets: hasHits ? .hits : .text
    case .hits: .text
    }
  }

  /// What the bottom line calls it.
  var label: String {
    switch self {
    case .text: "検索語"
    case .facets: "条件"
    case .hits: "結果"
    }
  }
}
