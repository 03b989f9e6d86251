// 出口: each way by which a text of the register gets outside, and what nobody may find there.

import Civic
import Delivery
import DeskTestKit
import Foundation
import RegisterStore
import TerminalKit

/// A way out.
///
/// HTML and mail don't exist yet: for a mail's headers there is `SafeText.headerValue`, tried on every
/// text here though nothing calls it for mail; for HTML there is nothing. lp's arguments are looked at
/// beside the printer's tests, what commands print in `PlainOutputTests`.
enum Exit: String, CaseIterable, Sendable {
  case terminal = "画面"
  case csv = "CSV"
  case json = "JSON"
  case fileName = "PDFのファイル名"
  case headerValue = "メールの見出しの値（出口はまだない）"

  /// What is wrong with what comes out, where a group has the text wherever text may stand.
  func faults(of text: String) throws -> [String] {
    let group = Group.sample(name: text, kana: text) { group in
      group.purpose = text
      group.activity = text
      group.days = text
      group.note = text
      group.representative = Detail(text, isPublic: true)
      group.web = text
    }
    switch self {
    case .terminal: return terminal(group)
    case .csv: return try csv(register(with: group))
    case .json: return try json(register(with: group), text)
    case .fileName: return try fileName(text)
    case .headerValue: return headerValue(text)
    }
  }

  private func register(with group: Group) -> Register {
    var register = Register()
    register.apply(
      Commit(
        seq: 1,
        id: "",
        time: DeskOnCanvas.now,
        desk: "窓口",
        staff: "",
        changes: [Filed(number: g(1), revision: 1, record: .group(group))]
      )
    )
    return register
  }

  /// The group in the list, its page, its form.
  private func terminal(_ group: Group) -> [String] {
    let desk = DeskOnCanvas([.group(group)])
    return [[.f(2)], [.f(2)], [.enter], [.f(10)]].flatMap { (keys: [Key]) -> [String] in
      for key in keys { desk.press(key) }
      let canvas = desk.canvas
      var faults: [String] = []
      for row in 0..<canvas.rows {
        for column in 0..<canvas.columns {
          guard let cell = canvas[row, column] else { continue }
          if cell.text.unicodeScalars.contains(where: isDangerous) || cell.text.contains("\n") {
            faults.append("\(row):\(column) \(cell.text.debugDescription)")
          }
        }
      }
      return faults
    }
  }

  private func csv(_ register: Register) throws -> [String] {
    try TextEncoding.allCases.flatMap { encoding in
      let file = CSVExport.file(of: .group, in: register, encoding: encoding)
      let rows = try CSVReader.rows(in: TextEncoding.decode(file.bytes).utf8)
      let cells = rows.dropFirst().flatMap(\.cells)
      let formulas = cells.filter { cell in
        cell.unicodeScalars.first { !$0.properties.isWhitespace }
          .map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
      }
      let controls = cells.filter { $0.unicodeScalars.contains(where: isDangerous) }
      return formulas + controls + (rows.count == 2 ? [] : ["\(rows.count) rows"])
    }
  }

  private func json(_ register: Register, _ text: String) throws -> [String] {
    let bytes = JSONExport.file(of: .group, in: register).bytes
    let raw = bytes.filter { ($0 < 0x20 && $0 != 0x0A) || $0 == 0x7F }
    let json = try JSON(parsing: bytes)
    let records = json.array ?? json["records"]?.array ?? []
    let isKept = (records.first?["name"]?.string ?? "") == text
    return raw.map { "byte \($0)" } + (isKept ? [] : ["the name is another"])
  }

  /// One line that can't begin another header, with no spaces that a folded line could hide in.
  private func headerValue(_ text: String) -> [String] {
    let value = SafeText.headerValue(text)
    let breaks = value.unicodeScalars.filter { isDangerous($0) || $0 == "\n" }
    return breaks.map { $0.escaped(asASCII: true) }
      + (value.hasPrefix(" ") || value.hasSuffix(" ") ? ["spaces"] : [])
  }

  private func fileName(_ text: String) throws -> [String] {
    let root = FileManager.default.temporaryDirectory.appending(path: "aiport-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: root) }
    let inside = root.appending(path: "inside")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    _ = try OutputFolder(path: inside.path).save(pdf: [0x25], title: text)
    let outside = try FileManager.default.contentsOfDirectory(atPath: root.path)
    let names = try FileManager.default.contentsOfDirectory(atPath: inside.path)
    let odd = names.filter {
      $0.hasPrefix(".") || $0.hasPrefix("-") || $0.unicodeScalars.contains(where: isDangerous)
    }
    return odd + (names.count == 1 && outside == ["inside"] ? [] : ["\(names) \(outside)"])
  }
}

/// Whether a terminal, a spreadsheet or a reader's eye obeys the sign: controls but a line break, and
/// what turns the direction of writing.
func isDangerous(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x0A: false
  case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
  default: false
  }
}
