// 試験用のディスク: keeps apart what was written and what was synced, and can lose the difference.

import RegisterStore
import Synchronization

/// A disk in memory, for as many processes as a test wants.
///
/// It permits what POSIX permits: a write, a cut, a name may each be lost on its own until a sync of
/// that file or that folder has succeeded, a write also by half. A rename is whole or not at all.
public final class SimulatedDisk: Sendable {
  let world: Mutex<World>

  public init() { world = Mutex(World()) }

  /// A disk as another one is now, without its processes: for many power cuts at one moment.
  public init(copying other: SimulatedDisk) {
    var copy = other.world.withLock { $0 }
    copy.handles = [:]
    for id in copy.nodes.keys { copy.nodes[id]?.holder = nil }
    world = Mutex(copy)
  }

  /// A process that uses this disk, with its own descriptors, locks and faults.
  public func process() -> SimulatedProcess {
    let number = world.withLock { world in
      world.processes += 1
      return world.processes
    }
    return SimulatedProcess(number, on: self)
  }

  /// In how many ways the power can go now; `Int.max` where they can't be counted.
  public var possibleLosses: Int { world.withLock { $0.possibleLosses } }

  /// Cuts the power: every process is gone, and so is what was never synced, as far as told.
  /// - Returns: what became of each write and cut that was never synced.
  @discardableResult
  public func losePower(_ loss: Loss) -> [Loss.Fate] {
    world.withLock { $0.losePower(loss) }
  }

  /// A file's bytes as a reader sees them now, `nil` where there is none.
  public func contents(_ path: String) -> [UInt8]? {
    world.withLock { world in (try? world.find(path)).flatMap { world.nodes[$0]?.file.bytes } }
  }

  /// A segment's bytes without the room behind its lines, `nil` where there is none.
  public func lines(of path: String) -> [UInt8]? {
    contents(path).map { bytes in
      Array(bytes.prefix((bytes.lastIndex { $0 != UInt8(ascii: " ") } ?? -1) + 1))
    }
  }

  /// Puts bytes in a file's place, as an editor or a broken disk does.
  public func put(_ bytes: [UInt8], at path: String) {
    world.withLock { world in
      guard let id = try? world.find(path) else { return }
      world.nodes[id]?.file.put(bytes)
    }
  }

  /// The names in a folder, sorted.
  public func names(in folder: String) -> [String] {
    world.withLock { world in
      (try? world.find(folder)).flatMap { world.nodes[$0]?.names.keys.sorted() } ?? []
    }
  }
}
