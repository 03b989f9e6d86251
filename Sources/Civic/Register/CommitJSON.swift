// 変更の記録のJSON: a commit as one journal line, without the sum that the store adds.

extension Commit {
  /// The commit as one JSON object, without a sum.
  public var json: String {
    var text = #"{"seq":\#(seq),"id":\#(quoted(id)),"time":"\#(time.iso)""#
    text += #","desk":\#(quoted(desk)),"staff":\#(quoted(staff))"#
    if let why { text += #","why":\#(quoted(why))"# }
    if let draft { text += #","draft":\#(quoted(draft))"# }
    if let event { text += #","event":"\#(event.rawValue)""# }
    if let undoes { text += #","undoes":\#(undoes)"# }
    if let redoes { text += #","redoes":\#(redoes)"# }
    let changed = changes.map {
      #"{"number":"\#($0.number.text)","revision":\#($0.revision),"record":\#($0.json)}"#
    }
    return text + #","changes":[\#(changed.joined(separator: ","))]}"#
  }

  private func quoted(_ text: String) -> String { JSON.string(text).text }

  /// Reads a commit from the bytes of its journal line.
  /// - Throws: ``CommitError`` where the line is no commit, or one of a newer program.
  public init(reading bytes: ArraySlice<UInt8>) throws(CommitError) {
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
    if let written = read["event"], written != .null {
      let name = written.string ?? written.text
      guard let known = Event(rawValue: name) else { throw .unknownEvent(name) }
      event = known
    }
    if let list = members["changes"] { changes = try Self.changes(in: list) }
  }

  private static func changes(
    in list: ArraySlice<UInt8>
  ) throws(CommitError) -> [Filed<Content>] {
    do {
      return try JSONList(list).elements.map { element in
        let members = try JSONObject(element).members
        guard let record = members.first(where: { $0.key == "record" })?.value,
          let numbered = members.first(where: { $0.key == "number" })?.value,
          let number = try JSON(parsing: numbered).string.flatMap({ RecordNumber(written: $0) })
        else { throw CommitError.notACommit }
        return try Filed<Content>(kind: number.kind, reading: record)
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
