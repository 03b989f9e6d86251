// 下書きのファイル: held by the living form, appended to in place, gone when the form is saved.

import Civic
import Glibc

/// A draft's file while its form lives; letting go of the value lets others take the draft over.
public struct DraftFile: ~Copyable, Sendable {
  /// What stands in it, as far as it was written.
  public private(set) var draft: Draft
  private var file: OpenFile
  /// Behind the last whole line.
  private var end: Int
  /// Whether the file's name was synced.
  private var isNamed = false
  private let paths: RegisterPaths
  private let disk: Disk

  /// Takes over an open file that this value's maker has locked.
  init(
    _ draft: Draft,
    _ file: consuming OpenFile,
    end: Int,
    in paths: RegisterPaths,
    on disk: Disk
  ) {
    self.draft = draft
    self.file = file
    self.end = end
    self.paths = paths
    self.disk = disk
    self.draft.isHeld = true
  }

  /// Makes a draft's file, locked before it has its name, and still empty.
  static func making(
    id: String,
    in paths: RegisterPaths,
    on disk: Disk
  ) throws(DiskError) -> OpenFile {
    let path = "\(paths.drafts)/\(id).jsonl"
    do throws(DiskError) {
      let file = try OpenFile(paths.drafts, .unnamed, on: disk)
      _ = try file.tryLock()
      try file.name(path)
      return file
    } catch {
      if ![EOPNOTSUPP, EISDIR, EINVAL, ENOENT].contains(error.code) { throw error }
    }
    // No file without a name to be had here: one whose name nobody looks for.
    let first = "\(paths.drafts)/\(RegisterPaths.temporary)\(RandomID.draw())"
    let file = try OpenFile(first, .creating, on: disk)
    _ = try file.tryLock()
    guard try file.status().links == 1 else { throw DiskError(call: "link", code: ENOENT) }
    try disk.link(first, path)
    try disk.unlink(first)
    return file
  }

  /// Appends what is typed by now; a draft that was thrown away is taken back by it.
  ///
  /// A file whose name is gone (an erasure takes them) is made anew.
  /// - Throws: ``StoreError/disk(_:)``: the message line says 「下書きを保存できません」.
  public mutating func write(typed: [String: String], at time: Timestamp) throws(StoreError) {
    draft.typed = typed
    draft.time = time
    draft.discarded = nil
    try append()
  }

  /// Syncs what was written, the first time with the file's name: when a field is left.
  public mutating func sync() throws(StoreError) {
    do throws(DiskError) {
      try file.syncData()
      if !isNamed {
        try disk.sync(folder: paths.drafts)
        isNamed = true
      }
    } catch {
      throw StoreError(error)
    }
  }

  /// Throws the draft away: it is hidden, and removed by a checkpoint a day later.
  public consuming func discard(at time: Timestamp) throws(StoreError) {
    draft.discarded = time
    try append()
    try sync()
  }

  /// Takes back that it was thrown away.
  public mutating func restore(at time: Timestamp) throws(StoreError) {
    try write(typed: draft.typed, at: time)
    try sync()
  }

  /// Removes the file: the form was saved, or nothing was typed.
  public consuming func remove() throws(StoreError) {
    do throws(DiskError) {
      if try file.status().links > 0 { try disk.unlink("\(paths.drafts)/\(draft.id).jsonl") }
    } catch {
      throw StoreError(error)
    }
  }

  /// A draft on somebody who was erased is not made anew.
  private func refuseErased() throws {
    let erased = try Journal(paths, on: disk).erasings().flatMap(\.about)
    guard let base = draft.base, erased.contains(base) else { return }
    try disk.unlink("\(paths.drafts)/\(draft.id).jsonl")
    throw StoreError.erased(base)
  }

  private mutating func append() throws(StoreError) {
    do {
      let line = draft.line
      try file.write(line, at: end)
      end += line.count
      if try file.status().links == 0 {
        let anew = try Self.making(id: draft.id, in: paths, on: disk)
        try refuseErased()
        try anew.write(line, at: 0)
        file = anew
        end = line.count
        isNamed = false
      }
    } catch {
      throw StoreError(any: error)
    }
  }
}
