// 変更の順番: where the journal stands, and what is missing from it.

/// The order of the commits as it was read so far.
struct Course: Equatable, Sendable {
  /// What a whole line's seq means for the order.
  enum Verdict: Equatable, Sendable {
    case next
    /// These are missing, and no bad bytes stand for them.
    case gap(ClosedRange<Int>)
    /// It is no newer than the last one.
    case repeated
  }

  /// The last whole line's seq; before the first line, one less than the segment's name.
  private(set) var last: Int
  /// Bad pieces behind it that have a newline: each takes one seq.
  private(set) var bad = 0
  /// Seqs up to here are taken, by a collection that is ahead of the journal.
  var floor = 0

  init(last: Int) {
    self.last = last
  }

  /// The last seq that is taken.
  var taken: Int { max(last + bad, floor) }
  /// The seq of the next commit.
  var next: Int { taken + 1 }

  /// Takes a whole line.
  ///
  /// A bad stretch between two good lines stands for the seqs missing between them, however many
  /// pieces it has.
  mutating func take(_ seq: Int) -> Verdict {
    guard seq > last else { return .repeated }
    let verdict: Verdict = bad == 0 && seq > next ? .gap(next...seq - 1) : .next
    last = seq
    bad = 0
    return verdict
  }

  /// Goes on with a segment of that name, though what lies before it is missing.
  mutating func jump(to first: Int) {
    last = first - 1
    bad = 0
  }

  /// Takes a bad piece that has a newline.
  mutating func takeBad() { bad += 1 }
}
