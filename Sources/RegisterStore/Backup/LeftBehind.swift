// 復元が引き継ぐもの: what the present register and the backups know that the new one must not forget.

import Civic
import Glibc

/// What a restore leaves behind, and must not forget: seqs, numbers and erasings.
struct LeftBehind: ~Copyable {
  var seq = 0
  var highest: [RecordKind: Int] = [:]
  var erasings: [Commit] = []
  /// The present register, closed and held; `nil` where none can be read.
  var hold: OpenRegister.Hold?

  var isClosed: Bool { hold != nil }

  mutating func add(_ state: borrowing RegisterState) {
    seq = max(seq, state.course.taken)
    for kind in RecordKind.allCases {
      highest[kind] = max(
        highest[kind] ?? 0,
        state.highest[kind] ?? 0,
        state.register.highest(kind)
      )
    }
  }

  /// Adds erasings that may be known already.
  mutating func add(_ more: [Commit]) {
    var known = Set(erasings.map(\.id))
    erasings += more.filter { known.insert($0.id).inserted }
    seq = max(seq, more.map(\.seq).max() ?? 0)
  }

  /// Leaves room for what can't be read any more: here, or in what an earlier restore made of it.
  mutating func skipWhatNobodyKnows() {
    if hold?.wasClosed == false { return }
    seq += 100
    for kind in RecordKind.allCases { highest[kind, default: 0] += 100 }
  }
}

extension Restoring {
  /// Closes the present register, if it can be read, and gathers what is known.
  func leaving(
    _ id: String,
    for successor: Successor,
    in work: String,
    at time: Timestamp
  ) async throws -> LeftBehind {
    var left = LeftBehind()
    if var open = try readable() {
      guard open.id == id else { throw StoreError.foreignBackup }
      let hold = try open.close(for: successor, at: time)
      left.add(open.state)
      left.add(try Journal(open.state.paths, on: disk).erasings())
      // What was erased in the register that is gone, as far as it was kept elsewhere.
      if hold.wasClosed, let archive {
        left.add(backups(in: Self.folder(of: archive)).keptErasings())
      }
      left.hold = consume hold
      return left
    }
    // It can't be read: what the newest of all backups knows, here and where the archive lies.
    let folders = [archive.map(Self.folder), RegisterPaths(folder: present).backup]
    for (place, folder) in folders.compactMap(\.self).enumerated() {
      let backups = backups(in: folder)
      left.add(backups.keptErasings())
      guard let newest = try? backups.names().first else { continue }
      let unpacked = try await Unpacked(
        backups.path(of: newest),
        in: "\(work)/newest\(place)",
        on: disk,
        archiver
      )
      let read = try RegisterState.reading(unpacked.folder, on: disk)
      guard read.id == id else { continue }
      left.add(read)
      left.add(try Journal(read.paths, on: disk).erasings())
    }
    return left
  }

  /// The present register, or `nil` where there is none that can be read.
  ///
  /// One that is only closed to us is no such: its desks would go on.
  func readable() throws(StoreError) -> OpenRegister? {
    for isLastTime in [false, true] {
      do throws(StoreError) {
        var open = try OpenRegister(opening: present, desk: desk, staff: staff, disk: disk)
        open.patience = patience
        return open
      } catch {
        switch error {
        case .notARegister, .folderGone: return nil
        case .disk(let error) where error.isMissing: return nil
        // A disk that failed once may read well the next time, and then its desks must not go on.
        case .disk(let error) where error.code == EIO: if isLastTime { return nil }
        default: throw error
        }
      }
    }
    return nil
  }

  private func backups(in folder: String) -> Backups {
    Backups(in: folder, disk: disk, archiver: archiver)
  }

  /// The folder in which a file lies.
  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}

extension Journal {
  /// All erasing lines, oldest first.
  func erasings() throws(StoreError) -> [Commit] {
    var found: [Commit] = []
    try visit(from: 0) { lines in
      found += lines.whole.compactMap { lines.commit($0.range) }.filter { $0.event == .erasing }
      return true
    }
    return found
  }
}
