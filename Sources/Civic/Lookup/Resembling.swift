// 似た登録: records that may be the same person or group as the one being typed.

/// A record that resembles what is typed, and why.
public struct Resemblance: Equatable, Sendable {
  public enum Reason: Equatable, Sendable {
    case name, kana, phone

    /// The reason in words.
    public var label: String {
      switch self {
      case .name: "名前が同じ"
      case .kana: "ふりがなが同じ"
      case .phone: "電話が同じ"
      }
    }
  }

  public let number: RecordNumber
  public let title: String
  public let reason: Reason
}

extension LookupIndex {
  /// Records of a kind with the same name, reading or telephone, variants of kanji folded.
  ///
  /// An empty text resembles nothing, and the record itself (`number`) not itself.
  public func resembling(
    _ kind: RecordKind,
    name: String,
    kana: String,
    phone: String,
    except number: RecordNumber?
  ) -> [Resemblance] {
    let name = Array(Folding.folded(name).utf8)
    let kana = Array(Folding.folded(kana).utf8)
    let digits = Folding.digitText(phone)
    let scan = digits.utf8.count >= 9 ? ByteScan(digits) : nil
    return text.withUnsafeBufferPointer { text in
      entries.compactMap { entry in
        guard entry.number.kind == kind, entry.number != number, entry.state != .cancelled
        else { return nil }
        let sections = entry.sections
        func equals(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
          !bytes.isEmpty && bytes.count == range.count && text[range].elementsEqual(bytes)
        }
        let reason: Resemblance.Reason? =
          if equals(name, sections.start..<sections.nameEnd) {
            .name
          } else if equals(kana, sections.nameEnd + 1..<sections.kanaEnd) {
            .kana
          } else if scan?.first(in: text, from: sections.labelsEnd, to: sections.end) != nil {
            .phone
          } else {
            nil
          }
        return reason.map { Resemblance(number: entry.number, title: entry.title, reason: $0) }
      }
    }
  }
}
