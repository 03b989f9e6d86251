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
    let name = Folding.foldedUTF8(name)
    let kana = Folding.foldedUTF8(kana)
    let digits = Folding.digitText(phone)
    let scan = digits.utf8.count >= 9 ? ByteScan(Array(digits.utf8)) : nil
    let drawer = self[kind]
    var found: [Resemblance] = []
    drawer.slots(in: RecordState.allCases.filter { $0 != .cancelled }).forEach { slot in
      guard drawer.number(slot) != number else { return }
      let reason: Resemblance.Reason? =
        if drawer.isNamed(name, slot) {
          .name
        } else if drawer.isRead(kana, slot) {
          .kana
        } else if let scan, drawer.tells(scan, slot) {
          .phone
        } else {
          nil
        }
      guard let reason else { return }
      found.append(
        Resemblance(number: drawer.number(slot), title: drawer.name(slot), reason: reason)
      )
    }
    return found
  }
}

extension Drawer {
  /// Whether a slot's folded name is just this; an empty one is nobody's.
  fileprivate func isNamed(_ name: [UInt8], _ slot: Int) -> Bool {
    !name.isEmpty && heads[headStarts[slot]..<nameEnds[slot]].elementsEqual(name)
  }

  fileprivate func isRead(_ kana: [UInt8], _ slot: Int) -> Bool {
    !kana.isEmpty && heads[nameEnds[slot] + 1..<kanaEnds[slot]].elementsEqual(kana)
  }

  fileprivate func tells(_ scan: ByteScan, _ slot: Int) -> Bool {
    bodies.withUnsafeBufferPointer {
      scan.first(in: $0, from: bodyStarts[slot], to: bodyStarts[slot + 1]) != nil
    }
  }
}
