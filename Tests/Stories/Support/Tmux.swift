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
        + [";", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)"] + watched(command)
    )
  }

  /// The command below a shell that notes how it ended: tmux 3.3 sometimes misses a child's death.
  private func watched(_ command: [String]) throws -> [String] {
    try? FileManager.default.removeItem(at: ending)
    let script = #""$@"; echo $? > "$ENDING.part"; mv "$ENDING.part" "$ENDING""#
    return ["env", "ENDING=\(ending.path)", "sh", "-c", script, "sh"] + command
  }

  /// Where the shell notes the exit code.
  private var ending: URL { folder.url.appending(path: "ending") }

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

  /// The picture, or `nil` where something may be half painted.
  ///
  /// The program slept all the while, and two looks saw the same, so that tmux had taken in all that was
  /// written before.
  func pictureAtRest() throws -> Picture? {
    guard let naps = naps() else { return nil }
    let first = try picture()
    let second = try picture()
    return first == second && self.naps() == naps ? second : nil
  }

  /// How often the program has gone to sleep; `nil` while it is awake.
  private func naps() -> Int? {
    let status = facts("status")
    guard status["State"]?.first == "S" else { return nil }
    return status["voluntary_ctxt_switches"].flatMap { Int($0) }
  }

  /// How many bytes the program has read, of keys and of files; `nil` where nobody may know.
  func bytesRead() -> Int? { facts("io")["rchar"].flatMap { Int($0) } }

  /// What the system tells of the program in a file of lines `name: value`; nothing where none runs.
  private func facts(_ file: String) -> [String: String] {
    guard let process = try? process(),
      let text = try? String(contentsOfFile: "/proc/\(process)/\(file)", encoding: .utf8)
    else { return [:] }
    let lines = text.split(separator: "\n").map { $0.split(separator: ":", maxSplits: 1) }
    let pairs = lines.filter { $0.count == 2 }
      .map { (String($0[0]), $0[1].trimmingCharacters(in: .whitespaces)) }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// The process that runs in the terminal, below the shell that watches it.
  func process() throws -> pid_t {
    let shell = try tmux(["display-message", "-p", "#{pane_pid}"]).filter(\.isNumber)
    let children = try String(
      contentsOfFile: "/proc/\(shell)/task/\(shell)/children",
      encoding: .utf8
    )
    guard let process = children.split(separator: " ").first.flatMap({ pid_t($0) }) else {
      throw TmuxError(message: "nothing runs below \(shell)")
    }
    return process
  }

  /// How the program ended: its exit code, or 128 and the signal's number; `nil` while it runs.
  func exitCode() throws -> Int? {
    let noted = try? String(contentsOf: ending, encoding: .utf8)
    return noted.flatMap { Int($0.filter(\.isNumber)) }
  }

  /// Starts a program in the place of one that has ended.
  func restart(_ command: [String]) throws {
    try tmux(["respawn-pane", "-k"] + watched(command))
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
