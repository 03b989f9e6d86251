// 下書き: what a form holds that is not saved yet, as its file has it.

import Civic

/// What was typed into a form and not saved.
public struct Draft: Equatable, Sendable {
  /// The draft's own id, its file's name; a commit names it in `draft`.
  public let id: String
  public var desk: String
  public var staff: String
  /// When it was last written.
  public var time: Timestamp
  /// Which form it is, by the word that the screens use for it.
  public let form: String
  /// The id of the commit that will save it, drawn once.
  public let commit: String
  /// The register's seq when that id was drawn: the journal is searched for it from there on.
  public let seq: Int
  /// The record that the form changes, `nil` for a new one.
  public let base: RecordNumber?
  /// The revision that it began from.
  public let revision: Int?
  /// The fields' texts by their keys.
  public var typed: [String: String] = [:]
  /// When it was thrown away, `nil` where it wasn't.
  public var discarded: Timestamp?
  /// Whether a living form holds it: shown as 入力中.
  public var isHeld = false

  init(
    id: String,
    desk: String,
    staff: String,
    time: Timestamp,
    form: String,
    commit: String,
    seq: Int,
    base: RecordNumber?,
    revision: Int?
  ) {
    self.id = id
    self.desk = desk
    self.staff = staff
    self.time = time
    self.form = form
    self.commit = commit
    self.seq = seq
    self.base = base
    self.revision = revision
  }

  /// One line of the draft's file, with its newline.
  var line: [UInt8] {
    let fields = typed.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .string($0.value)) }
    var members: [JSON.Member] = [
      .init("desk", .string(desk)), .init("staff", .string(staff)),
      .init("time", .string(time.iso)), .init("form", .string(form)),
      .init("id", .string(commit)), .init("seq", .int(seq)),
      .init("base", base.map { .string($0.text) } ?? .null),
      .init("revision", revision.map(JSON.int) ?? .null), .init("typed", .object(fields)),
    ]
    if let discarded { members.append(.init("discarded", .string(discarded.iso))) }
    return SummedLine.sealing(JSON.object(members).text) + [0x0A]
  }

  /// Reads a line; `nil` where it is no draft.
  init?(id: String, line: ArraySlice<UInt8>) {
    guard let json = try? JSON(parsing: line), let desk = json["desk"]?.string,
      let staff = json["staff"]?.string,
      let time = json["time"]?.string.flatMap({ try? Timestamp(iso: $0) }),
      let form = json["form"]?.string, let commit = json["id"]?.string,
      let seq = json["seq"]?.int, seq < .max
    else { return nil }
    self.init(
      id: id,
      desk: desk,
      staff: staff,
      time: time,
      form: form,
      commit: commit,
      seq: seq,
      base: json["base"]?.string.flatMap { RecordNumber(written: $0) },
      revision: json["revision"]?.int
    )
    for member in json["typed"]?.members ?? [] { typed[member.key] = member.value.string }
    discarded = json["discarded"]?.string.flatMap { try? Timestamp(iso: $0) }
  }

  /// Whether any line of a draft's bytes names a person.
  static func isNaming(_ found: PersonSearch, in bytes: [UInt8], id: String) -> Bool {
    bytes.split(separator: 0x0A).contains { line in
      Draft(id: id, line: line)?.typed.values.contains(where: found.traces.areIn) ?? false
    }
  }

  /// The last whole line of a draft's bytes counts; what lies behind it was never finished.
  static func last(in bytes: [UInt8], id: String) -> (draft: Draft, end: Int)? {
    var end = bytes.count
    while end > 0 {
      let start = bytes[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      if SummedLine.isWhole(bytes, start..<end), let draft = Draft(id: id, line: bytes[start..<end])
      {
        return (draft, end)
      }
      end = start - 1
    }
    return nil
  }
}
