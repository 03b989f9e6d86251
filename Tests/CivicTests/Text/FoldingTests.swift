// FoldingTests — which spellings a search takes for the same text.

import Civic
import HostileText
import Testing

@Suite("検索のための正規化")
struct FoldingTests {
  @Test(
    "同じに見えるものは、同じ文字列になる",
    arguments: [
      ("サーカス", "さーかす"), ("ｻｰｶｽ", "さーかす"), ("サ－カス", "さーかす"), ("サ—カス", "さーかす"), ("ＮＰＯ法人", "npo法人"),
      ("ﾎﾞﾗﾝﾃｨｱ ﾊﾟﾊﾟ", "ぼらんてぃあぱぱ"), ("か\u{3099}", "が"), ("髙橋 﨑 渡邊", "高橋崎渡辺"), ("斎藤", "斉藤"),
      ("葛\u{E0100}城", "葛城"),
      ("神\u{FA19}", "神神"), ("𠮷田", "吉田"), ("㈱あいぽーと", "(株)あいぽーと"), ("㍻", "平成"), ("①℃Ⅱ", "1°cii"),
      ("佐々木", "佐々木"),
      ("あ\u{200B}い\u{FEFF}う\u{A0}え\u{AD}お", "あいうえお"), ("山田　太郎", "山田太郎"), ("a\tb\nc\u{1B}", "abc"),
      ("ヴ", "ゔ"), ("e\u{301}", "é"),
      ("É", "é"), ("Straße", "strasse"), ("〜～~", "~~~"), ("한글", "한글"), ("👨\u{200D}👩", "👨👩"),
      ("ㇰ", "く"), ("", ""),
    ]
  )
  func folded(text: String, expected: String) {
    #expect(Array(Folding.folded(text).utf8) == Array(expected.utf8))
  }

  @Test(
    "電話番号は、区切りがあってもなくても同じ",
    arguments: [
      "096-328-2868", "０９６－３２８－２８６８", "096ー328ー2868", "096 - 328 - 2868", "096−328‐2868",
      "0963282868",
    ]
  )
  func hyphensBetweenDigits(text: String) {
    #expect(Folding.folded(text) == "0963282868")
  }

  @Test(
    "数字に挟まれていないハイフンは残る",
    arguments: [("e-mail", "eーmail"), ("1-a", "1ーa"), ("a-1", "aー1"), ("1--2", "1ーー2")]
  )
  func otherHyphens(text: String, expected: String) {
    #expect(Folding.folded(text) == expected)
  }

  @Test("漢字に挟まれたヶ・ケ・がは同じ", arguments: ["光ヶ丘", "光ケ丘", "光ｹ丘", "光が丘"])
  func gaBetweenKanji(text: String) {
    #expect(Folding.folded(text) == "光が丘")
  }

  @Test(
    "漢字に挟まれていないケやカ、個は、がにならない",
    arguments: [
      ("ケーキ", "けーき"), ("手話ケーキ", "手話けーき"), ("1ヶ月", "1け月"), ("三ヵ所", "三か所"), ("三個所", "三個所"),
      ("光ヶ", "光が"), ("ヶ丘", "が丘"),
    ]
  )
  func otherKe(text: String, expected: String) {
    #expect(Folding.folded(text) == expected)
  }

  @Test("検索の言葉は、全角の空白でも分かれる")
  func words() {
    #expect(Folding.words(in: " 手話　ダンス  ＮＰＯ\t") == ["手話", "だんす", "npo"])
    #expect(Folding.words(in: "　\u{200B}").isEmpty)
  }

  @Test("全角の数字は数字、漢数字や丸数字は数字でない")
  func digits() {
    #expect(Folding.digits(in: "０9四①万-６") == [0, 9, 6])
    #expect(Folding.digitText("第４1２号") == "412")
  }

  @Test("どんな文字列も、もう一度正規化しても変わらず、区切りの文字は残らない", arguments: HostileString.all)
  func hostile(row: HostileString) {
    let folded = Folding.folded(row.text)
    #expect(Folding.folded(folded) == folded)
    #expect(folded.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F })
  }

  @Test("試す行がすべて読めている")
  func everyRowIsRead() {
    #expect(HostileString.all.count == 25)
    #expect(HostileString.all.allSatisfy { !$0.text.isEmpty })
  }

  @Test("UTF-8でないバイトは落とし、そこで止まらない")
  func brokenBytes() {
    var output = Array("前".utf8)
    let broken: [UInt8] = [0xFF, 0xE3, 0x81, 0x41, 0xC0, 0x80, 0xED, 0xA0, 0x80, 0xF5]
    Folding.append(folded: (broken + Array("イ".utf8) + [0xE3])[...], to: &output)
    #expect(String(decoding: output, as: UTF8.self) == "前aい")
  }

  @Test("前の欄の終わりと、次の欄の初めはつながらない")
  func fieldsStaySeparate() {
    var output: [UInt8] = []
    for text in ["か", "\u{3099}", "1-", "2"] { Folding.append(folded: text, to: &output) }
    #expect(output == Array("か\u{3099}1ー2".utf8))
  }
}
