// 終了: what holds the desk back from ending, and that nothing typed goes with it.
import Foundation
import Glibc
import Testing

@Suite("終了の物語")
struct LeavingTests {
  @Test("下書きを書けない間の Ctrl+Q は、失われると言って画面に残り、書けるようになれば残る")
  func nothingTypedIsLeftBehind() throws {
    let desk = try DeskInTmux(register: .demo)
    let drafts = desk.program.register.appending(path: "drafts")
    try? FileManager.default.removeItem(at: drafts)
    try Data().write(to: drafts)
    try desk.press(.f4, toSee: "どの登録をしますか")
    try desk.press(.text("2"), toSee: "団体登録")
    try desk.go(to: "名称")
    try desk.type("朝凪の会")
    try desk.press(.control("q"), toSee: "もう一度 Ctrl+Q で終了")
    try desk.expect("朝凪の会")
    try FileManager.default.removeItem(at: drafts)
    #expect(try desk.killDesk(SIGTERM) == 0)
    try desk.reopen(toSee: "朝凪の会")
  }
}
