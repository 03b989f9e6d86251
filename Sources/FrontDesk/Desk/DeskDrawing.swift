// 窓口の描画: the frame around each screen: title, message, the keys that can be pressed now.

import Civic
import TerminalKit

extension Desk {
  /// Draws the screen that is on top, or says that the terminal is too small for it.
  public func draw(on canvas: inout Canvas, seeing desk: DeskView) {
    canvas.fill(canvas.bounds)
    guard Self.fits(ScreenSize(rows: canvas.rows, columns: canvas.columns)) else {
      return TooSmall.draw(on: &canvas)
    }
    if let lock { return lock.draw(on: &canvas, seeing: desk) }
    let top = stack[stack.endIndex - 1]
    let frame = canvas.bounds
    drawHead(of: top, on: &canvas, seeing: desk)
    canvas.horizontalLine(row: 1, column: 0, columns: frame.columns, style: .quiet)
    top.draw(on: &canvas, in: frame.droppingTop(rows: 2).droppingBottom(rows: 2), seeing: desk)
    question?.dialog.draw(on: &canvas, in: frame.droppingTop(rows: 2).droppingBottom(rows: 2))
    drawMessage(on: &canvas, above: frame.bottom(rows: 1))
    let keys = question == nil ? bottomLine(of: top, seeing: desk) : StepQuestion.keys
    FunctionKeyLine(keys).draw(on: &canvas, in: frame.bottom(rows: 1))
  }

  /// A long message (the path of a PDF) takes a second line over the body.
  private func drawMessage(on canvas: inout Canvas, above keys: Rect) {
    guard !message.text.isEmpty else { return }
    let style: Style = message.isWarning ? .warning : .plain
    let lines = canvas.width.wrapped(message.text, columns: keys.columns - 2)
    let shown = lines.prefix(Self.mostMessageRows)
    for (row, line) in shown.enumerated() {
      let spot = Rect(
        row: keys.row - shown.count + row,
        column: 0,
        rows: 1,
        columns: keys.columns
      )
      let isCut = row == shown.count - 1 && lines.count > shown.count
      MessageLine(" " + line + (isCut ? canvas.signs.ellipsis : ""), style: style)
        .draw(on: &canvas, in: spot)
    }
  }

  private static let mostMessageRows = 3

  private func drawHead(of top: any Screen, on canvas: inout Canvas, seeing desk: DeskView) {
    let status = top.status(seeing: desk)
    let statusColumns = canvas.width.columns(of: status)
    let room = canvas.columns - statusColumns - 3
    let spot = canvas.bounds.top(rows: 1).dropping(columns: 1).leading(columns: room)
    canvas.writeShortened(top.title(seeing: desk), in: spot, style: .heading)
    canvas.write(status, at: 0, canvas.columns - statusColumns - 1)
  }

  /// The keys that go somewhere, and between and behind them the screen's own.
  ///
  /// Where room is short, the keys that are the same everywhere give way first, then what belongs to the
  /// caret, then the screen's own; F1, which lists them all, and the way back stay.
  private func bottomLine(
    of top: any Screen,
    seeing desk: DeskView
  ) -> [FunctionKeyLine.Item] {
    let own = top.keyLabels(seeing: desk)
    let isClosed = waitsForStaff(seeing: desk)
    var items = isClosed ? Array(Self.everywhere.prefix(1)) : Self.everywhere
    if case .function(let number) = type(of: top).goingHere { items.removeAll { $0.0 == number } }
    for (key, label) in own where !label.isEmpty {
      if case .function(let number) = key {
        items.removeAll { $0.0 == number }
        items.append((number, .init("F\(number)", label)))
      } else {
        items.append((100, .init(key.written, label)))
      }
    }
    items += top.hints(seeing: desk).map { (150, .init($0.key, $0.label, rank: 2)) }
    let goesBack = stack.count > 1 && !(isClosed && top is StaffScreen)
    items.append(
      (200, goesBack ? .init("Esc", "戻る", rank: 0) : .init("Ctrl+Q", "終了", rank: 0))
    )
    return items.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
      .map(\.element.1)
  }

  /// The keys that go somewhere from everywhere, by their place on the line.
  private static let everywhere: [(Int, FunctionKeyLine.Item)] = [
    (1, .init("F1", "説明", rank: 0)), (2, .init("F2", "検索", rank: 3)),
    (4, .init("F4", "登録", rank: 3)), (5, .init("F5", "名簿", rank: 3)),
    (6, .init("F6", "提供書", rank: 3)), (7, .init("F7", "通信", rank: 3)),
    (12, .init("F12", "ロック", rank: 3)),
  ]
}

/// The message on a terminal that is too small.
enum TooSmall {
  static func draw(on canvas: inout Canvas) {
    let size = "横\(Desk.smallest.columns)桁・縦\(Desk.smallest.rows)行"
    let lines = ["画面が小さすぎます。", "\(size)以上に広げると、", "元の画面に戻ります。", "（入力中の内容は残っています）"]
    for (row, line) in lines.enumerated() { canvas.write(line, at: row, 0) }
  }
}
