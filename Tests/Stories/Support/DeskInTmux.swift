// The desk as staff have it: the built program in a real terminal, its keys pressed, its screen read.
import Foundation
import ProgramTestKit
import Testing

/// An open desk, in the words `press`, `fill`, `choose`, `expect` and `expectNowhere`.
///
/// Nothing sleeps: every word waits for what it expects, and a story that waits in vain shows the
/// whole screen at the line where it stopped. Whatever is looked at is a picture at rest, never one
/// half painted, and what a key is to show may not stand there before it is pressed.
final class DeskInTmux {
  /// What the desk finds on file when it opens.
  enum Register {
    case empty, demo
    /// The register of a desk that is open already.
    case sharedWith(DeskInTmux)
  }

  let program: BuiltProgram
  private let folder: TemporaryFolder
  private let tmux: Tmux

  /// Opens the desk and waits until its first screen is there and complete.
  init(
    columns: Int = 80,
    rows: Int = 24,
    register: Register,
    today: String = "2026-11-24",
    staff: String = "田中",
    locale: String? = "C.UTF-8",
    terminal: String = "tmux-256color",
    toSee: String = "F1説明",
    isLoaded: Bool = true,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    if case .sharedWith(let other) = register {
      folder = other.folder
    } else {
      folder = try TemporaryFolder()
    }
    var program = BuiltProgram(in: folder, now: "\(today)T10:42:00+09:00")
    program.environment["AIPORT_STAFF"] = staff
    program.environment["LANG"] = locale
    self.program = program
    switch register {
    case .empty: try Self.prepare(program, ["init"], sourceLocation)
    case .demo: try Self.prepare(program, ["init", "--demo"], sourceLocation)
    case .sharedWith: break
    }
    tmux = try Tmux(
      [BuiltProgram.executable],
      columns: columns,
      rows: rows,
      terminal: terminal,
      environment: program.environment
    )
    try expect(toSee, sourceLocation: sourceLocation)
    if isLoaded { try expectFigures(sourceLocation) }
  }

  /// Waits until the home screen has its figures, where it is the home screen: then the register is
  /// loaded, the day's backup made, and nothing more comes by itself.
  private func expectFigures(_ sourceLocation: SourceLocation) throws {
    try wait("the figures of the day", sourceLocation) { now in
      !now.lines.contains { line in
        ["登録団体", "バックアップ"].contains(where: line.contains) && line.contains("…")
      }
    }
  }

  private static func prepare(
    _ program: BuiltProgram,
    _ arguments: [String],
    _ sourceLocation: SourceLocation
  ) throws {
    let finished = try program.run(arguments)
    try #require(finished.exitCode == 0, "\(finished)", sourceLocation: sourceLocation)
  }

  /// The lines on the screen, without the spaces at their ends.
  var screen: [String] {
    get throws { try tmux.picture().lines }
  }

  /// The whole picture, with the place of the cursor.
  func picture() throws -> Tmux.Picture { try tmux.picture() }

  /// Presses keys, then waits until the screen shows the text, which it may not have shown before.
  ///
  /// Without a text it waits for nothing: say next what to expect.
  func press(
    _ keys: DeskKey...,
    toSee text: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    if let text {
      let before = try wait("a picture at rest", sourceLocation) { _ in true }
      try #require(
        !before.shows(text),
        "「\(text)」 is there before \(keys):\n\(framed(before.lines))",
        sourceLocation: sourceLocation
      )
    }
    for key in keys { try send(key) }
    guard let text else { return }
    try wait("\(keys) to show 「\(text)」", sourceLocation) { $0.shows(text) }
  }

  /// Presses one key and waits until the cursor has moved or its line has changed.
  func step(_ key: DeskKey, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let before = try wait("a picture at rest", sourceLocation) { _ in true }
    try send(key)
    try wait("\(key) to change something", sourceLocation) { now in
      !now.hasCursorAsIn(before) || now.paintedCursorLine != before.paintedCursorLine
    }
  }

  /// Types text and waits until the cursor has moved and stands behind it.
  func type(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let before = try wait("a picture at rest", sourceLocation) { _ in true }
    try send(.text(text))
    try wait("「\(text)」 before the cursor", sourceLocation) { now in
      !now.hasCursorAsIn(before) && now.textBeforeCursor.hasSuffix(text)
    }
  }

  /// Empties the line that the cursor is in and waits until the cursor stands at its beginning.
  func clearLine(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let before = try wait("a picture at rest", sourceLocation) { _ in true }
    try send(.control("u"))
    try wait("an empty line", sourceLocation) { !$0.hasCursorAsIn(before) }
  }

  /// Waits until all the texts are on the screen at once.
  func expect(_ texts: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    try wait("\(texts)", sourceLocation) { now in texts.allSatisfy(now.shows) }
  }

  /// Waits until the text is nowhere on the screen: say first what the screen shows instead.
  func expectNowhere(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try wait("「\(text)」 to be nowhere", sourceLocation) { !$0.shows(text) }
  }

  /// Gives the terminal another size.
  func resize(columns: Int, rows: Int) throws { try tmux.resize(columns: columns, rows: rows) }

  /// Pastes text as a terminal does.
  func paste(_ text: String) throws { try tmux.paste(text) }

  /// Sends the desk a signal and waits until it has ended.
  /// - Returns: its exit code, or 128 and the signal's number where the signal ended it.
  @discardableResult
  func killDesk(_ signal: Int32, sourceLocation: SourceLocation = #_sourceLocation) throws -> Int {
    kill(try tmux.process(), signal)
    let deadline = ContinuousClock.now + patience
    while try tmux.exitCode() == nil, ContinuousClock.now < deadline { usleep(10_000) }
    return try #require(try tmux.exitCode(), sourceLocation: sourceLocation)
  }

  /// Opens the desk again, on the same register, where it was killed.
  func reopen(
    toSee text: String = "F1説明",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try tmux.restart([BuiltProgram.executable])
    try expect(text, sourceLocation: sourceLocation)
    try expectFigures(sourceLocation)
  }

  /// Waits until the desk, left alone, has woken up so often by itself.
  func waitUntilItHasLooked(
    times: Int,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let process = try tmux.process()
    func wakings() throws -> Int {
      let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
      let line = status.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches") }
      return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
    }
    let before = try wakings()
    try wait("\(times) looks", sourceLocation) { _ in try wakings() >= before + times }
  }

  /// Sends a key and waits until the desk has read it; what it makes of it is seen in the next picture
  /// at rest.
  private func send(_ key: DeskKey) throws {
    let before = tmux.bytesRead()
    var count = 1
    if case .text(let text) = key { count = text.utf8.count }
    try hand(key)
    guard let before else { return }
    let deadline = ContinuousClock.now + patience
    while let now = tmux.bytesRead(), now < before + count, ContinuousClock.now < deadline {
      usleep(1_000)
    }
  }

  private func hand(_ key: DeskKey) throws {
    switch key {
    case .text(let text): try tmux.type(text)
    case .escape:
      try tmux.press(["Escape"])
      // Esc and a key within 25 ms are Alt and that key: nobody's fingers are so fast.
      usleep(40_000)
    default: try tmux.press([key.name].compactMap(\.self))
    }
  }

  /// How long a story waits in vain; on a busy machine everything takes long.
  private let patience = Duration.seconds(120)

  /// Looks at the screen until it is at rest and as expected.
  @discardableResult
  private func wait(
    _ expectation: String,
    _ sourceLocation: SourceLocation,
    until isAsExpected: (Tmux.Picture) throws -> Bool
  ) throws -> Tmux.Picture {
    let deadline = ContinuousClock.now + patience
    var picture = try tmux.picture()
    while ContinuousClock.now < deadline {
      if try isAsExpected(picture), let still = try tmux.pictureAtRest(), try isAsExpected(still) {
        return still
      }
      usleep(10_000)
      picture = try tmux.picture()
    }
    try #require(
      Bool(false),
      "expected \(expectation):\n\(framed(picture.lines))",
      sourceLocation: sourceLocation
    )
    return picture
  }

  private func framed(_ lines: [String]) -> String {
    lines.map { "│\($0)" }.joined(separator: "\n")
  }
}
