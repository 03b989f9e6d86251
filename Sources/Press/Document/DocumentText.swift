// 紙面の文字だけの形: a document as plain text, for mail, the screen and a reader that speaks.

extension Document {
  /// The document as lines of plain text, not wrapped; an empty line stands between parts.
  ///
  /// An item's number stands nowhere in it: the text goes out to readers.
  public var plainText: [String] {
    var lines: [String] = []
    if let masthead {
      lines.append(
        [masthead.title, masthead.issueNumber, masthead.date].compactMap(\.self)
          .joined(separator: "　")
      )
      lines += [masthead.publisher, masthead.nextIssue].compactMap(\.self)
      lines.append("")
    }
    if let greeting {
      lines += [greeting.headline].compactMap(\.self) + greeting.paragraphs + [""]
    }
    lines += indexLines
    for section in sections {
      if !section.label.isEmpty {
        lines += ["■ \(section.label)" + (section.note.map { "　\($0)" } ?? ""), ""]
      }
      for item in section.items { lines += item.plainText + [""] }
    }
    lines += footer?.lines ?? []
    return lines
  }

  private var indexLines: [String] {
    var lines: [String] = []
    for case .index(let title, let groups) in sidebar {
      lines.append("【\(title)】")
      for group in groups {
        lines += group.entries.map { "　\(group.label)　\($0.title)" }
      }
      lines.append("")
    }
    return lines
  }
}

extension Document.Item {
  /// The item as lines of plain text.
  public var plainText: [String] {
    var lines = title.isEmpty ? [] : ["◇ \(title)"]
    if let organizer { lines.append("　\(organizer)") }
    if !marks.isEmpty { lines.append("　［\(marks.joined(separator: "］［"))］") }
    if let deadline { lines.append("　\(deadline)") }
    lines += body.split(separator: "\n").map { "　\($0)" }
    for fact in facts {
      let rows = fact.text.split(separator: "\n")
      lines += rows.enumerated().map { ($0.offset == 0 ? "　\(fact.label)：" : "　　　　") + $0.element }
    }
    return lines
  }
}
