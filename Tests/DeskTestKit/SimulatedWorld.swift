// 試験用のディスクの中: files, folders and names, and the names that no folder's sync has made durable.

import Glibc
import RegisterStore

extension SimulatedDisk {
  struct Node {
    var isFolder = false
    var file = SimulatedFile()
    var names: [String: Int] = [:]
    var durableNames: [String: Int] = [:]
    var links = 0
    var holder: Handle?
  }

  struct Handle: Hashable {
    let process: Int
    let number: Int32
  }

  /// A name in a folder.
  struct Place: Equatable {
    let folder: Int
    let name: String
  }

  /// A change of names that no sync of its folder has made durable; whole or not at all.
  enum Naming {
    case enter(Place, Int)
    case remove(Place)
    case rename(Place, Place, Int)

    var folders: [Int] {
      switch self {
      case .enter(let place, _), .remove(let place): [place.folder]
      case .rename(let from, let to, _): [from.folder, to.folder]
      }
    }
  }

  struct World {
    var nodes: [Int: Node] = [1: Node(isFolder: true, links: 1)]
    var namings: [Naming] = []
    var nextNode = 2
    var handles: [Handle: Int] = [:]
    var nextHandle: Int32 = 3
    var processes = 0
    var clock = Duration.zero
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
  func place(_ path: String) throws(DiskError) -> SimulatedDisk.Place {
    let parts = path.split(separator: "/")
    let folder = try find(parts.dropLast().map { "/" + $0 }.joined())
    return SimulatedDisk.Place(folder: folder, name: parts.last.map(String.init) ?? "")
  }

  mutating func make(isFolder: Bool) -> Int {
    let id = nextNode
    nextNode += 1
    nodes[id] = SimulatedDisk.Node(isFolder: isFolder)
    return id
  }

  mutating func enter(_ id: Int, at path: String) throws(DiskError) {
    let place = try place(path)
    if nodes[place.folder]?.names[place.name] != nil {
      throw DiskError(call: "link", code: EEXIST, path: path)
    }
    name(.enter(place, id))
  }

  mutating func removeName(_ path: String, ofFolder isFolder: Bool) throws(DiskError) {
    let call = isFolder ? "rmdir" : "unlink"
    let place = try place(path)
    guard let id = nodes[place.folder]?.names[place.name], let node = nodes[id] else {
      throw DiskError(call: call, code: ENOENT, path: path)
    }
    guard node.isFolder == isFolder else {
      throw DiskError(call: call, code: isFolder ? ENOTDIR : EISDIR, path: path)
    }
    guard node.names.isEmpty else { throw DiskError(call: call, code: ENOTEMPTY, path: path) }
    name(.remove(place))
  }

  mutating func rename(_ from: String, _ to: String) throws(DiskError) {
    let id = try find(from)
    name(.rename(try place(from), try place(to), id))
  }

  private mutating func name(_ naming: SimulatedDisk.Naming) {
    apply(naming, to: \.names)
    namings.append(naming)
    countLinks()
  }

  private mutating func apply(
    _ naming: SimulatedDisk.Naming,
    to names: WritableKeyPath<SimulatedDisk.Node, [String: Int]>
  ) {
    switch naming {
    case .enter(let place, let id):
      nodes[place.folder]?[keyPath: names][place.name] = id
    case .remove(let place):
      nodes[place.folder]?[keyPath: names][place.name] = nil
    case .rename(let from, let to, let id):
      nodes[from.folder]?[keyPath: names][from.name] = nil
      nodes[to.folder]?[keyPath: names][to.name] = id
    }
  }

  private mutating func countLinks() {
    var links: [Int: Int] = [1: 1]
    for node in nodes.values { for id in node.names.values { links[id, default: 0] += 1 } }
    for id in nodes.keys { nodes[id]?.links = links[id] ?? 0 }
  }

  /// Makes a node's bytes, or the names in it, durable.
  mutating func sync(_ id: Int) {
    nodes[id]?.file.sync()
    guard nodes[id]?.isFolder == true else { return }
    for naming in namings where naming.folders.contains(id) { apply(naming, to: \.durableNames) }
    namings.removeAll { $0.folders.contains(id) }
  }

  mutating func close(_ handle: SimulatedDisk.Handle) {
    unlock(handle)
    handles[handle] = nil
  }

  mutating func unlock(_ handle: SimulatedDisk.Handle) {
    guard let id = handles[handle] else { return }
    if nodes[id]?.holder == handle { nodes[id]?.holder = nil }
  }

  func status(of id: Int) -> Disk.Status {
    let node = nodes[id]
    return Disk.Status(
      device: 1,
      inode: UInt64(id),
      length: node?.file.bytes.count ?? 0,
      links: node?.links ?? 0,
      isFolder: node?.isFolder ?? false
    )
  }

  /// In how many ways the power can go now, at most so many as an `Int` can count.
  var possibleLosses: Int {
    let fates =
      nodes.values.flatMap { $0.file.losable.map(\.fates.count) } + namings.map { _ in 2 }
    return fates.reduce(1) { product, count in
      let (next, isTooMany) = product.multipliedReportingOverflow(by: count)
      return isTooMany ? .max : next
    }
  }

  /// Takes what was never synced, as far as chosen; answers what became of each write.
  mutating func losePower(_ loss: SimulatedDisk.Loss) -> [SimulatedDisk.Loss.Fate] {
    var choice = LossChoice(loss)
    var fates: [SimulatedDisk.Loss.Fate] = []
    handles = [:]
    for id in nodes.keys.sorted() {
      nodes[id]?.holder = nil
      nodes[id]?.file.lose { change in
        let fate = choice.choose(of: change.fates)
        fates.append(fate)
        return fate
      }
    }
    for naming in namings where choice.choose(of: [.lost, .kept]) == .kept {
      apply(naming, to: \.durableNames)
    }
    namings = []
    for (id, node) in nodes { nodes[id]?.names = node.durableNames }
    countLinks()
    return fates
  }
}
