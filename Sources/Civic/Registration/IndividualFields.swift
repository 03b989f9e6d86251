// 個人登録の項目: declared once; form, files, command line, import and search follow.

extension Individual {
  public static let fields: [Field<Individual>] = [
    Field(.name, "氏名", .line, .text(\.name), .desk).required,
    Field(.kana, "ふりがな", .kana, .text(\.kana), .desk).required,
    Field(.postalCode, "郵便番号", .postalCode, .text(\.postalCode), .byOwner(.addressPublic))
      .help("区と町の候補が出ます。決めるのは窓口です。"),
    Field(.address, "住所", .line, .text(\.address.value), .byOwner(.addressPublic)),
    Field(.addressPublic, "住所の公開", .flag, .flag(\.address.isPublic), .desk),
    Field(.district, "校区", .choice(.districts), .text(\.district), .desk).required,
    Field(.phone, "電話", .phone, .text(\.phone.value), .byOwner(.phonePublic))
      .help("市外局番から入力します。"),
    Field(.phonePublic, "電話の公開", .flag, .flag(\.phone.isPublic), .desk),
    Field(.email, "メール", .mail, .text(\.email.value), .byOwner(.emailPublic)),
    Field(.emailPublic, "メールの公開", .flag, .flag(\.email.isPublic), .desk),
    Field(.birthYear, "生年", .year, .number(\.birthYear), .desk).confidential
      .help("1970、S45、昭和45 のように入力します。空欄でもかまいません。"),
    Field(.fields, "関心のある分野", .choices(.fields), .texts(\.fields)),
    Field(.reach, "活動できる範囲", .choice(.reaches), .text(\.reach)),
    Field(.slots, "活動できる時間帯", .choices(.slots), .texts(\.slots)),
    Field(.skills, "特技・資格", .line, .text(\.skills)),
    Field(.motives, "活動の目的", .choices(.motives), .texts(\.motives)),
    Field(.delivery, "通信の届け方", .choice(.deliveries), .text(\.delivery), .desk),
    Field(.purposeVersion, "利用目的の版", .line, .text(\.purposeVersion), .desk).keptByDesk,
    Field(.consent, "利用目的の同意日", .day, .day(\.consent), .desk).required
      .help("利用目的を読み上げ、同意いただいた日です。"),
    Field(.guardian, "保護者氏名", .line, .text(\.guardian), .desk).confidential.aboutOthers
      .asked { !($0.birthYear == nil && $0.guardian.isEmpty) }
      .help("18歳未満の方は、保護者の氏名と同意日が要ります。"),
    Field(.guardianConsent, "保護者の同意日", .day, .day(\.guardianConsent), .desk).confidential
      .asked { !($0.birthYear == nil && $0.guardian.isEmpty) },
    Field(.note, "備考", .paragraph, .text(\.note), .desk).confidential.aboutOthers,
    Field(.state, "状態", .line, .state(\.state), .desk).keptByDesk,
    Field(.stateReason, "状態の理由", .line, .text(\.stateReason), .desk).keptByDesk.confidential,
    Field(.withdrawn, "退会日", .day, .day(\.withdrawn), .desk).keptByDesk,
    Field(.confirmed, "最終確認日", .day, .day(\.confirmed), .desk),
    Field(.check, "要確認", .line, .text(\.check), .desk)
      .help("確かめたら空にします。"),
    Field(.origin, "取込元", .line, .text(\.origin), .desk).keptByDesk,
  ]
  public static let fieldTable = tableOfFields()

  /// A minor needs the guardian's name and consent.
  ///
  /// Source: 民法4条 (成年 18歳). Only the year is known, so who turns 18 this year is still asked.
  public func problems(seeing context: FieldContext) -> FieldErrors {
    var errors = FieldErrors()
    if let birthYear {
      if birthYear > context.today.year {
        errors[.birthYear] = .outOfRange(birthYear, 1900...context.today.year)
      } else if context.today.year - birthYear <= 18 {
        if guardian.isEmpty { errors[.guardian] = .required }
        if guardianConsent == nil { errors[.guardianConsent] = .required }
      }
    }
    if let consent, consent > context.today { errors[.consent] = .dateInFuture(consent) }
    return errors
  }
}
