// Vocabulary — the words of a generated register; Vocabulary/README.md says where they are from.
import FoundationEssentials
import ProgramTestKit

/// A word with its reading.
struct Word: Equatable {
  let text: String
  let kana: String
}

/// Words with weights: some are met everywhere, most hardly ever, as in life.
struct WeightedWords {
  private let words: [Word]
  /// The sum of the weights up to each word.
  private let ends: [Int]

  init(_ rows: [[Substring]]) {
    words = rows.map { Word(text: String($0[0]), kana: String($0[1])) }
    var sum = 0
    ends = rows.map { row in
      sum += max(1, Int(row[2]) ?? 1)
      return sum
    }
  }

  func one(_ draw: inout Draw) -> Word {
    let place = draw.below(ends.last ?? 1)
    var (low, high) = (0, ends.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return words[low]
  }
}

/// All the words.
struct Vocabulary {
  let surnames: WeightedWords
  let words: WeightedWords
  let groupWords: WeightedWords
  /// Readings and the ways to write each.
  private let givenNames: [(kana: String, spellings: [String])]

  /// Reads the word lists of the checkout that the bench was built in.
  /// - Throws: ``ChildError`` where there is none, and what reading a file throws.
  init() throws {
    var folder = URL(filePath: BuiltProgram.executable).deletingLastPathComponent()
    func exists() -> Bool {
      FileManager.default.fileExists(
        atPath: folder.appending(path: "Tests/RegisterGenerator/Vocabulary").path
      )
    }
    while !exists() {
      guard folder.path != "/" else {
        throw ChildError("no Tests/RegisterGenerator/Vocabulary above the program")
      }
      folder = folder.deletingLastPathComponent()
    }
    func rows(_ name: String) throws -> [[Substring]] {
      let file = folder.appending(path: "Tests/RegisterGenerator/Vocabulary/\(name).csv")
      return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
        .map { $0.split(separator: ",") }
    }
    surnames = WeightedWords(try rows("surnames"))
    words = WeightedWords(try rows("words"))
    groupWords = WeightedWords(try rows("group-words"))
    givenNames = try rows("given-names").map { row in
      (String(row[0]), row[1].split(separator: "|").map(String.init))
    }
  }

  /// A surname; now and then in the older form of its kanji, as registers have them.
  func surname(_ draw: inout Draw) -> Word {
    let name = surnames.one(&draw)
    guard draw.percent(4) else { return name }
    let older = ["高": "髙", "崎": "﨑", "斎": "齋", "斉": "齊", "辺": "邊", "沢": "澤", "浜": "濱"]
    return Word(text: String(name.text.map { older[String($0)]?.first ?? $0 }), kana: name.kana)
  }

  /// Surname and given name, with a space between.
  func person(_ draw: inout Draw) -> Word {
    let surname = surname(&draw)
    let given = draw.one(of: givenNames)
    return Word(
      text: "\(surname.text) \(draw.one(of: given.spellings))",
      kana: "\(surname.kana) \(given.kana)"
    )
  }
}
