// 確認済みの傷: damage in the register's files that staff has looked at; its bytes stay as they are.

/// Damage by where it lies and what its bytes are: the same place with other bytes is another damage.
public struct KnownDamage: Hashable, Sendable {
  /// The file, relative to the register's folder.
  public var file: String
  /// Counted from 1; 0 where the whole file is meant.
  public var line: Int
  /// The sum of its bytes; where nothing is there to be summed, what is missing (`3-5`).
  public var mark: String

  public init(file: String, line: Int, mark: String) {
    self.file = file
    self.line = line
    self.mark = mark
  }
}

extension KnownDamage {
  /// As a commit writes it: `journal/0000000001.jsonl:2:e3069283`.
  public var text: String { "\(file):\(line):\(mark)" }

  /// Reads what ``text`` has written; `nil` for anything else.
  public init?(text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 3, let line = Int(parts[parts.count - 2]) else { return nil }
    file = parts.dropLast(2).joined(separator: ":")
    self.line = line
    mark = String(parts[parts.count - 1])
  }
}
