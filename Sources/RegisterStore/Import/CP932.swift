// CP932 (Shift_JIS): what Excel on Japanese Windows writes, by the iconv of the C library.

import Glibc

/// Text of Japanese Windows.
///
/// Signs that Windows and JIS map differently are read as Windows does (0x8160 is ～ U+FF5E) and
/// written from either form (〜 and ～, − and －, ‖ and ∥), so no tilde is lost on the way.
enum CP932 {
  /// 〓, the printers' sign for a character that is not in the case.
  static let geta: [UInt8] = [0x81, 0xAC]

  static func decode(_ bytes: [UInt8]) -> DecodedText {
    guard let converter = Converter(from: "CP932", to: "UTF-8") else {
      // A C library without CP932: whatever isn't ASCII is a fault, and so told.
      return UTF8Decoding(of: bytes[...]).text(as: .cp932)
    }
    var decoded = DecodedText(utf8: [], encoding: .cp932, faults: [])
    var place = TextPlace()
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = converter.convert(rest)
      rest = rest.dropFirst(piece.taken)
      place.pass(piece.output)
      decoded.utf8 += piece.output
      guard let wrong = rest.first else { break }
      decoded.faults.append(place.fault(wrong, at: decoded.utf8.count))
      decoded.utf8 += TextPlace.replacement
      place.column += 1
      rest = rest.dropFirst(lengthOfFault(rest))
    }
    return decoded
  }

  /// A pair that no character has is one fault; a byte that can't begin or end a pair stands alone.
  private static func lengthOfFault(_ rest: ArraySlice<UInt8>) -> Int {
    guard let lead = rest.first, let trail = rest.dropFirst().first else { return 1 }
    let leads = (0x81...0x9F).contains(lead) || (0xE0...0xFC).contains(lead)
    return leads && trail >= 0x80 && trail <= 0xFC ? 2 : 1
  }

  /// A converter that is made once and used for many cells.
  struct Encoder: ~Copyable {
    private let converter: Converter

    /// - Returns: `nil` where the C library doesn't know CP932.
    init?() {
      guard let converter = Converter(from: "UTF-8", to: "CP932") else { return nil }
      self.converter = converter
    }

    /// The text in CP932, and the characters that it lacks, in order.
    ///
    /// Each of those is written as 〓; only variation selectors, which change no more than the shape
    /// of the character before them, are left out.
    func encode(_ text: String) -> (bytes: [UInt8], lost: [Unicode.Scalar]) {
      var text = text
      let whole = text.withUTF8 { $0.allSatisfy { $0 < 0x80 } ? Array($0) : nil }
      if let whole { return (whole, []) }
      var bytes: [UInt8] = []
      var lost: [Unicode.Scalar] = []
      for scalar in text.unicodeScalars {
        let piece = converter.convert(Array(String(Self.inWindows(scalar)).utf8)[...])
        bytes += piece.output
        guard piece.output.isEmpty else { continue }
        lost.append(scalar)
        if !scalar.properties.isVariationSelector { bytes += CP932.geta }
      }
      return (bytes, lost)
    }

    /// Signs for which iconv would write a lookalike of another meaning (¥ becomes a backslash), or nothing.
    private static func inWindows(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
      switch scalar {
      case "\u{A5}": "\u{FFE5}"
      case "\u{203E}": "\u{FFE3}"
      case "\u{A0}": " "
      default: scalar
      }
    }
  }
}

/// A conversion between two encodings, as far as the bytes allow.
struct Converter: ~Copyable {
  private let descriptor: iconv_t

  /// - Returns: `nil` where the C library doesn't know one of the encodings.
  init?(from: String, to: String) {
    guard let opened = iconv_open(to, from), Int(bitPattern: opened) != -1 else { return nil }
    descriptor = opened
  }

  deinit { iconv_close(descriptor) }

  /// Converts up to the end or to the first byte that is no text.
  /// - Returns: the output, and how many bytes it took.
  func convert(_ bytes: ArraySlice<UInt8>) -> (output: [UInt8], taken: Int) {
    var taken = 0
    let output = [UInt8](unsafeUninitializedCapacity: bytes.count * 3 + 4) { buffer, count in
      bytes.withUnsafeBytes { input in
        var source = UnsafeMutableRawPointer(mutating: input.baseAddress)?
          .assumingMemoryBound(to: CChar.self)
        var left = input.count
        buffer.withMemoryRebound(to: CChar.self) { room in
          var target = room.baseAddress
          var free = room.count
          iconv(descriptor, nil, nil, nil, nil)
          iconv(descriptor, &source, &left, &target, &free)
          taken = input.count - left
          count = room.count - free
        }
      }
    }
    return (output, taken)
  }
}
