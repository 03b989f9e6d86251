// 二つの窓口: one register, two terminals; saves appear at the other, and nobody's are lost.
import Testing

@Suite("二つの窓口の物語")
struct TwoDesksTests {
  @Test("片方の登録は、もう片方の開いている検索に現れる")
  func savesAppearAtTheOtherDesk() throws {
    let counter = try DeskInTmux(register: .empty)
    let cityHall = try DeskInTmux(register: .sharedWith(counter), staff: "佐々木")
    try cityHall.press(.f2, .f2, toSee: "0団体")
    #expect(
      try counter.program.run(
        "register",
        "group",
        "name=灯りの会",
        "kana=あかりのかい",
        "kind=volunteer",
        "fields=福祉",
        "areas=city",
        "requirements=all"
      ).output == "団-000001\n"
    )
    try cityHall.expect("1団体", "灯りの会")
  }

  @Test("最初の画面の下書きは、ほかの端末で始まり、打たれ、閉じられるのに合わせて、ひとりでに変わる")
  func draftsFollowTheOtherDesk() throws {
    let counter = try DeskInTmux(register: .empty)
    let cityHall = try DeskInTmux(register: .sharedWith(counter), staff: "佐々木")
    try cityHall.press(.f4, toSee: "どの登録をしますか")
    try cityHall.press(.text("2"), toSee: "団体登録")
    try cityHall.fill(["名称": "灯りの会"])
    try cityHall.press(.tab)
    try counter.expect("灯りの会", "入力中")
    try cityHall.press(.escape, toSee: "下書きに残しました")
    try counter.expectNowhere("入力中")
    try counter.press(.down, toSee: "Enter続ける")
    try cityHall.press(.down, toSee: "Enter続ける")
    try cityHall.press(.enter, toSee: "団体登録")
    try counter.expectNowhere("Enter続ける")
    try cityHall.press(.escape, toSee: "下書きに残しました")
    try counter.expect("Enter続ける", "灯りの会")
  }

  /// A desk at which 77 members were typed into the form of a group, and not saved.
  private func deskWithOtherMembers() throws -> DeskInTmux {
    let counter = try DeskInTmux(register: .demo)
    try counter.press(.text("g20"), toSee: "団-000020")
    try counter.press(.enter, toSee: "10編集")
    try counter.press(.f10, toSee: "団体登録　団-000020")
    try counter.go(to: "会員数")
    try counter.clearLine()
    try counter.type("77")
    return counter
  }

  @Test("同じ団体を同時に直しても、重ならない項目は両方残る")
  func changesOfBothAreKept() throws {
    let counter = try deskWithOtherMembers()
    #expect(try counter.program.run("edit", "g20", "days=第2土曜 10時", "--desk", "本庁").exitCode == 0)
    try counter.press(.f10, toSee: "保存しました 団-000020")
    try counter.expect("の変更も残しました")
    let shown = try counter.program.run("show", "g20").output
    #expect(shown.contains("77") && shown.contains("第2土曜 10時"))
  }

  @Test("同じ項目を両方で直したら、並べて見せ、選んだほうが残る")
  func collisionIsDecided() throws {
    let counter = try deskWithOtherMembers()
    #expect(try counter.program.run("edit", "g20", "members=55").exitCode == 0)
    try counter.press(.f10, toSee: "残す内容を選んでください")
    try counter.expect("この端末", "77", "55")
    try counter.press(.f10, toSee: "「会員数」を選んでください")
    try counter.press(.left, toSee: "[77]")
    try counter.press(.f10, toSee: "保存しました 団-000020")
    #expect(try counter.program.run("show", "g20").output.contains("会員数 77"))
  }
}
