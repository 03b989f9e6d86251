// The real terminal: taken over, painted, listened to, and always given back as it was found.
import CCurses
import Glibc

/// A size in cells.
public struct ScreenSize: Equatable, Hashable, Sendable {
  /// The height in rows.
  public var rows: Int
  /// The width in columns.
  public var columns: Int

  /// Creates a size.
  public init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }
}

/// How a terminal is to be used.
public struct TerminalSettings: Equatable, Sendable {
  /// Whether the terminal draws ○ ※ ① two columns wide.
  public var ambiguousIsWide: Bool
  /// Whether colours are wanted; the attributes always are.
  public var colours: Bool

  /// Creates settings.
  public init(ambiguousIsWide: Bool = false, colours: Bool = true) {
    self.ambiguousIsWide = ambiguousIsWide
    self.colours = colours
  }
}

/// Why a terminal can't be used.
public enum TerminalError: Error, Equatable, Sendable {
  /// Standard input or output is no terminal, but a file or a pipe.
  case notATerminal
  /// No UTF-8 locale on this machine, not even C.UTF-8.
  case noUTF8
  /// No description in terminfo, not even that of a plain vt100.
  case noDescription
}

/// What ``Terminal/wait(forInputOr:timeout:)`` woke up for.
public enum TerminalInput: Equatable, Sendable {
  /// Something was typed; at least one key.
  case keys([Key])
  /// The terminal has another size now.
  case resized(ScreenSize)
  /// The program was stopped and goes on; the screen is painted anew by the next `show`.
  case resumed
  /// The program is to end: by signal, or because its terminal is gone. The terminal has been
  /// given back already; what is unsaved can still be saved.
  case terminated
  /// The other descriptor has something to read.
  case wokenUp
  /// Nothing happened in the time given.
  case timedOut
}

/// The terminal on standard input and output, for as long as the value lives.
///
/// Curses only paints. The bytes that are typed are read straight from the terminal and decoded by
/// ``KeyDecoder``: curses would lose every key after one malformed byte and split what terminfo
/// doesn't name. `deinit` gives the terminal back; a crash does too, from a signal handler.
public struct Terminal: ~Copyable {
  private var painter: Painter
  private var decoder = KeyDecoder()
  private var isOpen = true
  private var stopIsDue = false
  private var resumeIsDue = false

  /// How text is measured on this terminal.
  public let width: TextWidth

  /// Takes over the terminal.
  ///
  /// - Throws: ``TerminalError`` where there is none, or it can't show Japanese.
  public init(_ settings: TerminalSettings = TerminalSettings()) throws(TerminalError) {
    let measure: screen_scalar_width = { scalar, ambiguousIsWide in
      guard let scalar = Unicode.Scalar(scalar) else { return 1 }
      return CInt(TextWidth(ambiguousIsWide: ambiguousIsWide).columns(of: scalar))
    }
    switch screen_start(measure, settings.ambiguousIsWide, settings.colours) {
    case CInt(SCREEN_STARTED): break
    case CInt(SCREEN_NO_TERMINAL): throw .notATerminal
    case CInt(SCREEN_NO_UTF8): throw .noUTF8
    default: throw .noDescription
    }
    width = TextWidth(ambiguousIsWide: settings.ambiguousIsWide)
    painter = Painter(width: width)
  }

  deinit { screen_stop() }

  /// The present size.
  public var size: ScreenSize {
    ScreenSize(rows: Int(screen_rows()), columns: Int(screen_columns()))
  }

  /// An empty canvas of the present size.
  public var canvas: Canvas { Canvas(rows: size.rows, columns: size.columns, width: width) }

  /// Paints what differs from the canvas before, and puts the cursor at the caret.
  public mutating func show(_ canvas: borrowing Canvas) {
    guard isOpen else { return }
    painter.paint(canvas)
  }

  /// Sleeps until something is typed, happens to the terminal, or one of the descriptors is readable.
  ///
  /// The descriptors are what wakes the program: the reading end of a pipe, a watch on files; the
  /// timeout is in milliseconds, negative for ever.
  public mutating func wait(
    forInputOr descriptors: [Int32] = [],
    timeout milliseconds: Int = -1
  ) -> TerminalInput {
    var left = milliseconds
    while isOpen {
      if stopIsDue { suspend() }
      if resumeIsDue {
        resumeIsDue = false
        return .resumed
      }
      let pause = decoder.isWaiting ? KeyDecoder.pauseInMilliseconds : Int.max
      let nap = left < 0 ? pause : min(pause, left)
      var sources = [
        pollfd(fd: screen_signal_descriptor(), events: Int16(POLLIN), revents: 0),
        pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      ]
      sources += descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      let ready = poll(&sources, nfds_t(sources.count), nap == .max ? -1 : Int32(clamping: nap))
      if ready < 0, errno != EINTR { return closed() }
      if ready == 0 {
        if decoder.isWaiting {
          let waited = decoder.afterPause()
          if !waited.isEmpty { return .keys(waited) }
        }
        if left >= 0 {
          left -= nap
          if left <= 0 { return .timedOut }
        }
        continue
      }
      if sources[0].revents != 0, let input = readSignals() { return input }
      if sources[1].revents != 0 {
        guard let bytes = readTyped() else { return closed() }
        let typed = decoder.decode(bytes)
        if !typed.isEmpty { return .keys(typed) }
      }
      if sources.dropFirst(2).contains(where: { $0.revents != 0 }) { return .wokenUp }
    }
    return .terminated
  }

  private mutating func readSignals() -> TerminalInput? {
    var numbers = [UInt8](repeating: 0, count: 64)
    let count = read(screen_signal_descriptor(), &numbers, numbers.count)
    guard count > 0 else { return nil }
    let came = Set(numbers[..<count].map { Int32($0) })
    if !came.isDisjoint(with: [SIGTERM, SIGHUP, SIGINT]) { return closed() }
    if came.contains(SIGTSTP) { stopIsDue = true }
    if came.contains(SIGCONT) {
      screen_resume()
      painter.forget()
      resumeIsDue = true
    }
    guard came.contains(SIGWINCH) else { return nil }
    screen_resize()
    painter.forget()
    return .resized(size)
  }

  /// The bytes that can be read now, or `nil` where the terminal is gone.
  private func readTyped() -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 { return Array(bytes[..<count]) }
    return count < 0 && (errno == EINTR || errno == EAGAIN) ? [] : nil
  }

  private mutating func suspend() {
    stopIsDue = false
    screen_stop()
    screen_suspend()  // sleeps here until SIGCONT, which then comes through the pipe
  }

  private mutating func closed() -> TerminalInput {
    screen_stop()
    isOpen = false
    return .terminated
  }
}
