// 便り: what other threads tell the loop.

import Civic
import FrontDesk
import RegisterStore
import Synchronization

/// An answer from another thread.
enum Letter: Sendable {
  /// The register is loaded.
  case loaded(LoadedRegister)
  case notLoaded(StoreError)
  case event(Event)
}

/// A register and its index, on their way from the thread that loaded them to the loop.
final class LoadedRegister: Sendable {
  private let store: Mutex<OpenRegister?>
  let lookup: LookupIndex
  /// All masters, those included that the first screen did without.
  let masters: Masters
  let problems: [String]
  /// The last commits, those included that were too long to be read before the first paint.
  let recent: [Commit]

  init(_ store: consuming OpenRegister, _ masters: Masters, problems: [String], on today: Day) {
    self.masters = masters
    self.problems = problems
    lookup = LookupIndex(of: store.register, masters: masters, today: today)
    recent = (try? store.recent(limit: Self.recentLimit)) ?? []
    self.store = Mutex(consume store)
  }

  /// How many commits the home screen knows.
  static let recentLimit = 20

  /// The register; `nil` when it was taken before.
  func take() -> OpenRegister? {
    store.withLock { $0.take() }
  }

  /// Loads a register on a thread of its own; the desk is on the screen meanwhile.
  static func load(
    _ folder: String,
    desk: String,
    staff: String,
    defaults: String,
    today: Day,
    into inbox: Inbox
  ) {
    Task.detached {
      do throws(StoreError) {
        let store = try OpenRegister(opening: folder, desk: desk, staff: staff)
        let (masters, problems) = MasterFolder.load(
          edited: folder + "/masters",
          defaults: defaults
        )
        inbox.post(
          .loaded(LoadedRegister(store, masters, problems: problems.map(\.sentence), on: today))
        )
      } catch {
        inbox.post(.notLoaded(error))
      }
    }
  }
}
