// A terminal of a test's own: one program in one tmux server, its keys and its screen.
import Foundation
import ProgramTestKit

/// A program in a tmux server that nobody else uses, gone when the test is over.
final class Tmux {
  private let folder: TemporaryFolder
  private let environment: [String: String]

  /// What the terminal shows at one moment.
  struct Picture: Equatable {
    var lines: [String]
    /// The lines with their attributes, so that a moved highlight is a change too.
    var painted: [String]
    /// Where the cursor stands, from 0: an IME composes there.
    var cursorColumn: Int
    var cursorRow: Int
  }

  /// Starts a program on a terminal of that size; the environment is all that it sees, and `TERM`.
  init(
    _ command: [String],
    columns: Int,
    rows: Int,
    terminal: String,
    environment: [String: String]
  ) throws {
    self.environment = environment
    folder = try TemporaryFolder()
    try tmux(
      ["-f", "/dev/null", "set", "-g", "default-terminal", terminal]
        + [";", "set", "-g", "status", "off", ";", "set", "-g", "remain-on-exit", "on"]
        + [";", "set", "-g", "remain-on-exit-format", ""]
        + [";", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"] + command
    )
  }

  deinit {
    _ = try? tmux(["kill-server"])
  }

  /// Presses keys by the names that tmux has for them.
  func press(_ names: [String]) throws {
    try tmux(["send-keys"] + names)
  }

  /// Types text as it stands.
  func type(_ text: String) throws {
    // A semicolon at the end of an argument would end tmux's command.
    let argument = text.hasSuffix(";") ? text.dropLast() + "\\;" : text
    try tmux(["send-keys", "-l", "--", argument])
  }

  /// Pastes text the way a terminal does, in brackets where the program asked for them.
  func paste(_ text: String) throws {
    try tmux(["set-buffer", "--", text, ";", "paste-buffer", "-p", "-r"])
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  func picture() throws -> Picture {
    let all = try tmux(
      ["display-message", "-p", "#{cursor_x} #{cursor_y} #{pane_height}"]
        + [";", "capture-pane", "-p", ";", "capture-pane", "-p", "-e"]
    ).components(separatedBy: "\n")
    let numbers = all[0].split(separator: " ").compactMap { Int($0) }
    guard numbers.count == 3, all.count > 2 * numbers[2] else { throw TmuxError(message: all[0]) }
    return Picture(
      lines: Array(all[1...numbers[2]]),
      painted: Array(all[(1 + numbers[2])...(2 * numbers[2])]),
      cursorColumn: numbers[0],
      cursorRow: numbers[1]
    )
  }

  /// The process that runs in the terminal.
  func process() throws -> pid_t {
    let answer = try tmux(["display-message", "-p", "#{pane_pid}"])
    guard let process = pid_t(answer.filter { $0 != "\n" }) else {
      throw TmuxError(message: answer)
    }
    return process
  }

  /// How the program ended: its exit code, or 128 and the signal's number; `nil` while it runs.
  func exitCode() throws -> Int? {
    let answer = try tmux(
      ["display-message", "-p", "#{pane_dead} #{pane_dead_status} #{pane_dead_signal}"])
    let words = answer.dropLast().split(separator: " ", omittingEmptySubsequences: false)
    guard words.first == "1" else { return nil }
    return words.dropFirst().first.flatMap { Int($0) }
      ?? words.last.flatMap { Int($0) }.map { 128 + $0 }
  }

  /// Starts a program in the place of one that has ended.
  func restart(_ command: [String]) throws {
    try tmux(["respawn-pane", "-k"] + command)
  }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let command = ["tmux", "-u", "-S", folder.url.appending(path: "tmux").path] + arguments
    let finished = try Finished(command, environment: environment)
    guard finished.exitCode == 0 else { throw TmuxError(message: finished.description) }
    return finished.output
  }
}

struct TmuxError: Error, CustomStringConvertible {
  let message: String
  var description: String { "tmux: \(message)" }
}
