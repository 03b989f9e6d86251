// 出力: lines to standard output and standard error; what was imported never reaches a terminal raw.

import Civic
import Glibc

/// Writing to the standard streams.
enum Output {
  /// A line for people: control and escape characters are taken out, and whatever is in it, it stays
  /// one line: none that was typed or imported passes for another.
  static func line(_ text: String) { write(SafeText.line(text) + "\n", to: STDOUT_FILENO) }

  /// A label and its text, whose further lines are set in.
  static func item(_ label: String, _ text: String) {
    let lines = SafeText.paragraph(text).split(separator: "\n", omittingEmptySubsequences: false)
    for (place, line) in lines.enumerated() {
      self.line(place == 0 ? "\(label)\t\(line)" : "    \(line)")
    }
  }

  /// A question for people, behind which they type.
  static func prompt(_ text: String) { write(SafeText.line(text), to: STDOUT_FILENO) }

  /// A line for programs, as it is.
  static func raw(_ text: String) { write(text + "\n", to: STDOUT_FILENO) }

  static func raw(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  static func error(_ text: String) { note("aiport: " + text) }

  /// A line on standard error that goes with the one before it.
  static func note(_ text: String) { write(SafeText.line(text) + "\n", to: STDERR_FILENO) }

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
