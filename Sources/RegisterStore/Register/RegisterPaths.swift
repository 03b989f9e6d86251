// 台帳のフォルダーの中: where each file of the register lies.

import Civic

/// The names in a register's folder.
struct RegisterPaths: Equatable, Sendable {
  let folder: String

  var register: String { folder + "/register.json" }
  var note: String { folder + "/" + RegisterNote.name }
  var journal: String { folder + "/journal" }
  var drafts: String { folder + "/drafts" }
  var masters: String { folder + "/masters" }
  var damaged: String { folder + "/damaged" }
  var backup: String { folder + "/backup" }
  /// The folders without which a register lives on; whoever needs one makes it anew.
  var sideFolders: [String] { [drafts, masters, damaged, backup] }
  /// Held by whoever appends or cuts.
  var lock: String { folder + "/lock" }
  /// Held by whoever replaces or removes a file or starts a segment; always taken before `lock`.
  var checkpointLock: String { folder + "/checkpoint.lock" }

  func collection(_ kind: RecordKind) -> String { "\(folder)/\(kind.collection).json" }
  func segment(first: Int) -> String { "\(journal)/\(Segment.name(first: first))" }

  /// The path as it is told: relative to the register's folder.
  func told(_ path: String) -> String {
    path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
  }

  /// What a file is called until it is whole; names that begin so are removed by a checkpoint.
  static let temporary = ".new-"
}
