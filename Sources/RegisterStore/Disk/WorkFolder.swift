// 作業フォルダー (.new-…): where something is made that gets its place whole; held while its maker lives.

/// A folder on the disk of a place; what a dead maker left of it is known by nobody holding it.
struct WorkFolder: ~Copyable, Sendable {
  let path: String
  private let hold: OpenFile

  /// Makes a folder beside a place and holds it, by flock, as long as the value lives.
  init(beside place: NewFolder, on disk: Disk) throws(DiskError) {
    while true {
      let path = "\(place.ground)/\(RegisterPaths.temporary)\(RandomID.draw())"
      try disk.makeFolder(path)
      do throws(DiskError) {
        // Who clears up may have taken it for a dead one's before it was held: then another is made.
        if let hold = try Self.holding(path, .folder, on: disk) {
          self.path = path
          self.hold = hold
          return
        }
      } catch {
        disk.removeTree(path)
        throw error
      }
    }
  }

  /// Takes hold of a folder or a file; `nil` where somebody else has it, or it is gone by now.
  static func holding(
    _ path: String,
    _ how: Disk.Opening,
    on disk: Disk
  ) throws(DiskError) -> OpenFile? {
    do throws(DiskError) {
      let file = try OpenFile(path, how, on: disk)
      guard try file.tryLock(), try disk.statusOf(path).isSameFile(as: file.status())
      else { return nil }
      return file
    } catch {
      if error.isMissing { return nil }
      throw error
    }
  }

  /// Removes what dead makers left beside a place: a copy of a whole register, personal data and all.
  ///
  /// One that its maker still holds stays; so does what can't be removed.
  /// - Returns: the names of those that are gone.
  static func removeDead(beside place: NewFolder, on disk: Disk) -> [String] {
    let names = ((try? disk.list(place.ground)) ?? []).filter(isOwn)
    return names.sorted().filter { name in
      let path = "\(place.ground)/\(name)"
      guard let hold = try? holding(path, .folder, on: disk) else { return false }
      disk.removeTree(path)
      let isGone = (try? disk.exists(path)) == false
      // Held until then, so that two who clear up don't meet in it.
      _ = consume hold
      return isGone
    }
  }

  /// Whether a name is one that only this program gives: what other programs left is none of ours.
  static func isOwn(_ name: String) -> Bool {
    guard name.hasPrefix(RegisterPaths.temporary) else { return false }
    let digits = name.dropFirst(RegisterPaths.temporary.count).utf8
    return digits.count == 32
      && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
