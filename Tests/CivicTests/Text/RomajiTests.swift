// RomajiTests — readings found by Latin letters, typed with the input method off.

import Civic
import Testing

@Suite("ローマ字")
struct RomajiTests {
  @Test(
    "ヘボン式でも訓令式でも、打ちかけでも、読みが見つかる",
    arguments: [
      ("tanaka", "たなかたろう"), ("syuwa", "てのひらしゅわのかい"), ("shuwa", "しゅわ"), ("kank", "かんきょうほぜん"),
      ("kanky", "かんきょう"),
      ("saitou", "さいとう"), ("saito", "さいとう"), ("kouen", "こうえん"), ("shinbun", "しんぶん"),
      ("shimbun", "しんぶん"), ("konnichi", "こんにち"),
      ("honnda", "ほんだ"), ("kenichi", "けんいち"), ("ken'ichi", "けんいち"), ("kennichi", "けんいち"),
      ("shinya", "しんや"), ("shinya", "しにゃ"),
      ("gakkou", "がっこう"), ("kakk", "かっこう"), ("matcha", "まっちゃ"), ("maccha", "まっちゃ"),
      ("jidou", "じどう"), ("zidou", "じどう"),
      ("fureai", "ふれあい"), ("hureai", "ふれあい"), ("tsuki", "つき"), ("tuki", "つき"), ("mikazuki", "みかづき"),
      ("hanaji", "はなぢ"), ("sa-kasu", "さーかす"),
      ("TANAKA", "たなか"), ("ｔａｎａｋａ", "たなか"), ("kengun", "けんぐん"), ("ken", "けん"), ("k", "くまもと"),
      ("onna", "おんな"), ("dhizuni", "でぃずに"),
    ]
  )
  func found(typed: String, reading: String) throws {
    let pattern = try #require(Romaji.pattern(of: typed))
    #expect(pattern.matches(foldedReading: reading), "\(pattern.alternatives)")
  }

  @Test(
    "違う読みには当たらない",
    arguments: [("tanaka", "たなべ"), ("kank", "かんたん"), ("saitou", "さとう"), ("shuwa", "しゅうわ")]
  )
  func notFound(typed: String, reading: String) throws {
    #expect(try #require(Romaji.pattern(of: typed)).matches(foldedReading: reading) == false)
  }

  @Test(
    "ローマ字にならないものは読みにしない",
    arguments: ["", "npo", "手話", "tanaka太郎", "123", "rstx", "-", "'", "tv"]
  )
  func noRomaji(typed: String) {
    #expect(Romaji.pattern(of: typed) == nil)
    #expect(Romaji.readings(of: typed).isEmpty)
  }

  @Test("打ちかけの終わりは、続きうる音だけになる")
  func unfinishedEnd() {
    #expect(Romaji.readings(of: "kank") == ["かんか", "かんき", "かんく", "かんけ", "かんこ"])
  }

  @Test("どれほど長く打っても、候補は増えすぎない")
  func bounded() {
    let long = String(repeating: "na", count: 60)
    #expect(Romaji.readings(of: long).count <= Romaji.mostAlternatives)
    #expect(Romaji.pattern(of: long + "rx") == nil)
  }

  @Test(
    "識別子は、長音のないヘボン式",
    arguments: [
      ("いずみみなみ", "izumiminami"), ("けんぐん", "kengun"), ("おおえ", "oe"), ("こうへい", "kohei"),
      ("しんまち", "shinmachi"), ("はっけい", "hakkei"),
      ("いっちょう", "itcho"), ("ちゅうおう", "chuo"), ("じょうせい", "josei"), ("サーカス", "sakasu"),
      ("つぼい", "tsuboi"), ("ふじづか", "fujizuka"), ("", ""),
    ]
  )
  func identifier(kana: String, expected: String) {
    #expect(Romaji.hepburnIdentifier(of: kana) == expected)
  }
}
