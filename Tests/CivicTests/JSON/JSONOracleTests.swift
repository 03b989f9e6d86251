// JSONOracleTests — generated records and odd JSON, read here and by Foundation's decoder alike.

import Civic
import DeskTestKit
import Foundation
import RegisterGenerator
import Testing

@Suite("JSON: Foundation と同じに読む")
struct JSONOracleTests {
  @Test("作った台帳のどの行も", arguments: [RecordKind.group, .individual, .notice])
  func generated(kind: RecordKind) throws {
    for line in try GeneratedRegister(times: 1).lines(of: kind, upTo: 200) {
      try expectSame(line)
    }
  }

  /// Escapes, surrogate pairs, long and odd numbers, unknown members, deep lists, white space.
  static let odd = [
    #"{"a":"\u3042\ud83d\ude00\"\\\/\b\f\n\r\t"}"#, #"{"a":"𠮷野家\ud842\udfb7"}"#, #"{"":""}"#,
    #"{"n":[0,-0,1.5,1e3,1E-3,123456789012345,-9007199254740991,0.1]}"#,
    #" { "a" : [ ] , "b" : { } , "c" : [ { "d" : null } , true , false ] } "#,
    "{\"a\":\"\u{7F}\u{2028}葛\u{E0100}\"}", #"{"a":"}]{[,:\""}"#,
    String(repeating: "[", count: 60) + "1" + String(repeating: "]", count: 60),
    #"{"x":"\u0000\u001f\u007f"}"#, #"["\ud800\udc00","\udbff\udfff"]"#,
  ]

  @Test("変わった書き方も", arguments: odd)
  func oddOnes(text: String) throws { try expectSame(text) }

  @Test("壊れたものは、Foundation と同じく断る", arguments: 1...400 as ClosedRange<UInt64>)
  func broken(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    var bytes = Array((numbers.one(of: Self.odd) ?? "").utf8)
    let place = Int.random(in: bytes.indices, using: &numbers)
    if numbers.oneIn(2) {
      bytes.remove(at: place)
    } else {
      bytes[place] = numbers.one(of: Array("\"\\{}[],:0e-.\n x".utf8)) ?? 0
    }
    let ours = try? JSON(parsing: bytes)
    let theirs = try? JSONDecoder().decode(Value.self, from: Data(bytes))
    // Foundation takes a comma before the end; nothing else may be told apart.
    if ours == nil, theirs != nil {
      let text = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
      #expect(text.contains(",]") || text.contains(",}"), "\(text)")
    } else {
      #expect((ours == nil) == (theirs == nil), "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  private func expectSame(_ text: String) throws {
    let ours = try JSON(parsing: text)
    let theirs = try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    #expect(Value(ours) == theirs, "\(text)")
    // What is written again is the same again, members that nobody knows included.
    #expect(try JSON(parsing: ours.text) == ours)
  }
}

/// A value as both read it; numbers by their worth, members by their keys.
private indirect enum Value: Equatable, Decodable {
  case null, bool(Bool), number(Double), text([UInt8]), list([Value]), object([String: Value])

  init(_ json: JSON) {
    self =
      switch json {
      case .null: .null
      case .bool(let flag): .bool(flag)
      case .number(let text): .number(Double(text) ?? .nan)
      case .string(let text): .text(Array(text.utf8))
      case .array(let elements): .list(elements.map(Value.init))
      case .object(let members):
        .object(Dictionary(members.map { ($0.key, Value($0.value)) }) { first, _ in first })
      }
  }

  init(from decoder: any Decoder) throws {
    let one = try decoder.singleValueContainer()
    if one.decodeNil() {
      self = .null
    } else if let flag = try? one.decode(Bool.self) {
      self = .bool(flag)
    } else if let number = try? one.decode(Double.self) {
      self = .number(number)
    } else if let text = try? one.decode(String.self) {
      self = .text(Array(text.utf8))
    } else if let list = try? one.decode([Value].self) {
      self = .list(list)
    } else {
      self = .object(try one.decode([String: Value].self))
    }
  }
}
