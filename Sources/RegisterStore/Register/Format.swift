// 形式: whether a file is of this program's format, by the name in its first line.

/// How old the format of a file is.
enum Format: Equatable, Sendable {
  /// Of an older program: read for ever, but nothing is written behind it.
  case older
  case current
  /// Of a newer program, whose lines this one must not judge.
  case newer

  private static let family = "aiport-register/"
  private static let number = 1
  /// This program's format, as files name it.
  static let name = "\(family)\(number)"

  /// The format that a file names; a name that isn't known comes from a newer program.
  init(named name: String) {
    // Nearly always, and every save asks.
    if name == Self.name {
      self = .current
    } else {
      self = (0..<Self.number).contains { name == "\(Self.family)\($0)" } ? .older : .newer
    }
  }

  /// The format of a register: its newest segment's, or that of `register.json` where the header is damaged.
  init(_ header: Segment.Header, else file: Format) {
    self =
      switch header {
      case .known(_, let name), .newer(let name): Format(named: name)
      case .damaged: file
      }
  }
}
