// FieldWords — the one table from errors of a field to the sentences that staff read.

/// The sentences that staff read beside a field with an error.
public enum FieldWords {
  /// The sentence for an error: what is wrong and how to mend it, without a full stop at its end.
  ///
  /// The field's label is not part of it, as it stands beside the field.
  public static func sentence(for error: FieldError) -> String {
    switch error {
    case .required:
      "入力してください"
    case .notADate(let text):
      "「\(shown(text))」は日付として読めません。R8.11.23 や 2026-11-23 のように入力してください"
    case .notAPostalCode(let text):
      "「\(shown(text))」は郵便番号ではありません。7桁の数字で入力してください"
    case .phoneTooShort:
      "桁が足りません。市外局番からご確認ください"
    case .phoneTooLong:
      "桁が多すぎます。番号をご確認ください"
    case .notAPhoneNumber(let text):
      "「\(shown(text))」は電話番号として読めません。数字とハイフンで入力してください"
    case .notAMailAddress(let text):
      "「\(shown(text))」はメールアドレスとして使えません。@の前後をご確認ください"
    case .notKana(let part):
      "「\(shown(part))」はかなではありません。ひらがなかカタカナで入力してください"
    case .notANumber(let text):
      "「\(shown(text))」は数として読めません。数字で入力してください"
    case .outOfRange(let number, let range):
      "\(number)は範囲の外です。\(range.lowerBound)から\(range.upperBound)までで入力してください"
    case .notACorporateNumber(let text):
      "「\(shown(text))」は法人番号ではありません。13桁の数字で入力してください"
    case .wrongCheckDigit:
      "法人番号の検査用数字が合いません。書き写しの誤りがないかご確認ください"
    case .unknownChoice(let text):
      "「\(shown(text))」は選択肢にありません。一覧から選んでください"
    case .notAmongFields: "分野で選んだものから選んでください"
    case .ambiguousChoice(let text, let labels):
      "「\(shown(text))」に当たるものが複数あります。\(labels.joined(separator: "、"))から選んでください"
    case .notOnFile(let number): "\(number)は台帳にありません。番号をご確認ください"
    case .notYesOrNo(let text):
      "「\(shown(text))」は「はい」か「いいえ」として読めません。yes か no で入力してください"
    case .dateInFuture(let day):
      "\(day.iso)は先の日付です。今日までの日付を入力してください"
    case .endBeforeStart:
      "終わりが始まりより前になっています。日付をご確認ください"
    }
  }

  /// The refused text, made safe and short enough to be quoted in a sentence.
  private static func shown(_ text: String) -> String {
    let line = SafeText.line(text)
    return line.count <= 20 ? line : line.prefix(19) + "…"
  }
}
