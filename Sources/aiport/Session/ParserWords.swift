// 使い方のことば: what swift-argument-parser says in English, in the words of the counter.

/// The one table from the library's sentences to Japanese ones; what it doesn't have stays as it is.
enum ParserWords {
  /// A whole help page or error, line by line.
  static func translated(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
  }

  /// One line of a help page or an error.
  static func line(_ line: String) -> String {
    for (english, japanese) in headings where line.hasPrefix(english) {
      return japanese + rest(String(line.dropFirst(english.count)))
    }
    return rest(line)
  }

  /// The sentence of an error.
  static func sentence(_ message: String) -> String {
    for (english, japanese) in sentences {
      guard let parts = parts(of: message, in: english) else { continue }
      // Several words come as 'one', 'two'.
      return filling(japanese, with: parts.map { $0.replacing("', '", with: "」「") })
    }
    return message
  }

  /// What begins a line.
  private static let headings = [
    ("OVERVIEW: ", ""), ("USAGE: ", "使い方: "), ("Usage: ", "使い方: "), ("Help:  ", "説明: "),
    ("ARGUMENTS:", "引数:"), ("OPTIONS:", "オプション:"), ("SUBCOMMANDS:", "コマンド:"),
  ]

  /// What stands within a line; a long remark goes on in the next one.
  private static let phrases = [
    ("Show the version.", "版を表示します"), ("Show help information.", "この説明を表示します"),
    ("Show subcommand help information.", "コマンドの説明を表示します"), ("  See '", "  "),
    (" <subcommand>' for detailed help.", " <コマンド> でコマンドごとの説明を見られます。"),
    ("' for more information.", " で詳しい説明を見られます。"),
    ("values:", "選べる値:"), ("default:", "省略時:"), ("(default)", "(省略時)"),
    ("[<options>]", "[<オプション>]"), ("<options>", "<オプション>"), ("<subcommand>", "<コマンド>"),
  ]

  private static let sentences = [
    ("Unknown option '%'. Did you mean '%'?", "「%」という指定はありません。「%」のことですか。"),
    ("Unknown option '%'", "「%」という指定はありません。"),
    ("Invalid option: %", "「%」という指定はありません。"),
    ("Missing value for '%'", "「%」に続く値がありません。"),
    ("Missing expected argument '%'", "「%」を指定してください。"),
    ("Missing one of: '%'", "どれかを指定してください: 「%」"),
    ("Missing required subcommand.", "コマンドを指定してください。"),
    ("Unexpected argument '%'", "「%」は余分です。"),
    ("% unexpected arguments: '%'", "余分なものが%個あります: 「%」"),
    ("The value '%' is invalid for '%'. Please provide one of %.", "「%」は「%」に使えません。使えるもの: %"),
    ("The value '%' is invalid for '%'", "「%」は「%」に使えません。"),
    (
      "The option '%' does not take any value, but '%' was specified.",
      "「%」に値は付けられません（「%」とあります）。"
    ),
    ("Value to be set with % had already been set with %", "%と%は一緒に使えません。"),
  ]

  private static func rest(_ line: String) -> String {
    phrases.reduce(line) { $0.replacing($1.0, with: $1.1) }
  }

  /// What stands for each `%` where the whole text is of a form, else `nil`.
  private static func parts(of text: String, in form: String) -> [Substring]? {
    let pieces = form.split(separator: "%", omittingEmptySubsequences: false)
    guard let first = pieces.first, let last = pieces.last, text.hasPrefix(first),
      text.hasSuffix(last), text.count >= first.count + last.count
    else { return nil }
    if pieces.count == 1 { return text == form ? [] : nil }
    var rest = text.dropFirst(first.count).dropLast(last.count)
    var parts: [Substring] = []
    for piece in pieces.dropFirst().dropLast() {
      guard let found = rest.firstRange(of: piece) else { return nil }
      parts.append(rest[..<found.lowerBound])
      rest = rest[found.upperBound...]
    }
    return parts + [rest]
  }

  private static func filling(_ form: String, with parts: [Substring]) -> String {
    let pieces = form.split(separator: "%", omittingEmptySubsequences: false)
    return zip(pieces, parts + [""]).map { $0 + $1 }.joined()
  }
}
