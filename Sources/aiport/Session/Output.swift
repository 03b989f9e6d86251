// 出力: lines to standard output and standard error; what was imported never reaches a terminal raw.

import Civic
import Glibc

/// Writing to the standard streams.
enum Output {
  /// A line for people: control and escape characters are taken out.
  static func line(_ text: String) { write(SafeText.paragraph(text) + "\n", to: STDOUT_FILENO) }

  /// A line for programs, as it is.
  static func raw(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

  static func raw(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  static func error(_ text: String) {
    write("aiport: " + SafeText.paragraph(text) + "\n", to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    write(Array(text.utf8), to: descriptor)
  }

  /// A reader that has gone away (`| head`) is no reason to complain.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var offset = 0
    while offset < bytes.count {
      let written = bytes[offset...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      offset += written
    }
  }
}
