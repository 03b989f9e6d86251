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
  func found(typed: String, reading: String) {
    let readings = Romaji.readings(of: typed)
    #expect(readings.contains { reading.contains($0) }, "\(readings)")
  }

  @Test(
    "違う読みには当たらない",
    arguments: [("tanaka", "たなべ"), ("kank", "かんたん"), ("saitou", "さとう"), ("shuwa", "しゅうわ")]
  )
  func notFound(typed: String, reading: String) {
    let readings = Romaji.readings(of: typed)
    #expect(!readings.isEmpty && !readings.contains { reading.contains($0) }, "\(readings)")
  }

  @Test(
    "ローマ字にならないものは読みにしない",
    arguments: ["", "npo", "手話", "tanaka太郎", "123", "rstx", "-", "'", "tv"]
  )
  func noRomaji(typed: String) {
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
    #expect(Romaji.readings(of: long + "rx").isEmpty)
  }
}
