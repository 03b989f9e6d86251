// Where a line may end: the Japanese rules over those of Unicode (禁則処理).

/// Narrows Unicode's break opportunities to those a Japanese printer would use.
///
/// Source: JIS X 4051:2004 4.3 and UAX #14; the rules for numbers are this paper's own.
enum BreakRules {
  /// Whether a line may end after `left` and the next begin with `right`.
  ///
  /// What UAX #14 says of the place (`unicodeAllows`) is narrowed, never widened.
  static func mayBreak(
    after left: Unicode.Scalar,
    before right: Unicode.Scalar,
    unicodeAllows: Bool
  ) -> Bool {
    guard unicodeAllows else { return false }
    if isForbiddenAtStart(right) || isForbiddenAtEnd(left) { return false }
    if isDigit(left) { return !(isDigit(right) || belongsToNumber(right)) }
    return !(isDigit(right) && (left == "第" || left == "約"))
  }

  /// 行頭禁則: what never begins a line.
  static func isForbiddenAtStart(_ scalar: Unicode.Scalar) -> Bool {
    switch Unit.Kind(of: scalar) {
    case .closing, .stop, .middleDot: return true
    default: break
    }
    switch scalar {
    case "ぁ", "ぃ", "ぅ", "ぇ", "ぉ", "っ", "ゃ", "ゅ", "ょ", "ゎ", "ゕ", "ゖ", "ァ", "ィ", "ゥ", "ェ", "ォ",
      "ッ", "ャ", "ュ", "ョ", "ヮ", "ヵ", "ヶ", "\u{31F0}"..."\u{31FF}", "ー", "々", "〻", "ゝ", "ゞ", "ヽ",
      "ヾ", "！", "？", "!", "?", "‼", "⁇", "⁈", "⁉", "~", "〜", "～", "%", "％", "‰", "℃", "゠", "–", "‐",
      ")", "]", "}", ",", ".", ":", ";", "｡", "｣", "､", "･", "ｰ", "ﾞ", "ﾟ", "\u{FF67}"..."\u{FF6F}",
      "\u{3099}"..."\u{309C}", "…", "‥":
      return true
    default: return false
    }
  }

  /// 行末禁則: what never ends a line.
  static func isForbiddenAtEnd(_ scalar: Unicode.Scalar) -> Bool {
    if Unit.Kind(of: scalar) == .opening { return true }
    switch scalar {
    case "(", "[", "{", "｢", "＃", "#", "￥", "¥", "$", "＄", "£", "№", "〒", "☎": return true
    default: return false
    }
  }

  /// Counters and signs that stay with the digit before them.
  private static func belongsToNumber(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "円", "人", "名", "歳", "才", "回", "年", "月", "日", "時", "分", "秒", "階", "号", "番", "本", "枚", "組",
      "部", "校", "点", "丁", "区", "週", "か", "ヶ", "カ", "㎡", "％", "%", "：", ":", "，", ",", "．", ".", "-",
      "－", "‐", "/", "／":
      return true
    default: return false
    }
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "０"..."９": true
    default: false
    }
  }
}
