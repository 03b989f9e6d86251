// 台帳のファイル: any bytes as a segment of the journal and as a collection, with and without right sums.

import Civic
import Glibc
import RegisterStore

enum JournalInput {
  private static let header = SummedLine.sealing(
    #"{"format":"aiport-register/1","register":"0123456789abcdef0123456789abcdef","first":1}"#
  )

  /// The first byte says which file it is, and whether each line gets a right sum.
  static func take(_ bytes: [UInt8]) {
    let first = bytes.first ?? 0
    var body = Array(bytes.dropFirst())
    if first & 1 != 0 {
      body = Array(
        body.split(separator: 0x0A, omittingEmptySubsequences: false)
          .map { SummedLine.sealing(String(decoding: $0, as: UTF8.self)) }
          .joined(separator: [0x0A])
      )
    }
    var files = ["/r/journal/0000000001.jsonl": header + [0x0A]]
    if first & 2 != 0 {
      files["/r/groups.json"] = body
    } else {
      files["/r/journal/0000000001.jsonl", default: []] += body
    }
    let disk = Disk.reading(files)
    let one = opened(disk)
    expect(one == opened(disk), "the same files open as the same register")
    let findings = OpenRegister.verify(folder: "/r", disk: disk)
    if one == nil { expect(!findings.isEmpty, "what can't be opened is told") }
  }

  private static func opened(_ disk: Disk) -> [Filed<Group>]? {
    guard let open = try? OpenRegister(opening: "/r", desk: "", staff: "", disk: disk) else {
      return nil
    }
    return Array(open.register.groups.all)
  }
}

extension Disk {
  /// A disk with these files, on which nothing is written.
  fileprivate static func reading(_ files: [String: [UInt8]]) -> Self {
    let names = files.keys.sorted()
    @Sendable func missing(_ path: String) -> DiskError {
      DiskError(call: "open", code: ENOENT, path: path)
    }
    @Sendable func status(_ place: Int) -> Status {
      let length = place < names.count ? files[names[place]]?.count ?? 0 : 0
      return Status(
        device: 1,
        inode: UInt64(place),
        length: length,
        links: 1,
        isFolder: place >= names.count
      )
    }
    var disk = Disk.system
    disk.open = { path, _ throws(DiskError) in
      guard let place = names.firstIndex(of: path) else { throw missing(path) }
      return Int32(place)
    }
    disk.close = { _ in }
    disk.read = { file, count, offset in
      Array((files[names[Int(file)]] ?? []).dropFirst(offset).prefix(count))
    }
    disk.status = { file in status(Int(file)) }
    disk.statusOf = { path throws(DiskError) in
      if let place = names.firstIndex(of: path) { return status(place) }
      guard names.contains(where: { $0.hasPrefix(path + "/") }) else { throw missing(path) }
      return status(names.count)
    }
    disk.list = { folder in
      names.filter { $0.hasPrefix(folder + "/") }.compactMap {
        $0.dropFirst(folder.count + 1).split(separator: "/").first.map(String.init)
      }
    }
    disk.resolve = { path in path }
    return disk
  }
}
