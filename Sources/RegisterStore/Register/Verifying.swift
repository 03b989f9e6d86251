// 確かめる (aiport verify): reads every line of every file, and tells what is not as it should be.

import Civic

extension OpenRegister {
  /// Everything that is wrong in a register's files; empty where all is well.
  ///
  /// What was confirmed is among it, with who did and when.
  /// Reads every line of every collection, segment and draft, decodes every record, takes no lock.
  public static func verify(folder: String, disk: Disk = .system) -> [Finding] {
    do {
      return try verifying(folder, disk)
    } catch {
      let fault: Finding.Fault =
        if case .newerFormat(let format) = error { .newerFormat(format) } else {
          .unreadable(String(error.sentence.dropLast()))
        }
      return [Finding(fault, file: folder)]
    }
  }

  private static func verifying(_ folder: String, _ disk: Disk) throws(StoreError) -> [Finding] {
    // The collections as a desk opens them; the journal without them, so that nothing is passed over.
    let opened = try RegisterState.reading(folder, on: disk)
    let state = try RegisterState.replaying(opened.paths, on: disk)
    var findings = opened.findings.filter { !$0.file.hasPrefix("journal") } + state.findings
    if case .newerFormat(let format) = state.stop {
      findings.append(Finding(.newerFormat(format), file: "journal"))
    }
    do throws(DiskError) {
      let rest = try state.tail.unread()
      if let last = JournalScan(rest).pieces.last, last.isTorn {
        let file = state.paths.told(state.tail.file.path)
        findings.append(Finding(.tornEnd, file: file, line: state.tail.lines + 1))
      }
      findings += try badDrafts(state.paths, disk)
    } catch {
      throw StoreError(error)
    }
    findings += try unreadable(CollectionFile<Individual>.at(state.paths, on: disk))
    findings += try unreadable(CollectionFile<Group>.at(state.paths, on: disk))
    findings += try unreadable(CollectionFile<Notice>.at(state.paths, on: disk))
    findings += try unreadable(CollectionFile<BulletinIssue>.at(state.paths, on: disk))
    for place in findings.indices {
      findings[place].confirmed = state.confirmation(of: findings[place])
    }
    return findings
  }

  /// Lines with a right sum that are no record all the same.
  private static func unreadable<R: Record>(_ file: CollectionFile<R>) -> [Finding] {
    file.shelf.numbers.filter { file.shelf[$0] == nil }.map { number in
      Finding(
        .damagedRecord(isRestored: false),
        file: "\(R.kind.collection).json",
        record: number
      )
    }
  }

  /// Lines of drafts that have a newline but no right sum; without one they were never finished.
  private static func badDrafts(
    _ paths: RegisterPaths,
    _ disk: Disk
  ) throws(DiskError) -> [Finding] {
    var findings: [Finding] = []
    guard try disk.exists(paths.drafts) else { return [] }
    for name in try disk.list(paths.drafts).sorted() where name.hasSuffix(".jsonl") {
      guard let bytes = try? disk.contents(of: "\(paths.drafts)/\(name)") else { continue }
      var place = 0
      var line = 1
      while let newline = bytes.newline(from: place) {
        if newline > place, !SummedLine.isWhole(bytes, place..<newline) {
          findings.append(Finding(.damagedLine, file: "drafts/\(name)", line: line))
        }
        place = newline + 1
        line += 1
      }
    }
    return findings
  }
}
