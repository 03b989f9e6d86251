// 形式: whether a file is of this program's format, by the name in its first line.

/// How old the format of a file is.
enum Format: Equatable, Sendable {
  /// Of an earlier program: read for ever, but nothing is written behind it.
  case older
  case current
  /// Of a later program, whose lines this one must not judge.
  case newer

  private static let family = "aiport-register/"
  private static let version = 1
  /// This program's format, as files name it.
  static let name = "\(family)\(version)"

  /// The format that a file names; a name that isn't known comes from a later program.
  init(named name: String) {
    guard name.hasPrefix(Self.family), let version = Int(name.dropFirst(Self.family.count)) else {
      self = .newer
      return
    }
    self = version < Self.version ? .older : version == Self.version ? .current : .newer
  }
}
