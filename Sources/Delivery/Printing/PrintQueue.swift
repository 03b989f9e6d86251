// PrintQueue — a printer as CUPS knows it, read from what lpstat writes.

/// A printer that is set up.
public struct PrintQueue: Equatable, Sendable {
  /// The name that ``Printer/print(pdf:on:title:copies:)`` takes.
  public var name: String
  /// Whether a print goes there when nobody names a printer.
  public var isDefault: Bool

  /// Makes a queue.
  public init(name: String, isDefault: Bool = false) {
    self.name = name
    self.isDefault = isDefault
  }

  /// Whether `name` can be a printer's: not empty, no option, nothing but visible characters.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("-")
      && name.unicodeScalars.allSatisfy {
        !$0.properties.isWhitespace && $0.properties.generalCategory != .control
      }
  }

  /// The queues named by `lpstat -e`, the default marked by what `lpstat -d` says in English.
  static func queues(named names: String, states: String) -> [PrintQueue] {
    let lines = states.split(whereSeparator: \.isNewline)
    let defaultMark = "system default destination: "
    let defaultName = lines.first { $0.hasPrefix(defaultMark) }?.dropFirst(defaultMark.count)
    return names.split(whereSeparator: \.isNewline).map(String.init).filter(isName).map { name in
      PrintQueue(name: name, isDefault: name[...] == defaultName)
    }
  }
}
