// What the typesetter writes on standard error: kept off the screen, its last line told when it dies.
import Civic
import Glibc

/// A file without a name that takes a program's standard error.
///
/// A file, not a pipe: nobody has to drain it, and a program that complains much never blocks.
struct Complaints: ~Copyable {
  let file: Int32

  init() throws(DeliveryError) {
    var template = Array("/tmp/aiport-typeset-XXXXXX".utf8CString)
    file = mkstemp(&template)
    guard file >= 0 else { throw .notStarted(.typesetter, code: errno) }
    unlink(template)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    // Appending, so that clearing the file also takes its writer back to the start.
    _ = fcntl(file, F_SETFL, O_APPEND)
  }

  deinit { close(file) }

  /// Forgets what was written.
  func clear() { ftruncate(file, 0) }

  /// The last line with words on it, at most 4,096 bytes, harmless to show; empty for none.
  func lastLine() -> String {
    let length = lseek(file, 0, SEEK_END)
    let tail = [UInt8](unsafeUninitializedCapacity: 4096) { space, filled in
      filled = max(0, pread(file, space.baseAddress, space.count, max(0, length - 4096)))
    }
    let lines = String(decoding: tail, as: UTF8.self).split(whereSeparator: \.isNewline)
    return lines.map { SafeText.headerValue(String($0)) }.last { !$0.isEmpty } ?? ""
  }
}
