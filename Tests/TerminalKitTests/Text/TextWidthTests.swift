// How many columns text takes.
import HostileText
import Testing

@testable import TerminalKit

struct TextWidthTests {
  /// The columns of each hostile string: on a modern terminal, and where ambiguous is wide.
  private static let hostileColumns = [
    (11, 11), (4, 4), (2, 2), (9, 9), (5, 5), (4, 4), (2, 2), (16, 16), (11, 11), (14, 14),
    (13, 13), (5, 5), (17, 20), (12, 24), (6, 6), (14, 14), (24, 24), (13, 14), (29, 29),
    (15, 15), (22, 22), (16, 16), (22, 22), (11, 11), (5, 5),
  ]

  @Test("画面を乱す文字列も、決まった桁数で数える")
  func hostileStrings() {
    #expect(HostileString.all.count == Self.hostileColumns.count)
    for (string, (narrow, wide)) in zip(HostileString.all, Self.hostileColumns) {
      #expect(TextWidth().columns(of: string.text) == narrow, "\(string.what)")
      let wideTerminal = TextWidth(ambiguousIsWide: true)
      #expect(wideTerminal.columns(of: string.text) == wide, "\(string.what), wide")
    }
  }

  @Test(
    "一文字の桁数",
    arguments: [
      ("a", 1), ("あ", 2), ("ｱ", 1), ("ｶﾞ", 2), ("が", 2), ("①", 1), ("㉈", 2), ("　", 2), ("𠮷", 2),
      ("👨‍👩‍👧", 2), ("🇯🇵", 2), ("🇯", 1), ("1️⃣", 2), ("☎️", 2), ("👍🏽", 2), ("©", 1), ("é", 1),
      ("e\u{301}", 1), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("䷀", 2), ("a\u{20E3}", 1),
      ("\u{0}", 1), ("\u{7F}", 1),
    ] as [(Character, Int)]
  )
  func character(character: Character, columns: Int) {
    #expect(TextWidth().columns(of: character) == columns)
  }

  @Test("入る分だけを切り出し、全角を半分にしない")
  func prefix() {
    let width = TextWidth()
    #expect(width.prefix(of: "水辺の会", fitting: 5) == ("水辺", 4))
    #expect(width.prefix(of: "水辺の会", fitting: 8) == ("水辺の会", 8))
    #expect(width.prefix(of: "水辺の会", fitting: -1) == ("", 0))
    #expect(width.prefix(of: "ｶﾞｷﾞ", fitting: 3) == ("ｶﾞｷ", 3))
    #expect(width.prefix(of: "葛\u{E0100}城", fitting: 2) == ("葛\u{E0100}", 2))
  }

  @Test("切り詰めた結合の山は、次の字とつながらない")  // found by fuzzing
  func cutPileLeavesNoJoiner() {
    let pile = "👩" + String(repeating: "\u{200D}👩", count: 10)
    let fitting = TextWidth().prefix(of: pile + "👩", fitting: 10)
    #expect(fitting.columns == 4)
    #expect(TextWidth().columns(of: fitting.text) == 4)
  }
}
