// 取込の言葉: the one table from what an import found to the sentences that staff read.

import Civic

/// The sentences about an import.
public enum ImportWords {
  /// The report as lines for the terminal: what was taken first, then every bad row.
  public static func lines(
    for report: ImportReport,
    file: String,
    isDryRun: Bool = false
  ) -> [String] {
    let what = "\(report.kind.label)を\(report.taken)件"
    var lines = ["\(file): 対応表「\(report.mapName)」、\(report.encoding.label)"]
    if report.isRefused {
      lines.append("取り込めない行が\(report.bad.count)件あるため、何も取り込みませんでした")
    } else if isDryRun {
      lines.append("\(what)取り込みます (試しに見ただけで、保存していません)")
    } else {
      lines.append("\(what)取り込みました")
    }
    if report.pending > 0 { lines.append("  保留 \(report.pending)件 (登録に要る項目が未記入です)") }
    if report.needCheck > 0 {
      lines.append("  要確認 \(report.needCheck)件 (備考に移した値 \(report.valuesMovedToNote)個)")
    }
    if report.skipped > 0 { lines.append("  すでにあるため飛ばした行 \(report.skipped)件") }
    lines += columns("取り込まなかった列", report.ignoredColumns)
    lines += columns("ファイルにない列", report.missingColumns)
    lines += report.bad.map { "\(file):\(sentence(for: $0))" }
    if report.isRefused { lines.append("残りの行だけを取り込むには --skip-bad を付けてください") }
    return lines
  }

  private static func columns(_ what: String, _ names: [String]) -> [String] {
    names.isEmpty ? [] : ["  \(what) \(names.count)列: \(WrittenList.text(names))"]
  }

  /// Where a row is wrong and why, without the file's name.
  public static func sentence(for bad: BadRow) -> String {
    let place = "\(bad.line)行目" + (bad.column.map { "「\($0)」" } ?? "")
    switch bad.reason {
    case .untitled(let label): return "\(place): \(label)がありません"
    case .wrongCount(let found, let expected):
      return "\(place): 欄が\(found)個あります (見出しは\(expected)個)"
    case .undecodable(let fault):
      let byte = String(fault.byte, radix: 16, uppercase: true)
      let at = fault.line == bad.line ? "" : "\(fault.line)行目の"
      return "\(place): \(at)\(fault.column)文字目が文字として読めません (0x\(byte))"
    }
  }

  /// Why a file can't be imported, and what to do.
  public static func sentence(for error: ImportError) -> String {
    switch error {
    case .empty: "ファイルに行がありません"
    case .wideText:
      "文字コードが UTF-16 です。Excel なら「CSV UTF-8 (コンマ区切り)」で保存し直してください"
    case .workbook:
      "CSV ではなく Excel のブックです。「CSV UTF-8 (コンマ区切り)」で保存し直してください"
    case .notCSV(.unterminatedQuote(let line)):
      "\(line)行目で開いた引用符 (\") が閉じていません"
    case .noMap(let columns):
      "列の見出しに合う対応表がありません (\(WrittenList.text(columns)))。--map で指定してください"
    case .mapFor(let kind): "この対応表は\(kind.label)のためのものです"
    case .lacksTitle(let column): "対応表が名称とする列「\(column)」がファイルにありません"
    case .repeatedColumn(let column): "列「\(column)」が二つあります"
    case .wrongValue(let value, let field, let error):
      "対応表の値「\(value)」は「\(field)」に入りません。\(FieldWords.sentence(for: error))"
    }
  }

  /// What is wrong with a map.
  public static func sentence(for error: ColumnMapError) -> String {
    switch error {
    case .notJSON(let error): "\(error.line)行目が JSON として読めません"
    case .expected(let what, let place): "「\(place)」に\(what)が要ります"
    case .unknownField(let key, let place): "「\(place)」の \(key) という項目はありません"
    }
  }
}
