// 団体登録の項目: declared once; form, files, command line, import and search follow.

extension Group {
  public static let fields: [Field<Group>] = [
    Field(.name, "名称", .line, .text(\.name)).required,
    Field(.kana, "ふりがな", .kana, .text(\.kana)).required,
    Field(.kind, "種別", .choice(.groupKinds), .text(\.groupKind)).required
      .help("地縁型かテーマ型かは、種別から決まります。"),
    Field(.legalStatus, "法人格", .choice(.legalStatuses), .text(\.legalStatus)),
    Field(.corporateNumber, "法人番号", .corporateNumber, .text(\.corporateNumber))
      .asked(when: \.isIncorporated)
      .help("13桁です。検査用数字を確かめます。"),
    Field(.founded, "設立", .day, .day(\.founded)),
    Field(.members, "会員数", .number(0...1_000_000), .number(\.members)),
    Field(.fields, "分野", .choices(.fields), .texts(\.fields)).required,
    Field(.mainField, "主な分野", .choice(.fields), .text(\.mainField))
      .help("空欄なら、最初に選んだ分野です。"),
    Field(.areas, "活動地域", .choices(.areas), .texts(\.areas)).required
      .help("市内全域、区、校区から、いくつでも選べます。"),
    Field(.purpose, "目的", .paragraph, .text(\.purpose)),
    Field(.activity, "活動内容", .paragraph, .text(\.activity)),
    Field(.days, "活動日", .line, .text(\.days)),
    Field(.slots, "時間帯", .choices(.slots), .texts(\.slots)),
    Field(.newcomersWelcome, "初心者歓迎", .flag, .flag(\.newcomersWelcome)),
    Field(.trialVisits, "見学・体験", .flag, .flag(\.trialVisits)),
    Field(.recruiting, "会員募集中", .flag, .flag(\.recruiting)),
    Field(
      .representative,
      "代表者",
      .line,
      .text(\.representative.value),
      .byOwner(.representativePublic)
    ),
    Field(.representativePublic, "代表者の公開", .flag, .flag(\.representative.isPublic), .desk),
    Field(.contact, "連絡担当者", .line, .text(\.contact.value), .byOwner(.contactPublic)),
    Field(.contactPublic, "連絡担当者の公開", .flag, .flag(\.contact.isPublic), .desk),
    Field(.postalCode, "郵便番号", .postalCode, .text(\.postalCode), .byOwner(.addressPublic))
      .help("区と町の候補が出ます。決めるのは窓口です。"),
    Field(.address, "住所", .line, .text(\.address.value), .byOwner(.addressPublic)),
    Field(.addressPublic, "住所の公開", .flag, .flag(\.address.isPublic), .desk),
    Field(.phone, "電話", .phone, .text(\.phone.value), .byOwner(.phonePublic))
      .help("市外局番から入力します。"),
    Field(.phonePublic, "電話の公開", .flag, .flag(\.phone.isPublic), .desk),
    Field(.email, "メール", .mail, .text(\.email.value), .byOwner(.emailPublic)),
    Field(.emailPublic, "メールの公開", .flag, .flag(\.email.isPublic), .desk),
    Field(.web, "ホームページ", .line, .text(\.web)),
    Field(.requirements, "登録の要件", .choices(.requirements), .texts(\.requirements), .desk)
      .help("すべて満たすまでは保留として登録されます。"),
    Field(.delivery, "通信の届け方", .choice(.deliveries), .text(\.delivery), .desk),
    Field(.purposeVersion, "利用目的の版", .line, .text(\.purposeVersion), .desk).keptByDesk,
    Field(.consent, "利用目的の同意日", .day, .day(\.consent), .desk),
    Field(.note, "備考", .paragraph, .text(\.note), .desk).confidential,
    Field(.state, "状態", .line, .state(\.state), .desk).keptByDesk,
    Field(.stateReason, "状態の理由", .line, .text(\.stateReason), .desk).keptByDesk,
    Field(.withdrawn, "退会日", .day, .day(\.withdrawn), .desk).keptByDesk,
    Field(.confirmed, "最終確認日", .day, .day(\.confirmed), .desk),
    Field(.check, "要確認", .line, .text(\.check), .desk)
      .help("確かめたら空にします。"),
    Field(.origin, "取込元", .line, .text(\.origin), .desk).keptByDesk,
  ]
  public static let fieldTable = tableOfFields()

  /// The main field must be one of the fields; nothing may lie in the future that has to be past.
  public func problems(seeing context: FieldContext) -> FieldErrors {
    var errors = FieldErrors()
    if !mainField.isEmpty, !fields.contains(mainField) { errors[.mainField] = .notAmongFields }
    if let founded, founded > context.today { errors[.founded] = .dateInFuture(founded) }
    if let consent, consent > context.today { errors[.consent] = .dateInFuture(consent) }
    return errors
  }

  /// The requirements that are not met yet.
  public func unmet(seeing context: FieldContext) -> [String] {
    Requirement.allCases.filter { !requirements.contains($0.rawValue) }.map(\.label)
  }
}
