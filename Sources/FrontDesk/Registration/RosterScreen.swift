// 名簿 (F5): everyone on file, by kana, number or state; typing narrows.

import Civic
import TerminalKit

/// The list of groups or of individuals.
struct RosterScreen: RecordTableScreen {
  /// In what order the rows stand.
  enum Order: CaseIterable, Sendable {
    case kana, number, state

    var label: String {
      switch self {
      case .kana: "かな順"
      case .number: "番号順"
      case .state: "状態順"
      }
    }

    var next: Self {
      switch self {
      case .kana: .number
      case .number: .state
      case .state: .kana
      }
    }
  }

  private var kind: RecordKind
  private var order = Order.kana
  var list = RecordTable(
    "絞り込み",
    [
      .init("番号", columns: 10), .init("名称", columns: 34), .init("ふりがな", columns: 22),
      .init("状態", columns: 8),
    ],
    hint: "文字を打つと絞り込みます"
  )
  private var count = 0
  /// What was found for the words so far: a further key looks among it.
  private var hits: LookupHits?

  init(_ kind: RecordKind, seeing desk: DeskView) {
    self.kind = kind
    refresh(seeing: desk, fromTheTop: true)
  }

  static let goingHere: Key? = .f(5)

  static var keys: [KeyCommand<Self>] {
    [
      KeyCommand(.f(8), label: { screen, _ in screen.order.next.label }) { screen, desk in
        screen.order = screen.order.next
        screen.refresh(seeing: desk, fromTheTop: false)
        return []
      },
      KeyCommand(.f(10), "新規") { screen, _ in [.open(.newForm(screen.kind))] },
      KeyCommand(.tab, label: { screen, _ in screen.kind == .group ? "個人へ" : "団体へ" }) {
        screen,
        desk in
        screen.kind = screen.kind == .group ? .individual : .group
        screen.refresh(seeing: desk, fromTheTop: true)
        return []
      },
      openingKey,
    ]
  }

  func title(seeing desk: DeskView) -> String { "名簿　\(kind.label)　\(order.label)" }
  func status(seeing desk: DeskView) -> String {
    desk.lookup == nil ? desk.loadingWords : "\(count)件"
  }
  var help: [String] {
    ["退会した方も出ます。Tabで団体と個人を切り替え、F8で並べ方を変えます。", "文字を打つと、名前・ふりがな・ローマ字・電話で絞り込みます。"]
  }

  mutating func refresh(seeing desk: DeskView, fromTheTop: Bool) {
    guard let index = desk.lookup else { return }
    let query = LookupQuery(text: list.text, collections: [kind], includesWithdrawn: true)
    let hits = index.search(query, after: self.hits)
    self.hits = hits
    count = hits.count
    let rows = sorted(hits.numbers, by: index).map { Table.Row(id: $0.text, cells: []) }
    list.show(rows, fromTheTop: fromTheTop)
  }

  private func sorted(_ numbers: [RecordNumber], by index: LookupIndex) -> [RecordNumber] {
    switch order {
    // The index stands by kana already; sorting here would undo the rank of what is typed.
    case .kana: numbers
    case .number: numbers.sorted()
    case .state:
      numbers.enumerated().map { (index.entry(of: $1)?.state.rank ?? .max, $0, $1) }
        .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }
  }

  func draw(on canvas: inout Canvas, in body: Rect, seeing desk: DeskView) {
    // Filled in as it comes into sight: everybody is listed here.
    list.draw(on: &canvas, in: body) { row in
      guard let number = RecordNumber(written: row.id), let entry = desk.lookup?.entry(of: number)
      else { return row }
      return Table.Row(
        id: row.id,
        cells: [number.label, entry.title, entry.kana, entry.stateLabel]
      )
    }
  }
}

extension RecordState {
  /// What needs the desk's attention stands first.
  fileprivate var rank: Int {
    switch self {
    case .pending: 0
    case .registered: 1
    case .withdrawn: 2
    case .cancelled: 3
    }
  }
}
