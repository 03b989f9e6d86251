// 記録のJSON: how a record on file is written to one line and read back, unknown members kept.

extension Filed where R: Record {
  /// The whole record as one JSON object, without a sum.
  public var json: String {
    var text = #"{"number":"\#(number.text)","revision":\#(revision)"#
    for field in R.fields {
      guard let value = field.json(of: record) else { continue }
      text += ",\(JSON.string(field.key.rawValue).text):\(value.text)"
    }
    if let created { text += #","created":\#(created.json.text)"# }
    if let changed { text += #","changed":\#(changed.json.text)"# }
    for member in unknown { text += ",\(JSON.string(member.key).text):\(member.json)" }
    return text + "}"
  }

  /// Reads a record from the bytes of its JSON object; a member `sum` is the line's and is passed over.
  /// - Throws: ``JSONError`` where the bytes are no object, or number or revision are missing.
  public init(reading bytes: ArraySlice<UInt8>) throws(JSONError) {
    var number: RecordNumber?
    var revision: Int?
    var record = R()
    var created: Stamp?
    var changed: Stamp?
    var unknown: [UnknownMember] = []
    for member in try JSONObject(bytes).members where member.key != "sum" {
      let value = try JSON(parsing: member.value)
      var isRead = true
      switch member.key {
      case "number": number = value.string.flatMap { RecordNumber(written: $0, kind: R.kind) }
      case "revision": revision = value.int
      case "created": isRead = Self.keep(Stamp(json: value), in: &created)
      case "changed": isRead = Self.keep(Stamp(json: value), in: &changed)
      case let key: isRead = R.fieldTable[key]?.readJSON(value, into: &record) ?? false
      }
      if !isRead {
        unknown.append(
          .init(key: member.key, json: String(decoding: member.value, as: UTF8.self))
        )
      }
    }
    guard let number, let revision else {
      throw JSONError(offset: bytes.startIndex, line: 1, expected: .member)
    }
    self.init(
      number: number,
      revision: revision,
      record: record,
      created: created,
      changed: changed,
      unknown: unknown
    )
  }

  /// Takes a stamp where it could be read, and says whether it could.
  private static func keep(_ stamp: Stamp?, in place: inout Stamp?) -> Bool {
    guard let stamp else { return false }
    place = stamp
    return true
  }
}

extension Filed where R == Content {
  /// The same record, its kind no longer in its type.
  public init<Known: Record>(_ filed: Filed<Known>) {
    self = filed.with(filed.record.content)
  }

  /// The whole record as one JSON object, without a sum.
  public var json: String {
    switch record {
    case .individual(let record): with(record).json
    case .group(let record): with(record).json
    case .notice(let record): with(record).json
    case .bulletin(let record): with(record).json
    }
  }

  /// Reads a record of the given kind from the bytes of its JSON object.
  /// - Throws: ``JSONError`` where the bytes are no such record.
  public init(kind: RecordKind, reading bytes: ArraySlice<UInt8>) throws(JSONError) {
    switch kind {
    case .individual: self.init(try Filed<Individual>(reading: bytes))
    case .group: self.init(try Filed<Group>(reading: bytes))
    case .notice: self.init(try Filed<Notice>(reading: bytes))
    case .bulletin: self.init(try Filed<BulletinIssue>(reading: bytes))
    }
  }
}
