// 待つ: the main thread waits for something that runs on others.

import Dispatch
import Synchronization

/// Waiting for asynchronous work where nothing else is to be done meanwhile.
///
/// The program's `main` stays synchronous on purpose: an asynchronous one moves the whole desk to
/// another thread, whose memory grows by a system call a page, before the first paint.
enum Waiting {
  private final class Place<Value: Sendable>: Sendable {
    let value = Mutex<Value?>(nil)
  }

  /// Blocks the main thread, which no asynchronous work needs, until the work is done.
  static func result<Value: Sendable>(of work: @escaping @Sendable () async -> Value) -> Value? {
    let place = Place<Value>()
    let done = DispatchSemaphore(value: 0)
    Task.detached {
      let value = await work()
      place.value.withLock { $0 = value }
      done.signal()
    }
    done.wait()
    return place.value.withLock { $0 }
  }
}
