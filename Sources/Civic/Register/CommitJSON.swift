// 変更の記録のJSON: a commit as one journal line, without the sum that the store adds.

extension Commit {
  /// The commit as one JSON object, without a sum.
  public var json: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the commit as one JSON object, without a sum.
  public func write(to bytes: inout [UInt8]) {
    bytes.append(text: #"{"seq":"#)
    bytes.append(digitsOf: seq)
    bytes.append(text: #","id":"#)
    JSON.write(id, to: &bytes)
    bytes.append(text: #","time":""#)
    time.write(to: &bytes)
    bytes.append(text: #"","desk":"#)
    JSON.write(desk, to: &bytes)
    bytes.append(text: #","staff":"#)
    JSON.write(staff, to: &bytes)
    for member in details {
      bytes.append(UInt8(ascii: ","))
      JSON.write(member.key, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      member.value.write(to: &bytes)
    }
    bytes.append(text: #","changes":["#)
    for (place, change) in changes.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(text: #"{"number":""#)
      change.number.write(to: &bytes)
      bytes.append(text: #"","revision":"#)
      bytes.append(digitsOf: change.revision)
      bytes.append(text: #","record":"#)
      change.write(to: &bytes)
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(text: "]}")
  }

  /// What only some commits have, in the order of the file.
  private var details: [JSON.Member] {
    var details: [JSON.Member] = []
    if let why { details.append(.init("why", .string(why))) }
    if let draft { details.append(.init("draft", .string(draft))) }
    if let event { details.append(.init("event", .string(event.rawValue))) }
    if let undoes { details.append(.init("undoes", .int(undoes))) }
    if let redoes { details.append(.init("redoes", .int(redoes))) }
    if !about.isEmpty { details.append(.init("about", .strings(about.map(\.text)))) }
    if !cleared.isEmpty { details.append(.init("cleared", .strings(cleared.map(\.text)))) }
    if !reasons.isEmpty { details.append(.init("reasons", .array(reasons.map(JSON.int)))) }
    if let lost {
      details.append(.init("lost", .array([.int(lost.lowerBound), .int(lost.upperBound)])))
    }
    if let successor { details.append(.init("successor", successor.json)) }
    if !known.isEmpty { details.append(.init("known", .strings(known.map(\.text)))) }
    return details
  }

  /// Reads a commit from the bytes of its journal line.
  ///
  /// - Parameters:
  ///   - bytes: the line.
  ///   - isGlance: whether of its records only title and state are read, as a list of deeds shows them:
  ///     a start paints some before it reads the register.
  /// - Throws: ``CommitError`` where the line is no commit, or one of a newer program.
  public init(reading bytes: ArraySlice<UInt8>, atAGlance isGlance: Bool = false)
    throws(CommitError)
  {
    var members: [String: ArraySlice<UInt8>] = [:]
    var read: [String: JSON] = [:]
    do {
      for member in try JSONObject(bytes).members {
        members[member.key] = member.value
        if member.key != "changes" { read[member.key] = try JSON(parsing: member.value) }
      }
    } catch {
      throw .notACommit
    }
    guard let seq = read["seq"]?.int, let id = read["id"]?.string,
      let written = read["time"]?.string, let time = try? Timestamp(iso: written),
      let desk = read["desk"]?.string, let staff = read["staff"]?.string
    else { throw .notACommit }
    self.init(seq: seq, id: id, time: time, desk: desk, staff: staff)
    why = read["why"]?.string
    draft = read["draft"]?.string
    undoes = read["undoes"]?.int
    redoes = read["redoes"]?.int
    about = Self.texts(read["about"]).compactMap { RecordNumber(written: $0) }
    cleared = Self.texts(read["cleared"]).compactMap { ClearedField(text: $0) }
    reasons = read["reasons"]?.array?.compactMap(\.int) ?? []
    known = Self.texts(read["known"]).compactMap { KnownDamage(text: $0) }
    successor = Successor(read["successor"])
    if let ends = read["lost"]?.array?.compactMap(\.int), ends.count == 2, ends[0] <= ends[1] {
      lost = ends[0]...ends[1]
    }
    if let written = read["event"], written != .null {
      let name = written.string ?? written.text
      guard let known = Event(rawValue: name) else { throw .unknownEvent(name) }
      event = known
    }
    if let list = members["changes"] {
      changes = try Self.changes(in: list, only: isGlance ? Self.glance : nil)
    }
  }

  private static func texts(_ list: JSON?) -> [String] {
    list?.array?.compactMap(\.string) ?? []
  }

  /// What titles are made of, and what tells one deed from another.
  private static let glance = ["number", "revision", "name", "title", "date", "closed", "state"]

  private static func changes(
    in list: ArraySlice<UInt8>,
    only keys: [String]?
  ) throws(CommitError) -> [Filed<Content>] {
    do {
      return try JSONList(list).elements.map { element in
        let members = try JSONObject(element).members
        guard let record = members.first(where: { $0.key == "record" })?.value,
          let numbered = members.first(where: { $0.key == "number" })?.value,
          let number = try JSON(parsing: numbered).string.flatMap({ RecordNumber(written: $0) })
        else { throw CommitError.notACommit }
        return try Filed<Content>(kind: number.kind, reading: record, only: keys)
      }
    } catch {
      throw .notACommit
    }
  }
}

/// Why a whole line with a right sum can't be taken as a commit.
public enum CommitError: Error, Equatable, Sendable {
  case notACommit
  /// A program that doesn't know an event stops, as at a newer format.
  case unknownEvent(String)
}
