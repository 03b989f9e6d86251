// 開いた台帳: the store's small face; open, commit, follow, checkpoint, look back.

import Civic

/// A register on disk, open at one desk.
///
/// Used from one thread at a time. Opening takes no lock and may happen on another thread: the value
/// is `Sendable` and is handed over whole.
public struct OpenRegister: ~Copyable, Sendable {
  /// The register's folder, links resolved.
  public let folder: String
  public let desk: String
  /// Who saves; stands in every commit.
  public var staff: String
  /// How long a save waits for another desk's lock, on the monotonic clock.
  ///
  /// A desk waits two seconds, then says so, with the form still open; a command waits thirty.
  public var patience: Duration = .seconds(2)
  /// The newest segment is closed at a checkpoint when it is longer, in bytes.
  public var segmentLimit = 1024 * 1024
  /// Counts how often the register was read anew since, because a commit was taken back or a file
  /// exchanged: whoever keeps something derived from it makes it anew when this changes.
  public private(set) var reopenings = 0

  var state: RegisterState
  private var folderWatch: FolderWatch?
  /// The file of `lock` since the last save.
  var lockFile: FolderLock.File?

  /// Opens a register.
  ///
  /// Damage never stops it and is told in ``findings``; takes no lock.
  /// - Throws: ``StoreError/notARegister(_:)``, ``StoreError/newerFormat(_:)``,
  ///   ``StoreError/disk(_:)``.
  public init(
    opening folder: String,
    desk: String,
    staff: String,
    disk: Disk = .system
  ) throws(StoreError) {
    let real: String
    do throws(DiskError) {
      real = try disk.resolve(folder)
    } catch {
      throw error.isMissing ? .notARegister(folder) : StoreError(error)
    }
    let read = try RegisterState.reading(real, on: disk)
    if case .newerFormat(let format) = read.stop { throw .newerFormat(format) }
    self.folder = real
    self.desk = desk
    self.staff = staff
    state = read
  }

  /// Everything on file, as far as it was followed.
  public var register: Register { state.register }

  /// The register's own id: 32 hexadecimal digits.
  public var id: String { state.id }

  /// The time of the newest commit, a label: a clock that is behind it is told before saving.
  public var lastTime: Timestamp? { state.lastTime }

  /// Why nothing can be saved here any more, or `nil`.
  public var stop: StoreError? { state.stop }

  /// Whether it is of an older program's format: nothing is saved before the next backup brings it to
  /// this one's.
  public var isOlderFormat: Bool { state.isOlder }

  /// How many commits no checkpoint has put into the collections yet.
  public var commitsSinceCheckpoint: Int { state.course.taken - max(0, state.checkpointed) }

  /// Whether a person is off the register who still lies in its files; the next checkpoint goes on.
  public var hasUnfinishedErasing: Bool { !state.erasings.isEmpty }

  /// The other desks' commits since the last call, in their order, now in ``register``.
  ///
  /// Takes no lock. Empty also where the register was read anew: see ``reopenings``.
  /// - Throws: ``StoreError`` where the folder is gone or can't be read; what was read stays.
  public mutating func follow() throws(StoreError) -> [Commit] {
    folderWatch?.drain()
    try catchUp(.following)
    let news = state.news
    // Whoever was erased is to be forgotten here too, also in what lies in memory. Where that fails, the
    // news stay, and it is tried again.
    if news.contains(where: { $0.event == .erasing || $0.event == .erased }) { try reopen() }
    state.news = []
    return news
  }

  /// A descriptor that is readable when something may have changed, or `nil`; only a hint.
  ///
  /// Whoever polls it also calls ``follow()`` once a second without it.
  public mutating func watchDescriptor() -> Int32? {
    if folderWatch == nil {
      folderWatch = FolderWatch(state.paths.journal, on: state.disk)
    }
    return folderWatch?.descriptor
  }

  /// Applies what others have saved since; reads the register anew where what this desk has read is no
  /// longer what lies there.
  /// - Returns: what lies behind the last line that was taken.
  @discardableResult
  mutating func catchUp(_ manner: RegisterState.Manner) throws(StoreError) -> ArraySlice<UInt8> {
    let sight: Tail.Sight
    do throws(DiskError) {
      sight = try state.tail.look(on: state.disk)
    } catch {
      throw StoreError(error)
    }
    switch sight {
    case .nothingNew: return []
    case .more: break
    case .exchanged: try reopen()
    }
    return try state.catchUp(manner)
  }

  /// Reads the register anew.
  mutating func reopen() throws(StoreError) {
    let anew: RegisterState
    do {
      anew = try RegisterState.reading(folder, on: state.disk)
    } catch {
      switch error {
      case .notARegister: throw .folderGone(folder)
      case .newerFormat:
        // What is on the screen stays, and nothing is saved any more.
        state.stop = error
        return
      default: throw error
      }
    }
    guard anew.id == state.id else { throw .folderGone(folder) }
    state = anew
    reopenings += 1
  }
}
