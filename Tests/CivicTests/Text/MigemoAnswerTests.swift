// MigemoAnswerTests — libmigemo's pattern, taken apart into plain words.

import Civic
import DeskTestKit
import Testing

@Suite("ローマ字の語の意味")
struct MigemoAnswerTests {
  /// A pattern as the shim hands it over, its signs written as cmigemo prints them.
  private func words(_ pattern: String) -> [String] {
    let signs: [Character: Character] = [
      "|": "\u{1}", "(": "\u{2}", ")": "\u{3}", "[": "\u{4}", "]": "\u{5}",
    ]
    return MigemoAnswer.words(in: Array(String(pattern.map { signs[$0] ?? $0 }).utf8))
  }

  @Test(
    "括弧も、文字の組も、ひとつずつの語になる",
    arguments: [
      ("(シュワ|主(和音|惑星)|手[腕話]|しゅわ|ｓｙｕｗａ|syuwa)", ["しゅわ", "主和音", "主惑星", "手腕", "手話"]),
      ("(ボウサイ|防災|亡妻|ぼうさい|bousai)", ["ぼうさい", "防災", "亡妻"]),
      ("(最東端|再(統合|投[資函]))", ["最東端", "再統合", "再投資", "再投函"]), ("[会階回]", []), ("", []),
      ("(防災", ["防災"]), ("防\\災)|x", ["防災"]),
    ]
  )
  func patterns(pattern: String, expected: [String]) {
    #expect(words(pattern) == expected)
  }

  @Test("多すぎる語は、はじめの十六だけ")
  func many() {
    #expect(words("(" + (1...40).map { "語\($0)" }.joined(separator: "|") + ")").count == 16)
  }
}

@Suite("団体検索: 語の意味")
struct MeaningTests {
  @Test("漢字で見つかるものは、打ったとおりやローマ字で合うもののあとに来る")
  func order() throws {
    let register = Register.sample(groups: [
      .sample(name: "防災の会", kana: "あ"), .sample(name: "いろは", kana: "ぼうさいいろは"),
      .sample(name: "bousai", kana: "う"), .sample(name: "関わりなし", kana: "え"),
    ])
    var index = LookupIndex(of: register, masters: .sample, today: day("2026-11-24"))
    var query = LookupQuery(text: "bousai")
    #expect(query.wordsWithoutMeaning == ["bousai"])
    let before = index.search(query)
    #expect(before.numbers == [g(3), g(2)])
    query.meanings = ["bousai": ["ぼうさい", "防災"]]
    #expect(query.wordsWithoutMeaning == [])
    #expect(index.search(query, after: before).numbers == [g(3), g(2), g(1)])
    #expect(index.search(query).numbers == [g(3), g(2), g(1)])
    var changed = register
    let commit = changed.save([.init(Group.sample(name: "消防災害", kana: "お").filed(5))])
    index.follow(commit, in: changed)
    #expect(index.search(query, after: before).numbers == [g(3), g(2), g(1), g(5)])
  }

  @Test("変換しなかったかなも、漢字を含むものを、そのあとに見つける")
  func unconvertedKana() {
    let index = LookupIndex(
      of: .sample(groups: [
        .sample(name: "防災の会", kana: "あ"), .sample(name: "いろは", kana: "ぼうさいいろは"),
      ]),
      masters: .sample,
      today: day("2026-11-24")
    )
    var query = LookupQuery(text: "ぼうさい")
    #expect(query.wordsWithoutMeaning == ["ぼうさい"])
    query.meanings = ["ぼうさい": ["ぼうさい", "防災"]]
    #expect(index.search(query).numbers == [g(2), g(1)])
  }

  @Test(
    "訊くのは、四字からのローマ字と、三字からのかなだけ",
    arguments: [
      ("kaigo", ["kaigo"]), ("kai", []), ("かいご", ["かいご"]), ("カイゴ", ["かいご"]), ("かい", []),
      ("介護", []), ("かい護士", []), ("0960", []), ("サーカス kaigo", ["さーかす", "kaigo"]),
    ]
  )
  func whatIsAsked(text: String, words: [String]) {
    #expect(LookupQuery(text: text).wordsWithoutMeaning == words)
  }
}
