// 取込の結果: what a file gave, in figures and rows; the words for it stand in ImportWords.

import Civic

/// What an import took, or would take.
public struct ImportReport: Equatable, Sendable {
  /// Rows that become records.
  public var taken = 0
  /// Rows whose origin is on file already, or stands earlier in the file.
  public var skipped = 0
  /// Among the taken: 保留, for the form would ask for more.
  public var pending = 0
  /// Among the taken: 要確認, for something went to the note.
  public var needCheck = 0
  /// Values that their field can't hold, now in the note.
  public var valuesMovedToNote = 0
  /// Rows that can't be taken.
  public var bad: [BadRow] = []
  /// Columns that the map doesn't look at.
  public var ignoredColumns: [String] = []
  /// Columns that the map looks at and the file lacks; only where the map was chosen by hand.
  var missingColumns: [String] = []
  /// What the map is called that the rows were read by.
  public var mapName = ""
  /// The encoding that the file was found to be in.
  public var encoding = TextEncoding.utf8
  /// What the rows became.
  public var kind = RecordKind.group
  /// Whether rows that can't be taken are left out, instead of holding up the file.
  var isSkippingBad = false

  /// Whether nothing is written, because of rows that can't be taken.
  public var isRefused: Bool { !bad.isEmpty && !isSkippingBad }
}

/// A row that can't be taken.
public struct BadRow: Equatable, Sendable {
  /// Why.
  public enum Reason: Equatable, Sendable {
    /// No name, no title; with the label of that field.
    case untitled(String)
    /// More or fewer cells than the heading has columns.
    case wrongCount(found: Int, expected: Int)
    /// A byte that is no text, the first of its row.
    case undecodable(TextFault)
  }

  /// The line of the file on which the row begins, from 1.
  public var line: Int
  /// The column's heading, or `nil` where the row as a whole is meant.
  public var column: String?
  /// Why it can't be taken.
  public var reason: Reason
}

/// Why a file can't be imported at all.
public enum ImportError: Error, Equatable, Sendable {
  /// No line of the file has anything on it.
  case empty
  /// UTF-16, Excel's 「Unicode テキスト」.
  case wideText
  /// An Excel workbook (.xlsx or .xls), not a CSV.
  case workbook
  /// A quote is opened and never closed.
  case notCSV(CSVError)
  /// No shipped map fits these columns, and none is called like the name or title.
  case noMap(columns: [String])
  /// The chosen map is for another collection.
  case mapFor(RecordKind)
  /// The file lacks the column of the name or title that the map names.
  case lacksTitle(column: String)
  /// A column that the map looks at stands in the file twice.
  case repeatedColumn(String)
  /// The map gives a field what it can't hold.
  case wrongValue(String, field: String, FieldError)
}
