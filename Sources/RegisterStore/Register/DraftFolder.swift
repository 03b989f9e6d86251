// 下書きの一覧: who is typing what, and what nobody holds any more and can be gone on with.

import Civic
import Glibc

/// The drafts of a register; needs no loaded register.
public struct DraftFolder: Sendable {
  private let paths: RegisterPaths
  let disk: Disk

  /// The drafts of the register in a folder.
  public init(_ folder: String, disk: Disk = .system) {
    paths = RegisterPaths(folder: folder)
    self.disk = disk
  }

  /// All drafts, oldest first, those that were thrown away only if asked for.
  ///
  /// One that nobody holds and that a commit names, or that has no whole line, is removed.
  /// - Parameters:
  ///   - withDiscarded: whether those that were thrown away are among them.
  ///   - own: drafts that the caller holds and knows; they are not looked at.
  /// - Returns: the drafts with what was typed in them.
  /// - Throws: ``StoreError/disk(_:)`` where the folder can't be read.
  public func list(
    withDiscarded: Bool = false,
    except own: Set<String> = []
  ) throws(StoreError) -> [Draft] {
    try drafts(except: own) { id throws(DiskError) in try look(at: id) }
      .filter { withDiscarded || $0.discarded == nil }
  }

  /// The drafts as their files have them, oldest first; no lock is taken and the journal not read.
  ///
  /// One whose form was saved by a desk that died before it removed the draft is still among them,
  /// and nobody seems to hold any: for a first screen, which can't wait.
  public func glance() throws(StoreError) -> [Draft] {
    try drafts(except: []) { id throws(DiskError) in
      guard let file = try open(id) else { return nil }
      return Draft.last(in: try file.read(), id: id)?.draft
    }
    .filter { $0.discarded == nil }
  }

  /// How the drafts' files are, without reading any.
  ///
  /// While that stays the same, so does the list, but for drafts that a commit has named since.
  /// - Parameter own: drafts that the caller holds and knows; they are not looked at.
  /// - Returns: what to compare with an earlier sight.
  /// - Throws: ``StoreError/disk(_:)`` where the folder can't be read.
  public func sight(except own: Set<String> = []) throws(StoreError) -> DraftSight {
    var sight = DraftSight()
    do throws(DiskError) {
      for id in try ids() where !own.contains(id) {
        do throws(DiskError) {
          let status = try disk.statusOf(path(id))
          sight.files[id] = .init(
            inode: status.inode,
            length: status.length,
            isHeld: try isHeld(id)
          )
        } catch {
          // Its form may remove it just now.
          guard error.isMissing else { throw error }
        }
      }
    } catch {
      throw StoreError(error)
    }
    return sight
  }

  private func drafts(
    except own: Set<String>,
    _ look: (String) throws(DiskError) -> Draft?
  ) throws(StoreError) -> [Draft] {
    var drafts: [Draft] = []
    do throws(DiskError) {
      for id in try ids() where !own.contains(id) {
        if let draft = try look(id) { drafts.append(draft) }
      }
    } catch {
      // A register whose folder for drafts was lost has none.
      guard error.isMissing, (try? disk.exists(paths.drafts)) == false else {
        throw StoreError(error)
      }
    }
    return drafts.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
  }

  /// Begins a draft for a form that was touched for the first time; needs no loaded register.
  ///
  /// The file has its name before the journal is looked at, and its first line comes after that.
  /// - Parameters:
  ///   - id: the form's, which the draft bears, and the commit that saves it: 32 hexadecimal digits.
  ///   - form: which form, by the word that the screens use for it.
  ///   - base: the record that the form changes, with the revision it began from; `nil` for a new one.
  ///   - desk: where it is typed.
  ///   - staff: by whom.
  ///   - time: when.
  /// - Returns: the draft's file, still empty and held.
  /// - Throws: ``StoreError/disk(_:)``: the message line says 「下書きを保存できません」.
  public func begin(
    _ id: String,
    form: String,
    base: (number: RecordNumber, revision: Int)?,
    desk: String,
    staff: String,
    at time: Timestamp
  ) throws(StoreError) -> DraftFile {
    do throws(DiskError) {
      try disk.makeMissing(folder: paths.drafts)
      let file = try DraftFile.making(id: id, in: paths, on: disk)
      let draft = Draft(
        id: id,
        desk: desk,
        staff: staff,
        time: time,
        form: form,
        commit: id,
        seq: try Journal(paths, on: disk).lastSeq(),
        base: base?.number,
        revision: base?.revision
      )
      return DraftFile(draft, file, end: 0, in: paths, on: disk)
    } catch {
      throw StoreError(error)
    }
  }

  /// Goes on with a draft that nobody holds, in the name of this desk and its staff.
  /// - Returns: `nil` where somebody else holds it, or where it is gone.
  public func take(
    _ id: String,
    desk: String,
    staff: String
  ) throws(StoreError) -> DraftFile? {
    do throws(DiskError) {
      // Another desk's list holds it for a moment only.
      for _ in 0..<20 {
        guard let file = try open(id) else { return nil }
        if try file.tryLock() {
          guard case (var draft, let end)? = try living(id, file) else { return nil }
          // What was never finished is cut; a newline that is missing is put there.
          try file.cut(to: end)
          try file.write([0x0A], at: end)
          (draft.desk, draft.staff) = (desk, staff)
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
    try removeDiscarded { draft in
      draft.discarded.map { time.seconds - $0.seconds > 86_400 } ?? false
    }
  }

  /// The drafts that name a person in any of their lines, but for those on the person's own record.
  func naming(_ found: PersonSearch) throws(DiskError) -> [Draft] {
    var naming: [Draft] = []
    for id in try ids() {
      guard let file = try open(id), case let bytes = try file.read(),
        let last = Draft.last(in: bytes, id: id)?.draft, last.base != found.number
      else { continue }
      if Draft.isNaming(found, in: bytes, id: id) { naming.append(last) }
    }
    return naming
  }

  /// Removes the drafts that were thrown away and name a person.
  func removeDiscarded(naming found: PersonSearch) throws(DiskError) {
    let naming = Set(try naming(found).map(\.id))
    try removeDiscarded { naming.contains($0.id) }
  }

  /// Removes those drafts that were thrown away, and meet a condition.
  private func removeDiscarded(where isMeant: (Draft) -> Bool) throws(DiskError) {
    for id in try ids() {
      guard let file = try open(id), try file.tryLock(), let draft = try living(id, file)?.draft,
        draft.discarded != nil, isMeant(draft)
      else { continue }
      try disk.unlink(path(id))
    }
  }

  /// Removes the drafts on some records, and those without a whole line, also where a form holds them.
  func removeAll(on numbers: Set<RecordNumber>) throws(DiskError) {
    for id in try ids() {
      guard let file = try open(id) else { continue }
      let draft = Draft.last(in: try file.read(), id: id)?.draft
      if draft.map({ $0.base.map(numbers.contains) ?? false }) ?? true {
        try disk.unlink(path(id))
      }
    }
  }

  func ids() throws(DiskError) -> [String] {
    try disk.list(paths.drafts).filter { $0.hasSuffix(".jsonl") }.map { String($0.dropLast(6)) }
  }

  func path(_ id: String) -> String { "\(paths.drafts)/\(id).jsonl" }

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
    let found = Draft.last(in: try file.read(), id: id)?.draft
    if try isHeld(id) {
      var draft = found
      draft?.isHeld = true
      return draft
    }
    if let found, try !isSaved(found) { return found }
    // Saved, or without a whole line: looked at again, and removed, by who holds it.
    guard try file.tryLock() else { return nil }
    return try living(id, file)?.draft
  }

  /// Whether a form holds a draft.
  ///
  /// The lock is given back at once, so that another list which asks meanwhile is not misled; where
  /// it is taken, that may be such a list: a form still has it a moment later.
  private func isHeld(_ id: String) throws(DiskError) -> Bool {
    for _ in 0..<3 {
      guard let probe = try open(id) else { return false }
      if try probe.tryLock() { return false }
      disk.pause(.milliseconds(1))
    }
    return true
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

  /// Whether a commit of the journal names a draft.
  func isSaved(_ draft: Draft) throws(DiskError) -> Bool {
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

/// What a folder of drafts looks like from outside, to be compared.
public struct DraftSight: Equatable, Sendable {
  struct File: Equatable, Sendable {
    let inode: UInt64
    let length: Int
    let isHeld: Bool
  }

  var files: [String: File] = [:]
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
