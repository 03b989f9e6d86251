// Any bytes at all: no crash, no control character typed.
import Testing

@testable import TerminalKit

struct KeyDecoderNoiseTests {
  /// The same numbers in every run (xorshift), so that a failure comes again.
  private struct Seeded {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
  }

  private static let pieces: [[UInt8]] =
    KeyDecoderTests.dialects.map { Array($0.0.replacing("␛", with: "\u{1B}").utf8) }
    + [[0x1B], Array("\u{1B}[".utf8), Array("\u{1B}[200~".utf8), Array("\u{1B}]".utf8), [0xE3]]

  private func isControl(_ character: Character) -> Bool {
    character.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }

  @Test("どんなバイト列が届いても落ちず、制御文字は文字として届かない", arguments: 1...200)
  func anyBytes(seed: Int) {
    var random = Seeded(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for _ in 0..<200 {
      let piece = Self.pieces[random.next(Self.pieces.count)]
      switch random.next(4) {
      case 0: keys += decoder.decode([UInt8(random.next(256))])
      case 1: keys += decoder.decode(piece.prefix(random.next(piece.count + 1)))
      case 2: keys += decoder.decode(piece)
      default: keys += decoder.afterPause()
      }
    }
    for key in keys {
      switch key {
      case .character(let character), .alt(let character): #expect(!isControl(character))
      case .paste(let text): #expect(!text.contains { isControl($0) && $0 != "\n" && $0 != "\t" })
      default: break
      }
    }
    // Whatever was begun is over after a second of silence.
    for _ in 0..<40 { _ = decoder.afterPause() }
    #expect(!decoder.isWaiting)
    #expect(decoder.decode([0x61]) == [.character("a")])
  }
}
