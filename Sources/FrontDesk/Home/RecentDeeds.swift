// 最近の操作: the last saves on the home screen; what was done to one record in a row is one line.

import Civic
import TerminalKit

/// What was done lately, a line a deed.
struct RecentDeeds {
  /// One line: the newest commit, and how many of its kind came right before it.
  struct Line: Equatable {
    let commit: Commit
    private(set) var count = 1
    /// The seq of the oldest of them.
    private(set) var oldest: Int

    init(_ commit: Commit) {
      self.commit = commit
      oldest = commit.seq
    }

    /// The record that it stands for: what an erasing changed in others is not what it is about.
    var number: RecordNumber? { first?.number ?? commit.subjects.first }

    /// What the record is called at the counter.
    ///
    /// A visitor sees this screen without anybody having asked for it: of a person it has the number alone.
    var title: String {
      guard let first else { return "" }
      let name = first.number.kind == .individual ? Form.individual.title : first.record.title
      return name + (commit.changes.count > 1 ? " ほか\(commit.changes.count - 1)件" : "")
    }

    private var first: Filed<Content>? { commit.about.isEmpty ? commit.changes.first : nil }

    func includes(_ seq: Int) -> Bool { (oldest...commit.seq).contains(seq) }

    fileprivate mutating func take(_ earlier: Commit) {
      count += 1
      oldest = earlier.seq
    }
  }

  let lines: [Line]

  /// Folds commits, newest first: the same deed of the same person on the same record in a row.
  init(_ commits: [Commit]) {
    var lines: [Line] = []
    // That an erasing is finished is the same deed as the erasing.
    for commit in commits where commit.event != .viewed && commit.event != .erased {
      if let last = lines.last, last.commit.isLike(commit) {
        lines[lines.count - 1].take(commit)
      } else {
        lines.append(Line(commit))
      }
    }
    self.lines = lines
  }
}

extension HomeScreen {
  func drawRecent(on canvas: inout Canvas, in rect: Rect, seeing desk: DeskView) {
    canvas.write("最近の操作", in: rect.dropping(columns: 1), style: .heading)
    let lines = RecentDeeds(desk.recent).lines
    if lines.isEmpty {
      canvas.write("まだありません", in: rect.droppingTop(rows: 1).dropping(columns: 3), style: .quiet)
    }
    // The chosen one is always among those in sight.
    let room = max(0, rect.rows - 1)
    let chosen = chosenDeed(among: lines, seeing: desk)
    let first = max(0, (chosen ?? 0) - room + 1)
    for (row, line) in lines.dropFirst(first).prefix(room).enumerated() {
      let spot = rect.droppingTop(rows: row + 1).top(rows: 1).dropping(columns: 3)
      draw(line, on: &canvas, in: spot, seeing: desk)
      guard first + row == chosen else { continue }
      canvas.apply(style: .reverse, to: spot)
      canvas.caret = CaretPosition(row: spot.row, column: spot.column)
    }
  }

  private func draw(
    _ line: RecentDeeds.Line,
    on canvas: inout Canvas,
    in spot: Rect,
    seeing desk: DeskView
  ) {
    let commit = line.commit
    canvas.write(line.number?.label ?? "", in: spot.leading(columns: 11))
    canvas.writeShortened(line.title, in: spot.dropping(columns: 12).leading(columns: 34))
    let times = line.count > 1 ? " \(line.count)回" : ""
    canvas.write(commit.deedInWords + times, in: spot.dropping(columns: 47).leading(columns: 11))
    let when =
      commit.time.day == desk.today
      ? commit.time.clock : "\(commit.time.day.month)/\(commit.time.day.day)"
    canvas.write("\(when)  \(commit.staff)", in: spot.dropping(columns: 59), style: .quiet)
  }
}

extension Commit {
  /// What was done, in a word.
  fileprivate var deedInWords: String {
    if undoes != nil { return "取り消し" }
    if redoes != nil { return "やり直し" }
    if let event { return event.label }
    return changes.first.flatMap { first in deed?.label(first.number.kind) } ?? "記録"
  }

  /// Whether the other one would make the same line but for its time.
  fileprivate func isLike(_ other: Commit) -> Bool {
    func numbers(_ commit: Commit) -> [RecordNumber] { commit.changes.map(\.number) }
    // What is taken back or repeated is another deed.
    let isChange = deed == .changed && other.deed == .changed && deedInWords == other.deedInWords
    return isChange && numbers(self) == numbers(other)
      && (desk, staff, time.day) == (other.desk, other.staff, other.time.day)
  }
}
