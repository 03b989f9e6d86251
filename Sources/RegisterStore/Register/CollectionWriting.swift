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
    var text = CollectionText(R.kind, seq: seq, count: shelf.count + carried.count)
    var rest = carried[...]
    for number in shelf.numbers {
      while let bad = rest.first, bad.after < number.value {
        text.add(bad.bytes)
        rest.removeFirst()
      }
      switch shelf.entry(number.value) {
      case .stored(let line): text.add(line)
      case .changed(let filed): text.add(SummedLine.sealing(filed.write(to:)))
      case nil: break
      }
    }
    for bad in rest { text.add(bad.bytes) }
    return text.closed()
  }
}

/// A collection's file while it grows line by line.
package struct CollectionText {
  private var bytes: [UInt8]
  private var isEmpty = true

  /// The file's first line; `count` lines have to follow.
  package init(_ kind: RecordKind, seq: Int, count: Int) {
    bytes = SummedLine.sealing(
      Array(
        (#"{"format":"\#(Format.name)","collection":"\#(kind.collection)","#
          + #""seq":\#(seq),"count":\#(count)"#).utf8
      ),
      ending: .collection
    )
  }

  /// Adds a record's summed line.
  package mutating func add(_ line: some Collection<UInt8>) {
    bytes.append(contentsOf: isEmpty ? [0x0A] : [UInt8(ascii: ","), 0x0A])
    bytes.append(contentsOf: line)
    isEmpty = false
  }

  /// The whole file.
  package consuming func closed() -> [UInt8] {
    bytes.append(contentsOf: "\n]}\n".utf8)
    return bytes
  }
}
