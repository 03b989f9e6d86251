// 試験用のディスク: keeps apart what was written and what was synced, and can lose the difference.

import Glibc
import RegisterStore
import Synchronization

/// A disk in memory, for as many processes as a test wants.
public final class SimulatedDisk: Sendable {
  /// What a power cut leaves of what was written and never synced.
  public enum Loss: CaseIterable, Sendable {
    /// Nothing: neither bytes nor names.
    case all
    /// Everything, as after a kill.
    case none
    /// The first half of the bytes, and every name.
    case halves
  }

  struct Node {
    var isFolder = false
    var bytes: [UInt8] = []
    var synced: [UInt8] = []
    var names: [String: Int] = [:]
    var syncedNames: [String: Int] = [:]
    var links = 0
    var holder: Handle?
  }

  struct Handle: Hashable {
    let process: Int
    let number: Int32
  }

  struct World {
    var nodes: [Int: Node] = [1: Node(isFolder: true, links: 1)]
    var nextNode = 2
    var handles: [Handle: Int] = [:]
    var nextHandle: Int32 = 3
    var processes = 0
    var clock = Duration.zero
  }

  let world = Mutex(World())

  public init() {}

  /// A process that uses this disk, with its own descriptors, locks and faults.
  public func process() -> SimulatedProcess {
    let number = world.withLock { world in
      world.processes += 1
      return world.processes
    }
    return SimulatedProcess(number, on: self)
  }

  /// Cuts the power: every process is gone, and so is what was never synced, as far as told.
  public func losePower(_ loss: Loss) {
    world.withLock { world in
      world.handles = [:]
      for (id, var node) in world.nodes {
        node.holder = nil
        switch loss {
        case .none: break
        case .all:
          node.bytes = node.synced
          node.names = node.syncedNames
        case .halves:
          let common = zip(node.bytes, node.synced).prefix { $0 == $1 }.count
          let kept = common + (node.bytes.count - common) / 2
          if node.bytes != node.synced { node.bytes = Array(node.bytes.prefix(kept)) }
        }
        node.synced = node.bytes
        node.syncedNames = node.names
        world.nodes[id] = node
      }
    }
  }

  /// A file's bytes as a reader sees them now, `nil` where there is none.
  public func contents(_ path: String) -> [UInt8]? {
    world.withLock { world in (try? world.find(path)).flatMap { world.nodes[$0]?.bytes } }
  }

  /// Puts bytes in a file's place, as an editor or a broken disk does.
  public func put(_ bytes: [UInt8], at path: String) {
    world.withLock { world in
      guard let id = try? world.find(path) else { return }
      world.nodes[id]?.bytes = bytes
      world.nodes[id]?.synced = bytes
    }
  }

  /// The names in a folder, sorted.
  public func names(in folder: String) -> [String] {
    world.withLock { world in
      (try? world.find(folder)).flatMap { world.nodes[$0]?.names.keys.sorted() } ?? []
    }
  }
}

extension SimulatedDisk.World {
  /// The node that a path leads to.
  func find(_ path: String) throws(DiskError) -> Int {
    var id = 1
    for part in path.split(separator: "/") {
      guard let next = nodes[id]?.names[String(part)] else {
        throw DiskError(call: "stat", code: ENOENT, path: path)
      }
      id = next
    }
    return id
  }

  /// The folder that a path's last name stands in, and that name.
  func place(_ path: String) throws(DiskError) -> (folder: Int, name: String) {
    let parts = path.split(separator: "/")
    let folder = try find(parts.dropLast().map { "/" + $0 }.joined())
    return (folder, parts.last.map(String.init) ?? "")
  }

  mutating func make(isFolder: Bool) -> Int {
    let id = nextNode
    nextNode += 1
    nodes[id] = SimulatedDisk.Node(isFolder: isFolder)
    return id
  }

  mutating func enter(_ id: Int, at path: String) throws(DiskError) {
    let (folder, name) = try place(path)
    if nodes[folder]?.names[name] != nil {
      throw DiskError(call: "link", code: EEXIST, path: path)
    }
    nodes[folder]?.names[name] = id
    nodes[id]?.links += 1
  }

  mutating func removeName(_ path: String) throws(DiskError) {
    let (folder, name) = try place(path)
    guard let id = nodes[folder]?.names.removeValue(forKey: name) else {
      throw DiskError(call: "unlink", code: ENOENT, path: path)
    }
    nodes[id]?.links -= 1
  }

  mutating func rename(_ from: String, _ to: String) throws(DiskError) {
    let id = try find(from)
    let (folder, name) = try place(to)
    if let old = nodes[folder]?.names[name] { nodes[old]?.links -= 1 }
    nodes[folder]?.names[name] = id
    let (left, oldName) = try place(from)
    nodes[left]?.names[oldName] = nil
  }

  mutating func close(_ handle: SimulatedDisk.Handle) {
    guard let id = handles.removeValue(forKey: handle) else { return }
    if nodes[id]?.holder == handle { nodes[id]?.holder = nil }
  }

  func status(of id: Int) -> Disk.Status {
    let node = nodes[id]
    return Disk.Status(
      device: 1,
      inode: UInt64(id),
      length: node?.bytes.count ?? 0,
      links: node?.links ?? 0,
      isFolder: node?.isFolder ?? false
    )
  }
}
