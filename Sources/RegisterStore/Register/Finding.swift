// 見つかったこと: what opening, securing and verifying found wrong, by file, line and record.

import Civic

/// Something in the register's files that is not as it should be.
public struct Finding: Hashable, Sendable {
  public enum Fault: Hashable, Sendable {
    /// A line that was never finished, and so never acknowledged: set aside.
    case tornEnd
    /// Bytes in the journal that are no whole line.
    case damagedLine
    /// A whole line that says no commit.
    case unreadableCommit
    /// A segment's first line.
    case damagedHeader
    /// Seqs that are missing from the journal.
    case gap(ClosedRange<Int>)
    /// A seq that stands in the journal again.
    case repeated(Int)
    /// A collection's line, and whether its record could be made anew from the journal.
    case damagedRecord(isRestored: Bool)
    /// A collection's first line.
    case damagedCollection
    case wrongCount(said: Int, found: Int)
    /// A collection knows more commits than the journal.
    case aheadOfJournal(seq: Int)
    /// Valid JSON, but no line has a sum: somebody ran a formatter over it.
    case withoutSums
    case missingFile
    case damagedRegisterFile
    /// A segment of another register.
    case foreignSegment
    case newerFormat(String)
    /// A file that can't be read, and why.
    case unreadable(String)
  }

  public var fault: Fault
  /// The file, relative to the register's folder.
  public var file: String
  /// Counted from 1; `nil` where the whole file is meant.
  public var line: Int?
  /// The record that the line is about, as far as it can still be read.
  public var record: RecordNumber?
  /// By what it is known again: the sum of its bytes, or what is missing; `nil` where it heals by itself.
  var mark: String?
  /// Who looked at it and said so (確認済み), and when; `nil` where nobody did.
  public internal(set) var confirmed: Stamp?
  /// How many more records the line is about: an import is one line.
  public var others = 0

  public init(_ fault: Fault, file: String, line: Int? = nil, record: RecordNumber? = nil) {
    self.fault = fault
    self.file = file
    self.line = line
    self.record = record
    switch fault {
    case .gap(let missing): mark = "\(missing.lowerBound)-\(missing.upperBound)"
    default: break
    }
  }

  /// Whether it is damage that somebody should look at; a torn end that was set aside is none.
  public var isDamage: Bool { fault != .tornEnd && confirmed == nil }

  /// The record whose last change may not be on file because of it; `nil` where nothing was lost, or
  /// nobody can tell of which record.
  public var mayHaveCost: RecordNumber? {
    switch fault {
    case .damagedLine, .unreadableCommit, .damagedRecord(isRestored: false): record
    default: nil
    }
  }
}
