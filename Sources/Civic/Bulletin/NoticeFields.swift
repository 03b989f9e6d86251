// 情報提供書の項目: declared once; form, files, command line, import and search follow.

extension Notice {
  public static let fields: [Field<Notice>] = [
    Field(.noticeClass, "区分", .choice(.noticeClasses), .text(\.noticeClass)).required,
    Field(.title, "題名", .line, .text(\.title)).required,
    Field(.group, "団体番号", .record(.group), .recordNumber(\.group))
      .help("登録団体の番号です（団-000087、g87 など）。"),
    Field(.organizer, "主催", .line, .text(\.organizer))
      .help("空欄なら団体の名称が載ります。"),
    Field(.body, "本文", .paragraph, .text(\.body)),
    Field(.starts, "開始日", .day, .day(\.starts)),
    Field(.ends, "終了日", .day, .day(\.ends)),
    Field(.time, "時間", .line, .text(\.time)),
    Field(.place, "場所", .line, .text(\.place)),
    Field(.fee, "費用", .line, .text(\.fee)),
    Field(.capacity, "定員", .line, .text(\.capacity)),
    Field(.deadline, "締切", .day, .day(\.deadline)),
    Field(.applyTo, "申込", .line, .text(\.applyTo)),
    Field(.contact, "問い合わせ先", .line, .text(\.contact))
      .help("そのまま通信に載ります。公開してよいものだけを書きます。"),
    Field(.web, "ホームページ", .line, .text(\.web)),
    Field(.received, "受付日", .day, .day(\.received), .desk)
      .help("空欄なら今日です。"),
    Field(.note, "備考", .paragraph, .text(\.note), .desk),
    Field(.state, "状態", .line, .state(\.state), .desk).keptByDesk,
    Field(.stateReason, "状態の理由", .line, .text(\.stateReason), .desk).keptByDesk,
    Field(.check, "要確認", .line, .text(\.check), .desk)
      .help("確かめたら空にします。"),
    Field(.origin, "取込元", .line, .text(\.origin), .desk).keptByDesk,
  ]
  public static let fieldTable = tableOfFields()

  /// The end may not stand before the start.
  public func problems(seeing context: FieldContext) -> FieldErrors {
    var errors = FieldErrors()
    if let group, !context.isOnFile(group) { errors[.group] = .notOnFile(group.label) }
    if let starts, let ends, ends < starts { errors[.ends] = .endBeforeStart }
    return errors
  }
}
