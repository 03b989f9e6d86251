// 登録内容の行: label and text of each field, as the detail screen shows them.

import Civic
import TerminalKit

/// A record as labelled lines.
struct DetailLines<R: Record> {
  struct Line: Equatable {
    var label: String
    var text: String
    /// Whether it is one that is shown on request alone.
    var isHidden = false
  }

  static var labelColumns: Int { 18 }

  private let filed: Filed<R>
  private let isRevealed: Bool
  private let desk: DeskView

  init(_ filed: Filed<R>, isRevealed: Bool, seeing desk: DeskView) {
    self.filed = filed
    self.isRevealed = isRevealed
    self.desk = desk
  }

  /// The lines, wrapped to so many columns.
  func lines(columns: Int, width: TextWidth) -> [Line] {
    let record = filed.record
    var lines: [Line] = []
    for field in R.fields where field.isAsked(of: record) && !field.key.isDisclosure {
      let text = field.text(of: record, seeing: desk.masters)
      guard !text.isEmpty, field.key != .state else { continue }
      let isHidden = field.isHidden(in: record)
      let shown = isHidden && !isRevealed ? "非公開（F8で表示）" : marked(field, text)
      for (row, part) in width.wrapped(shown, columns: columns - Self.labelColumns).enumerated() {
        lines.append(Line(label: row == 0 ? field.label : "", text: part, isHidden: isHidden))
      }
    }
    let changed = filed.changed == filed.created ? nil : filed.changed
    for (label, stamp) in [("受付", filed.created), ("変更", changed)] {
      guard let stamp else { continue }
      let day = desk.masters.eras.bothCalendars(stamp.time.day)
      lines.append(
        Line(label: label, text: "\(day) \(stamp.time.clock)　\(stamp.desk) \(stamp.staff)")
      )
    }
    return lines
  }

  private func marked(_ field: Field<R>, _ text: String) -> String {
    guard case .byOwner = field.disclosure else { return text }
    return field.isPublic(in: filed.record) ? "\(text)（公開）" : "\(text)（非公開）"
  }
}
