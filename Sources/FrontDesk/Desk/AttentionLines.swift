// 要注意の知らせ (▲): a sentence that needs a look, behind its sign, on as many lines as it takes.

import TerminalKit

extension TextWidth {
  /// A sentence as lines, the first behind the sign for attention and the others below its text.
  func attentionLines(_ sentence: String, columns: Int) -> [String] {
    let sign = Signs(self).attention
    let margin = self.columns(of: sign) + 1
    let blank = String(repeating: " ", count: margin)
    return wrapped(sentence, columns: columns - margin).enumerated().map { place, line in
      place == 0 ? "\(sign) \(line)" : blank + line
    }
  }
}
