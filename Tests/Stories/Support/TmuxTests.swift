// The kit itself: keys arrive, the screen is read, the end is seen.
import Foundation
import Testing

@Suite("端末の試験道具")
struct TmuxTests {
  private let environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]

  private func terminal(running command: [String]) throws -> Tmux {
    try Tmux(
      command,
      columns: 40,
      rows: 6,
      terminal: "tmux-256color",
      environment: environment
    )
  }

  /// The terminal's picture once it is as wanted, or after two minutes as it is.
  private func picture(of tmux: Tmux, once isWanted: (Tmux.Picture) -> Bool) throws -> Tmux.Picture
  {
    let deadline = ContinuousClock.now + .seconds(120)
    while ContinuousClock.now < deadline {
      let picture = try tmux.picture()
      if isWanted(picture) { return picture }
      usleep(10_000)
    }
    return try tmux.picture()
  }

  @Test(
    "打った日本語がそのまま届き、全角の幅だけカーソルが進む",
    arguments: [
      ("水辺", 4), ("-l; x;", 6), ("ﾊﾟ", 2), ("#{pane_pid}", 11),
    ]
  )
  func typedTextArrives(text: String, columns: Int) throws {
    let tmux = try terminal(running: ["cat"])
    try tmux.type(text)
    let picture = try picture(of: tmux) { $0.cursorColumn == columns }
    #expect(picture.lines == [text, "", "", "", "", ""])
    #expect(picture.cursorColumn == columns)
    #expect(picture.cursorRow == 0)
  }

  @Test(
    "機能キーは端末の言葉で届く",
    arguments: [
      (DeskKey.f1, "^[OP"), (.f10, "^[[21~"), (.backTab, "^[[Z"), (.alt("1"), "^[1"),
      (.delete, "^[[3~"), (.control("l"), "^L"), (.pageDown, "^[[6~"), (.escape, "^["),
    ]
  )
  func keysArrive(key: DeskKey, echo: String) throws {
    let tmux = try terminal(running: ["cat"])
    try tmux.press([try #require(key.name)])
    let picture = try picture(of: tmux) { $0.lines[0] == echo }
    #expect(picture.lines[0] == echo)
  }

  @Test("大きさを変えると、画面もその大きさになる")
  func resizing() throws {
    let tmux = try terminal(running: ["cat"])
    try tmux.resize(columns: 60, rows: 9)
    #expect(try picture(of: tmux) { $0.lines.count == 9 }.lines.count == 9)
  }

  @Test("終わり方がわかる", arguments: [("exit 3", 3), ("kill -9 $$", 137)])
  func endIsSeen(script: String, exitCode: Int) throws {
    let tmux = try terminal(running: ["sh", "-c", "read line; \(script)"])
    try tmux.press(["Enter"])
    _ = try picture(of: tmux) { _ in (try? tmux.exitCode()) != nil }
    #expect(try tmux.exitCode() == exitCode)
  }
}
