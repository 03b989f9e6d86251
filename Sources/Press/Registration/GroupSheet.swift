// 団体の案内: a group's public side on one sheet, to hand to a visitor (F9).

import Civic

extension Document {
  /// A sheet about one group; it can hold only what is public.
  public init(group: PublicGroup, masters: Masters, on day: Day) {
    let inText: [FieldKey] = [.purpose, .activity, .kana]
    let isReachable =
      [.phone, .email, .contact, .representative, .address, .web].contains {
        (key: FieldKey) in group.text(key) != nil
      }
    var facts = group.lines.filter { !inText.contains($0.key) }.map { Fact($0.label, $0.text) }
    if !isReachable { facts.append(Fact("連絡先", "窓口がお取り次ぎします")) }
    if group.isPending { facts.append(Fact("登録", "登録の要件を確認中です（保留）")) }
    self.init(
      title: group.name,
      layout: .slip,
      day: day.iso,
      masthead: Masthead(title: "団体のご案内", date: masters.eras.written(day)),
      sections: [
        Section(
          label: "",
          items: [
            Item(
              id: group.number.text,
              title: group.name,
              organizer: group.text(.kana),
              body: [group.text(.purpose), group.text(.activity)].compactMap(\.self)
                .joined(separator: "\n"),
              facts: facts
            )
          ]
        )
      ],
      footer: Footer(lines: [masters.center.name, "☎ \(masters.center.phone)"])
    )
  }
}
