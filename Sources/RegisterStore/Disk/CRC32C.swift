// 検査の和: CRC-32C, by which every line of the register shows whether it is whole.

import CDisk

/// The sum of a line: CRC-32C (Castagnoli), as in iSCSI and ext4.
///
/// Source: RFC 3720 appendix B.4.
public enum CRC32C {
  /// The sum of some bytes.
  public static func sum(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var running = Running()
    running.add(bytes)
    return running.sum
  }

  /// A sum that grows with the bytes.
  struct Running {
    private var state: UInt32 = .max

    var sum: UInt32 { ~state }

    mutating func add(_ bytes: some Sequence<UInt8>) {
      let done: Void? = bytes.withContiguousStorageIfAvailable { buffer in
        state = CRC32C.continuing(state, buffer)
      }
      if done == nil {
        Array(bytes).withUnsafeBufferPointer { state = CRC32C.continuing(state, $0) }
      }
    }
  }

  private static let hasInstruction = cdisk_has_crc32c()

  private static func continuing(_ state: UInt32, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    guard hasInstruction else { return byTable(state, bytes) }
    return cdisk_crc32c(state, bytes.baseAddress, bytes.count)
  }

  /// Eight tables of 256: a byte's share of the sum, 0 to 7 bytes before the end of a word.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      var share = UInt32(byte)
      for _ in 0..<8 { share = share & 1 == 1 ? (share >> 1) ^ 0x82F6_3B78 : share >> 1 }
      tables[byte] = share
    }
    for place in 256..<tables.count {
      let before = tables[place - 256]
      tables[place] = (before >> 8) ^ tables[Int(before & 0xFF)]
    }
    return tables
  }()

  /// The same sum where the processor has no instruction for it.
  static func byTable(_ state: UInt32, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    tables.withUnsafeBufferPointer { tables in
      var state = state
      var rest = bytes[...]
      while rest.count >= 8 {
        var word: UInt64 = 0
        for place in 0..<8 { word |= UInt64(rest[rest.startIndex + place]) << (8 * place) }
        word ^= UInt64(state)
        state = 0
        for place in 0..<8 {
          state ^= tables[(7 - place) * 256 + Int((word >> (8 * place)) & 0xFF)]
        }
        rest = rest.dropFirst(8)
      }
      for byte in rest { state = (state >> 8) ^ tables[Int((state ^ UInt32(byte)) & 0xFF)] }
      return state
    }
  }
}
