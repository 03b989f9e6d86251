// 区切り (journal/0000001043.jsonl): a stretch of the history, named by its first seq, with a header.

import Civic

/// The names and headers of the journal's files.
enum Segment {
  /// The file's name: the first seq in ten digits.
  static func name(first: Int) -> String { digits(of: first) + ".jsonl" }

  /// A seq in ten digits, so that names sort by it.
  static func digits(of seq: Int) -> String {
    let digits = String(seq)
    return String(repeating: "0", count: max(0, 10 - digits.count)) + digits
  }

  /// The first seq that a name tells, or `nil` for a file that is no segment.
  ///
  /// Byte by byte: whoever saves looks at the name of every segment there is.
  static func first(ofName name: String) -> Int? {
    let digits = name.utf8.dropLast(6)
    guard (10...18).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
      name.utf8.dropFirst(digits.count).elementsEqual(".jsonl".utf8)
    else { return nil }
    return Int(Substring(digits))
  }

  /// The first seqs of all segments, ascending.
  static func all(in folder: RegisterPaths, on disk: Disk) throws(DiskError) -> [Int] {
    try disk.list(folder.journal).compactMap(first(ofName:)).sorted()
  }

  /// A segment's first line with its newline; it has no seq.
  static func header(
    register: String,
    first: Int,
    format: String = Format.name
  ) -> [UInt8] {
    SummedLine.sealing(
      #"{"format":"\#(format)","register":"\#(register)","first":\#(first)}"#
    ) + [0x0A]
  }

  /// What a segment's first line says.
  enum Header: Equatable {
    case known(register: String, format: String)
    case newer(format: String)
    case damaged
  }

  /// Reads the header from the beginning of a segment.
  /// - Returns: what it says, and where the first commit's line begins.
  static func readingHeader(_ bytes: [UInt8]) -> (header: Header, end: Int) {
    let newline = bytes.newline(from: 0) ?? bytes.count
    let commit = bytes.place(of: "{\"seq\":", from: 0, before: newline)
    let range = 0..<(commit ?? newline)
    let end = commit ?? min(newline + 1, bytes.count)
    guard SummedLine.isWhole(bytes, range), let json = try? JSON(parsing: bytes[range]),
      let written = json["format"]?.string
    else { return (.damaged, end) }
    if Format(named: written) == .newer { return (.newer(format: written), end) }
    guard let register = json["register"]?.string else { return (.damaged, end) }
    return (.known(register: register, format: written), end)
  }

  /// The header of the newest segment, `nil` where there is none.
  static func newestHeader(
    in paths: RegisterPaths,
    on disk: Disk
  ) throws(DiskError) -> Header? {
    guard let newest = try all(in: paths, on: disk).last else { return nil }
    let file = try OpenFile(paths.segment(first: newest), .reading, on: disk)
    return readingHeader(try file.read(4096, at: 0)).header
  }
}
