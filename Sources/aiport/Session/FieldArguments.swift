// 項目の引数: FIELD=VALUE … or --json, read by the same rules as the form.

import ArgumentParser
import Civic
import Glibc

/// Typed values from the command line.
struct FieldArguments: ParsableArguments {
  @Argument(help: "項目=値（項目は aiport fields で確かめられます）")
  var assignments: [String] = []

  @Option(help: "項目を持つ JSON のファイル（- は標準入力）")
  var json: String?

  /// The values by field.
  /// - Throws: ``Failure`` that names what isn't a field or a value.
  func typed<R: Record>(for type: R.Type) throws -> [FieldKey: String] {
    var typed: [FieldKey: String] = [:]
    if let json { typed = try Self.read(json, for: type) }
    for assignment in assignments {
      guard let equals = assignment.firstIndex(of: "=") else {
        throw Failure(.badInput, "「\(assignment)」に = がありません。項目=値 の形で指定してください。")
      }
      let key = FieldKey(rawValue: String(assignment[..<equals]))
      try Self.check(key, of: type)
      typed[key] = String(assignment[assignment.index(after: equals)...])
    }
    return typed
  }

  private static func check<R: Record>(_ key: FieldKey, of type: R.Type) throws {
    guard let field = R.field(key) else {
      throw Failure(
        .badInput,
        "「\(key.rawValue)」という項目はありません。aiport fields \(R.kind.rawValue) で確かめられます。"
      )
    }
    guard !field.isKeptByDesk else {
      throw Failure(.badInput, "\(field.label) (\(key.rawValue)) はプログラムが記録する項目で、入力できません。")
    }
  }

  private static func read<R: Record>(
    _ path: String,
    for type: R.Type
  ) throws -> [FieldKey: String] {
    let object: JSON
    do {
      object = try JSON(parsing: try InputFile.bytes(path))
    } catch let error as JSONError {
      throw Failure(.badInput, "\(path) の\(error.line)行目が JSON として読めません。")
    }
    guard let members = object.members else {
      throw Failure(.badInput, "\(path) は {\"name\": \"…\"} の形の JSON ではありません。")
    }
    var typed: [FieldKey: String] = [:]
    for member in members {
      let key = FieldKey(rawValue: member.key)
      try check(key, of: type)
      guard let written = written(member.value) else {
        throw Failure(.badInput, "\(member.key): 文字列・数・true/false・文字列の並びのどれかで指定してください。")
      }
      typed[key] = written
    }
    return typed
  }

  private static func written(_ value: JSON) -> String? {
    switch value {
    case .string(let text): text
    case .number(let text): text
    case .bool(let flag): flag ? "yes" : "no"
    case .null: ""
    case .array: value.strings.map(WrittenList.text)
    case .object: nil
    }
  }
}

/// A file that a command reads.
enum InputFile {
  /// The bytes of a file; `-` is standard input.
  static func bytes(_ path: String) throws -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure(.outside, "\(path) が開けません。\(SystemWords.sentence(for: errno))")
    }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw Failure(.outside, "\(path) が読めません。\(SystemWords.sentence(for: errno))")
      }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }
}
