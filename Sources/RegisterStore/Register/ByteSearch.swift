// バイトを探す: the few searches in raw bytes that finding lines rests on.

import CDisk
import Glibc

extension [UInt8] {
  /// The place of the next newline from an offset, or `nil`.
  func newline(from start: Int, before end: Int? = nil) -> Int? {
    let end = end ?? count
    guard start < end else { return nil }
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base + start, 0x0A, end - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// The place of the next such sequence that ends before `end`, or `nil`.
  func place(of sequence: StaticString, from start: Int, before end: Int) -> Int? {
    guard start < end else { return nil }
    return withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return nil }
      let found = cdisk_find(
        base + start,
        end - start,
        sequence.utf8Start,
        sequence.utf8CodeUnitCount
      )
      return found < 0 ? nil : start + found
    }
  }

  /// Whether the bytes from an offset begin with a sequence.
  func has(_ sequence: StaticString, at start: Int, before end: Int) -> Bool {
    let length = sequence.utf8CodeUnitCount
    guard start >= 0, end - start >= length else { return false }
    return withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return false }
      return memcmp(base + start, sequence.utf8Start, length) == 0
    }
  }

  /// Whether these begin with other bytes, compared many at a time.
  func begins(with other: ArraySlice<UInt8>) -> Bool {
    withUnsafeBytes { ours in
      other.withUnsafeBytes { theirs in
        guard ours.count >= theirs.count else { return false }
        guard let mine = ours.baseAddress, let base = theirs.baseAddress else { return true }
        return memcmp(mine, base, theirs.count) == 0
      }
    }
  }

  /// The decimal number at an offset, and the place behind it; `nil` where there is none.
  func number(at start: Int, before end: Int) -> (value: Int, end: Int)? {
    var value = 0
    var place = start
    while place < end, place - start < 18, case let digit = self[place] &- 0x30, digit < 10 {
      value = value * 10 + Int(digit)
      place += 1
    }
    return place > start ? (value, place) : nil
  }
}
