// MasterProblem — マスターの誤り: which file and line is wrong, and what should have stood there.

/// A master file that could not be taken as it is.
public struct MasterProblem: Error, Hashable, Sendable {
  /// Whose file it is.
  public enum Origin: Hashable, Sendable {
    /// The center's own, under the register's `masters/`; the default stands in for it.
    case edited
    /// The program's own; the master is empty until the program is installed again.
    case defaults
  }

  /// The file's name, such as `districts.json`.
  public let file: String
  /// The line that is wrong, from 1.
  public let line: Int
  /// What should stand there, a Japanese clause without a full stop.
  public let expected: String
  /// Whose file it is.
  public let origin: Origin

  /// A problem at that place.
  public init(file: String, line: Int, expected: String, origin: Origin) {
    self.file = file
    self.line = line
    self.expected = expected
    self.origin = origin
  }

  /// The problem as staff read it: file, line, what was expected, and what holds meanwhile.
  public var sentence: String {
    switch origin {
    case .edited: "masters/\(file) の\(line)行目: \(expected)。直すまで、このファイルは初期値を使います。"
    case .defaults: "初期値の \(file) の\(line)行目: \(expected)。プログラムを入れ直してください。"
    }
  }
}

/// What is wrong with an entry, before anybody knows in which line of which file.
struct MasterFault: Error {
  /// The member that is wrong, or `nil` where the entry as a whole is.
  var key: String?
  var expected: String
}
