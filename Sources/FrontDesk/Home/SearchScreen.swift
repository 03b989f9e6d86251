// 検索: one line that finds people, groups and notices alike; F2 again narrows it to groups.

import Civic
import TerminalKit

/// Searches everything.
struct SearchScreen: RecordTableScreen {
  var list: RecordTable
  private var count: Int?
  /// Where the words stand in what is shown.
  private var marks = HitMarks(LookupQuery())
  /// What was found for the words so far: a further key looks among it.
  private var hits: LookupHits?
  /// What else words in Latin letters may mean, as far as it was asked.
  private var meanings: [String: [String]] = [:]

  init(text: String, seeing desk: DeskView) {
    list = RecordTable(
      "検索",
      [
        .init("", columns: 10), .init("", columns: 36), .init("", columns: 20),
        .init("", columns: 8),
      ],
      text: text
    )
    refresh(seeing: desk, fromTheTop: true)
  }

  static var keys: [KeyCommand<Self>] {
    [
      KeyCommand(.f(2), "団体検索") { screen, _ in
        [.replace(.lookup(LookupQuery(text: screen.list.text)))]
      },
      openingKey,
    ]
  }

  func title(seeing desk: DeskView) -> String { "検索" }
  func status(seeing desk: DeskView) -> String { count.map { "\($0)件" } ?? desk.loadingWords }
  var help: [String] {
    [
      "名前・ふりがな・ローマ字・電話番号・番号で、個人も団体も情報提供書も探せます。空白で区切ると、すべてを含むものに絞ります。",
      "もう一度F2を押すと、団体だけを分野や地域で絞り込む画面になります。",
    ]
  }

  private var query: LookupQuery {
    var query = LookupQuery(
      text: list.text,
      collections: [.group, .individual, .notice, .bulletin],
      includesWithdrawn: true
    )
    query.meanings = meanings
    return query
  }

  var asking: [Effect] { query.asking }

  mutating func understand(_ meanings: [String: [String]]) { self.meanings.merge(meanings) { $1 } }

  mutating func refresh(seeing desk: DeskView, fromTheTop: Bool) {
    guard let index = desk.lookup else { return }
    let hits =
      query.isEmpty ? nil : index.search(query, after: self.hits, limit: Self.mostRows)
    self.hits = hits
    count = hits?.count ?? 0
    marks = HitMarks(query)
    let rows = (hits?.numbers ?? []).map { Table.Row(id: $0.text, cells: []) }
    list.show(rows, fromTheTop: fromTheTop)
  }

  /// More rows than this nobody reads; typing on narrows.
  private static let mostRows = 100

  private func filled(_ row: Table.Row, _ index: LookupIndex?) -> Table.Row {
    guard let index, let entry = RecordNumber(written: row.id).flatMap(index.entry) else {
      return row
    }
    let beside =
      switch entry.number.kind {
      case .notice: entry.group.flatMap { index.entry(of: $0)?.title } ?? ""
      case .bulletin: "あいぽーと通信"
      default: entry.kana
      }
    let state = entry.number.kind == .notice && !entry.hasConcerns ? "" : entry.stateLabel
    var row = Table.Row(id: row.id, cells: [entry.number.label, entry.title, beside, state])
    row.marks = [1: marks.ranges(in: entry.title), 2: marks.ranges(in: beside)]
    return row
  }

  func draw(on canvas: inout Canvas, in body: Rect, seeing desk: DeskView) {
    list.draw(on: &canvas, in: body) { filled($0, desk.lookup) }
    if count == 0, !list.text.isEmpty {
      canvas.write(
        "見つかりません。語を減らすか、ふりがなやローマ字でお試しください",
        in: body.droppingTop(rows: 2).dropping(columns: 3)
      )
    }
  }
}
