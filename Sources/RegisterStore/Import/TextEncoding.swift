// 文字コード: the encodings that office files come in, and how one is recognised.

/// An encoding of text files, by the word that the command line uses.
public enum TextEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  /// UTF-8 behind the mark by which Excel recognises it.
  case utf8WithMark = "utf-8-bom"
  /// What Japanese Windows calls Shift_JIS.
  case cp932

  /// The name that staff know from Excel's list.
  public var label: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf8WithMark: "UTF-8 (BOM付き)"
    case .cp932: "Shift_JIS (CP932)"
    }
  }

  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Recognises the encoding of a file and decodes it.
  ///
  /// A mark decides. Without one, text that is valid UTF-8 is UTF-8; text with errors is still UTF-8
  /// where its whole multi-byte characters outnumber them (CP932 read as UTF-8 is errors nearly
  /// throughout); anything else is CP932.
  /// - Returns: the text, with U+FFFD in the place of every fault.
  public static func decode(_ bytes: [UInt8]) -> DecodedText {
    if bytes.starts(with: mark) {
      return UTF8Decoding(of: bytes.dropFirst(mark.count)).text(as: .utf8WithMark)
    }
    let reading = UTF8Decoding(of: bytes[...])
    if reading.faults.isEmpty || reading.wideCharacters > reading.faults.count {
      return reading.text(as: .utf8)
    }
    return CP932.decode(bytes)
  }
}

/// A file's text as UTF-8, and what could not be decoded.
public struct DecodedText: Equatable, Sendable {
  /// The text, with U+FFFD in the place of every fault and without a byte order mark.
  public var utf8: [UInt8]
  /// The encoding that was recognised.
  public var encoding: TextEncoding
  /// What could not be decoded, in the order of the file.
  public var faults: [TextFault]

  /// The whole text as a string.
  public var text: String { String(decoding: utf8, as: UTF8.self) }
}

/// A byte that is no text in the file's encoding.
public struct TextFault: Equatable, Sendable {
  /// The line of the file, from 1.
  public var line: Int
  /// The character within the line, from 1.
  public var column: Int
  /// The byte as the file has it.
  public var byte: UInt8
  /// Where the replacement stands in the decoded bytes.
  var offset: Int
}
