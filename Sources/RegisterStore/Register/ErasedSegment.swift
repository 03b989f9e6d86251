// 消去した後の区切り: a segment without those who were erased, and without what can't be searched.

import Civic

/// A closed segment as it is after an erasing.
///
/// Every commit keeps its seq, id, time, desk and staff, under a new sum. Bytes that are no whole line
/// or no commit could hold anything, and go; a line that says so takes each seq that they stood for.
struct ErasedSegment {
  private(set) var bytes: [UInt8]
  /// Whether anything went.
  private(set) var isChanged = false
  private let erasure: Erasure
  private let time: Timestamp

  /// - Parameters:
  ///   - old: the segment's bytes.
  ///   - seqs: from the seq in its name to that in the next one's.
  ///   - register: the register's id, for a header that is damaged.
  ///   - erasure: what is to go.
  ///   - time: the label of the lines that stand for what was removed.
  init(
    of old: [UInt8],
    seqs: Range<Int>,
    register: String,
    without erasure: Erasure,
    at time: Timestamp
  ) {
    self.erasure = erasure
    self.time = time
    let (header, end) = Segment.readingHeader(old)
    bytes = Array(old[..<end])
    if header == .damaged {
      bytes = Segment.header(register: register, first: seqs.lowerBound)
      isChanged = true
    }
    var next = seqs.lowerBound
    var isBad = false
    for piece in JournalScan(old, from: end).pieces {
      guard case .whole(let seq) = piece.kind else {
        isBad = true
        continue
      }
      if isBad { addLost(next..<max(next, seq)) }
      isBad = false
      add(old[piece.range], seq)
      next = max(next, seq + 1)
    }
    if isBad { addLost(next..<max(next, seqs.upperBound)) }
  }

  private mutating func add(_ line: ArraySlice<UInt8>, _ seq: Int) {
    guard let commit = try? Commit(reading: line) else { return addLost(seq..<seq + 1) }
    if let left = erasure.leaving(commit) {
      bytes += SummedLine.sealing(left.write(to:))
      isChanged = true
    } else {
      bytes += line
    }
    bytes.append(0x0A)
  }

  private mutating func addLost(_ seqs: Range<Int>) {
    isChanged = true
    for seq in seqs {
      let lost = Commit(
        seq: seq,
        id: RandomID.draw(),
        time: time,
        desk: "",
        staff: "",
        event: .lost
      )
      bytes += SummedLine.sealing(lost.write(to:)) + [0x0A]
    }
  }
}
