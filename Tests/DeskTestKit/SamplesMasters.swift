// 見本のマスター: few masters with real content, built in code, for tests that need no files.

import Civic

extension Masters {
  /// Seven of the law's fields, the five wards, eight 校区, and the center's lists.
  public static let sample = Masters(
    fields: [
      ("welfare", "福祉", "ふくし", "保健、医療又は福祉の増進を図る活動"),
      ("education", "社会教育", "しゃかいきょういく", "社会教育の推進を図る活動"),
      ("town", "まちづくり", "まちづくり", "まちづくりの推進を図る活動"),
      ("culture", "文化・スポーツ", "ぶんかすぽーつ", "学術、文化、芸術又はスポーツの振興を図る活動"),
      ("environment", "環境保全", "かんきょうほぜん", "環境の保全を図る活動"),
      ("children", "子ども", "こども", "子どもの健全育成を図る活動"),
      ("support", "NPO支援", "えぬぴーおーしえん", "前各号に掲げる活動を行う団体の運営又は活動に関する連絡、助言又は援助の活動"),
    ].map { ActivityField(id: $0.0, label: $0.1, kana: $0.2, official: $0.3) },
    wards: [
      ("43101", "中央区", "ちゅうおうく"), ("43102", "東区", "ひがしく"), ("43103", "西区", "にしく"),
      ("43104", "南区", "みなみく"), ("43105", "北区", "きたく"),
    ].map { Ward(id: $0.0, label: $0.1, kana: $0.2) },
    districts: [
      ("43101-izumi", "出水", "いずみ"), ("43101-izumiminami", "出水南", "いずみみなみ"),
      ("43101-shirakawa", "白川", "しらかわ"), ("43102-kengun", "健軍", "けんぐん"),
      ("43102-kengunhigashi", "健軍東", "けんぐんひがし"), ("43103-josei", "城西", "じょうせい"),
      ("43104-kawashiri", "川尻", "かわしり"), ("43105-tatsuda", "龍田", "たつだ"),
    ].map {
      SchoolDistrict(id: $0.0, ward: String($0.0.prefix(5)), label: $0.1, kana: $0.2)
    },
    postalTowns: [
      PostalTown(code: "8620941", ward: "43101", town: "出水", kana: "いずみ"),
      PostalTown(code: "8620941", ward: "43102", town: "出水", kana: "いずみ"),
    ],
    groupKinds: [
      GroupKind(
        id: "neighborhood",
        label: "地縁による団体",
        kana: "ちえんによるだんたい",
        type: .areaBased
      ),
      GroupKind(id: "volunteer", label: "ボランティア団体", kana: "ぼらんてぃあだんたい", type: .themeBased),
      GroupKind(id: "npoCorporation", label: "NPO法人", kana: "えぬぴーおーほうじん", type: .themeBased),
      GroupKind(id: "company", label: "企業", kana: "きぎょう", type: .supporter),
    ],
    slots: [
      Choice(id: "weekdayDay", label: "平日昼", kana: "へいじつひる"),
      Choice(id: "weekdayEvening", label: "平日夜", kana: "へいじつよる"),
      Choice(id: "holiday", label: "土日祝", kana: "どにちしゅく"),
    ],
    reaches: [
      Choice(id: "nearHome", label: "自宅近く", kana: "じたくちかく"),
      Choice(id: "district", label: "校区内", kana: "こうくない"),
    ],
    motives: [
      Choice(id: "exchange", label: "交流の場", kana: "こうりゅうのば"),
      Choice(id: "allies", label: "社会貢献の仲間", kana: "しゃかいこうけんのなかま"),
    ],
    eras: [
      JapaneseEra(
        name: "昭和",
        letter: "S",
        kana: "しょうわ",
        first: day("1926-12-25"),
        last: day("1989-01-07")
      ),
      JapaneseEra(
        name: "平成",
        letter: "H",
        kana: "へいせい",
        first: day("1989-01-08"),
        last: day("2019-04-30")
      ),
      JapaneseEra(name: "令和", letter: "R", kana: "れいわ", first: day("2019-05-01"), last: nil),
    ],
    purposes: [
      PurposeText(from: day("2007-04-01"), text: "会員の登録とご案内のために使います。"),
      PurposeText(from: day("2023-04-01"), text: "個人情報の保護に関する法律にもとづき利用します。"),
    ],
    staff: [StaffMember("緒方 みのり")],
    center: .sample()
  )

  /// The same masters with something changed.
  public func with(_ change: (inout Masters) -> Void) -> Masters {
    var masters = self
    change(&masters)
    return masters
  }
}

extension Center {
  /// A center whose bulletin appears on the given days of the month.
  public static func sample(issueDays: [Int] = [1, 15], deadlineDays: Int = 5) -> Center {
    Center(
      name: "市民活動支援センター",
      phone: "096-000-0000",
      bulletinTitle: "あいぽーと通信",
      issueDays: issueDays,
      deadlineDays: deadlineDays
    )
  }
}

extension FieldContext {
  /// The sample masters on Tuesday, 24 November 2026.
  public static let sample = FieldContext(masters: .sample, today: day("2026-11-24"))
}

/// The day that an ISO date names; 1970-01-01 where it names none, which no test means.
public func day(_ iso: String) -> Day {
  (try? Day(iso: iso)) ?? Day(daysSince1970: 0)
}
