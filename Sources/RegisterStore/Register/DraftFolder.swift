// 下書きの一覧: who is typing what, and what nobody holds any more and can be gone on with.

import Civic
import Glibc

/// The drafts of a register; needs no loaded register.
public struct DraftFolder: Sendable {
  private let paths: RegisterPaths
  private let disk: Disk

  /// The drafts of the register in a folder.
  public init(_ folder: String, disk: Disk = .system) {
    paths = RegisterPaths(folder: folder)
    self.disk = disk
  }

  /// All drafts, oldest first, those that were thrown away only if asked for.
  ///
  /// One that nobody holds and that a commit names, or that has no whole line, is removed.
  public func list(withDiscarded: Bool = false) throws(StoreError) -> [Draft] {
    var drafts: [Draft] = []
    do throws(DiskError) {
      for name in try disk.list(paths.drafts) where name.hasSuffix(".jsonl") {
        let id = String(name.dropLast(6))
        guard let draft = try look(at: id) else { continue }
        if withDiscarded || draft.discarded == nil { drafts.append(draft) }
      }
    } catch {
      throw StoreError(error)
    }
    return drafts.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
  }

  /// Goes on with a draft that nobody holds; `nil` where somebody does, or where it is gone.
  public func take(_ id: String) throws(StoreError) -> DraftFile? {
    do throws(DiskError) {
      // Another desk's list holds it for a moment only.
      for _ in 0..<20 {
        guard let file = try open(id) else { return nil }
        if try file.tryLock() {
          guard let (draft, end) = try living(id, file) else { return nil }
          // What was never finished is cut; a newline that is missing is put there.
          try file.cut(to: end)
          try file.write([0x0A], at: end)
          return DraftFile(draft, file, end: end + 1, in: paths, on: disk)
        }
        disk.pause(.milliseconds(3))
      }
      return nil
    } catch {
      throw StoreError(error)
    }
  }

  /// Removes drafts that were thrown away more than a day before.
  func removeDiscarded(before time: Timestamp) throws(DiskError) {
    for name in try disk.list(paths.drafts) where name.hasSuffix(".jsonl") {
      let id = String(name.dropLast(6))
      guard let file = try open(id), try file.tryLock(),
        let discarded = try living(id, file)?.draft.discarded,
        time.seconds - discarded.seconds > 86_400
      else { continue }
      try disk.unlink(path(id))
    }
  }

  private func path(_ id: String) -> String { "\(paths.drafts)/\(id).jsonl" }

  private func open(_ id: String) throws(DiskError) -> OpenFile? {
    do throws(DiskError) {
      return try OpenFile(path(id), .writing, on: disk)
    } catch {
      if error.isMissing { return nil }
      throw error
    }
  }

  private func look(at id: String) throws(DiskError) -> Draft? {
    guard let file = try open(id) else { return nil }
    if try file.tryLock() { return try living(id, file)?.draft }
    var draft = Draft.last(in: try file.read(), id: id)?.draft
    draft?.isHeld = true
    return draft
  }

  /// The draft in a file that nobody else holds; one that was saved, or has no whole line, goes.
  private func living(
    _ id: String,
    _ file: borrowing OpenFile
  ) throws(DiskError) -> (draft: Draft, end: Int)? {
    // Its form may have removed it between our opening and our locking.
    let status = try file.status()
    guard status.links > 0 else { return nil }
    if let found = Draft.last(in: try file.read(), id: id), try !isSaved(found.draft) {
      return found
    }
    try disk.unlink(path(id))
    return nil
  }

  private func isSaved(_ draft: Draft) throws(DiskError) -> Bool {
    var isNamed = false
    let name = Array("\"draft\":\(JSON.string(draft.id).text)".utf8)
    do throws(StoreError) {
      try Journal(paths, on: disk).visit(from: draft.seq + 1) { lines in
        isNamed = lines.whole.contains { seq, range in
          seq > draft.seq && lines.bytes[range].holds(name)
            && lines.commit(range)?.draft == draft.id
        }
        return !isNamed
      }
    } catch {
      if case .disk(let error) = error { throw error }
      throw DiskError(call: "open", code: ENOENT, path: paths.journal)
    }
    return isNamed
  }
}

extension OpenRegister {
  /// Begins a draft for a form that was touched for the first time.
  ///
  /// The file has its name before the journal is looked at, and its first line comes after that.
  /// - Parameters:
  ///   - form: which form, by the word that the screens use for it.
  ///   - base: the record that the form changes, with the revision it began from; `nil` for a new one.
  ///   - time: when.
  /// - Returns: the draft's file, still empty and held.
  /// - Throws: ``StoreError/disk(_:)``: the message line says 「下書きを保存できません」.
  public mutating func beginDraft(
    form: String,
    base: (number: RecordNumber, revision: Int)?,
    at time: Timestamp
  ) throws(StoreError) -> DraftFile {
    let id = RandomID.draw()
    let file: OpenFile
    do throws(DiskError) {
      file = try DraftFile.making(id: id, in: state.paths, on: state.disk)
    } catch {
      throw StoreError(error)
    }
    try stayOrReopen()
    try state.catchUp(.following)
    let draft = Draft(
      id: id,
      desk: desk,
      staff: staff,
      time: time,
      form: form,
      commit: RandomID.draw(),
      seq: state.course.last,
      base: base?.number,
      revision: base?.revision
    )
    return DraftFile(draft, file, end: 0, in: state.paths, on: state.disk)
  }
}

extension ArraySlice<UInt8> {
  /// Whether a sequence stands somewhere in the bytes.
  fileprivate func holds(_ sequence: [UInt8]) -> Bool {
    guard let first = sequence.first else { return true }
    var rest = self
    while let place = rest.firstIndex(of: first) {
      rest = rest[place...]
      if rest.starts(with: sequence) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
