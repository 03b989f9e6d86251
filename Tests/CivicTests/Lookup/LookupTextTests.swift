// LookupTextTests — what typing finds, in which spelling, and in which order.

import Civic
import DeskTestKit
import Testing

@Suite("団体検索: 文字")
struct LookupTextTests {
  private func names(_ query: LookupQuery, in register: Register) -> [String] {
    let index = LookupIndex(of: register, masters: .sample, today: day("2026-11-24"))
    return index.search(query).numbers.compactMap { register[$0]?.record.title }
  }

  @Test(
    "書き方が違っても、IME が切れていても見つかる",
    arguments: [
      "齋藤", "斎藤", "斉藤", "さいとう", "サイトウ", "ｻｲﾄｳ", "saitou", "Saitou", "ｓａｉｔｏｕ", "saito",
      "光が丘", "光ケ丘", "hikari", "クラブ", "くらぶ", "096-000-1234", "0960001234", "096-", "０９６－０００ー",
      "０００－１２３４", "団-000001",
      "g1", "環境", "出水", "ボランティア", "斎藤　クラブ", "クラブ 齊藤 hikari", "example.jp", "862-0941", "8620941",
    ]
  )
  func spelling(text: String) {
    let register = Register.sample(groups: [
      .sample(name: "齋藤 光ヶ丘クラブ", kana: "さいとう ひかりがおかくらぶ") {
        $0.phone.value = "096-000-1234"
        $0.email.value = "saitou@example.jp"
        $0.postalCode = "862-0941"
      }
    ])
    #expect(names(LookupQuery(text: text), in: register) == ["齋藤 光ヶ丘クラブ"])
  }

  @Test("すべての語が要る", arguments: ["斎藤 手話", "saitou syuwa", "手話", "g2"])
  func allWords(text: String) {
    let register = Register.sample(groups: [.sample(name: "斎藤文庫", kana: "さいとうぶんこ")])
    #expect(names(LookupQuery(text: text), in: register) == [])
  }

  @Test("ローマ字は、ヘボン式でも訓令式でも、途中まででもよい", arguments: ["syuwa", "shuwa", "shuw", "syu"])
  func romaji(text: String) {
    let register = Register.sample(groups: [
      .sample(name: "てのひら手話の会", kana: "てのひらしゅわのかい"), .sample(name: "水辺", kana: "みずべ"),
    ])
    #expect(names(LookupQuery(text: text), in: register) == ["てのひら手話の会"])
  }

  @Test("名称、ふりがな、分野と地域、ほかの順に並び、はじめから合うものが先に立つ")
  func ranking() {
    let register = Register.sample(groups: [
      .sample(name: "目的に", kana: "あ") { $0.purpose = "みなとの掃除" },
      .sample(name: "読みの中", kana: "いみなと"), .sample(name: "読みの頭", kana: "みなとう"),
      .sample(name: "読みの全部", kana: "みなと"), .sample(name: "のみなと", kana: "え"),
      .sample(name: "みなと座", kana: "お"), .sample(name: "みなと", kana: "か"),
      .sample(name: "みなと", kana: "き"), .sample(name: "関わりなし", kana: "く"),
    ])
    #expect(
      names(LookupQuery(text: "ミナト"), in: register) == [
        "みなと", "みなと", "みなと座", "のみなと", "読みの全部", "読みの頭", "読みの中", "目的に",
      ]
    )
  }

  @Test("打ったとおりの字のものが、字の違うものより先に立つ")
  func exactBeforeFolded() {
    let register = Register.sample(groups: [
      .sample(name: "高橋会", kana: "あ"), .sample(name: "髙橋会", kana: "い"),
      .sample(name: "サーカス", kana: "う"), .sample(name: "さーかす", kana: "え"),
    ])
    #expect(names(LookupQuery(text: "髙橋"), in: register) == ["髙橋会", "高橋会"])
    #expect(names(LookupQuery(text: "高橋"), in: register) == ["高橋会", "髙橋会"])
    #expect(names(LookupQuery(text: "さーかす"), in: register) == ["さーかす", "サーカス"])
    #expect(names(LookupQuery(text: "ｻｰｶｽ"), in: register) == ["サーカス", "さーかす"])
  }

  @Test("一文字のローマ字は、ふりがながその音で始まるものを見つける")
  func singleLetter() {
    let register = Register.sample(groups: [
      .sample(name: "甲", kana: "かんきょう"), .sample(name: "乙", kana: "すいかわり"),
    ])
    #expect(names(LookupQuery(text: "k"), in: register) == ["甲"])
    #expect(names(LookupQuery(text: "ka"), in: register) == ["甲", "乙"])
  }

  @Test("分野で合うものは、目的で合うものより先に立つ")
  func labelsBeforeText() {
    let register = Register.sample(groups: [
      .sample(name: "目的", kana: "あ") { $0.purpose = "まちづくりの話" },
      .sample(name: "分野", kana: "い", fields: ["town"]),
    ])
    #expect(names(LookupQuery(text: "まちづくり"), in: register) == ["分野", "目的"])
  }

  @Test("打ったとおりに合うものが、ローマ字で合うものより先に立つ")
  func literalBeforeRomaji() {
    let register = Register.sample(groups: [
      .sample(name: "斎藤文庫", kana: "さいとうぶんこ"),
      .sample(name: "和の会", kana: "わのかい") { $0.web = "https://example.jp/saitou" },
    ])
    #expect(names(LookupQuery(text: "saitou"), in: register) == ["和の会", "斎藤文庫"])
  }

  @Test("語がいくつあっても、打ったとおりに合うものが先に立つ")
  func literalBeforeRomajiInManyWords() {
    let register = Register.sample(groups: [
      .sample(name: "斎藤文庫", kana: "さいとうぶんこ"),
      .sample(name: "和の会", kana: "わのかい") { $0.note = "saitou さんの文庫" },
    ])
    #expect(names(LookupQuery(text: "文庫 saitou"), in: register) == ["和の会", "斎藤文庫"])
  }

  @Test("同じくらい合うものは、ふりがなの順、ふりがながなければあとに番号の順")
  func equalHits() {
    let register = Register.sample(groups: [
      .sample(name: "丁", kana: ""), .sample(name: "丙", kana: ""), .sample(name: "乙", kana: "い"),
      .sample(name: "甲", kana: "あ"), .sample(name: "甲二", kana: "あ"),
    ])
    #expect(names(LookupQuery(), in: register) == ["甲", "甲二", "乙", "丁", "丙"])
  }

  @Test(
    "退会と取消は見つからず、保留は見つかる",
    arguments: zip(
      RecordState.allCases,
      [(true, true), (true, true), (false, true), (false, false)]
    )
  )
  func states(state: RecordState, found: (Bool, Bool)) {
    let register = Register.sample(groups: [.sample { $0.state = state }])
    let query = LookupQuery(text: "水辺")
    var withWithdrawn = query
    withWithdrawn.includesWithdrawn = true
    #expect(names(query, in: register).isEmpty == !found.0)
    #expect(names(withWithdrawn, in: register).isEmpty == !found.1)
  }

  @Test("取消は、一行検索に番号を打ったときだけ見つかる")
  func cancelledByNumber() {
    let register = Register.sample(groups: [.sample { $0.state = .cancelled }])
    func found(_ text: String, home: Bool) -> Bool {
      !names(LookupQuery(text: text, includesWithdrawn: home), in: register).isEmpty
    }
    #expect(found("団-000001", home: true) && found("g1", home: true))
    #expect(!found("水辺", home: true) && !found("", home: true) && !found("g1", home: false))
  }

  @Test("一行検索は、団体、個人、情報提供書、通信の順に、まとめて探す")
  func allCollections() {
    let register = Register.sample(
      individuals: [.sample(name: "水辺 太郎", kana: "みずべ たろう")],
      groups: [.sample(name: "水辺クラブ")],
      notices: [.sample(title: "水辺の清掃")],
      bulletins: [.sample { $0.greeting = "水辺へ" }]
    )
    let everywhere = LookupQuery(text: "水辺", collections: Set(RecordKind.allCases))
    let index = LookupIndex(of: register, masters: .sample, today: day("2026-11-24"))
    #expect(index.search(everywhere).numbers == [g(1), i(1), n(1), b(1)])
    #expect(index.search(everywhere.choosing(.field("environment"))).numbers == [g(1)])
    #expect(index.search(LookupQuery(text: "水辺")).numbers == [g(1)])
    let byNumber = LookupQuery(text: "情1", collections: Set(RecordKind.allCases))
    #expect(index.search(byNumber).numbers.first == n(1))
    let issue = LookupQuery(text: "第1号", collections: Set(RecordKind.allCases))
    #expect(index.search(issue).numbers == [b(1)])
    let romaji = LookupQuery(text: "tarou", collections: Set(RecordKind.allCases))
    #expect(index.search(romaji).numbers == [i(1)])
  }

  @Test("情報提供書は団体の名でも見つかり、団体の名が変われば新しい名で見つかる")
  func noticeByItsGroup() {
    var register = Register.sample(
      groups: [.sample(name: "みみずく会")],
      notices: [.sample(title: "冬の教室", group: g(1))]
    )
    var index = LookupIndex(of: register, masters: .sample, today: day("2026-11-24"))
    func found(_ text: String) -> [RecordNumber] {
      index.search(LookupQuery(text: text, collections: [.notice])).numbers
    }
    #expect(found("みみずく") == [n(1)])
    let commit = register.save([.init(Group.sample(name: "ふくろう会").filed(1, revision: 2))])
    index.follow(commit, in: register)
    #expect(found("ふくろう") == [n(1)] && found("みみずく") == [])
  }

  @Test(
    "団体は、案内に載る言葉（初心者歓迎、見学・体験、時間帯）でも見つかる",
    arguments: ["初心者歓迎", "見学", "土日祝"]
  )
  func wordsOfTheHandout(word: String) {
    let register = Register.sample(groups: [
      .sample(name: "ひらかれた会", slots: ["holiday"]) {
        $0.newcomersWelcome = true
        $0.trialVisits = true
      }, .sample(name: "ただの会"),
    ])
    #expect(names(LookupQuery(text: word), in: register) == ["ひらかれた会"])
  }
}
