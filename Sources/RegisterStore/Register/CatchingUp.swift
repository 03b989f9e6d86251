// 追いつく: reads the journal behind what is known, and follows it from segment to segment.

import Civic

extension RegisterState {
  /// How the journal's end is read.
  enum Manner {
    /// For the first time: all but an end without a newline, which somebody may be writing.
    case opening
    /// While others may be writing: only whole lines with a right sum, anything else waits.
    case following
    /// Holding `lock`: everything is judged.
    case locked
  }

  /// Applies what others have saved since.
  ///
  /// Bad bytes with a whole line behind them were judged by that line's writer, and are judged
  /// likewise by who follows; behind the last whole line they wait for the lock.
  /// - Returns: what lies behind the last line that was taken.
  @discardableResult
  mutating func catchUp(_ manner: Manner) throws(StoreError) -> ArraySlice<UInt8> {
    var rest: ArraySlice<UInt8> = []
    do {
      while stop == nil {
        let base = tail.end
        let bytes = try tail.unread()
        let scan = JournalScan(bytes)
        let next = try nextSegment(manner, behind: scan)
        let count =
          if next != nil || manner == .locked {
            scan.pieces.count
          } else if manner == .opening {
            scan.pieces.count - (scan.pieces.last?.isFinal == true ? 1 : 0)
          } else {
            scan.piecesToLastWhole
          }
        take(scan, of: bytes, upTo: count, at: base, isNewest: next == nil)
        rest = bytes[min(tail.end - base, bytes.count)...]
        guard let next else { break }
        tail = try Tail.opening(paths, first: next, on: disk)
        try noteHeader()
        if next > course.next {
          if try !tail.declaresLoss(of: course.next...next - 1) {
            findings.append(Finding(.gap(course.next...next - 1), file: told(tail.file.path)))
            skipNumbers(ofCommits: next - course.next)
          }
          course.jump(to: next)
        }
      }
      if manner == .opening { lookAtLastLine() }
      return rest
    } catch let error as StoreError {
      throw error
    } catch let error as DiskError {
      throw StoreError(error)
    } catch {
      throw .folderGone(paths.folder)
    }
  }

  /// The segment behind this one, or `nil` where it is the newest.
  ///
  /// Looked for by its name, last seq + 1; where there may be gaps, in the folder's list.
  private func nextSegment(_ manner: Manner, behind scan: JournalScan) throws(DiskError) -> Int? {
    if manner == .following {
      var course = course
      for piece in scan.pieces {
        switch piece.kind {
        case .whole(let seq): _ = course.take(seq)
        case .bad: if !piece.isTorn { course.takeBad() }
        }
      }
      let next = course.next
      guard next > tail.first, try disk.exists(paths.segment(first: next)) else { return nil }
      return next
    }
    return try Segment.all(in: paths, on: disk).first { $0 > tail.first }
  }

  /// What the header of the segment that was just opened means.
  mutating func noteHeader() throws(StoreError) {
    let file = told(tail.file.path)
    switch tail.header {
    case .known(let register, _):
      if register != id {
        findings.append(Finding(.foreignSegment, file: file, line: 1).marked(by: register.utf8))
      }
    case .damaged:
      do throws(DiskError) {
        let bytes = try tail.file.read(tail.end, at: 0)
        findings.append(Finding(.damagedHeader, file: file, line: 1).marked(by: bytes))
      } catch {
        throw StoreError(error)
      }
    case .newer(let format):
      stop = .newerFormat(format)
    }
  }

  /// Takes pieces in their order; a torn end of the newest segment stays behind `tail.end`.
  private mutating func take(
    _ scan: JournalScan,
    of bytes: [UInt8],
    upTo count: Int,
    at base: Int,
    isNewest: Bool
  ) {
    let firstLine = tail.lines + 1
    for piece in scan.pieces.prefix(count) {
      if stop != nil { return }
      if isNewest, piece.isTorn { return }
      let line = Array(bytes[piece.range])
      switch piece.kind {
      case .bad:
        if !piece.isTorn { course.takeBad() }
        take(bad: line, at: base + piece.range.lowerBound, line: firstLine + piece.line)
      case .whole(let seq):
        take(whole: line, seq: seq, line: firstLine + piece.line)
        if stop != nil { return }
        tail.last = Tail.Line(
          offset: base + piece.range.lowerBound,
          bytes: piece.isEnded ? line + [0x0A] : line
        )
        tail.isSecured = false
      }
      tail.end = base + piece.range.upperBound + (piece.isEnded ? 1 : 0)
      tail.lines = firstLine - 1 + piece.line + (piece.isEnded ? 1 : 0)
    }
  }

  private mutating func take(bad bytes: [UInt8], at offset: Int, line: Int) {
    // What `register.json` knows by now includes the numbers that were skipped then.
    if course.taken > numbered { skipNumbers(ofCommits: 1) }
    var finding = Finding(
      .damagedLine,
      file: told(tail.file.path),
      line: line,
      record: Finding.record(in: bytes)
    ).marked(by: bytes)
    finding.others = max(0, Finding.count(in: bytes) - 1)
    note(finding)
    unkept.append(BadPiece(segment: tail.first, offset: offset, bytes: bytes))
  }

  mutating func take(whole bytes: [UInt8], seq: Int, line: Int) {
    let file = told(tail.file.path)
    switch course.take(seq) {
    case .next: break
    case .gap(let missing):
      note(Finding(.gap(missing), file: file, line: line))
      if missing.upperBound > numbered { skipNumbers(ofCommits: missing.count) }
    case .repeated:
      note(Finding(.repeated(seq), file: file, line: line).marked(by: bytes))
      return
    }
    guard seq > start else { return takeEvent(in: bytes) }
    do {
      apply(try Commit(reading: bytes[...]))
    } catch {
      switch error {
      case .unknownEvent(let event):
        stop = .newerFormat(event)
      case .notACommit:
        note(Finding(.unreadableCommit, file: file, line: line).marked(by: bytes))
        if seq > numbered { skipNumbers(ofCommits: 1) }
      }
    }
  }

  /// Remembers of a commit that the collections include already what they don't say: an erasing,
  /// whether it was finished, and which damage is known.
  private mutating func takeEvent(in line: [UInt8]) {
    // The commit's own event stands before all changes, and so before any that a record may have.
    guard let place = line.place(of: "\"event\":\"", from: 0, before: line.count),
      line.has("eras", at: place + 9, before: line.count)
        || line.has("confirmed\"", at: place + 9, before: line.count),
      let commit = try? Commit(reading: line[...])
    else { return }
    note(erasing: commit)
    note(confirmation: commit)
  }

  private mutating func note(erasing commit: Commit) {
    if commit.event == .erasing {
      erasings.append(commit)
      // What could not be read before it goes with it, and must not be kept anywhere.
      unkept = []
      carried = [:]
    }
    if commit.event == .erased {
      erasings.removeAll { Set($0.about).isSubset(of: commit.about) }
    }
  }

  /// Applies a commit and remembers what it gave.
  mutating func apply(_ commit: Commit) {
    register.apply(commit)
    note(erasing: commit)
    note(confirmation: commit)
    // A line that was lost to an erasing may have given numbers.
    if commit.event == .lost, commit.lost == nil, commit.seq > numbered { skipNumbers() }
    for number in commit.changes.map(\.number) + commit.about {
      highest[number.kind] = max(highest[number.kind] ?? 0, number.value)
    }
    seqs[commit.id] = commit.seq
    lastTime = commit.time
    if commit.event == .closing { stop = .closedForGood }
    news.append(commit)
  }

  /// Reads what the last line says of time and closing, where the collections already include it.
  private mutating func lookAtLastLine() {
    guard stop == nil, lastTime == nil, let line = tail.last?.bytes,
      let members = try? JSONObject(line.dropLast()).members
    else { return }
    for member in members {
      switch member.key {
      case "time": if let time = member.string { lastTime = try? Timestamp(iso: time) }
      case "event": if member.string == Commit.Event.closing.rawValue { stop = .closedForGood }
      default: break
      }
    }
  }

  /// Tells something once.
  mutating func note(_ finding: Finding) {
    if noted.insert(finding).inserted { findings.append(finding) }
  }
}
