// 保存できないとき: told in plain words with the form still open, and saved once when it is tried again.
import Foundation
import Testing

@Suite("保存できないときの物語")
struct CannotSaveTests {
  @Test("台帳のフォルダーが移されても書類は開いたままで、戻してもう一度押せば一度だけ保存される")
  func folderIsGoneAndComesBack() throws {
    let desk = try DeskInTmux(register: .demo)
    try desk.press(.text("g20"), toSee: "団-000020")
    try desk.press(.enter, toSee: "10編集")
    try desk.press(.f10, toSee: "団体登録　団-000020")
    try desk.go(to: "会員数")
    try desk.clearLine()
    try desk.type("77")
    let commits = try desk.program.run("history", "g20").lines.count
    let register = desk.program.register
    let elsewhere = register.appendingPathExtension("moved")
    try FileManager.default.moveItem(at: register, to: elsewhere)
    // The desk may have said so by itself already, when it looked for the other desks' saves.
    try desk.press(.f10)
    try desk.expect("消されています。", "団体登録　団-000020", "77")
    try FileManager.default.moveItem(at: elsewhere, to: register)
    try desk.press(.f10, toSee: "保存しました 団-000020")
    #expect(try desk.program.run("show", "g20").output.contains("77"))
    #expect(try desk.program.run("history", "g20").lines.count > commits)
    let verified = try desk.program.run("verify")
    #expect(verified.exitCode == 0, "\(verified)")
  }

  @Test("台帳のフォルダーが移されたという知らせは、戻せば、何も押さなくても消える")
  func noticeGoesByItself() throws {
    let desk = try DeskInTmux(register: .empty)
    let register = desk.program.register
    let elsewhere = register.appendingPathExtension("moved")
    try FileManager.default.moveItem(at: register, to: elsewhere)
    try desk.expect("消されています。")
    try FileManager.default.moveItem(at: elsewhere, to: register)
    try desk.expectNowhere("消されています。")
  }

  @Test("保存できなかったことは、台帳のフォルダーが無いとわかったあとも、様式に出たままである")
  func failureStays() throws {
    let desk = try DeskInTmux(register: .demo)
    try desk.press(.text("g20"), toSee: "団-000020")
    try desk.press(.enter, toSee: "10編集")
    try desk.press(.f10, toSee: "団体登録　団-000020")
    try desk.type("と森")
    let register = desk.program.register
    let elsewhere = register.appendingPathExtension("moved")
    try FileManager.default.moveItem(at: register, to: elsewhere)
    try desk.press(.f10, toSee: "保存できませんでした")
    // It looks for the other desks' saves once a second, and finds no folder.
    try desk.waitUntilItHasLooked(times: 12)
    try desk.expect("保存できませんでした")
    try FileManager.default.moveItem(at: elsewhere, to: register)
    try desk.press(.f10, toSee: "保存しました 団-000020")
  }
}
