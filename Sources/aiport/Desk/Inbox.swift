// 受け箱: answers of other threads, and what wakes the loop for them.

import Glibc
import Synchronization

/// Where other threads put their answers.
///
/// The loop sleeps on ``descriptor`` and takes them out.
final class Inbox: Sendable {
  private let letters = Mutex<[Letter]>([])
  /// Readable when there is a letter; negative where the machine has no descriptor left.
  let descriptor: Int32
  private let bell: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) == 0 {
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    }
    (descriptor, bell) = (ends[0], ends[1])
  }

  func post(_ letter: Letter) {
    letters.withLock { $0.append(letter) }
    // A full pipe has rung already.
    var ring: UInt8 = 1
    _ = write(bell, &ring, 1)
  }

  /// All letters since the last call.
  func take() -> [Letter] {
    var rings = [UInt8](repeating: 0, count: 256)
    while read(descriptor, &rings, rings.count) > 0 {}
    return letters.withLock { letters in
      defer { letters = [] }
      return letters
    }
  }
}
