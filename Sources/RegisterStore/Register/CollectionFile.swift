// 台帳のファイル (groups.json など): one record per line, found quickly and decoded only when asked for.

import Civic

/// A collection as it was read.
struct CollectionFile<R: Record>: Sendable {
  /// A bad line, and where it stands.
  struct BadLine: Equatable, Sendable {
    /// The count of the last good record before it, 0 at the beginning.
    var after: Int
    var line: Int
    /// Without newline and comma.
    var bytes: [UInt8]
  }

  var shelf = Shelf<R>()
  private(set) var format = Format.current
  /// The last commit that it includes; 0 where something is missing, so that the whole journal is read.
  var seq = 0
  /// The seq that its first line tells, also where something is missing.
  var saidSeq: Int?
  /// How many records its first line tells.
  var saidCount: Int?
  /// The counts of the good lines' numbers, ascending.
  var values: [Int] = []
  var bad: [BadLine] = []
  var findings: [Finding] = []

  private static var name: String { "\(R.kind.collection).json" }

  /// Reads a collection; damage is told, never thrown.
  /// - Throws: ``StoreError/newerFormat(_:)``, or ``StoreError/disk(_:)`` where the file can't be read.
  static func at(_ paths: RegisterPaths, on disk: Disk) throws(StoreError) -> Self {
    let bytes: [UInt8]
    do throws(DiskError) {
      bytes = try disk.contents(of: paths.collection(R.kind))
    } catch {
      guard error.isMissing else { throw StoreError(error) }
      var missing = Self()
      missing.findings = [Finding(.missingFile, file: name)]
      return missing
    }
    return try Self(reading: bytes)
  }

  private init() {}

  /// A collection that nobody asked for: no records, and nothing wrong with it.
  static var unread: Self {
    var file = Self()
    file.seq = .max
    return file
  }

  /// Reads a collection's bytes.
  /// - Throws: ``StoreError/newerFormat(_:)``.
  init(reading bytes: [UInt8]) throws(StoreError) {
    let first = 0..<(bytes.newline(from: 0) ?? bytes.count)
    let header = Self.header(bytes, first)
    if let name = header?["format"]?.string {
      format = Format(named: name)
      if format == .newer { throw .newerFormat(name) }
    }
    let isClosed = readLines(of: bytes, from: first.upperBound + 1)
    if header == nil, values.isEmpty, readSlowly(bytes) { return }

    saidSeq = header?["seq"]?.int
    saidCount = header?["count"]?.int
    if let seq = saidSeq, let count = saidCount {
      if count != values.count + bad.count {
        findings.append(
          Finding(.wrongCount(said: count, found: values.count + bad.count), file: Self.name)
        )
      } else if bad.isEmpty, isClosed {
        self.seq = seq
      }
    } else {
      findings.append(Finding(.damagedCollection, file: Self.name, line: 1))
    }
    if !isClosed {
      findings.append(Finding(.damagedCollection, file: Self.name))
    }
  }

  /// What the first line says, where its sum is right.
  private static func header(_ bytes: [UInt8], _ range: Range<Int>) -> JSON? {
    guard SummedLine.isWhole(bytes, range, ending: .collection) else { return nil }
    let open = bytes[range].dropLast(#","records":["#.utf8.count) + [UInt8(ascii: "}")]
    return try? JSON(parsing: open)
  }

  /// Finds the record lines by their newlines and checks each sum.
  /// - Returns: whether the closing `]}` stands at the end.
  private mutating func readLines(of bytes: [UInt8], from start: Int) -> Bool {
    var lines: [Range<Int>] = []
    var isClosed = false
    var isAscending = true
    var place = start
    var line = 1
    while place < bytes.count {
      let newline = bytes.newline(from: place) ?? bytes.count
      line += 1
      defer { place = newline + 1 }
      if newline == place { continue }
      if !isClosed, newline - place == 2, bytes.has("]}", at: place, before: newline) {
        isClosed = true
        continue
      }
      let hasComma = bytes[newline - 1] == UInt8(ascii: ",")
      let range = place..<(hasComma ? newline - 1 : newline)
      if let value = Self.value(of: bytes, range), SummedLine.isWhole(bytes, range) {
        if value <= values.last ?? 0 { isAscending = false }
        lines.append(range)
        values.append(value)
      } else {
        bad.append(BadLine(after: values.last ?? 0, line: line, bytes: Array(bytes[range])))
      }
    }
    if !isAscending {
      // Somebody sorted the file otherwise; of a number that stands there twice the last one counts.
      let latest = Dictionary(zip(values, lines), uniquingKeysWith: { $1 }).sorted {
        $0.key < $1.key
      }
      values = latest.map(\.key)
      lines = latest.map(\.value)
    }
    shelf = Shelf(stored: StoredLines(bytes: bytes, lines: lines, values: values))
    return isClosed
  }

  /// The count in a line's fixed beginning: `{"number":"G-000087","revision":`.
  private static func value(of bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let digits = range.lowerBound + 13
    guard bytes.has("{\"number\":\"", at: range.lowerBound, before: range.upperBound),
      digits < range.upperBound, bytes[digits - 2] == R.kind.letter.asciiValue,
      bytes[digits - 1] == UInt8(ascii: "-"),
      let number = bytes.number(at: digits, before: range.upperBound), number.value > 0,
      bytes.has("\",\"revision\":", at: number.end, before: range.upperBound)
    else { return nil }
    return number.value
  }

  /// Reads a file in which no line has a right sum but which is valid JSON: a formatter went over it.
  ///
  /// Its seq is not trusted: the whole journal is read, and a change that the records already have
  /// is passed over by its revision.
  private mutating func readSlowly(_ bytes: [UInt8]) -> Bool {
    guard let members = try? JSONObject(bytes[...]).members,
      let list = members.first(where: { $0.key == "records" })?.value,
      let elements = try? JSONList(list).elements
    else { return false }
    var shelf = Shelf<R>()
    for element in elements {
      // On one line again, or a member that nobody knows would break the file's lines.
      guard let compact = try? JSON(parsing: element).text,
        let filed = try? Filed<R>(reading: Array(compact.utf8)[...])
      else { return false }
      shelf.put(filed)
    }
    self.shelf = shelf
    values = shelf.numbers.map(\.value)
    bad = []
    findings.append(Finding(.withoutSums, file: Self.name))
    return true
  }
}
