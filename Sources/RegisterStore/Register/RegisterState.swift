// 読んだ台帳: what one opening has read of the register, and how far.

import Civic
import Glibc

/// A register as it was read from its folder, and the place in the journal up to which it was.
struct RegisterState: ~Copyable, Sendable {
  let paths: RegisterPaths
  let disk: Disk
  /// The register's own id.
  let id: String
  var register: Register
  /// The highest counts given by kind: those of `register.json` and of every line behind it.
  var highest: [RecordKind: Int]
  var course: Course
  var tail: Tail
  /// Commits of others that nobody has asked for yet.
  var news: [Commit] = []
  /// The seqs of the commits read since `start`, by their id.
  var seqs: [String: Int] = [:]
  /// Commits behind it were read and decoded.
  let start: Int
  /// The format of `register.json`.
  let fileFormat: Format
  /// `register.json` includes every number up to this seq.
  let numbered: Int
  var findings: [Finding] = []
  /// What was told of the journal's lines already: a file that is damaged throughout has many.
  var noted: Set<Finding> = []
  /// Bad pieces of the journal that may not lie in `damaged/` yet.
  var unkept: [BadPiece] = []
  var carried: [RecordKind: [CarriedLine]] = [:]
  /// Erasings that were committed and not finished: the person's bytes may still lie in the files.
  var erasings: [Commit] = []
  /// Damage that was looked at, and by whom.
  var confirmed: [KnownDamage: Stamp] = [:]
  /// Why nothing can be saved here any more.
  var stop: StoreError?
  /// The last commit that every collection's file includes, -1 where one must be written anew.
  var checkpointed: Int
  /// The label of the last commit that was read.
  var lastTime: Timestamp?

  /// Bytes of the journal that are no line, and where they were found.
  struct BadPiece: Equatable, Sendable {
    let segment: Int
    let offset: Int
    let bytes: [UInt8]
  }

  /// Reads the collections and folds the journal behind each; takes no lock, so nobody waits.
  ///
  /// Damage never stops it: what can be made anew from the journal is, and the rest is told.
  /// - Throws: ``StoreError`` where there is no register, or one of a newer program.
  static func reading(
    _ folder: String,
    on disk: Disk,
    only kinds: Set<RecordKind> = Set(RecordKind.allCases)
  ) throws(StoreError) -> RegisterState {
    func collection<R: Record>(_ type: R.Type) throws(StoreError) -> CollectionFile<R> {
      try kinds.contains(R.kind) ? .at(paths, on: disk) : .unread
    }
    let paths = RegisterPaths(folder: folder)
    let file = try registerFile(paths, on: disk)
    // The collections first: a checkpoint meanwhile can only put them behind the segments listed.
    let individuals = try collection(Individual.self)
    let groups = try collection(Group.self)
    let notices = try collection(Notice.self)
    let bulletins = try collection(BulletinIssue.self)
    let start = min(
      file?.seq ?? 0,
      individuals.seq,
      groups.seq,
      notices.seq,
      bulletins.seq
    )
    let tail = try segment(behind: start, paths, on: disk)
    let first = tail.first
    let register = Register(
      individuals: individuals.shelf,
      groups: groups.shelf,
      notices: notices.shelf,
      bulletins: bulletins.shelf,
      seq: start
    )

    var state = RegisterState(paths, disk, file, register, tail, start: start)
    if file == nil { state.findings.append(Finding(.damagedRegisterFile, file: "register.json")) }
    if first > start + 1 {
      state.findings.append(Finding(.gap(start + 1...first - 1), file: "journal"))
      state.skipNumbers(ofCommits: first - 1 - start)
    }
    try state.noteHeader()
    try state.catchUp(.opening)
    state.settle(individuals)
    state.settle(groups)
    state.settle(notices)
    state.settle(bulletins)
    let formats = [individuals.format, groups.format, notices.format, bulletins.format]
    if state.findings.contains(where: { !$0.file.hasPrefix("journal") })
      || (formats + [state.fileFormat]).contains(.older)
    {
      state.checkpointed = -1
    }
    state.news = []
    return state
  }

  /// Folds the whole journal as if there were no collections: every line of every segment is decoded.
  ///
  /// - Throws: ``StoreError`` where there is no journal, or one of a newer program.
  static func replaying(_ paths: RegisterPaths, on disk: Disk) throws(StoreError) -> RegisterState {
    let file = try registerFile(paths, on: disk)
    let tail = try segment(behind: 0, paths, on: disk)
    let first = tail.first
    var state = RegisterState(paths, disk, file, Register(), tail, start: 0)
    if first > 1 { state.findings.append(Finding(.gap(1...first - 1), file: "journal")) }
    try state.noteHeader()
    try state.catchUp(.opening)
    return state
  }

  private init(
    _ paths: RegisterPaths,
    _ disk: Disk,
    _ file: RegisterFile?,
    _ register: Register,
    _ tail: consuming Tail,
    start: Int
  ) {
    self.paths = paths
    self.disk = disk
    if let file {
      id = file.id
    } else if case .known(let register, _) = tail.header {
      id = register
    } else {
      id = ""
    }
    self.register = register
    highest = file?.highest ?? [:]
    fileFormat = file?.format ?? .current
    numbered = file?.seq ?? 0
    course = Course(last: tail.first - 1)
    self.tail = tail
    self.start = start
    checkpointed = start
  }

  /// Whether an older program wrote it: nothing is appended before it is of this one's format.
  var isOlder: Bool { Format(tail.header, else: fileFormat) == .older }

  /// The segment in which the commits behind a seq begin, else the oldest.
  private static func segment(
    behind seq: Int,
    _ paths: RegisterPaths,
    on disk: Disk
  ) throws(StoreError) -> Tail {
    do throws(DiskError) {
      let segments = try Segment.all(in: paths, on: disk)
      guard let first = segments.last(where: { $0 <= seq + 1 }) ?? segments.first
      else { throw DiskError(call: "open", code: ENOENT) }
      return try Tail.opening(paths, first: first, on: disk)
    } catch {
      throw error.isMissing ? .notARegister(paths.folder) : StoreError(error)
    }
  }

  private static func registerFile(
    _ paths: RegisterPaths,
    on disk: Disk
  ) throws(StoreError) -> RegisterFile? {
    do {
      return try RegisterFile(disk.contents(of: paths.register))
    } catch let error as StoreError {
      throw error
    } catch let error as DiskError {
      guard error.isMissing else { throw StoreError(error) }
      if (try? disk.exists(paths.journal)) == true { return nil }
      throw .notARegister(paths.folder)
    } catch {
      return nil
    }
  }

  /// Looks what the journal could make anew of a collection's bad lines, and tells.
  private mutating func settle<R: Record>(_ file: CollectionFile<R>) {
    findings += file.findings
    if let seq = file.saidSeq, seq > course.taken {
      findings.append(Finding(.aheadOfJournal(seq: seq), file: "\(R.kind.collection).json"))
      course.floor = seq
      skipNumbers()
    }
    if file.bad.isEmpty { return }
    let good = Set(file.values)
    // Made anew from the journal; a record that came later is none of those that stood here.
    let anew = register.numbers(of: R.kind).filter { number in
      guard !good.contains(number.value) else { return false }
      guard let said = file.saidSeq else { return true }
      return (register[number]?.created?.seq ?? 0) <= said
    }
    let isComplete = file.saidCount.map { file.values.count + anew.count >= $0 } ?? false
    // Both in the order of the file, so that each is gone through once.
    var values = file.values[...]
    var coming = anew[...]
    let stretches = Dictionary(grouping: file.bad, by: \.after).sorted { $0.key < $1.key }
    for (after, lines) in stretches {
      values = values.drop { $0 <= after }
      let before = values.first ?? .max
      coming = coming.drop { $0.value <= after }
      let here = coming.prefix { $0.value < before }.count
      let isRestored = isComplete || here >= lines.count
      for line in lines {
        var finding = Finding(
          .damagedRecord(isRestored: isRestored),
          file: "\(R.kind.collection).json",
          line: line.line,
          record: Finding.record(in: line.bytes)
        )
        if !isRestored { finding = finding.marked(by: line.bytes) }
        findings.append(finding)
        if !isRestored {
          carried[R.kind, default: []].append(CarriedLine(after: after, bytes: line.bytes))
        }
      }
    }
    carried[R.kind]?.sort { $0.after < $1.after }
  }

  /// Skips numbers that bytes which can't be read may have given: 100 of each kind, but no more issues
  /// than there were commits, for each makes one at most.
  mutating func skipNumbers(ofCommits commits: Int = 100) {
    for kind in RecordKind.allCases {
      highest[kind, default: 0] += kind == .bulletin ? min(commits, 100) : 100
    }
  }

  func told(_ path: String) -> String { paths.told(path) }
}

extension Register {
  /// The numbers on file of one kind, ascending.
  func numbers(of kind: RecordKind) -> [RecordNumber] {
    switch kind {
    case .individual: individuals.numbers
    case .group: groups.numbers
    case .notice: notices.numbers
    case .bulletin: bulletins.numbers
    }
  }
}

extension Finding {
  /// How many records bad bytes seem to be about.
  static func count(in bytes: [UInt8]) -> Int {
    var count = 0
    var place = 0
    while let found = bytes.place(of: "{\"number\":\"", from: place, before: bytes.count) {
      // A commit names each number twice: for the change, and in the record.
      if bytes.place(of: "\"record\":", from: found, before: min(bytes.count, found + 60)) != nil {
        count += 1
      }
      place = found + 1
    }
    return count
  }

  /// The record that bad bytes seem to be about, or `nil`.
  static func record(in bytes: [UInt8]) -> RecordNumber? {
    guard let place = bytes.place(of: "\"number\":\"", from: 0, before: bytes.count) else {
      return nil
    }
    let text = bytes[(place + 10)...].prefix { $0 != UInt8(ascii: "\"") }.prefix(20)
    return RecordNumber(written: String(decoding: text, as: UTF8.self))
  }
}
