// ディスク: the system calls that the store uses, as one value, so that a test can stand in for them.

/// The disk as the store sees it: one function for each system call that it uses.
///
/// Files are made 0600 and folders 0700 whatever the umask; every descriptor is close-on-exec.
/// Offsets and lengths are in bytes.
public struct Disk: Sendable {
  /// How a file is opened.
  public enum Opening: Sendable {
    case reading
    /// For reading and for writing in place; never in append mode, in which Linux ignores offsets.
    case writing
    /// A new file; fails where the name is taken.
    case creating
    /// A lock file, made where it is missing.
    case locking
    /// A folder, to be synced.
    case folder
    /// A new file without a name, in the folder that the path leads to.
    case unnamed
  }

  /// Which file a descriptor or a name leads to, and how it is.
  public struct Status: Equatable, Sendable {
    public var device: UInt64
    public var inode: UInt64
    public var length: Int
    public var links: Int
    public var isFolder: Bool

    public init(device: UInt64, inode: UInt64, length: Int, links: Int, isFolder: Bool) {
      self.device = device
      self.inode = inode
      self.length = length
      self.links = links
      self.isFolder = isFolder
    }

    /// Whether both are the same file, however long it is by now.
    func isSameFile(as other: Self) -> Bool {
      device == other.device && inode == other.inode
    }
  }

  public var open: @Sendable (_ path: String, _ how: Opening) throws(DiskError) -> Int32
  public var close: @Sendable (_ file: Int32) -> Void
  /// Reads up to `count` bytes; fewer only at the file's end.
  public var read:
    @Sendable (_ file: Int32, _ count: Int, _ offset: Int) throws(DiskError) -> [UInt8]
  /// Writes and answers how many bytes went in, which may be fewer than asked.
  public var write:
    @Sendable (_ file: Int32, _ bytes: ArraySlice<UInt8>, _ offset: Int) throws(DiskError) -> Int
  public var cut: @Sendable (_ file: Int32, _ length: Int) throws(DiskError) -> Void
  /// fsync: the file and what is known about it; a folder's names.
  public var sync: @Sendable (_ file: Int32) throws(DiskError) -> Void
  /// fdatasync: the bytes and the length.
  public var syncData: @Sendable (_ file: Int32) throws(DiskError) -> Void
  public var status: @Sendable (_ file: Int32) throws(DiskError) -> Status
  public var statusOf: @Sendable (_ path: String) throws(DiskError) -> Status
  public var rename: @Sendable (_ from: String, _ to: String) throws(DiskError) -> Void
  /// Gives a file opened as ``Opening/unnamed`` its name.
  public var name: @Sendable (_ file: Int32, _ path: String) throws(DiskError) -> Void
  public var link: @Sendable (_ from: String, _ to: String) throws(DiskError) -> Void
  public var unlink: @Sendable (_ path: String) throws(DiskError) -> Void
  public var makeFolder: @Sendable (_ path: String) throws(DiskError) -> Void
  public var removeFolder: @Sendable (_ path: String) throws(DiskError) -> Void
  /// The names in a folder, in no order, without `.` and `..`.
  public var list: @Sendable (_ folder: String) throws(DiskError) -> [String]
  /// The path with every symbolic link resolved.
  public var resolve: @Sendable (_ path: String) throws(DiskError) -> String
  /// The magic number of the file system that a path lies on.
  public var fileSystem: @Sendable (_ path: String) throws(DiskError) -> Int
  /// Takes the exclusive lock of an open file; `false` where somebody else holds it.
  public var tryLock: @Sendable (_ file: Int32) throws(DiskError) -> Bool
  /// Gives up the lock of an open file.
  public var unlock: @Sendable (_ file: Int32) -> Void
  /// A descriptor that becomes readable when something changes in a folder; only a hint.
  public var watch: @Sendable (_ folder: String) throws(DiskError) -> Int32
  /// Forgets what a watch has to tell.
  public var drain: @Sendable (_ watch: Int32) -> Void
  /// The monotonic clock, from any beginning.
  public var clock: @Sendable () -> Duration
  public var pause: @Sendable (_ duration: Duration) -> Void
}
