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
  /// The last commits, those included that were too long to be read before the first paint.
  let recent: [Commit]

  init(_ store: consuming OpenRegister, _ lookup: LookupIndex) {
    recent = (try? store.recent(limit: Self.recentLimit)) ?? []
    self.store = Mutex(consume store)
    self.lookup = lookup
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
    masters: Masters,
    today: Day,
    into inbox: Inbox
  ) {
    Task.detached {
      do throws(StoreError) {
        let store = try OpenRegister(opening: folder, desk: desk, staff: staff)
        let lookup = LookupIndex(of: store.register, masters: masters, today: today)
        inbox.post(.loaded(LoadedRegister(store, lookup)))
      } catch {
        inbox.post(.notLoaded(error))
      }
    }
  }
}
