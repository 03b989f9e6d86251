// VariantKanjiTests — forms of kanji that search takes for the same.

import Civic
import Testing

@Suite("異体字")
struct VariantKanjiTests {
  @Test(
    "名前に見る異体字は標準の字になる",
    arguments: [("髙", "高"), ("﨑", "崎"), ("斎", "斉"), ("邊", "辺"), ("邉", "辺"), ("濵", "浜"), ("萬", "万")]
      as [(Unicode.Scalar, Unicode.Scalar)]
  )
  func standard(variant: Unicode.Scalar, standard: Unicode.Scalar) {
    #expect(VariantKanji.standard(for: variant) == standard)
  }

  @Test("標準の字は変わらず、漢字でないものは載っていない", arguments: ["高", "辺", "ケ", "が", "個"] as [Unicode.Scalar])
  func noVariant(kanji: Unicode.Scalar) {
    #expect(VariantKanji.standard(for: kanji) == nil)
  }

  @Test("表には689組があり、一度で標準の字に着く")
  func oneStep() {
    let standards = (0x2E80...0x2FFFF).compactMap { Unicode.Scalar(UInt32($0)) }
      .compactMap { VariantKanji.standard(for: $0) }
    #expect(standards.count == 689)
    #expect(standards.allSatisfy { VariantKanji.standard(for: $0) == nil })
  }
}
