// 保存し続ける端末: a process of its own that saves, checkpoints, and dies at a system call drawn from a seed.

import Civic
import Glibc
import RegisterStore
import Synchronization

/// `aiport-saver REGISTER NAME COUNT ANSWERS SEED`: saves the groups NAME-1 to NAME-COUNT.
///
/// After each save that was acknowledged its name and number go to the file ANSWERS, from which a
/// later process goes on. Dies by SIGKILL in the middle of its disk calls, by the seed; 0 never.
@main
enum Saver {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 6, let count = Int(arguments[3]), let seed = UInt64(arguments[5])
    else { exit(64) }
    let (folder, name, answers) = (arguments[1], arguments[2], arguments[4])
    var register = try OpenRegister(
      opening: folder,
      desk: name,
      staff: "田中",
      disk: seed == 0 ? .system : .dying(afterCalls: Int(20 + seed % 150))
    )
    register.patience = .seconds(60)
    register.segmentLimit = 64 * 1024
    let first = try answered(answers) + 1
    let file = open(answers, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0, first <= count + 1 else { exit(65) }
    for turn in first..<count + 1 {
      var group = Group()
      group.name = "\(name)-\(turn)"
      // The one that was under way when the last process died has its id already.
      let since = turn == first ? 0 : register.register.seq
      let answer = register.commit(
        Proposal([Change(.new, .group(group))], id: id(name, turn), since: since),
        at: Timestamp(seconds: 1_790_000_000)
      )
      let line = "\(group.name) \(try answer.get().changes[0].number.text)\n"
      guard write(file, line, line.utf8.count) == line.utf8.count else { exit(66) }
      if turn % 40 == 0 { try register.checkpoint(at: Timestamp(seconds: 1_790_000_000)) }
    }
  }

  /// How many lines the answers have.
  private static func answered(_ path: String) throws -> Int {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return 0 }
    defer { close(file) }
    var lines = 0
    var bytes = [UInt8](repeating: 0, count: 65_536)
    while case let got = read(file, &bytes, bytes.count), got > 0 {
      lines += bytes[..<got].count { $0 == 0x0A }
    }
    return lines
  }

  /// The id of a save, the same in every process.
  private static func id(_ name: String, _ turn: Int) -> String {
    let digits = name.utf8.map { String($0, radix: 16) }.joined() + String(turn, radix: 16)
    return String(repeating: "0", count: max(0, 32 - digits.count)) + digits
  }
}

extension Disk {
  /// The system's disk, on which the process dies after so many calls.
  fileprivate static func dying(afterCalls count: Int) -> Self {
    let left = Mutex(count)
    let count: @Sendable () -> Void = {
      let isOver = left.withLock { left in
        left -= 1
        return left < 0
      }
      if isOver { kill(getpid(), SIGKILL) }
    }
    let system = Disk.system
    var disk = system
    disk.open = { path, how throws(DiskError) in
      count()
      return try system.open(path, how)
    }
    disk.read = { file, length, offset throws(DiskError) in
      count()
      return try system.read(file, length, offset)
    }
    disk.write = { file, bytes, offset throws(DiskError) in
      count()
      return try system.write(file, bytes, offset)
    }
    disk.cut = { file, length throws(DiskError) in
      count()
      try system.cut(file, length)
    }
    disk.sync = { file throws(DiskError) in
      count()
      try system.sync(file)
    }
    disk.syncData = { file throws(DiskError) in
      count()
      try system.syncData(file)
    }
    disk.rename = { from, to throws(DiskError) in
      count()
      try system.rename(from, to)
    }
    disk.unlink = { path throws(DiskError) in
      count()
      try system.unlink(path)
    }
    return disk
  }
}
