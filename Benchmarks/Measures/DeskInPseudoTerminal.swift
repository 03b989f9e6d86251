// The desk in a pseudo terminal: keys go in, bytes come out, and the kernel says what that took.
import Glibc
import ProgramTestKit

/// A running desk that is typed into.
struct DeskInPseudoTerminal: ~Copyable {
  private let terminal: PseudoTerminal
  private let child: Child

  /// What one key took.
  struct Cost {
    /// Of the processor, all threads together, in milliseconds.
    let worked: Double
    /// From the key to the last byte painted, in milliseconds.
    let waited: Double
    let bytes: Int

    /// The middle of each, so that what else the machine did in one round doesn't count.
    static func middle(of costs: [Cost]) -> Cost {
      Cost(
        worked: costs.map(\.worked).sorted()[costs.count / 2],
        waited: costs.map(\.waited).sorted()[costs.count / 2],
        bytes: costs.map(\.bytes).sorted()[costs.count / 2]
      )
    }
  }

  /// Starts the desk on a register and waits until everything is searchable.
  /// - Throws: ``ChildError`` where it never comes so far.
  init(_ aiport: BuiltProgram) throws {
    var environment = aiport.environment
    environment["TERM"] = "xterm-256color"
    let terminal = try PseudoTerminal()
    let child = try terminal.start([BuiltProgram.executable], environment: environment)
    try terminal.wait(until: "本日の業務")
    // The day's backup is made and read back on other threads, which would be counted.
    try terminal.wait(until: "今日", within: 600_000)
    // Loading takes all there is of a core: it is over when the desk sleeps.
    var worked = -1.0
    while Self.worked(child) > worked + 1 {
      worked = Self.worked(child)
      terminal.drain(untilQuietFor: 500)
    }
    self.child = child
    self.terminal = terminal
  }

  /// Presses a key, given as a terminal sends it.
  func press(_ key: String) -> Cost {
    let before = worked
    let start = ContinuousClock.now
    terminal.type(key)
    var painted = terminal.drain(untilQuietFor: 60)
    // Quiet may only mean that it is still at work.
    var (after, now) = (before, worked)
    while now > after + 0.1 {
      let more = terminal.drain(untilQuietFor: 60)
      if more.bytes > 0 { painted = (painted.bytes + more.bytes, more.last) }
      (after, now) = (now, worked)
    }
    return Cost(
      worked: now - before,
      waited: start.duration(to: painted.last) / .milliseconds(1),
      bytes: painted.bytes
    )
  }

  /// Ends the desk, and forgets what it would have written.
  func end() {
    kill(child.process, SIGKILL)
    child.wait()
  }

  /// The resident memory in megabytes.
  var megabytes: Double {
    let status = (try? String(contentsOf: "/proc/\(child.process)/status")) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
    return (Double(line.filter(\.isNumber)) ?? 0) / 1_024
  }

  /// What all threads have worked so far, in milliseconds.
  private var worked: Double { Self.worked(child) }

  private static func worked(_ child: Child) -> Double {
    let folder = "/proc/\(child.process)/task"
    return Folder.names(folder).reduce(0) { sum, thread in
      let times = (try? String(contentsOf: "\(folder)/\(thread)/schedstat")) ?? ""
      return sum + (Double(times.prefix { $0 != " " }) ?? 0) / 1_000_000
    }
  }
}

extension String {
  /// A file of /proc, which has no length to go by.
  fileprivate init(contentsOf path: String) throws {
    guard let file = fopen(path, "r") else { throw ChildError("no \(path)") }
    defer { fclose(file) }
    var buffer = [UInt8](repeating: 0, count: 8_192)
    let count = fread(&buffer, 1, buffer.count, file)
    self.init(decoding: buffer[..<count], as: UTF8.self)
  }
}

/// The names in a folder of /proc.
private enum Folder {
  static func names(_ path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }
}
