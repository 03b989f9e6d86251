// SafeText — text that may be kept, shown and sent: no control can hide or run in it.

/// Text from outside, made harmless for the place it goes to.
///
/// Removed everywhere: control characters, terminal escape sequences as a whole, bidi controls,
/// byte order marks, zero-width spaces and soft hyphens, non-characters. Kept: joiners and
/// variation selectors, without which emoji and names change, and private-use characters.
public enum SafeText {
  /// The text on one line: every line break and tab is a space.
  public static func line(_ text: String) -> String {
    filtered(text, lineBreak: " ", tab: " ")
  }

  /// The text with its line breaks, each a newline; tabs are spaces.
  public static func paragraph(_ text: String) -> String {
    filtered(text, lineBreak: "\n", tab: " ")
  }

  /// The text for a cell of a CSV file that a spreadsheet opens: it never starts a formula.
  ///
  /// A cell that begins, after spaces, with = + - @ or one of their full-width forms gets a '
  /// before it; so does −, of which a file in CP932 makes the full-width －. Numbers and telephones are no text: they begin with a digit, so nothing is lost.
  /// Quoting is the CSV writer's.
  public static func csvCell(_ text: String) -> String {
    let cell = paragraph(text)
    let first = cell.unicodeScalars.first { !$0.properties.isWhitespace }
    switch first {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠", "\u{2212}": return "'" + cell
    default: return cell
    }
  }

  /// The text for the value of a mail header: one line, no spaces at its ends.
  ///
  /// Encoding what is not ASCII is the mail writer's.
  public static func headerValue(_ text: String) -> String {
    let value = line(text).unicodeScalars
    let trimmed = value.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    return String(String.UnicodeScalarView(trimmed))
  }

  /// The text as the name of one file: no separators, at most 200 bytes, never empty or hidden.
  public static func fileName(_ text: String) -> String {
    var name = ""
    for character in headerValue(text) {
      let safe: Character = "/\\:*?\"<>|".contains(character) ? "_" : character
      guard name.utf8.count + safe.utf8.count <= 200 else { break }
      name.append(safe)
    }
    while let last = name.last, last == "." || last == " " { name.removeLast() }
    if let first = name.first, first == "." || first == "-" { name = "_" + name.dropFirst() }
    return name.isEmpty ? "_" : name
  }
}

extension SafeText {
  private static func filtered(
    _ text: String,
    lineBreak: Unicode.Scalar,
    tab: Unicode.Scalar
  ) -> String {
    guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
    var safe = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\r":
        if rest.first == "\n" { rest = rest.dropFirst() }
        safe.append(lineBreak)
      case "\n", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": safe.append(lineBreak)
      case "\t": safe.append(tab)
      case "\u{1B}", "\u{9B}", "\u{90}", "\u{9D}", "\u{9E}", "\u{9F}", "\u{98}":
        dropSequence(after: scalar, from: &rest)
      case _ where isUnsafe(scalar): continue
      default: safe.append(scalar)
      }
    }
    return String(safe)
  }

  /// Whether the scalar is removed, or replaced by a space or newline.
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x061C, 0x200B, 0x200E...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB:
      true
    case let value: value & 0xFFFE == 0xFFFE
    }
  }

  /// Drops what belongs to an escape sequence whose introducer was read.
  ///
  /// Source: ECMA-48 5.4 (control sequences) and 5.6 (control strings).
  private static func dropSequence(
    after introducer: Unicode.Scalar,
    from rest: inout Substring.UnicodeScalarView
  ) {
    var kind = introducer
    if introducer == "\u{1B}", let second = rest.first, (0x20...0x7E).contains(second.value) {
      rest = rest.dropFirst()
      kind = second
    }
    switch kind {
    case "[", "\u{9B}":
      rest = rest.drop { (0x20...0x3F).contains($0.value) }
      if let final = rest.first, (0x40...0x7E).contains(final.value) { rest = rest.dropFirst() }
    case "]", "P", "X", "^", "_", "\u{9D}", "\u{90}", "\u{98}", "\u{9E}", "\u{9F}":
      guard let end = rest.firstIndex(where: { "\u{07}\u{1B}\u{9C}".unicodeScalars.contains($0) })
      else { return }  // no end: the text is kept, its introducer is not
      let isEscape = rest[end] == "\u{1B}"
      rest = rest[rest.index(after: end)...]
      if isEscape, rest.first == "\\" { rest = rest.dropFirst() }
    default:
      // Two characters, or three with an intermediate such as ( in ESC ( B.
      guard introducer == "\u{1B}", (0x20...0x2F).contains(kind.value) else { return }
      rest = rest.drop { (0x20...0x2F).contains($0.value) }
      if let final = rest.first, (0x30...0x7E).contains(final.value) { rest = rest.dropFirst() }
    }
  }
}
