// MasterFile — one master file's text: its entries, and the line on which an entry or a member stands.

import Civic

/// The text of a master file.
struct MasterFile {
  let name: String
  let origin: MasterProblem.Origin
  let bytes: [UInt8]

  /// The members of each entry of a list.
  func entries() throws(MasterProblem) -> [[JSON.Member]] {
    guard case .array(let elements) = try json() else {
      throw problem(MasterFault(expected: "ファイル全体を [ と ] で囲みます"))
    }
    var entries: [[JSON.Member]] = []
    entries.reserveCapacity(elements.count)
    for (place, element) in elements.enumerated() {
      guard let members = element.members else {
        throw problem(MasterFault(expected: "1件を { と } で囲みます"), entry: place)
      }
      entries.append(members)
    }
    return entries
  }

  /// The members of a file that is one entry.
  func members() throws(MasterProblem) -> [JSON.Member] {
    guard let members = try json().members else {
      throw problem(MasterFault(expected: "ファイル全体を { と } で囲みます"))
    }
    return members
  }

  private func json() throws(MasterProblem) -> JSON {
    do throws(JSONError) {
      return try JSON(parsing: bytes)
    } catch {
      throw problem(error)
    }
  }

  /// A fault of an entry, placed: on the line of its member, else on the entry's first.
  ///
  /// Only now are places looked for, so that a file without a fault is read in one pass.
  func problem(_ fault: MasterFault, entry place: Int? = nil) -> MasterProblem {
    var part = bytes[...]
    if let place, let list = try? JSONList(part), list.elements.indices.contains(place) {
      part = list.elements[place]
    }
    if let key = fault.key, let members = try? JSONObject(part).members,
      let member = members.last(where: { $0.key == key })
    {
      part = member.value
    }
    return problem(at: part.startIndex, expected: fault.expected)
  }

  /// An error of form, placed where a person would mend it.
  private func problem(_ error: JSONError) -> MasterProblem {
    var offset = error.offset
    let isClosing = offset < bytes.count && [0x5D, 0x7D].contains(bytes[offset])
    let mends: String
    switch error.expected {
    case .commaOrClosing:
      offset = placeBefore(offset)  // the comma is missed at the next line, but belongs to this one
      mends = "行の終わりに「,」か、閉じる括弧が要ります"
    case .value where isClosing, .key where isClosing:
      offset = placeBefore(offset)
      mends = "最後の「,」は要りません"
    case .value, .digit: mends = "値を書きます（文字は \" で囲みます）"
    case .object, .list, .member: mends = "値の形が違います"
    case .key: mends = "項目の名を \" で囲んで書きます"
    case .colon: mends = "項目の名のあとに「:」が要ります"
    case .closingQuote: mends = "文字を閉じる \" が要ります"
    case .escape, .surrogatePair: mends = "「\\」のあとの書き方が違います（「\\」そのものは \\\\ と書きます）"
    case .escapedControl: mends = "文字の途中で改行やタブは使えません"
    case .utf8: mends = "文字コードを UTF-8 にして保存します"
    case .end: mends = "閉じる括弧のあとに余分な文字があります"
    case .fewerLevels: mends = "括弧の重なりが深すぎます"
    }
    return problem(at: offset, expected: mends)
  }

  /// The last place before an offset where something is written.
  private func placeBefore(_ offset: Int) -> Int {
    bytes[..<min(offset, bytes.count)].lastIndex { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } ?? 0
  }

  private func problem(at offset: Int, expected: String) -> MasterProblem {
    let line = bytes[..<min(offset, bytes.count)].count { $0 == 0x0A } + 1
    return MasterProblem(file: name, line: line, expected: expected, origin: origin)
  }
}
