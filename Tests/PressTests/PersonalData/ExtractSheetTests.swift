// 本人の情報の写し: nothing that is held is missing, and what is about others is marked.

import Civic
import DeskTestKit
import Press
import Testing

@Suite("本人の情報の写し")
struct ExtractSheetTests {
  private func sheet() -> Document {
    let number = RecordNumber(.individual, 12)
    let person = Individual.sample(name: "水野 はるか") {
      $0.phone = Detail("096-328-2868")
      $0.birthYear = 2010
      $0.guardian = "水野 まさる"
      $0.note = "車いすを使う"
    }
    let filed = Filed(number: number, revision: 1, record: person)
    var register = Register()
    let group = Group.sample { $0.representative = Detail("水野はるか") }
    let commit = Commit(
      seq: 1,
      id: "1",
      time: Timestamp(seconds: 0),
      desk: "窓口1",
      staff: "山田",
      changes: [
        Filed(number: number, revision: 1, record: person.content),
        Filed(number: RecordNumber(.group, 1), revision: 1, record: group.content),
      ]
    )
    register.apply(commit)
    let extract = PersonalExtract(
      of: filed,
      history: [commit],
      mentions: [
        Mention(ClearedField(RecordNumber(.group, 1), .representative), isCurrent: true)
      ],
      unsaved: [
        .init(.individual, base: number, [.phone: "090-1111-2222"]),
        .init(.individual, base: nil, [.name: "別府 なな", .note: "水野はるかの紹介"]),
        .init(.group, base: nil, [.name: "せせらぎの会", .representative: "水野 はるか"]),
        .init(.group, base: nil, [.name: "よその会", .representative: "別府 なな"]),
      ],
      naming: PersonTraces([person]),
      in: register,
      seeing: .sample
    )
    return Document(extract: extract, masters: .sample, on: day("2026-11-28"))
  }

  @Test(
    "非公開の項目も、履歴も、ほかの記録の記載も、下書きも載る",
    arguments: [
      "水野 はるか", "096-328-2868", "2010", "水野 まさる", "車いすを使う", "山田", "なかよし水辺クラブ", "090-1111-2222",
      "水野はるかの紹介", "団体 代表者",
    ]
  )
  func everythingIsIn(text: String) {
    #expect(sheet().plainText.contains { $0.contains(text) })
  }

  @Test("ほかの方の書きかけの様式からは、本人を挙げた欄だけが載る", arguments: ["別府 なな", "せせらぎの会", "よその会"])
  func formsOnOthers(text: String) {
    #expect(!sheet().plainText.contains { $0.contains(text) })
  }

  @Test("第三者の情報は、本人の情報と別の枠にあり、印がある")
  func othersAreMarked() {
    let marked = sheet().items.filter { !$0.marks.isEmpty }.flatMap(\.facts).map(\.text)
    #expect(marked.contains("水野 まさる") && marked.contains("水野はるか"))
    let own = sheet().items.filter(\.marks.isEmpty).flatMap(\.facts).map(\.text)
    #expect(own.contains("096-328-2868") && !own.contains("水野 まさる"))
  }
}
