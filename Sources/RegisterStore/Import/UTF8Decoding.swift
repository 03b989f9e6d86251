// UTF-8 を読む: valid text is taken as it is; where a byte is wrong, its place is noted.

/// Bytes read as UTF-8.
struct UTF8Decoding {
  private(set) var utf8: [UInt8]
  private(set) var faults: [TextFault] = []
  /// Whole characters of more than one byte; only counted where there are faults.
  private(set) var wideCharacters = 0

  init(of bytes: ArraySlice<UInt8>) {
    utf8 = Array(bytes)
    if String(validating: bytes, as: UTF8.self) == nil { replaceFaults(in: bytes) }
  }

  private mutating func replaceFaults(in bytes: ArraySlice<UInt8>) {
    utf8.removeAll(keepingCapacity: true)
    var place = TextPlace()
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var next = bytes.startIndex
    while true {
      switch parser.parseScalar(from: &rest) {
      case .emptyInput: return
      case .valid(let scalar):
        if scalar.count > 1 { wideCharacters += 1 }
        utf8.append(contentsOf: scalar)
        next += scalar.count
        place.pass(scalar)
      case .error(let length):
        faults.append(place.fault(bytes[next], at: utf8.count))
        utf8.append(contentsOf: TextPlace.replacement)
        next += length
        place.column += 1
      }
    }
  }

  func text(as encoding: TextEncoding) -> DecodedText {
    DecodedText(utf8: utf8, encoding: encoding, faults: faults)
  }
}

/// Line and column while decoding goes on; a line ends with CR, LF or both.
struct TextPlace {
  /// U+FFFD in UTF-8.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  var line = 1
  var column = 1
  private var isBehindReturn = false

  /// Goes past whole characters, given as UTF-8.
  mutating func pass(_ utf8: some Sequence<UInt8>) {
    for byte in utf8 {
      switch byte {
      case 0x0A where isBehindReturn: break
      case 0x0A, 0x0D:
        line += 1
        column = 1
      case 0x80...0xBF: break  // the rest of a character that was counted with its first byte
      default: column += 1
      }
      isBehindReturn = byte == 0x0D
    }
  }

  func fault(_ byte: UInt8, at offset: Int) -> TextFault {
    TextFault(line: line, column: column, byte: byte, offset: offset)
  }
}
