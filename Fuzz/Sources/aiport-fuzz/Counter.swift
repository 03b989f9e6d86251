// 窓口の前提: the masters that the targets need, as few as there can be.

import Civic

enum Counter {
  static let eras = [
    JapaneseEra(
      name: "平成",
      letter: "H",
      kana: "へいせい",
      first: day(1989, 1, 8),
      last: day(2019, 4, 30)
    ),
    JapaneseEra(name: "令和", letter: "R", kana: "れいわ", first: day(2019, 5, 1), last: nil),
  ]
  static let today = day(2026, 11, 24)

  static let context: FieldContext = {
    var masters = Masters(
      center: Center(name: "センター", bulletinTitle: "通信", issueDays: [1, 15], deadlineDays: 5)
    )
    masters.eras = eras
    masters.fields = [
      ActivityField(id: "health", label: "福祉", kana: "ふくし", official: "保健、医療又は福祉")
    ]
    masters.groupKinds = [
      GroupKind(id: "volunteer", label: "ボランティア団体", kana: "", type: .themeBased)
    ]
    masters.wards = [Ward(id: "43101", label: "中央区", kana: "ちゅうおうく")]
    masters.districts = [
      SchoolDistrict(id: "43101-izumi", ward: "43101", label: "出水", kana: "いずみ")
    ]
    return FieldContext(masters: masters, today: today)
  }()

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(daysSince1970: 0)
  }
}
