// 記録の末尾: the newest segment, kept open, and what this desk has seen and synced of it.

import Civic

/// The segment that is read to its end and appended to.
struct Tail: ~Copyable, Sendable {
  /// The last whole line, as it must still lie there.
  struct Line: Equatable, Sendable {
    let offset: Int
    /// With its newline.
    let bytes: [UInt8]
  }

  private(set) var file: OpenFile
  /// The seq in its name.
  let first: Int
  let header: Segment.Header
  private let status: Disk.Status
  /// Why it could be opened for reading only, or `nil`.
  private var readOnly: DiskError?

  /// Everything before it was judged: applied, or found bad.
  var end: Int
  /// Newlines before `end`.
  var lines: Int
  /// `nil` while there is only the header.
  var last: Line?
  /// Whether this desk has synced the last line itself.
  ///
  /// Another one may have died before its sync, or after a failed one.
  var isSecured = false
  /// Whether this desk has synced the segment's name.
  var isNamed = false
  /// Whether it is known to lie where locks and syncs mean what the register promises.
  var isLocal = false
  /// How long the file is, as far as this desk knows.
  private var length: Int

  /// Opens a segment and reads its header.
  static func opening(
    _ paths: RegisterPaths,
    first: Int,
    on disk: Disk
  ) throws(DiskError) -> Tail {
    let path = paths.segment(first: first)
    var refusal: DiskError?
    var number: Int32
    do throws(DiskError) {
      number = try disk.open(path, .writing)
    } catch {
      if error.isMissing { throw error }
      refusal = error
      number = try disk.open(path, .reading)
    }
    let file = OpenFile(number, path, on: disk)
    let status = try file.status()
    let bytes = try file.read(headerLimit, at: 0)
    return Tail(file, first, status, Segment.readingHeader(bytes), bytes, readOnly: refusal)
  }

  private init(
    _ file: consuming OpenFile,
    _ first: Int,
    _ status: Disk.Status,
    _ found: (header: Segment.Header, end: Int),
    _ bytes: [UInt8],
    readOnly: DiskError?
  ) {
    self.file = file
    self.first = first
    self.status = status
    length = status.length
    header = found.header
    end = found.end
    lines = found.end > 0 && bytes[found.end - 1] == 0x0A ? 1 : 0
    self.readOnly = readOnly
  }

  /// Makes sure that it can be written to: what refused that at the opening may be over.
  mutating func openForWriting(on disk: Disk) throws(DiskError) {
    guard let refusal = readOnly else { return }
    let writable = OpenFile(try disk.open(file.path, .writing), file.path, on: disk)
    guard try writable.status().isSameFile(as: status) else { throw refusal }
    file = writable
    readOnly = nil
  }

  /// Whether the first commit says that these seqs were left behind by a restore.
  func declaresLoss(of seqs: ClosedRange<Int>) throws(DiskError) -> Bool {
    let bytes = try file.read(Self.headerLimit, at: end)
    guard let newline = bytes.newline(from: 0), SummedLine.isWhole(bytes, 0..<newline),
      let commit = try? Commit(reading: bytes[..<newline])
    else { return false }
    return commit.event == .lost && commit.lost == seqs
  }

  /// What lies behind `end`, but for the room.
  func unread() throws(DiskError) -> [UInt8] {
    var bytes = try file.read(from: end)
    bytes.removeLast(bytes.count - Room.start(in: bytes))
    return bytes
  }

  /// Makes room behind the last line where there is none left for one more as long.
  ///
  /// Nothing depends on it, so that whatever refuses it may: the lines find their place all the same.
  mutating func makeRoom() {
    guard let last, end + last.bytes.count > length else { return }
    try? file.write(Room.bytes, at: end)
    length = end + Room.bytes.count
  }

  /// Takes away what was written behind `end`, and the room.
  mutating func cut() throws(DiskError) {
    try file.cut(to: end)
    length = end
    try file.sync()
  }

  /// More than a header is ever long, in bytes.
  private static let headerLimit = 4096
  /// How much of the last line is looked at again, in bytes; its sum stands at the end.
  private static let remembered = 4096

  /// What one look at it tells.
  enum Sight {
    /// Nothing was written since this desk secured the end: room begins there, and others would have
    /// written from its beginning on, or taken it away before a new segment.
    case nothingNew
    /// There may be more behind the end.
    case more
    /// The name leads elsewhere, or the last line is another one or gone: a commit was taken back.
    case exchanged
  }

  /// Looks whether it lies in its place, with the last line in it, and at what begins behind that.
  func look(on disk: Disk) throws(DiskError) -> Sight {
    do {
      guard try disk.statusOf(file.path).isSameFile(as: status) else { return .exchanged }
    } catch {
      if error.isMissing { return .exchanged }
      throw error
    }
    guard let last else { return .more }
    let known = last.bytes.suffix(Self.remembered)
    let offset = last.offset + last.bytes.count - known.count
    let found = try file.read(known.count + 1, at: offset)
    guard found.begins(with: known) else { return .exchanged }
    // A bad piece may lie between the last line and the end, and may itself begin like room.
    guard isSecured, last.offset + last.bytes.count == end, found.count > known.count else {
      return .more
    }
    return Room.begins(with: found[known.count]) ? .nothingNew : .more
  }
}
