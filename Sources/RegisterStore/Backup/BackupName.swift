// バックアップの名前: day and last commit of an archive, and which of many are kept.

import Civic

/// An archive of the register: named by the day it was made and the last commit in it.
public struct BackupName: Hashable, Sendable, Comparable {
  public let day: Day
  /// The last commit that it includes.
  public let seq: Int

  public init(day: Day, seq: Int) {
    self.day = day
    self.seq = seq
  }

  static let ending = ".tar.gz"

  /// The file's name: `2026-11-28-0000001043.tar.gz`.
  public var text: String { "\(day.iso)-\(Segment.digits(of: seq))\(Self.ending)" }

  /// Reads ``text``; `nil` for the name of another file.
  public init?(_ text: String) {
    guard text.hasSuffix(Self.ending), text.utf8.count > 11 + Self.ending.utf8.count,
      let day = try? Day(iso: String(text.prefix(10)))
    else { return nil }
    let digits = text.dropFirst(11).dropLast(Self.ending.count)
    guard let seq = Int(digits), seq >= 0 else { return nil }
    self.init(day: day, seq: seq)
    if self.text != text { return nil }
  }

  /// Older first.
  public static func < (left: Self, right: Self) -> Bool {
    (left.day, left.seq) < (right.day, right.seq)
  }

  /// Which archives stay: the newest of each of the last 7 days, 4 weeks and 12 months that have one.
  ///
  /// Counted in archives, not by the clock: a center that was closed for a month loses none.
  public static func kept(of names: some Sequence<BackupName>) -> Set<BackupName> {
    let newestFirst = names.sorted(by: >)
    var kept: Set<BackupName> = []
    func keep<Period: Hashable>(_ count: Int, per period: (Day) -> Period) {
      var periods: Set<Period> = []
      for name in newestFirst where periods.count < count {
        if periods.insert(period(name.day)).inserted { kept.insert(name) }
      }
    }
    keep(7) { $0 }
    // 1970-01-01 was a Thursday; weeks begin on Monday.
    keep(4) { ($0.daysSince1970 + 3) / 7 }
    keep(12) { $0.year * 12 + $0.month }
    return kept
  }
}
