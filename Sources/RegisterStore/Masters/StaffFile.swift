// StaffFile — staff.json of a register: who is on it; sets one member's PIN, everything else stays.

import Civic

/// Why a PIN could not be set.
public enum StaffFileError: Error, Equatable, Sendable {
  /// Nobody of that name is on the list; the names that are.
  case unknownMember([String])
  /// The list can't be read; in words.
  case unreadable(String)
  case store(StoreError)
}

/// The list of the staff as the register has it.
public enum StaffFile {
  private static let name = "staff.json"

  /// The names on the register's own list; empty where it has none, or one that can't be taken.
  public static func names(in folder: String) -> [String] {
    guard case .bytes(let bytes) = MasterBytes(path: "\(folder)/masters/\(name)") else { return [] }
    let file = MasterFile(name: name, origin: .edited, bytes: bytes)
    return ((try? MasterTable.staff.elements(in: file)) ?? []).map(\.name)
  }

  /// Sets a member's PIN in the register's own list, which begins as a copy of the default one.
  ///
  /// Written beside, synced, renamed; holds `checkpoint.lock`, as whoever replaces a file does. A
  /// register on which nothing may be saved is left as it is.
  public static func set(
    pinHash: String,
    of member: String,
    in folder: String,
    defaults: String,
    disk: Disk = .system
  ) throws(StaffFileError) {
    let paths = RegisterPaths(folder: folder)
    do {
      var open = try OpenRegister(opening: folder, desk: "", staff: "", disk: disk)
      guard let gate = try open.takeGate(patience: .seconds(30)) else { throw StoreError.busy }
      let entries = try entries(paths, defaults)
      let changed = try setting(pinHash, of: member, in: entries)
      try replace(bytes(changed), paths, disk)
      gate.release()
    } catch let error as StaffFileError {
      throw error
    } catch {
      throw .store(StoreError(any: error))
    }
  }

  private static func entries(
    _ paths: RegisterPaths,
    _ defaults: String
  ) throws -> [[JSON.Member]] {
    for (folder, origin) in [(paths.masters, MasterProblem.Origin.edited), (defaults, .defaults)] {
      switch MasterBytes(path: folder + "/" + name) {
      case .missing: continue
      case .unreadable: throw StaffFileError.unreadable("\(folder)/\(name) が読めません。")
      case .bytes(let bytes):
        let file = MasterFile(name: name, origin: origin, bytes: bytes)
        do throws(MasterProblem) {
          // What the desk would not take is mended before anything is written over it.
          _ = try MasterTable.staff.elements(in: file)
          return try file.entries()
        } catch {
          throw StaffFileError.unreadable(error.sentence)
        }
      }
    }
    throw StaffFileError.unreadable("\(name) がありません。")
  }

  private static func setting(
    _ hash: String,
    of member: String,
    in entries: [[JSON.Member]]
  ) throws(StaffFileError) -> [[JSON.Member]] {
    func name(_ entry: [JSON.Member]) -> String? { entry.first { $0.key == "name" }?.value.string }
    guard let place = entries.firstIndex(where: { name($0) == member }) else {
      throw .unknownMember(entries.compactMap(name))
    }
    var changed = entries
    changed[place].removeAll { $0.key == "pin" }
    changed[place].append(.init("pin", .string(hash)))
    return changed
  }

  /// One entry a line, as the center's editors find it.
  private static func bytes(_ entries: [[JSON.Member]]) -> [UInt8] {
    let lines = entries.map { "  " + JSON.object($0).text }
    return Array("[\n\(lines.joined(separator: ",\n"))\n]\n".utf8)
  }

  private static func replace(
    _ bytes: [UInt8],
    _ paths: RegisterPaths,
    _ disk: Disk
  ) throws(DiskError) {
    try disk.makeMissing(folder: paths.masters)
    let beside = "\(paths.folder)/\(RegisterPaths.temporary)\(RandomID.draw())"
    try disk.write(bytes, toNew: beside)
    try disk.rename(beside, "\(paths.masters)/\(name)")
    try disk.sync(folder: paths.masters)
    try disk.sync(folder: paths.folder)
  }
}
