// One running aiport-typeset: started, asked, listened to, and reaped whatever happens.
import Civic
import Glibc
import Press

/// A running typesetter; when the value goes, the process is ended and reaped.
///
/// Not a Subprocess of the package: that one lives inside an async closure, while this process
/// outlives the calls of a blocking face. `posix_spawn` and one socket pair are less code than the
/// bridge would be. A socket, not two pipes, because `MSG_NOSIGNAL` is the one way to write to a
/// dead reader that leaves the program's SIGPIPE as it was.
struct TypesetProcess: ~Copyable {
  /// No answer is longer; more is nonsense.
  static let longestLineInBytes = 16 << 20
  /// No paper is longer; more is nonsense.
  static let longestPaperInBytes = 512 << 20

  let child: ChildProcess
  private let socket: Int32
  private let complaints: Complaints
  private var received: [UInt8] = []

  /// Starts the program at `path`.
  ///
  /// - Throws: ``DeliveryError/notStarted(_:code:)``.
  init(path: String, environment: [String: String]) throws(DeliveryError) {
    let complaints = try Complaints()
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else {
      throw .notStarted(.typesetter, code: errno)
    }
    let spawned = Spawning.spawn(
      path: path,
      environment: environment,
      input: ends[1],
      output: ends[1],
      errors: complaints.file
    )
    close(ends[1])
    guard case .success(let identifier) = spawned else {
      close(ends[0])
      if case .failure(let error) = spawned { throw error }
      throw .notStarted(.typesetter, code: 0)
    }
    child = ChildProcess(identifier)
    self.socket = ends[0]
    self.complaints = complaints
  }

  deinit {
    close(socket)
    child.end()
  }

  /// Sends the line of a request and waits for its answer.
  ///
  /// - Throws: ``DeliveryError``; the process is of no more use then.
  mutating func answer(
    to line: [UInt8],
    id: Int,
    within patience: Duration
  ) throws(DeliveryError) -> (head: TypesetAnswer, bytes: [UInt8]) {
    let clock = Deadline(after: patience)
    complaints.clear()
    try send(line, by: clock)
    let answered = try receiveLine(by: clock)
    guard let head = try? TypesetAnswer(line: answered) else { throw .nonsense(.typesetter) }
    // A line that cannot be read as a request is refused without its id.
    guard head.id == id || (head.id == nil && head.error != nil) else {
      throw .nonsense(.typesetter)
    }
    let length = head.bytes ?? 0
    guard (0...Self.longestPaperInBytes).contains(length) else { throw .nonsense(.typesetter) }
    let bytes = try receive(length, by: clock)
    guard received.isEmpty else { throw .nonsense(.typesetter) }
    return (head, bytes)
  }

  // MARK: Sending and receiving

  private mutating func send(_ bytes: [UInt8], by deadline: Deadline) throws(DeliveryError) {
    var sent = 0
    while sent < bytes.count {
      try wait(for: POLLOUT, by: deadline)
      let count = bytes.withUnsafeBytes {
        Glibc.send(
          socket,
          $0.baseAddress.map { $0 + sent },
          $0.count - sent,
          Int32(MSG_NOSIGNAL | MSG_DONTWAIT)
        )
      }
      if count >= 0 {
        sent += count
      } else if errno != EINTR, errno != EAGAIN {
        throw endedError()
      }
    }
  }

  private mutating func receiveLine(by deadline: Deadline) throws(DeliveryError) -> [UInt8] {
    var searched = 0
    while true {
      if let end = received[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(received[..<end])
        received.removeSubrange(...end)
        return line
      }
      searched = received.count
      guard searched < Self.longestLineInBytes else { throw .nonsense(.typesetter) }
      try receiveMore(by: deadline)
    }
  }

  private mutating func receive(
    _ count: Int,
    by deadline: Deadline
  ) throws(DeliveryError) -> [UInt8] {
    while received.count < count { try receiveMore(by: deadline) }
    let bytes = Array(received[..<count])
    received.removeSubrange(..<count)
    return bytes
  }

  private mutating func receiveMore(by deadline: Deadline) throws(DeliveryError) {
    while true {
      try wait(for: POLLIN, by: deadline)
      var count = 0
      var failure: Int32 = 0
      received += [UInt8](unsafeUninitializedCapacity: 1 << 16) { space, filled in
        count = recv(socket, space.baseAddress, space.count, Int32(MSG_DONTWAIT))
        failure = errno
        filled = max(0, count)
      }
      if count > 0 { return }
      if count == 0 || (failure != EINTR && failure != EAGAIN) { throw endedError() }
    }
  }

  /// Waits until the socket is ready or its other end is closed.
  private func wait(for readiness: Int32, by deadline: Deadline) throws(DeliveryError) {
    while true {
      var wanted = pollfd(fd: socket, events: Int16(readiness), revents: 0)
      if poll(&wanted, 1, deadline.millisecondsLeft) > 0 { return }
      if deadline.millisecondsLeft == 0 {
        throw .tooSlow(.typesetter, after: deadline.patience)
      }
    }
  }

  // MARK: Its end

  private func endedError() -> DeliveryError {
    // A process on its way out keeps its own status; one that only closed its output is stopped.
    .ended(.typesetter, child.end() ?? .killed(SIGKILL), lastWords: complaints.lastLine())
  }
}
