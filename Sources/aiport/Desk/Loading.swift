// 読み込みの進み: how much of the register can be searched already, told by the thread that loads it.

import Synchronization

/// The progress of loading, read by the loop's thread while another one loads.
final class Loading: Sendable {
  private let done = Atomic<Int>(0)

  /// Of the records, in hundredths.
  var percent: Int { done.load(ordering: .relaxed) }

  func note(_ records: Int, of all: Int) {
    done.store(100 * records / max(all, 1), ordering: .relaxed)
  }
}
