// The desk as staff have it: the built program in a real terminal, its keys pressed, its screen read.
import Foundation
import ProgramTestKit
import Testing

/// An open desk, in the words `press`, `fill`, `choose`, `expect` and `expectNowhere`.
///
/// Nothing sleeps: every word waits for what it expects, and a story that waits in vain shows the
/// whole screen at the line where it stopped.
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

  /// Opens the desk and waits until its first screen is there.
  init(
    columns: Int = 80,
    rows: Int = 24,
    register: Register,
    today: String = "2026-11-24",
    staff: String = "田中",
    locale: String? = "C.UTF-8",
    terminal: String = "tmux-256color",
    toSee: String = "F1説明",
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

  /// Presses keys, then waits until the screen has changed and shows the text.
  ///
  /// Without a text it waits for nothing: say next what to expect.
  func press(
    _ keys: DeskKey...,
    toSee text: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try tmux.picture()
    for key in keys { try send(key) }
    guard let text else { return }
    try wait("\(keys) to show 「\(text)」", sourceLocation) { now in
      now != before && now.lines.contains { $0.contains(text) }
    }
  }

  /// Presses one key and waits until anything has changed, be it only the cursor's place.
  func step(_ key: DeskKey, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let before = try tmux.picture()
    try send(key)
    try wait("\(key) to change something", sourceLocation) { $0 != before }
  }

  /// Types text and waits until it stands on the screen.
  func type(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try press(.text(text), toSee: text, sourceLocation: sourceLocation)
  }

  /// Waits until all the texts are on the screen at once.
  func expect(_ texts: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    try wait("\(texts)", sourceLocation) { now in
      texts.allSatisfy { text in now.lines.contains { $0.contains(text) } }
    }
  }

  /// Makes sure that the text isn't on the screen: say first what the screen shows instead.
  func expectNowhere(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let lines = try screen
    #expect(
      !lines.contains { $0.contains(text) },
      "「\(text)」 is there:\n\(framed(lines))",
      sourceLocation: sourceLocation
    )
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
    try wait("the end of the desk", sourceLocation) { _ in try self.tmux.exitCode() != nil }
    return try #require(try tmux.exitCode(), sourceLocation: sourceLocation)
  }

  /// Opens the desk again, on the same register, where it was killed.
  func reopen(
    toSee text: String = "F1説明",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try tmux.restart([BuiltProgram.executable])
    try expect(text, sourceLocation: sourceLocation)
  }

  private func send(_ key: DeskKey) throws {
    switch key {
    case .text(let text): try tmux.type(text)
    case .escape:
      try tmux.press(["Escape"])
      // Esc and a key within 25 ms are Alt and that key: nobody's fingers are so fast.
      usleep(40_000)
    default: try tmux.press([key.name].compactMap(\.self))
    }
  }

  /// Looks at the screen until it is as expected, for ten seconds at most.
  private func wait(
    _ expectation: String,
    _ sourceLocation: SourceLocation,
    until isAsExpected: (Tmux.Picture) throws -> Bool
  ) throws {
    let deadline = ContinuousClock.now + .seconds(30)
    var picture = try tmux.picture()
    while try !isAsExpected(picture), ContinuousClock.now < deadline {
      usleep(10_000)
      picture = try tmux.picture()
    }
    try #require(
      try isAsExpected(picture),
      "expected \(expectation):\n\(framed(picture.lines))",
      sourceLocation: sourceLocation
    )
  }

  private func framed(_ lines: [String]) -> String {
    lines.map { "│\($0)" }.joined(separator: "\n")
  }
}
