// 本人の情報の写し: everything held about one person, on paper to hand over to them.

import Civic

extension Document {
  /// A sheet with everything that is held about a person.
  ///
  /// What may be about others stands in items of its own, marked, so that it can be taken out.
  public init(extract: PersonalExtract, masters: Masters, on day: Day) {
    let own = extract.details.filter { !$0.isAboutOthers }
    let others = extract.details.filter(\.isAboutOthers)
    let sections: [(label: String, items: [Item])] = [
      (
        "登録の内容",
        Self.items("details", own, isAboutOthers: false)
          + Self.items("others", others, isAboutOthers: true)
      ),
      ("ほかの記録にある記載", Self.items("mentions", extract.mentions, isAboutOthers: true)),
      ("保存していない入力（下書き）", Self.items("drafts", extract.drafts, isAboutOthers: true)),
      ("変更・閲覧・書き出しの記録", extract.history.map(Self.item)),
    ]
    self.init(
      title: "本人の情報の写し",
      layout: .sheet,
      day: day.iso,
      masthead: Masthead(
        title: "本人の情報の写し",
        issueNumber: extract.number.label,
        date: masters.eras.written(day)
      ),
      greeting: Greeting(
        headline: "\(extract.name) 様",
        paragraphs: ["この台帳が保有する、あなたの情報のすべてです。"]
          + (extract.hasOthers
            ? ["［\(Self.aboutOthers)］の印がある欄には、ほかの方の情報が含まれることがあります。お渡しする前に窓口が確かめます。"] : [])
      ),
      sections: sections.filter { !$0.items.isEmpty }
        .map { Section(label: $0.label, items: $0.items) },
      footer: Footer(lines: [masters.center.name, "☎ \(masters.center.phone)"])
    )
  }

  private static let aboutOthers = "第三者の情報"

  private static func items(
    _ id: String,
    _ lines: [PersonalExtract.Line],
    isAboutOthers: Bool
  ) -> [Item] {
    guard !lines.isEmpty else { return [] }
    return [
      Item(
        id: id,
        title: "",
        marks: isAboutOthers ? [aboutOthers] : [],
        facts: lines.map { Fact($0.label, $0.text) }
      )
    ]
  }

  private static func item(_ entry: HistoryEntry) -> Item {
    let stamp = entry.stamp
    return Item(
      id: "history-\(stamp.seq)",
      title: "\(stamp.time.day.iso) \(stamp.time.clock)　\(entry.deed)",
      organizer: [stamp.desk, stamp.staff, entry.why].filter { !$0.isEmpty }.joined(separator: "　"),
      facts: entry.changes.map { change in
        Fact(change.label, "\(shown(change.before)) → \(shown(change.after))")
      }
    )
  }

  private static func shown(_ text: String) -> String { text.isEmpty ? "（なし）" : text }
}
