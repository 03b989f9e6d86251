// 引き出し: the records of one kind in the index: their folded text in two strips, all else as sets of bits.
//
// A record takes a slot, a number from 0. Its name, reading and labels lie folded in `heads`, all other
// text in `bodies`, slot behind slot, so that a word is looked for in one go from end to end. A record
// that changes takes a new slot at the end, and its old one is struck out of every set that says who
// is there: nothing moves, and nothing is ever overwritten.

/// The records of one kind, as search sees them.
struct Drawer: Sendable {
  let kind: RecordKind

  /// Names and readings in their original spelling.
  private var spelled: [UInt8] = []
  private var nameStarts = [0]
  private var kanaStarts: [Int] = []
  /// Folded: name, 0, reading, and what weighs as much as a label, each behind a 0.
  private(set) var heads: [UInt8] = []
  private(set) var headStarts = [0]
  private(set) var nameEnds: [Int] = []
  private(set) var kanaEnds: [Int] = []
  /// Folded: number and all other text, a 0 between.
  private(set) var bodies: [UInt8] = []
  private(set) var bodyStarts = [0]

  /// The count of each slot's number.
  private var values: [Int] = []
  /// The group that a slot's notice is of; 0 for none.
  private(set) var owners: [Int32] = []
  /// The day after which each slot's notice is no news any more; empty but for notices.
  private(set) var lastUsefulDays: [Int32] = []

  /// The slots in each state; a slot that was struck out is in none.
  private var states = Array(repeating: Bits(), count: RecordState.allCases.count)
  private(set) var concerns = Bits()
  /// The slots whose name folding doesn't change, but for its spaces.
  private(set) var plainNames = Bits()
  /// A group that says itself that it looks for members; a notice that does and is not past.
  private(set) var recruiting = Bits()
  /// The slots that have a facet value, by its place; empty but for groups.
  private(set) var facets: [Bits]
  /// The slots that are found by a label, by its place.
  private(set) var labels: [Bits]

  /// The slots by number, and in reading order.
  private var byNumber: [Int32] = []
  private var inOrder: [Int32] = []
  /// How many slots were struck out.
  private(set) var struck = 0
  /// Which slots can hold a word; `nil` until it is made.
  var sieve: Sieve?

  init(_ kind: RecordKind, _ space: FacetSpace) {
    self.kind = kind
    facets = Array(repeating: Bits(), count: kind == .group ? space.facets.count : 0)
    labels = Array(repeating: Bits(), count: space.labels.count)
  }

  /// How many slots there are, those included that were struck out.
  var count: Int { values.count }

  /// Makes room for so many bytes of records; what isn't used is never touched.
  mutating func reserve(records: Int, bytes: Int) {
    heads.reserveCapacity(bytes / 2)
    bodies.reserveCapacity(bytes)
    for starts in [\Self.headStarts, \Self.nameEnds, \Self.kanaEnds, \Self.bodyStarts] {
      self[keyPath: starts].reserveCapacity(records + 1)
    }
  }

  /// Takes in a record: it gets the next slot, and stands in no order yet.
  mutating func add(_ value: Int, _ filing: borrowing Filing, _ effects: Effects) {
    let slot = values.count
    values.append(value)
    owners.append(Int32(truncatingIfNeeded: filing.owner))
    if kind == .notice {
      lastUsefulDays.append(filing.lastUsefulDay.map { Int32(clamping: $0.daysSince1970) } ?? .max)
    }
    spelled.append(contentsOf: filing.spelledName)
    kanaStarts.append(spelled.count)
    spelled.append(contentsOf: filing.spelledKana)
    nameStarts.append(spelled.count)
    filing.name.withBytes { heads.append(contentsOf: $0) }
    nameEnds.append(heads.count)
    heads.append(0)
    filing.kana.withBytes { heads.append(contentsOf: $0) }
    kanaEnds.append(heads.count)
    filing.labels.withBytes { heads.append(contentsOf: $0) }
    heads.append(0)
    headStarts.append(heads.count)
    filing.body.withBytes { bodies.append(contentsOf: $0) }
    bodies.append(0)
    bodyStarts.append(bodies.count)
    states[filing.state.place].insert(slot)
    if filing.isNamePlain { plainNames.insert(slot) }
    if filing.hasConcerns { concerns.insert(slot) }
    if filing.recruits { recruiting.insert(slot) }
    for place in filing.effects.indices {
      let effect = filing.effects[place]
      if kind == .group {
        for facet in effect.facets { facets[effects.facets[facet]].insert(slot) }
      }
      for label in effect.labels { labels[effects.labels[label]].insert(slot) }
    }
  }
}

// MARK: - Order

extension Drawer {
  /// Puts all slots in order; they were taken in by number.
  mutating func arrange() {
    byNumber = (0..<Int32(count)).map { $0 }
    let keys = spelled.withUnsafeBufferPointer { spelled in
      byNumber.map { ReadingKey(of: UnsafeBufferPointer(rebasing: spelled[kanaRange(Int($0))])) }
    }
    inOrder = zip(keys, byNumber)
      .sorted { $0.0 == $1.0 ? stands($0.1, before: $1.1) : $0.0 < $1.0 }
      .map(\.1)
  }

  /// Puts the newest slot in its place.
  mutating func arrangeLast() {
    let slot = Int32(count - 1)
    let value = values[count - 1]
    byNumber.insert(slot, at: byNumber.firstPlace { values[Int($0)] >= value })
    inOrder.insert(slot, at: inOrder.firstPlace { !stands($0, before: slot) })
  }

  /// Strikes out a record's slot; `false` where it has none.
  @discardableResult
  mutating func strike(_ value: Int) -> Bool {
    let place = byNumber.firstPlace { values[Int($0)] >= value }
    guard place < byNumber.count, values[Int(byNumber[place])] == value else { return false }
    let slot = byNumber.remove(at: place)
    inOrder.remove(at: inOrder.firstPlace { !stands($0, before: slot) })
    for state in states.indices { states[state].remove(Int(slot)) }
    struck += 1
    return true
  }

  /// Calls the body with slots out of a set in reading order, until it has enough, which is likely to
  /// be after the first so many.
  @inline(__always)
  func forEachInOrder(of slots: Bits, first wanted: Int = .max, _ goesOn: (Int) -> Bool) {
    let found = slots.count
    if found == 0 { return }
    // To sort a few takes less than to walk past those that aren't among them.
    if found < count / found * min(wanted, found) / Self.worthSorting {
      var few: [Int32] = []
      slots.forEach { few.append(Int32($0)) }
      few.sort { stands($0, before: $1) }
      for slot in few where !goesOn(Int(slot)) { return }
    } else {
      for slot in inOrder where slots.contains(Int(slot)) && !goesOn(Int(slot)) { return }
    }
  }

  private static let worthSorting = 64

  /// The slot of a record, or `nil` where there is none.
  func slot(of value: Int) -> Int? {
    // Numbers are given one after the other, so that most stand where counting leads to.
    if value > 0, value <= byNumber.count, case let slot = Int(byNumber[value - 1]),
      values[slot] == value
    {
      return slot
    }
    let place = byNumber.firstPlace { values[Int($0)] >= value }
    guard place < byNumber.count, values[Int(byNumber[place])] == value else { return nil }
    return Int(byNumber[place])
  }

  /// By reading, those without one last; then by number.
  private func stands(_ left: Int32, before right: Int32) -> Bool {
    let (leftKana, rightKana) = (kanaRange(Int(left)), kanaRange(Int(right)))
    if leftKana.isEmpty != rightKana.isEmpty { return rightKana.isEmpty }
    return spelled.withUnsafeBytes { bytes in
      var (leftPlace, rightPlace) = (leftKana.lowerBound, rightKana.lowerBound)
      let end = leftPlace + min(leftKana.count, rightKana.count)
      while leftPlace < end {
        if leftPlace + 8 <= end {
          let leftWord = bytes.loadUnaligned(fromByteOffset: leftPlace, as: UInt64.self)
          let rightWord = bytes.loadUnaligned(fromByteOffset: rightPlace, as: UInt64.self)
          if leftWord != rightWord { return leftWord.bigEndian < rightWord.bigEndian }
          (leftPlace, rightPlace) = (leftPlace + 8, rightPlace + 8)
        } else {
          let (leftByte, rightByte) = (bytes[leftPlace], bytes[rightPlace])
          if leftByte != rightByte { return leftByte < rightByte }
          (leftPlace, rightPlace) = (leftPlace + 1, rightPlace + 1)
        }
      }
      if leftKana.count != rightKana.count { return leftKana.count < rightKana.count }
      return values[Int(left)] < values[Int(right)]
    }
  }

  private func kanaRange(_ slot: Int) -> Range<Int> { kanaStarts[slot]..<nameStarts[slot + 1] }
}

extension [Int32] {
  /// The first place from which on a condition holds; it holds from there to the end.
  fileprivate func firstPlace(_ holds: (Int32) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

// MARK: - Reading

extension Drawer {
  /// The slots of the records in these states.
  func slots(in wanted: some Sequence<RecordState>) -> Bits {
    var slots = Bits()
    for state in wanted { slots.formUnion(states[state.place]) }
    return slots
  }

  func number(_ slot: Int) -> RecordNumber { RecordNumber(kind, values[slot]) }

  func state(_ slot: Int) -> RecordState? {
    RecordState.allCases.first { states[$0.place].contains(slot) }
  }

  func name(_ slot: Int) -> String {
    String(decoding: spelled[nameStarts[slot]..<kanaStarts[slot]], as: UTF8.self)
  }

  func kana(_ slot: Int) -> String { String(decoding: spelled[kanaRange(slot)], as: UTF8.self) }

  /// Whether a name in which a word was found holds it as it was typed.
  func spells(_ word: QueryWord, _ slot: Int) -> Bool {
    if word.isPlain && plainNames.contains(slot) { return true }
    let scan = word.exact
    return spelled.withUnsafeBufferPointer {
      scan.first(in: $0, from: nameStarts[slot], to: kanaStarts[slot]) != nil
    }
  }

  /// The records out of some slots with the highest numbers, the newest first.
  func newest(_ limit: Int, in slots: Bits) -> [RecordNumber] {
    Array(byNumber.reversed().lazy.map(Int.init).filter(slots.contains).prefix(limit).map(number))
  }

  /// The slots of a group's notices that are in force.
  func slots(ofOwner owner: Int, in slots: Bits) -> [Int] {
    let wanted = Int32(truncatingIfNeeded: owner)
    var found: [Int] = []
    for (slot, owner) in owners.enumerated() where owner == wanted && slots.contains(slot) {
      found.append(slot)
    }
    return found
  }

  /// Sets or takes back a facet value of one slot.
  mutating func setFacet(_ place: Int, _ slot: Int, _ isSet: Bool) {
    if isSet { facets[place].insert(slot) } else { facets[place].remove(slot) }
  }
}

extension RecordState {
  fileprivate var place: Int {
    switch self {
    case .registered: 0
    case .pending: 1
    case .withdrawn: 2
    case .cancelled: 3
    }
  }

  /// The states that lookup and the bulletin's mailing know.
  static let active = allCases.filter(\.isActive)
}
