// EditedMastersTests — a center's own masters: taken where they are right, told and passed over where not.

import Civic
import Foundation
import RegisterStore
import Testing

@Suite("センターが直したマスター")
struct EditedMastersTests {
  let edited: EditedMasters

  init() throws { edited = try EditedMasters() }

  private func load() -> (masters: Masters, problems: [MasterProblem]) {
    MasterFolder.load(edited: edited.path, defaults: ShippedMasters.path)
  }

  @Test("直したファイルが使われ、ほかは初期値のまま")
  func editedFileGoesFirst() throws {
    try edited.write(#"[{"name": "窓口 花子", "note": "火曜だけ"}]"#, to: "staff.json")
    let (masters, problems) = load()
    #expect(masters.staff == [StaffMember("窓口 花子")])
    #expect(masters.fields.count == 20)
    #expect(problems == [])
  }

  @Test("メモ帳が付ける印（BOM）と改行（CRLF）があっても読める")
  func byteOrderMark() throws {
    let text = try ShippedMasters.text(of: "slots.json").replacing("平日昼", with: "昼間")
    try edited.write("\u{FEFF}" + text.replacing("\n", with: "\r\n"), to: "slots.json")
    #expect(load().problems == [])
    #expect(load().masters.slots.map(\.label) == ["昼間", "平日夜", "土日祝"])
  }

  /// One edit that goes wrong: where, what is replaced by what, and what the message names.
  struct Damage: CustomTestStringConvertible, Sendable {
    let file: String
    let written: String
    let instead: String
    let line: Int
    let names: String

    init(_ file: String, _ written: String, _ instead: String, _ line: Int, _ names: String) {
      self.file = file
      self.written = written
      self.instead = instead
      self.line = line
      self.names = names
    }

    var testDescription: String { "\(file): \(written) → \(instead)" }
  }

  @Test(
    "誤りは、ファイル名と行と正しい形で知らされ、そのファイルだけ初期値になる",
    arguments: [
      // The form of the file
      Damage("slots.json", "ひる\"},", "ひる\"}", 2, "「,」"),
      Damage("slots.json", "しゅく\"}", "しゅく\"},", 4, "「,」は要りません"),
      Damage("slots.json", "\"平日夜\"", "\"平日夜", 3, "か、閉じる括弧"),
      Damage("slots.json", "\"label\": \"平日夜\"", "label: \"平日夜\"", 3, "項目の名"),
      Damage("slots.json", "\n]\n", "\n", 4, "閉じる括弧"),
      Damage("slots.json", "\n]\n", "\n]\nおわり", 6, "余分"),
      Damage("center.json", "[1, 15]", "1と15", 9, "「,」"),
      Damage("staff.json", "{\"name\": \"坂梨 健吾\"}", "\"坂梨 健吾\"", 3, "{ と }"),
      // Members
      Damage("fields.json", "\"label\": \"観光\", ", "", 5, "「label」"),
      Damage("fields.json", "\"label\": \"観光\"", "\"label\": 4", 5, "「label」"),
      Damage("fields.json", "\"label\": \"観光\"", "\"label\": \"\"", 5, "「label」"),
      Damage("fields.json", "\"label\": \"観光\"", "\"label\": \"観\\u001b光\"", 5, "「label」"),
      Damage("fields.json", "かんこう", "観光", 5, "ひらがな"),
      Damage("fields.json", "\"tourism\"", "\"観光\"", 5, "英数字"),
      Damage("fields.json", "\"tourism\"", "\"town\"", 5, "上にもあります"),
      Damage("districts.json", "\"former\"", "\"formar\"", 52, "「formar」という項目"),
      Damage("districts.json", "\"former\": true", "\"former\": \"はい\"", 52, "true か false"),
      Damage("districts.json", "\"ward\": \"43105\"", "\"ward\": \"43109\"", 76, "wards.json"),
      Damage("wards.json", "\"43101\"", "\"4310\"", 2, "5桁"),
      Damage("postal.json", "\"8600001\"", "\"860-0001\"", 2, "7桁"),
      Damage("group-kinds.json", "\"supporter\"", "\"helper\"", 5, "areaBased"),
      Damage("reaches.json", "\"nearHome\"", "\"nearby\"", 2, "nearHome"),
      Damage("motives.json", "\"allies\"", "\"exchange\"", 3, "上にもあります"),
      Damage("holidays.json", "2000-01-10", "2000-02-30", 3, "暦にある日"),
      Damage("eras.json", "\"last\": \"1912-07-29\"", "\"last\": \"1812-07-29\"", 2, "「first」"),
      Damage("purposes.json", "2023-04-01", "2007-04-01", 3, "上にもあります"),
      Damage("referral-points.json", "096-328-2868", "328-2868", 2, "電話番号"),
      Damage("referral-points.json", "2012-03-31", "2002-03-31", 5, "「from」"),
      // The center's profile
      Damage("center.json", "096-000-0000", "でんわ", 5, "電話番号"),
      Damage("center.json", "862-0971", "862-097", 3, "郵便番号"),
      Damage("center.json", "aiport@example.jp", "aiport", 6, "メールアドレス"),
      Damage("center.json", "[1, 15]", "[15, 1]", 9, "小さい順"),
      Damage("center.json", "[1, 15]", "[1, 31]", 9, "28"),
      Damage(
        "center.json",
        "\"deadlineDays\": 5",
        "\"deadlineDays\": \"五日\"",
        10,
        "「deadlineDays」"
      ),
      Damage("center.json", "\"hours\"", "\"open\"", 7, "「open」という項目"),
    ]
  )
  func damageIsNamed(damage: Damage) throws {
    let text = try ShippedMasters.text(of: damage.file)
    let place = try #require(text.range(of: damage.written))
    try edited.write(text.replacingCharacters(in: place, with: damage.instead), to: damage.file)

    let (masters, problems) = load()
    #expect(problems.map(\.file) == [damage.file])
    #expect(problems.map(\.line) == [damage.line])
    let sentence = problems.first?.sentence ?? ""
    #expect(sentence.contains(damage.names), "\(sentence)")
    #expect(sentence.hasPrefix("masters/\(damage.file) の\(damage.line)行目: "))
    let defaults = MasterFolder.load(edited: nil, defaults: ShippedMasters.path).masters
    #expect(masters.fields == defaults.fields)
    #expect(masters.districts == defaults.districts)
    #expect(masters.center == defaults.center)
  }

  @Test("Shift_JIS で保存されたファイルは、文字コードのことだと知らされる")
  func wrongEncoding() throws {
    try edited.write(Data([0x5B, 0x7B, 0x22, 0x8E, 0x73, 0x22]), to: "staff.json")
    #expect(
      load().problems.map(\.sentence) == [
        "masters/staff.json の1行目: 文字コードを UTF-8 にして保存します。直すまで、このファイルは初期値を使います。"
      ]
    )
  }

  @Test("空のファイルと、1件もない分野は初期値になる。職員は1人もいなくてよい")
  func emptyFiles() throws {
    try edited.write("", to: "wards.json")
    try edited.write("[]", to: "fields.json")
    try edited.write("[]", to: "staff.json")
    let (masters, problems) = load()
    #expect(problems.map(\.file).sorted() == ["fields.json", "wards.json"])
    #expect(masters.fields.count == 20 && masters.wards.count == 5 && masters.staff.isEmpty)
  }

  @Test("読めないもの（同じ名前のフォルダー）があっても窓口は開く")
  func unreadable() throws {
    try edited.write("", to: "fields.json/inside")
    let (masters, problems) = load()
    #expect(problems.map(\.file) == ["fields.json"])
    #expect(masters.fields.count == 20)
  }

  @Test("いくつ誤りがあっても、ファイルごとに知らされる")
  func severalProblems() throws {
    for file in ["slots.json", "eras.json", "center.json"] { try edited.write("{", to: file) }
    #expect(load().problems.map(\.file).sorted() == ["center.json", "eras.json", "slots.json"])
  }

  @Test("区を減らしても、初期値の校区はそのまま使える")
  func fewerWards() throws {
    try edited.write(
      #"[{"id": "43101", "label": "中央区", "kana": "ちゅうおうく"}]"#,
      to: "wards.json"
    )
    let (masters, problems) = load()
    #expect(problems == [])
    #expect(masters.areaChoices.count == 1 + 1 + 19)
  }

  @Test("初期値そのものがなければ、入れ直すように知らされる")
  func missingDefaults() throws {
    let (masters, problems) = MasterFolder.load(edited: nil, defaults: edited.path + "/none")
    #expect(problems.count == 14)
    #expect(problems.allSatisfy { $0.origin == .defaults })
    #expect(problems.first?.sentence.contains("入れ直して") == true)
    #expect(masters.fields.isEmpty && masters.center.issueDays == [1, 15])
  }
}
