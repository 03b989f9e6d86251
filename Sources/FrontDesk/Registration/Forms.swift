// 登録の様式: what the counter asks a person, a group and a notice, in its order.

import Civic

extension Form where R == Individual {
  static let individual = Form(
    "個人登録",
    [
      FormSection(
        "基本",
        [
          .name, .kana, .postalCode, .address, .addressPublic, .district, .phone, .phonePublic,
          .email, .emailPublic, .birthYear, .guardian, .guardianConsent,
        ],
        note: { _ in "「公開」にしたものだけを、ほかの方にお伝えします。" }
      ),
      FormSection("条件", [.fields, .reach, .slots, .skills, .motives]),
      FormSection("通信・同意", [.delivery, .consent, .confirmed, .check, .note], note: purposeNote),
    ],
    help: [
      "個人の登録です。＊の項目は必ず入力します。", "途中でやめても、入力した内容は下書きに残ります。",
      "分野・範囲・時間帯・特技・目的は、窓口相談で合う団体を探すときの条件になります。",
    ]
  )
}

extension Form where R == Group {
  static let group = Form(
    "団体登録",
    [
      FormSection(
        "基本",
        [.name, .kana, .kind, .legalStatus, .corporateNumber, .founded, .members]
      ),
      FormSection(
        "活動",
        [
          .fields, .mainField, .areas, .purpose, .activity, .days, .slots, .newcomersWelcome,
          .trialVisits, .recruiting,
        ]
      ),
      FormSection(
        "連絡先",
        [
          .representative, .representativePublic, .contact, .contactPublic, .postalCode, .address,
          .addressPublic, .phone, .phonePublic, .email, .emailPublic, .web,
        ],
        note: { _ in "「公開」にしたものだけが、案内や通信に載ります。" }
      ),
      FormSection("要件", [.requirements]),
      FormSection("通信", [.delivery, .consent, .confirmed, .check, .note], note: purposeNote),
    ],
    help: [
      "団体の登録です。＊の項目は必ず入力します。", "途中でやめても、入力した内容は下書きに残ります。",
      "同じ名前・ふりがな・電話の登録があれば、下に出ます。F8で見比べられます。",
    ]
  )
}

extension Form where R == Notice {
  static let notice = Form(
    "情報提供書",
    [
      FormSection(
        "内容",
        [.noticeClass, .title, .group, .organizer, .body],
        note: { _ in "ここに書いた内容は、そのまま通信に載ります。" }
      ),
      FormSection(
        "日時・申込",
        [
          .starts, .ends, .time, .place, .fee, .capacity, .deadline, .applyTo, .contact, .web,
        ]
      ),
      FormSection("受付", [.received, .check, .note]),
    ],
    help: ["団体から届いた情報提供書を入力します。", "締切（なければ終了日、開始日）を過ぎたものは、次の号の候補から外れます。"]
  )
}

extension Form where R == BulletinIssue {
  static let bulletin = Form(
    "通信の編集",
    [
      FormSection(
        "発行",
        [.date, .greeting, .note],
        note: { _ in "あいさつ文の1行目は見出しになります。" }
      )
    ],
    help: ["発行日とあいさつ文を入力します。掲載する記事は、前の画面で選びます。"]
  )
}

/// 利用目的, to be read out when data is taken.
private let purposeNote: @Sendable (DeskView) -> String = { desk in
  desk.masters.purpose(on: desk.today).map { "【利用目的】\($0.text)" } ?? ""
}
