// How Japanese lines break and close up, told without a font.
import Testing

@testable import Typeset

struct LineComposerTests {
  @Test(
    "行頭・行末の禁則と、数と単位の結びつきを守る",
    arguments: [
      // 行の長さ（字）, 文, 組み上がり
      (5.0, "あいうえお、かきく", ["あいうえお、", "かきく"]),  // ぶら下げ
      (5.0, "あいうえ（かきく）", ["あいうえ", "（かきく）"]),
      (5.0, "あいうえおっかきく", ["あいうえ", "おっかきく"]),
      (5.0, "あいうえかーきくけ", ["あいうえ", "かーきくけ"]),
      (6.0, "あいうえお12月から", ["あいうえお", "12月から"]),
      (6.0, "あいうえお第6回展", ["あいうえお", "第6回展"]),
      (6.0, "あいうえお約３０名", ["あいうえお", "約３０名"]),
      (5.0, "あいうえ10～20か所", ["あいうえ", "10～20か所"]),
      (4.0, "あいう時〜次の日", ["あいう", "時〜次の", "日"]),
    ]
  )
  func kinsoku(em: Double, text: String, expected: [String]) {
    #expect(PlainUnits(text).texts(em: em) == expected)
  }

  @Test("行末の空きは場所をとらず、行頭では消える", arguments: [" ", "　", "   "])
  func spacesVanish(space: String) {
    let text = "あいうえお" + space + "かきくけこ" + space + "さしす"
    #expect(PlainUnits(text).texts(em: 5) == ["あいうえお", "かきくけこ", "さしす"])
  }

  @Test("段落のはじめの字下げは残る")
  func indentStays() {
    #expect(PlainUnits("　あいうえおか").texts(em: 5) == ["　あいうえ", "おか"])
  }

  @Test(
    "長いアドレスは / ? & - のあとで切り、それでも入らない語はどこかで切る",
    arguments: [
      (
        10.0, "https://example.jp/aaaa/bbbb?cc=dd&ee=ff",
        ["https://example.jp/", "aaaa/bbbb?cc=dd&", "ee=ff"]
      ),
      (5.0, "abcdefghijklmnopqrstuvwx", ["abcdefghij", "klmnopqrst", "uvwx"]),
    ]
  )
  func longWords(em: Double, text: String, expected: [String]) {
    let lines = PlainUnits(text).texts(em: em)
    #expect(lines.joined() == text)
    #expect(lines.allSatisfy { Double($0.count) * 0.5 <= em })
    #expect(lines == expected)
  }

  @Test("最後の行に一字だけ残さない")
  func noLonelyCharacter() {
    let text = String(repeating: "あ", count: 41)
    #expect(PlainUnits(text).texts(em: 20).last?.count ?? 0 > 1)
  }

  @Test("最後の行のほかは、行の長さいっぱいに組む")
  func justified() {
    let text = String(repeating: "見学だけのABCの方も、「はじめて」の方も。", count: 6)
    let lines = PlainUnits(text).lines(em: 18.3)
    #expect(lines.count > 5)
    for line in lines.dropLast() {
      // A hanging stop reaches half an em out.
      #expect(abs(line.width - 183) < 0.01 || abs(line.width - 188) < 0.01)
    }
  }

  @Test("英字と数字のあいだは広げない")
  func westernKeepsItsWidth() {
    let plain = PlainUnits("あいうABCDEFGHえおかきくけこさしすせそ")
    for line in plain.lines(em: 9.4) {
      for unit in line.units.dropFirst()
      where plain.units[unit].kind == .western && plain.units[unit - 1].kind == .western {
        let at = unit - line.units.lowerBound
        #expect(abs(line.origins[at] - line.origins[at - 1] - 5) < 0.001)
      }
    }
  }

  @Test(
    "続く約物は詰め、行頭の括弧は行の端にそろえる",
    arguments: [
      ("あ」「い", [0.0, 10, 15, 25]),  // 」「 stand 15 points apart from each other's ink, not 20
      ("「「あ", [-5.0, 0, 10]),
      ("あ。」い", [0.0, 10, 15, 25]),
    ]
  )
  func punctuationClosesUp(text: String, origins: [Double]) {
    #expect(PlainUnits(text).lines(em: 20).first?.origins == origins)
  }

  @Test("表の中では括弧を半角幅に詰める")
  func tight() {
    let lines = PlainUnits("5日（土）に").lines(em: 20) { $0.isTight = true }
    #expect(lines.first?.width == 45.0)
  }

  @Test("行を広げない組みでは、字間は変わらない")
  func ragged() {
    let lines = PlainUnits("あいうえおかきABCDEさしすせそ").lines(em: 8) { $0.isJustified = false }
    for line in lines {
      #expect(line.width <= 80)
      #expect(line.origins.allSatisfy { $0.truncatingRemainder(dividingBy: 5) == 0 })
    }
  }

  @Test(
    "題名は、語の中でも、片仮名や漢字の並びの中でもなく、行がそろうように改める",
    arguments: [
      (13.0, "懐かしの歌だけ、九十分のギター会", ["懐かしの歌だけ、", "九十分のギター会"]),
      (14.0, "伴走者、ゆっくり歩く組でも募集中", ["伴走者、ゆっくり", "歩く組でも募集中"]),
      (14.0, "ほっとひといきの語らい 治療と仕事", ["ほっとひといきの語らい", "治療と仕事"]),
      (14.0, "市民のためのコミュニティセンター", ["市民のための", "コミュニティセンター"]),
    ]
  )
  func titles(em: Double, text: String, expected: [String]) {
    let lines = PlainUnits(text).texts(em: em) {
      $0.isJustified = false
      $0.isTight = true
      $0.isBalanced = true
    }
    #expect(lines == expected)
  }

  @Test(
    "表の行は、二字や閉じ括弧だけを次の行に残さず、日付と曜日を離さない",
    arguments: [
      (15.0, "メールで（当日も可） 12月15日（火）まで", ["メールで（当日も可）", "12月15日（火）まで"]),
      (11.0, "東区の地域コミュニティセンター", ["東区の地域", "コミュニティセンター"]),
      (16.0, "12月6日（日）まで 第1・3日曜 10:00～12:00", ["12月6日（日）まで 第1・3日曜", "10:00～12:00"]),
      (12.0, "あいぽーと 096-000（取り次ぎます）", ["あいぽーと 096-000", "（取り次ぎます）"]),
    ]
  )
  func facts(em: Double, text: String, expected: [String]) {
    let lines = PlainUnits(text).texts(em: em) {
      $0.isJustified = false
      $0.isTight = true
    }
    #expect(lines == expected)
  }

  @Test("アドレスの「https://」だけを行に残さず、長い所番地は点のあとで切る", arguments: [12.0, 14.0, 16.6])
  func schemeStays(em: Double) {
    let text = "https://www.city.tokorozawa.saitama.jp/event/main.html"
    let lines = PlainUnits(text).texts(em: em) { $0.isJustified = false }
    #expect(lines.joined() == text)
    #expect(lines.first?.hasPrefix("https://www.city.") == true)
    #expect(lines.dropLast().allSatisfy { "./".contains($0.suffix(1)) })
  }

  @Test("途中から組み直しても、残りの字はすべて出る")
  func resumes() {
    let plain = PlainUnits("あいうえおかきくけこさしすせそたちつてと")
    let composer = LineComposer(units: plain.units, setting: Setting(em: 10, measure: 50))
    let rest = composer.lines(from: composer.lines()[1].next)
    #expect(rest.map(plain.text).joined() == "さしすせそたちつてと")
  }

  @Test("字のない段落は行にならない")
  func empty() {
    #expect(PlainUnits("").lines(em: 10).isEmpty)
  }
}
