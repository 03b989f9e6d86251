// 対応表を読む: an import map from its JSON, and what is wrong with one, by member.

import Civic

/// Why a map can't be used.
public enum ColumnMapError: Error, Equatable, Sendable {
  case notJSON(JSONError)
  /// A member is missing or not what it should be.
  case expected(String, at: String)
  /// The collection has no such field.
  case unknownField(String, at: String)
}

extension ColumnMap {
  /// Reads a map from its JSON.
  /// - Throws: ``ColumnMapError`` with the member that is wrong.
  public init(reading bytes: [UInt8]) throws(ColumnMapError) {
    let json: JSON
    do { json = try JSON(parsing: bytes[...]) } catch { throw .notJSON(error) }
    let collection = try Self.text(json, "collection")
    guard let kind = RecordKind(collection: collection), kind != .bulletin else {
      throw .expected("individuals, groups, notices", at: "collection")
    }
    self.init(kind: kind, name: try Self.text(json, "name"), parts: [])
    for member in try Self.members(json, "columns") {
      for use in member.value.array ?? [member.value] {
        parts.append(try Self.part(of: member.key, use, kind))
      }
    }
    for rule in json["words"]?.array ?? [] { words.append(try Self.wordRule(rule, kind)) }
    for member in try Self.members(json, "constants") {
      guard let value = member.value.string else {
        throw .expected("文字列", at: "constants.\(member.key)")
      }
      constants.append(Constant(try Self.field(member.key, kind, at: "constants"), value))
    }
    if let origin = json["origin"] {
      guard let columns = origin.strings else { throw .expected("文字列の配列", at: "origin") }
      self.origin = columns
    }
  }

  private static func part(
    of column: String,
    _ use: JSON,
    _ kind: RecordKind
  ) throws(ColumnMapError) -> Part {
    if let key = use.string { return Part(column, try field(key, kind, at: column)) }
    guard let key = use["field"]?.string else { throw .expected("field", at: column) }
    var part = Part(column, try field(key, kind, at: column))
    part.with = use["with"]?.strings ?? []
    part.fallbacks = use["else"]?.strings ?? []
    part.separator = use["separator"]?.string
    part.before = use["before"]?.string ?? ""
    part.unit = use["unit"]?.string ?? ""
    for pair in try members(use, "values") {
      guard let value = pair.value.string else {
        throw .expected("文字列", at: "\(column).values.\(pair.key)")
      }
      part.values[pair.key] = value
    }
    part.otherwise = use["otherwise"]?.string
    return part
  }

  private static func wordRule(
    _ json: JSON,
    _ kind: RecordKind
  ) throws(ColumnMapError) -> WordRule {
    guard let words = json["contains"]?.strings, !words.isEmpty else {
      throw .expected("contains", at: "words")
    }
    return WordRule(
      column: try text(json, "column"),
      contains: words,
      field: try field(try text(json, "field"), kind, at: "words"),
      value: try text(json, "value")
    )
  }

  private static func field(
    _ key: String,
    _ kind: RecordKind,
    at place: String
  ) throws(ColumnMapError) -> FieldKey {
    let known =
      switch kind {
      case .individual: Individual.fieldTable[key]?.key
      case .group: Group.fieldTable[key]?.key
      case .notice: Notice.fieldTable[key]?.key
      case .bulletin: FieldKey?.none
      }
    guard let known else { throw .unknownField(key, at: place) }
    return known
  }

  private static func text(_ json: JSON, _ key: String) throws(ColumnMapError) -> String {
    guard let text = json[key]?.string, !text.isEmpty else { throw .expected("文字列", at: key) }
    return text
  }

  /// The members of an object that may be left out.
  private static func members(
    _ json: JSON,
    _ key: String
  ) throws(ColumnMapError) -> [JSON.Member] {
    guard let value = json[key] else { return [] }
    guard let members = value.members else { throw .expected("{ }", at: key) }
    return members
  }
}
