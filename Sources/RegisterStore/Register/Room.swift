// 余白: spaces behind the last line of a segment, in which the next lines are written.
//
// A file that grows makes its sync write the new length too; a line in room that was there before needs
// only its own bytes. Room may be missing, cut off or half there, and means nothing to whoever reads the
// lines; but only the newest segment has any.

/// The room behind a segment's last line.
enum Room {
  private static let space = UInt8(ascii: " ")
  /// Enough for about twenty lines, in bytes.
  private static let size = 16 * 1024

  /// Where room begins in bytes that reach to a segment's end.
  ///
  /// No line ends with a space, so that none loses anything.
  static func start(in bytes: [UInt8], from first: Int = 0) -> Int {
    var end = bytes.count
    bytes.withUnsafeBufferPointer { bytes in
      while end > first, bytes[end - 1] == space { end -= 1 }
    }
    return end
  }

  /// Whether a byte behind a line begins nothing; every line begins with a brace.
  static func begins(with byte: UInt8) -> Bool { byte == space }

  static let bytes = [UInt8](repeating: space, count: size)
}
