// バックアップから一件を戻す: a record whose last change was damaged, as the newest archive has it.

import Civic

extension Backups {
  /// A record as an archive has it.
  public struct Found: Sendable {
    public let backup: BackupName
    public let record: Filed<Content>
  }

  /// A record's last version that any archive has.
  ///
  /// Not that of the newest archive: damage may have been in the register when that was made.
  /// - Parameters:
  ///   - number: the record.
  ///   - register: the register's folder, whose `checkpoint.lock` keeps the unpacked files in place.
  ///   - backup: one archive to look in; `nil` for all.
  /// - Returns: the record, or `nil` where none has it.
  /// - Throws: ``StoreError`` where an archive can't be read, or another desk is busy.
  public func find(
    _ number: RecordNumber,
    for register: String,
    in backup: BackupName? = nil
  ) async throws(StoreError) -> Found? {
    var open = try OpenRegister(opening: register, desk: "", staff: "", disk: disk)
    guard let gate = try open.takeGate(patience: patience) else { throw .busy }
    var best: Found?
    let archives = if let backup { [backup] } else { try names() }
    for name in archives {
      let place = "\(folder)/\(RegisterPaths.temporary)\(RandomID.draw())"
      defer { disk.removeTree(place) }
      let unpacked = try await Unpacked(path(of: name), in: place, on: disk, archiver)
      let read = try RegisterState.reading(unpacked.folder, on: disk)
      guard let record = read.register[number] else { continue }
      if record.revision >= best?.record.revision ?? 0 {
        best = Found(backup: name, record: record)
      }
    }
    gate.release()
    return best
  }
}

extension OpenRegister {
  /// What puts a record back as a backup has it; `nil` where it is on file just so.
  public func mending(_ found: Backups.Found) -> Proposal? {
    let kept = found.record
    let subject: Change.Subject
    if let current = register[kept.number] {
      if current.record == kept.record { return nil }
      subject = .existing(kept.number, revision: current.revision)
    } else {
      subject = .missing(kept)
    }
    return Proposal(
      [Change(subject, kept.record)],
      why: "バックアップ \(found.backup.day.iso) から"
    )
  }
}
