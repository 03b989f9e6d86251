// MasterEntry — one entry of a master file, its members read and checked one by one.

import Civic

/// The members of one entry.
///
/// A required member that is not there and one of the wrong kind are the same fault.
struct MasterEntry {
  /// A word for the center itself, allowed in every entry and not read.
  static let memo = "note"

  let members: [JSON.Member]

  private func value(_ key: String) -> JSON? {
    members.first { $0.key == key }?.value
  }

  /// Makes sure that each member is known and stands once; a misspelt optional one would do nothing.
  func allow(_ keys: [String]) throws(MasterFault) {
    for (place, member) in members.enumerated() {
      guard keys.contains(member.key) || member.key == Self.memo else {
        throw MasterFault(
          key: member.key,
          expected: "「\(SafeText.line(member.key))」という項目はありません（\(keys.joined(separator: "、"))）"
        )
      }
      guard !members[..<place].contains(where: { $0.key == member.key }) else {
        throw MasterFault(key: member.key, expected: "「\(member.key)」は1件に一度だけ書きます")
      }
    }
  }

  func has(_ key: String) -> Bool { value(key) != nil }

  /// The text of a member as it stands there; empty where it is none.
  func written(_ key: String) -> String { value(key)?.string ?? "" }

  /// Text of one line that is not empty.
  func text(_ key: String) throws(MasterFault) -> String {
    guard let text = value(key)?.string, !text.isEmpty, SafeText.line(text) == text else {
      throw MasterFault(key: key, expected: "「\(key)」に1行の文字を \"…\" の形で書きます")
    }
    return text
  }

  /// Text that may have several lines.
  func paragraph(_ key: String) throws(MasterFault) -> String {
    guard let text = value(key)?.string, !text.isEmpty, SafeText.paragraph(text) == text else {
      throw MasterFault(key: key, expected: "「\(key)」に文を \"…\" の形で書きます")
    }
    return text
  }

  /// An identifier of ASCII letters, digits and hyphens.
  func identifier(_ key: String) throws(MasterFault) -> String {
    guard let text = value(key)?.string, !text.isEmpty, text.utf8.allSatisfy(Self.isIdentifier)
    else { throw MasterFault(key: key, expected: "「\(key)」に半角の英数字とハイフンを書きます") }
    return text
  }

  private static func isIdentifier(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): true
    default: false
    }
  }

  /// Exactly as many digits.
  func digits(_ key: String, count: Int) throws(MasterFault) -> String {
    guard let text = value(key)?.string, text.utf8.count == count,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { throw MasterFault(key: key, expected: "「\(key)」に半角の数字\(count)桁を書きます") }
    return text
  }

  /// A reading, already in the form in which readings are kept.
  func kana(_ key: String) throws(MasterFault) -> String {
    guard let text = value(key)?.string, !text.isEmpty,
      // Nearly all are plain hiragana; folding the others is a third of the whole loading.
      text.unicodeScalars.allSatisfy({ ("ぁ"..."ゖ").contains($0) || $0 == "ー" })
        || (try? Kana.hiragana(written: text)) == text
    else { throw MasterFault(key: key, expected: "「\(key)」に読みをひらがなで書きます") }
    return text
  }

  func day(_ key: String) throws(MasterFault) -> Day {
    guard let text = value(key)?.string, let day = try? Day(iso: text) else {
      throw MasterFault(key: key, expected: "「\(key)」に暦にある日を 2026-04-01 の形で書きます")
    }
    return day
  }

  /// A day and, where there is one, the last day, which does not lie before it.
  func period(_ first: String, _ last: String) throws(MasterFault) -> (Day, Day?) {
    let from = try day(first)
    let until: Day? = has(last) ? try day(last) : nil
    guard from <= until ?? from else {
      throw MasterFault(key: last, expected: "「\(last)」に「\(first)」より後の日を書きます")
    }
    return (from, until)
  }

  func flag(_ key: String) throws(MasterFault) -> Bool {
    guard let flag = value(key)?.bool else {
      throw MasterFault(key: key, expected: "「\(key)」に true か false を書きます")
    }
    return flag
  }

  func number(_ key: String, in range: ClosedRange<Int>) throws(MasterFault) -> Int {
    guard let number = value(key)?.int, range.contains(number) else {
      throw MasterFault(
        key: key,
        expected: "「\(key)」に\(range.lowerBound)から\(range.upperBound)の数を書きます"
      )
    }
    return number
  }

  /// Numbers in a range, at least one, ascending.
  func numbers(_ key: String, in range: ClosedRange<Int>) throws(MasterFault) -> [Int] {
    let written = value(key)?.array
    let numbers = written?.compactMap(\.int) ?? []
    guard !numbers.isEmpty, numbers.count == written?.count,
      numbers.allSatisfy(range.contains), zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 })
    else {
      throw MasterFault(
        key: key,
        expected: "「\(key)」に\(range.lowerBound)から\(range.upperBound)の数を小さい順に [1, 15] の形で書きます"
      )
    }
    return numbers
  }

  func postalCode(_ key: String) throws(MasterFault) -> String {
    guard let text = value(key)?.string, let code = try? PostalCode(written: text) else {
      throw MasterFault(key: key, expected: "「\(key)」に郵便番号を 860-0000 の形で書きます")
    }
    return code.text
  }

  func phone(_ key: String) throws(MasterFault) -> String {
    guard let text = value(key)?.string, let number = try? PhoneNumber(written: text) else {
      throw MasterFault(key: key, expected: "「\(key)」に電話番号を市外局番から 096-000-0000 の形で書きます")
    }
    return number.text
  }

  func mail(_ key: String) throws(MasterFault) -> String {
    guard let text = value(key)?.string, let address = try? MailAddress(written: text) else {
      throw MasterFault(key: key, expected: "「\(key)」にメールアドレスを書きます")
    }
    return address.text
  }

  /// One of the words that the program knows.
  func word(_ key: String, among known: [String]) throws(MasterFault) -> String {
    guard let word = value(key)?.string, known.contains(word) else {
      throw MasterFault(key: key, expected: "「\(key)」に \(known.joined(separator: "、")) のどれかを書きます")
    }
    return word
  }
}
