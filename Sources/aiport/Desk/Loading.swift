// 読み込みの進み: how much of the register can be searched already, told by the threads that load it.

import Synchronization

/// The progress of loading, read by the loop's thread while others load.
final class Loading: Sendable {
  private let records = Atomic<Int>(0)
  private let done = Atomic<Int>(0)

  /// Of the records, in hundredths.
  var percent: Int {
    100 * done.load(ordering: .relaxed) / max(records.load(ordering: .relaxed), 1)
  }

  /// Begins anew, with so many records to come.
  func begin(_ all: Int) {
    records.store(all, ordering: .relaxed)
    done.store(0, ordering: .relaxed)
  }

  /// So many more were taken in.
  func note(_ more: Int) { done.add(more, ordering: .relaxed) }
}
