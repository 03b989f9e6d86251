// MasterBytes — a master file's bytes, or why there are none.

import Glibc

/// What reading a small file gave.
enum MasterBytes {
  case bytes([UInt8])
  case missing
  /// There is something of that name, but it can't be read.
  case unreadable

  /// Reads the whole file; a byte order mark, which Windows' editors put first, is dropped.
  init(path: String) {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      self = errno == ENOENT ? .missing : .unreadable
      return
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(file, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        self = .unreadable
        return
      }
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    self = .bytes(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
  }
}
