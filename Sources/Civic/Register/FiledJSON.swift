// 記録のJSON: how a record on file is written to one line and read back, unknown members kept.

extension Filed {
  /// Appends the record, whose kind is known by now, with what the register says about it.
  private func write<Known: Record>(_ record: Known, to bytes: inout [UInt8]) {
    bytes.append(text: #"{"number":""#)
    number.write(to: &bytes)
    bytes.append(text: #"","revision":"#)
    bytes.append(digitsOf: revision)
    for field in Known.fields {
      guard let value = field.json(of: record) else { continue }
      Self.write(key: field.key.rawValue, to: &bytes)
      value.write(to: &bytes)
    }
    if let created {
      Self.write(key: "created", to: &bytes)
      created.write(to: &bytes)
    }
    if let changed {
      Self.write(key: "changed", to: &bytes)
      changed.write(to: &bytes)
    }
    for member in unknown {
      Self.write(key: member.key, to: &bytes)
      bytes += member.json.utf8
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private static func write(key: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: ","))
    JSON.write(key, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
  }
}

extension Filed where R: Record {
  /// The whole record as one JSON object, without a sum.
  public var json: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the whole record as one JSON object, without a sum.
  public func write(to bytes: inout [UInt8]) { write(record, to: &bytes) }

  /// Reads a record from the bytes of its JSON object; a member `sum` is the line's and is passed over.
  ///
  /// - Parameters:
  ///   - bytes: the object.
  ///   - keys: the members to read, where the others are of no interest; `nil` for all.
  /// - Throws: ``JSONError`` where the bytes are no object, or number or revision are missing.
  public init(reading bytes: ArraySlice<UInt8>, only keys: [String]? = nil) throws(JSONError) {
    var number: RecordNumber?
    var revision: Int?
    var record = R()
    var created: Stamp?
    var changed: Stamp?
    var unknown: [UnknownMember] = []
    for member in try JSONObject(bytes).members where member.key != "sum" {
      if let keys, !keys.contains(member.key) { continue }
      let value = try JSON(parsing: member.value)
      var isRead = true
      switch member.key {
      case "number": number = value.string.flatMap { RecordNumber(written: $0, kind: R.kind) }
      case "revision": revision = value.int
      case "created": isRead = Self.keep(Stamp(json: value), in: &created)
      case "changed": isRead = Self.keep(Stamp(json: value), in: &changed)
      case let key where keys != nil:
        // The table of all fields takes longer to make than these few to find.
        isRead = R.fields.first { $0.key.rawValue == key }?.readJSON(value, into: &record) ?? true
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
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the whole record as one JSON object, without a sum.
  public func write(to bytes: inout [UInt8]) {
    switch record {
    case .individual(let record): write(record, to: &bytes)
    case .group(let record): write(record, to: &bytes)
    case .notice(let record): write(record, to: &bytes)
    case .bulletin(let record): write(record, to: &bytes)
    }
  }

  /// Reads a record of the given kind from the bytes of its JSON object.
  ///
  /// - Parameters:
  ///   - kind: the kind.
  ///   - bytes: the object.
  ///   - keys: the members to read, where the others are of no interest; `nil` for all.
  /// - Throws: ``JSONError`` where the bytes are no such record.
  public init(
    kind: RecordKind,
    reading bytes: ArraySlice<UInt8>,
    only keys: [String]? = nil
  ) throws(JSONError) {
    switch kind {
    case .individual: self.init(try Filed<Individual>(reading: bytes, only: keys))
    case .group: self.init(try Filed<Group>(reading: bytes, only: keys))
    case .notice: self.init(try Filed<Notice>(reading: bytes, only: keys))
    case .bulletin: self.init(try Filed<BulletinIssue>(reading: bytes, only: keys))
    }
  }
}
