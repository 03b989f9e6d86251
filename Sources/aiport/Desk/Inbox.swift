// 受け箱: answers of other threads, and what wakes the loop for them.

import Glibc
import Synchronization

/// Where other threads put their answers. The loop sleeps on ``descriptor`` and takes them out.
final class Inbox: Sendable {
  private let letters = Mutex<[Letter]>([])
  /// Readable when there is a letter, or something happened at another descriptor that was added.
  let descriptor: Int32
  private let bell: Int32

  init() {
    descriptor = epoll_create1(Int32(EPOLL_CLOEXEC.rawValue))
    bell = eventfd(0, Int32(EFD_CLOEXEC.rawValue | EFD_NONBLOCK.rawValue))
    wake(for: bell)
  }

  /// Also wakes the loop when this descriptor becomes readable.
  func wake(for other: Int32) {
    var event = epoll_event()
    event.events = EPOLLIN.rawValue
    epoll_ctl(descriptor, EPOLL_CTL_ADD, other, &event)
  }

  func post(_ letter: Letter) {
    letters.withLock { $0.append(letter) }
    eventfd_write(bell, 1)
  }

  /// All letters since the last call.
  func take() -> [Letter] {
    var count: eventfd_t = 0
    eventfd_read(bell, &count)
    return letters.withLock { letters in
      defer { letters = [] }
      return letters
    }
  }
}
