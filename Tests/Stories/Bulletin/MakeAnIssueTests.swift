// 通信を作る: from a sheet that a group handed in to the closed issue and its PDF.
import Foundation
import ProgramTestKit
import Testing

@Suite("通信の物語")
struct MakeAnIssueTests {
  @Test("情報提供書を入力し、号を作り、発行し、PDFになる")
  func fromNoticeToPDF() throws {
    let desk = try DeskInTmux(register: .demo)
    try desk.press(.f6, toSee: "情報提供書")
    try desk.press(.f10, toSee: "情報提供書　情-（新）")
    try desk.choose("募集", in: "区分")
    try desk.fill(["題名": "水辺の冬鳥しらべ 手伝い", "団体番号": "g20"])
    try desk.expect("手話サークル ゆびのわ")
    try desk.fill(["締切": "R8.12.20", "問い合わせ先": "096-000-9999"])
    try desk.press(.f10, toSee: "保存しました 情-")

    try desk.press(.f7, toSee: "次号を作る")
    try desk.press(.f10, toSee: "第4号")
    try desk.expect("水辺の冬鳥しらべ 手伝い", "編集中")
    try desk.press(.f8, toSee: "ページ")
    try desk.press(.escape, toSee: "編集中")
    try desk.press(.f10, toSee: "件を載せて発行します")
    try desk.press(.enter, toSee: "発行済")
    try desk.press(.f9, toSee: "PDFファイル")
    try desk.press(.enter, toSee: "PDFを作成しました")

    let pdf = try desk.program.run("bulletin", "pdf", "4")
    #expect(pdf.exitCode == 0)
    let text = try Finished(
      ["pdftotext", "-raw", pdf.lines.first ?? "", "-"],
      environment: ["PATH": "/usr/bin:/bin"]
    )
    let words = text.output.filter { !$0.isWhitespace }
    #expect(words.contains("水辺の冬鳥しらべ手伝い"))
    #expect(words.contains("12月20日（日）まで"))
  }

  @Test("発行した号は変わらず、取り消せばまた直せる")
  func closedIssueStays() throws {
    let desk = try DeskInTmux(register: .demo)
    try desk.press(.f7, toSee: "次号を作る")
    try desk.press(.enter, toSee: "8紙面")
    try desk.expect("第3号", "発行済")
    #expect(try desk.program.run("edit", "n40", "title=直した題名").exitCode == 0)
    #expect(try !desk.program.run("bulletin", "text", "3").output.contains("直した題名"))
    try desk.press(.f10, toSee: "発行を取り消します")
    try desk.press(.left, .enter, toSee: "編集中")
    #expect(try desk.program.run("bulletin", "text", "3").output.contains("直した題名"))
  }
}
