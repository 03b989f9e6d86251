// HitMarksTests — a hit is marked where it stands, in the spelling in which it stands there.

import Civic
import Testing

@Suite("当たりの印")
struct HitMarksTests {
  @Test(
    "折りたたんで合ったところが、元の書き方で分かる",
    arguments: [
      ("高橋", "髙橋 太郎と高橋", ["髙橋", "高橋"]), ("ぼらんてぃあ", "ﾎﾞﾗﾝﾃｨｱの輪", ["ﾎﾞﾗﾝﾃｨｱ"]),
      ("がくせい", "カ\u{3099}クセイ", ["カ\u{3099}クセイ"]), ("3282868", "096-328-2868まで", ["328-2868"]),
      ("328", "096-328-2868", ["328-"]), ("npo", "認定ＮＰＯ法人", ["ＮＰＯ"]),
      ("光が丘", "光ヶ丘と光ケ丘", ["光ヶ丘", "光ケ丘"]),
      ("株", "㈱あいぽーと", ["㈱"]), ("山田太郎", "山田　太郎", ["山田　太郎"]), ("syuwa", "しゅわの会", ["しゅわ"]),
      ("手話　会", "手話の会", ["手話", "会"]), ("手話 話の", "手話の会", ["手話の"]), ("ない", "手話の会", []), ("", "手話", []),
      ("吉", "𠮷野家の吉野", ["𠮷", "吉"]),
    ]
  )
  func marks(query: String, text: String, marked: [String]) {
    let ranges = HitMarks(LookupQuery(text: query)).ranges(in: text)
    #expect(ranges.map { Array(text[$0].utf8) } == marked.map { Array($0.utf8) })
  }

  @Test(
    "一字ずつ畳んだ文にも、まとめて畳んだ語が端から端まで見つかる",
    arguments: [
      "光ヶ丘", "光ケ丘ケーキ", "ｹﾞｰﾑと会", "096-328-2868", "０９６－３２８ー２８６８", "ガクセイ", "認定ＮＰＯ㈱",
      "𠮷野家の齋藤", "Straße", "café", "手-話", "1ー2ーあ-3", "한국어", "ヶ丘", "丘ヶ", "ㇷ゚ヷー",
    ]
  )
  func wholes(text: String) {
    let ranges = HitMarks(LookupQuery(text: text)).ranges(in: text)
    #expect(ranges.map { Array(text[$0].utf8) } == [Array(text.utf8)])
  }

  @Test("ほかの意味で見つかった語にも付く")
  func meanings() {
    var query = LookupQuery(text: "bousai")
    query.meanings = ["bousai": ["防災"], "kaigo": ["介護"]]
    let text = "介護と防災の会"
    #expect(HitMarks(query).ranges(in: text).map { String(text[$0]) } == ["防災"])
  }
}
