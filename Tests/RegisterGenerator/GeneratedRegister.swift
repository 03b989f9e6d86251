// `aiport-bench generate N FOLDER`: a register of so many times the real size, the same bytes every time.
import Civic
import ProgramTestKit
import RegisterStore

/// A register of invented records, as large as the bench wants it.
///
/// A record follows from its number alone, so that the first ones are the same at any size.
public struct GeneratedRegister {
  /// How many times the real size: 2,000 groups, 20,000 individuals, 10,000 notices.
  public let times: Int
  private let people: People

  /// - Throws: ``ChildError`` where the word lists or the masters are missing.
  public init(times: Int) throws {
    self.times = times
    let defaults = MasterFolder.defaultsPath(
      named: nil,
      executable: BuiltProgram.executable,
      currentDirectory: ""
    )
    guard let defaults else { throw ChildError("no data folder above the program") }
    let (masters, problems) = MasterFolder.load(edited: nil, defaults: defaults)
    guard problems.isEmpty else { throw ChildError("masters: \(problems)") }
    people = People(Writing(vocabulary: try Vocabulary()), masters)
  }

  private var counts: [RecordKind: Int] {
    [.group: 2_000 * times, .individual: 20_000 * times, .notice: 10_000 * times]
  }

  /// Writes it as the program would have: collections, numbers given, one segment with a header alone.
  /// - Throws: `StoreError` where something lies there already, or the disk is full.
  public func write(to folder: String) throws {
    var contents = RegisterFolder.FirstContents()
    contents.id = String(repeating: "0", count: 31) + "1"
    contents.seq = 1
    contents.highest = counts
    contents.collection = collection
    try RegisterFolder.make(at: folder, holding: contents)
  }

  private func collection(_ kind: RecordKind) -> [UInt8]? {
    switch kind {
    case .individual: lines { people.individual(&$0) }
    case .group: lines { people.group(&$0) }
    case .notice: lines { people.notice(&$0, groups: 2_000 * times) }
    case .bulletin: nil
    }
  }

  /// The first lines of a collection, as they lie in its file but for their sums.
  public func lines(of kind: RecordKind, upTo count: Int) -> [String] {
    (1...count).map { value in
      switch kind {
      case .individual: filed(value) { people.individual(&$0) }.json
      case .group: filed(value) { people.group(&$0) }.json
      case .notice: filed(value) { people.notice(&$0, groups: 2_000 * times) }.json
      case .bulletin: ""
      }
    }
  }

  private func lines<R: Record>(_ make: (inout Draw) -> R) -> [UInt8] {
    let count = counts[R.kind] ?? 0
    var text = CollectionText(R.kind, seq: 1, count: count)
    for value in 1...count { text.add(SummedLine.sealing(filed(value, make).write(to:))) }
    return text.closed()
  }

  private func filed<R: Record>(_ value: Int, _ make: (inout Draw) -> R) -> Filed<R> {
    var draw = Draw(seed: UInt64(value) << 8 | UInt64(R.kind.letter.asciiValue ?? 0))
    let record = make(&draw)
    let time = Timestamp(day: People.day(&draw, 2010...2025), hour: 10)
    let stamp = Stamp(time: time, desk: "窓口1", staff: "緒方 みのり", seq: 1)
    return Filed(
      number: RecordNumber(R.kind, value),
      revision: 1,
      record: record,
      created: stamp,
      changed: stamp
    )
  }
}
