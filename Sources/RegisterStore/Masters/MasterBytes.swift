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
    var count = 0
    repeat {
      // Nearly all of these files are smaller.
      bytes += [UInt8](unsafeUninitializedCapacity: 4_096) { buffer, filled in
        count = read(file, buffer.baseAddress, buffer.count)
        filled = max(0, count)
      }
    } while count > 0 || (count < 0 && errno == EINTR)
    guard count == 0 else {
      self = .unreadable
      return
    }
    self = .bytes(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
  }
}
