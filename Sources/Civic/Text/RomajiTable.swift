// RomajiTable — the syllables of romaji, in Hepburn, Kunrei and what input methods take besides.

/// The syllables of romaji and their kana.
enum RomajiTable {
  /// The kana that a syllable can mean, the usual one first.
  static let kana: [String: [String]] = {
    var kana: [String: [String]] = [:]
    for row in hepburnRows + otherRows {
      let parts = row.split(separator: " ").map(String.init)
      for (vowel, syllable) in zip(["a", "i", "u", "e", "o"], parts.dropFirst())
      where syllable != "-" {
        kana[(parts[0] == "*" ? "" : parts[0]) + vowel, default: []].append(syllable)
      }
    }
    return kana
  }()

  /// The longest syllable, in letters.
  static let longest = kana.keys.map(\.utf8.count).max() ?? 0

  /// The kana that can follow where only the beginning of a syllable was typed.
  static let beginnings: [String: [String]] = {
    var beginnings: [String: [String]] = [:]
    for (syllable, meanings) in kana {
      for count in 1..<max(syllable.count, 1) {
        beginnings[String(syllable.prefix(count)), default: []] += meanings
      }
    }
    // か finds whatever きゃ-like forms of か begin with it: the shorter one serves for both.
    return beginnings.mapValues { found in
      let all = Set(found)
      return all.filter { kana in !all.contains { $0 != kana && kana.hasPrefix($0) } }.sorted()
    }
  }()

  /// Consonants, then the kana with a, i, u, e, o; - where there is none: Hepburn's own.
  ///
  /// Source: 昭和29年内閣告示第1号, its second table, and common usage for foreign sounds.
  private static let hepburnRows = [
    "* あ い う え お", "k か き く け こ", "s さ - す せ そ", "sh - し - - -",
    "t た - - て と", "ch - ち - - -", "ts - - つ - -", "n な に ぬ ね の",
    "h は ひ - へ ほ", "f - - ふ - -", "m ま み む め も", "y や - ゆ - よ",
    "r ら り る れ ろ", "w わ - - - -", "g が ぎ ぐ げ ご", "z ざ - ず ぜ ぞ",
    "j - じ - - -", "j - ぢ - - -", "z - - づ - -", "d だ - - で ど",
    "b ば び ぶ べ ぼ", "p ぱ ぴ ぷ ぺ ぽ", "ky きゃ - きゅ - きょ", "sh しゃ - しゅ しぇ しょ",
    "ch ちゃ - ちゅ ちぇ ちょ", "ny にゃ - にゅ - にょ", "hy ひゃ - ひゅ - ひょ",
    "my みゃ - みゅ - みょ", "ry りゃ - りゅ - りょ", "gy ぎゃ - ぎゅ - ぎょ",
    "j じゃ - じゅ じぇ じょ", "by びゃ - びゅ - びょ", "py ぴゃ - ぴゅ - ぴょ",
    "v ゔぁ ゔぃ ゔ ゔぇ ゔぉ",
    "f ふぁ ふぃ - ふぇ ふぉ", "w - うぃ - うぇ -", "ts つぁ つぃ - つぇ つぉ",
  ]

  /// The same for Kunrei (the first table), and for what input methods take besides.
  ///
  /// Source: 昭和29年内閣告示第1号; JIS X 4063:2000.
  private static let otherRows = [
    "s - し - - -", "t - ち つ - -", "h - - ふ - -", "z - じ - - -", "d - ぢ づ - -",
    "sy しゃ - しゅ しぇ しょ", "ty ちゃ - ちゅ ちぇ ちょ", "zy じゃ - じゅ じぇ じょ",
    "dy ぢゃ - ぢゅ ぢぇ ぢょ", "cy ちゃ - ちゅ ちぇ ちょ", "jy じゃ - じゅ じぇ じょ",
    "w - - - - を", "th - てぃ てゅ - -",
    "dh - でぃ でゅ - -", "tw - - とぅ - -", "dw - - どぅ - -", "t - てぃ - - -", "d - でぃ - - -",
    "kw くぁ - - - -", "gw ぐぁ - - - -", "y - - - いぇ -", "fy - - ふゅ - -", "c か し く せ こ",
    "q - - く - -", "x ぁ ぃ ぅ ぇ ぉ", "l ぁ ぃ ぅ ぇ ぉ", "xy ゃ - ゅ - ょ", "ly ゃ - ゅ - ょ",
    "xt - - っ - -", "lt - - っ - -", "xts - - っ - -",
  ]
}
