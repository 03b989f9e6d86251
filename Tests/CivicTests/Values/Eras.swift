// Eras — the eras as the masters have them, for the tests of dates.

import Civic

/// The eras since Meiji.
let eras: [JapaneseEra] = [
  ("明治", "M", "めいじ", "1868-01-25", "1912-07-29"), ("大正", "T", "たいしょう", "1912-07-30", "1926-12-24"),
  ("昭和", "S", "しょうわ", "1926-12-25", "1989-01-07"), ("平成", "H", "へいせい", "1989-01-08", "2019-04-30"),
  ("令和", "R", "れいわ", "2019-05-01", nil),
].compactMap { (name: String, letter: String, kana: String, first: String, last: String?) in
  guard let first = try? Day(iso: first) else { return nil }
  let last = last.flatMap { try? Day(iso: $0) }
  return JapaneseEra(name: name, letter: letter, kana: kana, first: first, last: last)
}
