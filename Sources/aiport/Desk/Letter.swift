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
  /// What makes searching faster was made of the index.
  case sieved(Sieves)
  case event(Event)
  /// The collections were written anew up to a commit, or could not be.
  case checkpointed(Result<Int, StoreError>)
  /// A backup was looked for and, where the day had none, made; with what went wrong, as a sentence.
  case backedUp(BackupNote, problem: String?)
  /// Whether the PIN that was typed is that of a member of the staff.
  case pinChecked(of: String, isRight: Bool)
}

/// A register and its index, on their way from the thread that loaded them to the loop.
final class LoadedRegister: Sendable {
  private let store: Mutex<OpenRegister?>
  let lookup: LookupIndex
  /// All masters, those included that the first screen did without.
  let masters: Masters
  let problems: [String]
  /// The last commits, those included that were too many, or too long, for the first paint.
  let recent: [Commit]

  init(
    _ store: consuming OpenRegister,
    _ lookup: LookupIndex,
    _ masters: Masters,
    problems: [String]
  ) {
    self.lookup = lookup
    self.masters = masters
    self.problems = problems
    recent = (try? store.recent(limit: Self.recentLimit, atAGlance: true)) ?? []
    self.store = Mutex(consume store)
  }

  /// How many commits the home screen knows; it folds those that belong together.
  static let recentLimit = 60

  /// How many of them it shows before the register is loaded: about as many as there is room for.
  static let firstLimit = 10

  /// The register; `nil` when it was taken before.
  func take() -> OpenRegister? {
    store.withLock { $0.take() }
  }

  /// Loads a register on threads of its own; the desk is on the screen meanwhile.
  static func load(
    _ folder: String,
    desk: String,
    staff: String,
    defaults: String,
    today: Day,
    telling loading: Loading,
    into inbox: Inbox
  ) {
    Task.detached {
      do throws(StoreError) {
        async let all = MasterFolder.load(edited: folder + "/masters", defaults: defaults)
        let store = try OpenRegister(opening: folder, desk: desk, staff: staff)
        let (masters, problems) = await all
        loading.begin(store.register.count)
        let lookup = await LookupIndex.building(
          of: store.register,
          masters: masters,
          today: today,
          telling: loading.note
        )
        let loaded = LoadedRegister(store, lookup, masters, problems: problems.map(\.sentence))
        inbox.post(.loaded(loaded))
      } catch {
        inbox.post(.notLoaded(error))
      }
    }
  }
}
