// 試験用のファイル: the bytes that a reader sees, and which of them a power cut may take.

/// A file's bytes in memory and on the disk.
///
/// POSIX promises nothing of a write before a sync that succeeded: each may be on the disk, or not, or
/// half. After a sync that failed the system holds the bytes for written: they are still read, but a
/// second sync answers success and writes nothing.
struct SimulatedFile {
  enum Change {
    case write([UInt8], at: Int)
    /// Sets the length, as ftruncate does.
    case cut(to: Int)

    /// What a power cut may make of it.
    var fates: [SimulatedDisk.Loss.Fate] {
      if case .write(let bytes, _) = self, bytes.count > 1 { return [.lost, .kept, .front, .back] }
      return [.lost, .kept]
    }

    func apply(_ fate: SimulatedDisk.Loss.Fate, to file: inout [UInt8]) {
      guard fate != .lost else { return }
      switch self {
      case .cut(let length):
        file.removeLast(max(0, file.count - length))
        file += [UInt8](repeating: 0, count: length - file.count)
      case .write(let bytes, let offset):
        let half = bytes.count / 2
        let part =
          switch fate {
          case .front: bytes[..<half]
          case .back: bytes[half...]
          case .lost, .kept: bytes[...]
          }
        let start = offset + part.startIndex
        if file.count < start { file += [UInt8](repeating: 0, count: start - file.count) }
        file.replaceSubrange(start..<min(file.count, start + part.count), with: part)
      }
    }

    /// Whether nothing of an earlier write is left to see behind this.
    func covers(_ other: Self) -> Bool {
      guard case .write(let hidden, let offset) = other else { return false }
      switch self {
      case .cut(let length): return offset >= length
      case .write(let bytes, let start):
        return start <= offset && offset + hidden.count <= start + bytes.count
      }
    }
  }

  private enum Standing {
    /// On the disk, but behind something that may not be.
    case certain
    case unsynced
    /// No sync will ever write it: the write was refused half way, or a sync of it failed.
    case forgotten
  }

  /// What a reader sees.
  private(set) var bytes: [UInt8] = []
  private var onDisk: [UInt8] = []
  private var changes: [(change: Change, standing: Standing)] = []

  /// Writes; what a refused write got in is read, but no sync brings it to the disk.
  mutating func write(_ part: some Collection<UInt8>, at offset: Int, isRefused: Bool = false) {
    guard !part.isEmpty else { return }
    add(.write(Array(part), at: offset), isRefused ? .forgotten : .unsynced)
  }

  mutating func cut(to length: Int) { add(.cut(to: length), .unsynced) }

  private mutating func add(_ change: Change, _ standing: Standing) {
    change.apply(.kept, to: &bytes)
    changes.append((change, standing))
  }

  /// Brings to the disk what isn't forgotten; the length always.
  mutating func sync() {
    for index in changes.indices where changes[index].standing == .unsynced {
      changes[index].standing = .certain
    }
    guard changes.contains(where: { $0.standing == .forgotten }) else {
      put(bytes)
      return
    }
    changes.append((.cut(to: bytes.count), .certain))
    changes = changes.indices.filter { index in
      changes[index].standing == .certain
        || !changes[index...].contains {
          $0.standing == .certain && $0.change.covers(changes[index].change)
        }
    }.map { changes[$0] }
    let certain = changes.prefix { $0.standing == .certain }
    for (change, _) in certain { change.apply(.kept, to: &onDisk) }
    changes.removeFirst(certain.count)
  }

  /// Forgets what was written, which the system now holds for clean; a length is tried again.
  mutating func failSync() {
    for index in changes.indices where changes[index].standing == .unsynced {
      if case .write = changes[index].change { changes[index].standing = .forgotten }
    }
  }

  /// Puts bytes in the place of all others, on the disk as well.
  mutating func put(_ bytes: [UInt8]) {
    self.bytes = bytes
    onDisk = bytes
    changes = []
  }

  /// What may be lost, in its order.
  var losable: [Change] { changes.filter { $0.standing != .certain }.map(\.change) }

  /// Leaves what a power cut leaves.
  mutating func lose(_ choose: (Change) -> SimulatedDisk.Loss.Fate) {
    var left = onDisk
    for (change, standing) in changes {
      change.apply(standing == .certain ? .kept : choose(change), to: &left)
    }
    put(left)
  }
}
