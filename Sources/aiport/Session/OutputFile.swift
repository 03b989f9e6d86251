// 書き出すファイル: a file that was named on the command line.

import Civic
import Glibc

/// Writing a file that the command line names.
enum OutputFile {
  /// Writes the bytes, over what was there.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var offset = 0
    while offset < bytes.count {
      let written = bytes[offset...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw failure(path) }
      offset += written
    }
  }

  private static func failure(_ path: String) -> Failure {
    Failure(.outside, "\(path) に書き込めません。\(SystemWords.sentence(for: errno))")
  }
}
