// Standard input as lines, with a look at what already waits behind the next one.
import Glibc

/// The lines of standard input.
struct RequestLines {
  private var buffer: [UInt8] = []
  private var waiting: [[UInt8]] = []
  private var isClosed = false

  /// The next line, waiting for it if need be; `nil` once the input is closed.
  mutating func next() -> [UInt8]? {
    while waiting.isEmpty, !isClosed { fill() }
    if waiting.isEmpty { return nil }
    return waiting.removeFirst()
  }

  /// The lines that have already arrived behind the last one.
  mutating func alreadyWaiting() -> [[UInt8]] {
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    while !isClosed, poll(&input, 1, 0) > 0 { fill() }
    return waiting
  }

  private mutating func fill() {
    let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { space, count in
      count = max(0, read(STDIN_FILENO, space.baseAddress, space.count))
    }
    isClosed = chunk.isEmpty
    buffer += chunk
    if isClosed, !buffer.isEmpty { buffer.append(UInt8(ascii: "\n")) }
    guard chunk.contains(UInt8(ascii: "\n")) || isClosed else { return }
    var lines = buffer.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    buffer = lines.popLast().map(Array.init) ?? []
    waiting += lines.map(Array.init).filter { !$0.isEmpty }
  }
}
