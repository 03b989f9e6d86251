// Invented contact details: numbers that are given to nobody, addresses under example.jp.
import Civic

extension People {
  static let skills = [
    "英語", "中国語", "韓国語", "手話", "点字", "ピアノ", "ギター", "合唱", "書道", "茶道", "華道", "着付け", "料理", "パン作り",
    "写真", "動画編集", "パソコン", "会計", "保育士", "看護師", "介護福祉士", "防災士", "調理師", "大工仕事", "庭の手入れ", "車の運転",
    "読み聞かせ", "けん玉", "将棋", "囲碁", "サーカス", "司会",
  ]

  static func postalCode(_ town: PostalTown) -> String {
    "\(town.code.prefix(3))-\(town.code.dropFirst(3))"
  }

  static func address(_ town: PostalTown, _ draw: inout Draw) -> String {
    let number = "\(draw.number(in: 1...8))-\(draw.number(in: 1...30))-\(draw.number(in: 1...20))"
    return "熊本市\(town.town)\(number)" + (draw.percent(20) ? " \(draw.number(in: 101...909))号" : "")
  }

  /// A number in an exchange that Kumamoto doesn't have.
  static func phone(_ draw: inout Draw) -> String {
    "096-0\(digits(draw.below(100), 2))-\(digits(draw.below(10_000), 4))"
  }

  static func mail(_ draw: inout Draw) -> String {
    "\(letters(&draw))\(draw.below(100))@example.jp"
  }

  static func letters(_ draw: inout Draw) -> String {
    (0..<draw.number(in: 2...4)).map { _ in
      draw.one(of: Array("kstnhmryw")).description + draw.one(of: Array("aiueo")).description
    }.joined()
  }

  static func day(_ draw: inout Draw, _ years: ClosedRange<Int>) -> Day {
    let first = Day(year: years.lowerBound, month: 1, day: 1) ?? Day(daysSince1970: 0)
    return first.adding(days: draw.below(years.count * 365))
  }

  private static func digits(_ value: Int, _ count: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }
}
