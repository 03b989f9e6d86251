// 試験用の端末: one process on a simulated disk, which fails or dies at the call that a test names.

import Glibc
import RegisterStore
import Synchronization

/// A process on a ``SimulatedDisk``: gives the `Disk` that the store works on.
public final class SimulatedProcess: Sendable {
  /// What happens at a call.
  public enum Fault: Equatable, Sendable {
    /// The call fails with this error; a write has put in half of its bytes.
    case failure(Int32)
    /// The process dies before the call; a write has put in half of its bytes.
    case kill
    /// A write puts in half of its bytes and says so; any other call succeeds.
    case shortWrite
  }

  private struct Course {
    var calls: [String] = []
    var faults: [Int: Fault] = [:]
    /// From this call on every call fails so.
    var breakdown: (call: Int, code: Int32)?
    var failing: [String: Int32] = [:]
    var isDead = false
  }

  private let number: Int
  private let simulated: SimulatedDisk
  private let course = Mutex(Course())

  init(_ number: Int, on disk: SimulatedDisk) {
    self.number = number
    simulated = disk
  }

  /// The names of the calls made so far.
  public var calls: [String] { course.withLock { $0.calls } }

  /// Whether the process was killed.
  public var isDead: Bool { course.withLock { $0.isDead } }

  /// Lets a fault happen at the n-th call from now, counted from 1.
  public func strike(_ fault: Fault, atCall count: Int) {
    course.withLock { $0.faults[$0.calls.count + count] = fault }
  }

  /// Lets the n-th call from now and every later one fail, as on a disk that is broken for good.
  public func breakDown(with code: Int32, atCall count: Int) {
    course.withLock { $0.breakdown = ($0.calls.count + count, code) }
  }

  /// Ends what was told to fail, from the next call on.
  public func recover() {
    course.withLock { course in
      course.faults = [:]
      course.breakdown = nil
      course.failing = [:]
    }
  }

  /// Lets every call of a name fail from now on; `nil` ends it.
  public func fail(_ call: String, with code: Int32?) {
    course.withLock { $0.failing[call] = code }
  }

  /// Dies: what it held is let go, and every later call fails.
  public func kill() {
    course.withLock { $0.isDead = true }
    simulated.world.withLock { world in
      for handle in world.handles.keys where handle.process == number { world.close(handle) }
    }
  }

  /// Counts a call and tells the fault that happens at it.
  private func fault(at call: String) -> Fault? {
    let (fault, isDead) = course.withLock { course -> (Fault?, Bool) in
      if course.isDead { return (.kill, true) }
      course.calls.append(call)
      var planned = course.faults[course.calls.count]
      if let (first, code) = course.breakdown, course.calls.count >= first {
        planned = .failure(code)
      }
      return (planned ?? course.failing[call].map { .failure($0) }, false)
    }
    if fault == .kill, !isDead { kill() }
    return fault
  }

  /// Makes a call on the world, unless a fault happens.
  private func call<Answer: Sendable>(
    _ name: String,
    _ body: (inout SimulatedDisk.World) throws(DiskError) -> Answer
  ) throws(DiskError) -> Answer {
    switch fault(at: name) {
    case .failure(let code): throw DiskError(call: name, code: code)
    case .kill: throw DiskError(call: name, code: ESHUTDOWN)
    case .shortWrite, nil: break
    }
    return try simulated.world.withLock { world throws(DiskError) in try body(&world) }
  }

  private func node(
    _ file: Int32,
    in world: SimulatedDisk.World
  ) throws(DiskError) -> Int {
    let handle = SimulatedDisk.Handle(process: number, number: file)
    guard let id = world.handles[handle] else { throw DiskError(call: "file", code: EBADF) }
    return id
  }

  /// The disk as this process sees it.
  public var disk: Disk {
    var disk = Disk.system
    disk.open = { path, how throws(DiskError) in try self.open(path, how) }
    disk.close = { file in
      self.simulated.world.withLock { $0.close(.init(process: self.number, number: file)) }
    }
    disk.read = { file, count, offset throws(DiskError) in
      try self.call("pread") { world throws(DiskError) in
        let bytes = world.nodes[try self.node(file, in: world)]?.file.bytes ?? []
        return Array(bytes.dropFirst(offset).prefix(count))
      }
    }
    disk.write = { file, bytes, offset throws(DiskError) in
      try self.write(file, bytes, offset)
    }
    disk.cut = { file, length throws(DiskError) in
      try self.call("ftruncate") { world throws(DiskError) in
        world.nodes[try self.node(file, in: world)]?.file.cut(to: length)
      }
    }
    disk.sync = { file throws(DiskError) in try self.sync("fsync", file) }
    disk.syncData = { file throws(DiskError) in try self.sync("fdatasync", file) }
    disk.status = { file throws(DiskError) in
      try self.call("fstat") { world throws(DiskError) in
        world.status(of: try self.node(file, in: world))
      }
    }
    disk.statusOf = { path throws(DiskError) in
      try self.call("stat") { world throws(DiskError) in world.status(of: try world.find(path)) }
    }
    disk.rename = { from, to throws(DiskError) in
      try self.call("rename") { world throws(DiskError) in try world.rename(from, to) }
    }
    disk.name = { file, path throws(DiskError) in
      try self.call("linkat") { world throws(DiskError) in
        try world.enter(try self.node(file, in: world), at: path)
      }
    }
    disk.link = { from, to throws(DiskError) in
      try self.call("link") { world throws(DiskError) in
        try world.enter(try world.find(from), at: to)
      }
    }
    disk.unlink = { path throws(DiskError) in
      try self.call("unlink") { world throws(DiskError) in
        try world.removeName(path, ofFolder: false)
      }
    }
    disk.makeFolder = { path throws(DiskError) in
      try self.call("mkdir") { world throws(DiskError) in
        try world.enter(world.make(isFolder: true), at: path)
      }
    }
    disk.removeFolder = { path throws(DiskError) in
      try self.call("rmdir") { world throws(DiskError) in
        try world.removeName(path, ofFolder: true)
      }
    }
    disk.list = { folder throws(DiskError) in
      try self.call("readdir") { world throws(DiskError) in
        Array((world.nodes[try world.find(folder)]?.names ?? [:]).keys)
      }
    }
    disk.resolve = { path throws(DiskError) in
      try self.call("realpath") { world throws(DiskError) in
        _ = try world.find(path)
        return "/" + path.split(separator: "/").joined(separator: "/")
      }
    }
    disk.fileSystem = { _ throws(DiskError) in
      try self.call("statfs") { _ throws(DiskError) in 0xEF53 }
    }
    disk.tryLock = { file throws(DiskError) in
      try self.call("flock") { world throws(DiskError) in
        let id = try self.node(file, in: world)
        let handle = SimulatedDisk.Handle(process: self.number, number: file)
        guard world.nodes[id]?.holder ?? handle == handle else { return false }
        world.nodes[id]?.holder = handle
        return true
      }
    }
    disk.unlock = { file in
      self.simulated.world.withLock { $0.unlock(.init(process: self.number, number: file)) }
    }
    disk.watch = { _ throws(DiskError) in throw DiskError(call: "inotify", code: ENOSYS) }
    disk.drain = { _ in }
    disk.clock = { self.simulated.world.withLock { $0.clock } }
    disk.pause = { duration in self.simulated.world.withLock { $0.clock += duration } }
    return disk
  }

  private func open(_ path: String, _ how: Disk.Opening) throws(DiskError) -> Int32 {
    try call("open") { world throws(DiskError) in
      let id: Int
      switch how {
      case .reading, .writing, .folder:
        id = try world.find(path)
      case .creating:
        id = world.make(isFolder: false)
        try world.enter(id, at: path)
      case .locking:
        if let found = try? world.find(path) {
          id = found
        } else {
          id = world.make(isFolder: false)
          try world.enter(id, at: path)
        }
      case .unnamed:
        _ = try world.find(path)
        id = world.make(isFolder: false)
      }
      let handle = world.nextHandle
      world.nextHandle += 1
      world.handles[.init(process: self.number, number: handle)] = id
      return handle
    }
  }

  private func write(
    _ file: Int32,
    _ bytes: ArraySlice<UInt8>,
    _ offset: Int
  ) throws(DiskError) -> Int {
    // Found before the fault: a process that dies now dies with half of it written.
    let id = try simulated.world.withLock { world throws(DiskError) in
      try node(file, in: world)
    }
    let fault = fault(at: "pwrite")
    let part = fault == nil ? bytes : bytes.prefix(max(1, bytes.count / 2))
    let isRefused = if case .failure = fault { true } else { false }
    simulated.world.withLock { world in
      world.nodes[id]?.file.write(part, at: offset, isRefused: isRefused)
    }
    switch fault {
    case .shortWrite, nil: return part.count
    case .kill: throw DiskError(call: "pwrite", code: ESHUTDOWN)
    case .failure(let code): throw DiskError(call: "pwrite", code: code)
    }
  }

  private func sync(_ name: String, _ file: Int32) throws(DiskError) {
    let fault = fault(at: name)
    let isDead = isDead
    try simulated.world.withLock { world throws(DiskError) in
      if isDead { throw DiskError(call: name, code: ESHUTDOWN) }
      let id = try self.node(file, in: world)
      if case .failure(let code) = fault {
        world.nodes[id]?.file.failSync()
        throw DiskError(call: name, code: code)
      }
      world.sync(id)
    }
  }
}
