// 取り付け口 (マウントポイント): folders that are meant for a disk of their own, and whether it is attached.

/// The mount points of the machine: as `/etc/fstab` plans them, and as they are now.
struct MountPoints {
  private let planned: [String]
  private let attached: Set<String>

  /// Reads both tables; without either of them nothing is known, and nothing is missing.
  init(on disk: Disk) {
    planned = Self.points(in: "/etc/fstab", on: disk)
    attached = Set(Self.points(in: "/proc/self/mounts", on: disk))
  }

  /// The planned mount point that a folder is or lies below, where no disk is attached to it.
  ///
  /// Only what is planned counts: any other folder may lie on whatever disk it likes. What is attached
  /// is asked of the system, for two folders of one disk may be mounted in one another.
  func withoutDisk(of folder: String, on disk: Disk) -> String? {
    guard let folder = try? disk.resolve(folder), !attached.isEmpty else { return nil }
    let above = planned.compactMap { try? disk.resolve($0) }.filter {
      folder == $0 || folder.hasPrefix($0 + "/")
    }
    let nearest = above.max { $0.utf8.count < $1.utf8.count }
    return nearest.flatMap { attached.contains($0) ? nil : $0 }
  }

  /// The second word of every line, as in fstab(5).
  private static func points(in table: String, on disk: Disk) -> [String] {
    // Files under /proc don't tell their length.
    guard let file = try? OpenFile(table, .reading, on: disk),
      let bytes = try? file.read(1 << 20, at: 0)
    else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let words = line.split { $0 == " " || $0 == "\t" }
      guard words.count >= 2, !words[0].hasPrefix("#"), words[1].hasPrefix("/") else { return nil }
      return unescaped(words[1])
    }
  }

  /// A path in which spaces and the like stand as three octal digits: `\040`.
  private static func unescaped(_ word: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(word.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(3), as: UTF8.self)
      if byte == UInt8(ascii: "\\"), digits.count == 3, let code = UInt8(digits, radix: 8) {
        bytes.append(code)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
