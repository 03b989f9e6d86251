// Text that somebody made in order to break something: sequences, formulas, headers, paths.

extension HostileString {
  /// What attackers write: each is known to have worked somewhere.
  public static let attacks: [HostileString] = rows.map { HostileString(what: $0.0, text: $0.1) }

  /// What it does, and the text.
  private static let rows: [(String, String)] = [
    ("clears the screen", "会\u{1B}[2J\u{1B}[H"), ("colours", "赤\u{1B}[31;5mい\u{1B}[0m"),
    ("C1 control sequence", "\u{9B}2J会"), ("window title", "会\u{1B}]0;だまし\u{07}"),
    ("clipboard (OSC 52)", "\u{1B}]52;c;cm0gLXJm\u{07}"), ("DCS", "\u{1B}P$q\"p\u{1B}\\会"),
    ("answerback", "\u{1B}[c\u{1B}[6n\u{05}"), ("alternate screen", "\u{1B}[?1049h"),
    ("unfinished sequence", "会\u{1B}["), ("unfinished string", "\u{1B}]0;会"),
    ("bell and backspaces", "会\u{07}\u{08}\u{08}\u{7F}"), ("NUL", "会\u{0}の名"),
    ("carriage return", "本物\r偽物"), ("line separators", "一\u{2028}二\u{2029}三\u{85}四\u{0B}五"),
    ("formula", "=1+1"), ("formula behind a tab", "\t=1+1"), ("formula behind a break", "\r\n=1+1"),
    ("DDE", "=cmd|' /C calc'!A0"), ("at", "@SUM(1)"), ("plus", "+81"), ("minus", "-1+1"),
    ("full-width formula", "＝HYPERLINK(\"http://example.org\")"), ("quotes", "\"\",\"=1\"\n\"x"),
    ("mail header", "通信\r\nBcc: all@example.org\r\n\r\n本文"), ("bare line feed", "通信\nBcc: x"),
    ("path", "../../../etc/passwd"), ("absolute path", "/etc/passwd"), ("backslashes", "..\\..\\x"),
    ("hidden", ".ssh"), ("option", "-o media=a3"), ("long option", "--output=/tmp/x"),
    ("dots", ".."),
    ("device", "CON.txt:stream"), ("shell", "$(touch x);`id`|x&"),
    ("HTML", "<script>alert(1)</script>"),
    ("entity", "&lt;img src=x onerror=alert(1)&gt;"), ("format", "%s%n%x{0}\\u0000"),
    ("bidi isolates", "\u{2066}\u{202E}txt.exe\u{2069}"), ("tags", "会\u{E0041}\u{E0042}"),
    ("non-characters", "\u{FFFE}\u{FFFF}会"),
    ("pile of marks", "会" + String(repeating: "\u{301}", count: 500)),
    ("10,000 signs", String(repeating: "長い名", count: 3_334)), ("empty", ""),
    ("spaces", " \u{3000} "),
  ]

  /// Every text there is.
  public static let everything = all + attacks
}
