// 台帳のファイルを書く: a collection's bytes; a line that nobody changed is copied as it lies.

import Civic

/// A bad line that no journal can make anew: carried along as it is until somebody decides.
struct CarriedLine: Equatable, Sendable {
  /// The count of the last good record before it.
  var after: Int
  var bytes: [UInt8]
}

/// A collection as its file has it.
enum CollectionWriting {
  /// The whole file of one kind.
  static func bytes(
    of kind: RecordKind,
    in register: Register,
    seq: Int,
    carried: [CarriedLine]
  ) -> [UInt8] {
    switch kind {
    case .individual: bytes(of: register.individuals, seq: seq, carried: carried)
    case .group: bytes(of: register.groups, seq: seq, carried: carried)
    case .notice: bytes(of: register.notices, seq: seq, carried: carried)
    case .bulletin: bytes(of: register.bulletins, seq: seq, carried: carried)
    }
  }

  private static func bytes<R: Record>(
    of shelf: Shelf<R>,
    seq: Int,
    carried: [CarriedLine]
  ) -> [UInt8] {
    let count = shelf.count + carried.count
    var bytes = SummedLine.sealing(
      Array(
        (#"{"format":"\#(Segment.format)","collection":"\#(R.kind.collection)","#
          + #""seq":\#(seq),"count":\#(count)"#).utf8
      ),
      ending: .collection
    )
    var isFirst = true
    func add(_ line: some Collection<UInt8>) {
      bytes.append(contentsOf: isFirst ? [0x0A] : [UInt8(ascii: ","), 0x0A])
      bytes.append(contentsOf: line)
      isFirst = false
    }
    var rest = carried[...]
    for number in shelf.numbers {
      while let bad = rest.first, bad.after < number.value {
        add(bad.bytes)
        rest.removeFirst()
      }
      switch shelf.entry(number.value) {
      case .stored(let line): add(line)
      case .changed(let filed): add(SummedLine.sealing(filed.json))
      case nil: break
      }
    }
    for bad in rest { add(bad.bytes) }
    bytes.append(contentsOf: "\n]}\n".utf8)
    return bytes
  }
}
