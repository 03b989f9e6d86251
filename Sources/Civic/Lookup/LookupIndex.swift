// 検索の索引: everything that typing can find, and how it is found within a keystroke.
//
// The idea, in a page:
//
// - **Folding comes first.** Whatever a person takes for the same text (`ﾎﾞﾗﾝﾃｨｱ`, `ぼらんてぃあ`) is made
//   the same bytes once, when a record is taken in; a word is folded the same way, and from there on
//   search compares bytes (``Folding``, ``FoldedText``).
// - **Text lies in one strip.** The folded text of all records of a kind lies end to end (``Drawer``): a
//   word is looked for in one walk over it, sixteen bytes at a time (``ByteScan``), which is about as
//   fast as memory can be read. There is no word list and no tree: any two letters in the middle of a
//   word are found, nothing has to be kept in balance, and the strip is read off the register's
//   lines (``Filing``) faster than records could be made of them.
// - **All else is sets.** Who is registered, in which field, active in which ward, found by which label,
//   who holds the word: each is a set of bits, one bit a record (``Bits``). Conditions are
//   intersections; how many groups each facet value would leave is a count of common bits, exact, for
//   all values at once.
// - **What was found stays found.** The hits of a word are kept (``WordHits``): a longer word is looked
//   for among them, another facet needs no text at all, and going without a condition, where nothing was
//   found, is one more intersection (``Relaxation``).
// - **Most is never looked into.** A sieve says which records can hold a word at all (``Sieve``), and of the
//   most frequent characters which bodies have them (``FrequentCharacters``); digits are looked for among
//   digits alone (``DigitRuns``). The sieve is made when all can be searched already, and a search with it
//   finds the same as without.
// - **A change is an addition.** A changed record takes a new place at the end of the strip, and the old
//   one is struck out of the sets.
// - **Order is a small number.** Each hit of a word has a rank: name before reading before label before
//   text, whole before part, as spelt before folded; romaji behind it all. Hits are put on piles by the
//   sum of their ranks, and dealt out pile by pile in reading order; all are counted, and only those
//   that are asked for are dealt out (``RankedHits``).

/// The searchable side of the register.
///
/// A value of its own: absent while the register loads,
/// patched by the same commits that the register applies.
public struct LookupIndex: Sendable {
  let space: FacetSpace
  /// One for each kind, in the order in which hits stand that are equally good.
  private(set) var drawers: [Drawer]
  /// What was found in this state of the index; another one after each change.
  private(set) var moment: Moment
  /// The state in which it was built.
  let built: Moment
  private let masters: Masters
  private let kinds: Set<RecordKind>
  private let today: Day

  /// A state of the index: the same only while nothing changes.
  final class Moment: Sendable {}

  /// Groups first: the desk's main question is about them.
  static let order = [RecordKind.group, .individual, .notice, .bulletin]

  /// Builds the index of a register.
  /// - Parameters:
  ///   - register: what is on file.
  ///   - masters: where labels and readings come from.
  ///   - today: the day by which a notice counts as open.
  ///   - kinds: what can be found; a notice is found by its group's name where groups are among them.
  public init(
    of register: Register,
    masters: Masters,
    today: Day,
    kinds: Set<RecordKind> = Set(RecordKind.allCases)
  ) {
    self.init(masters, today, kinds)
    for kind in Self.order where kinds.contains(kind) { self[kind] = filled(kind, from: register) }
    markOpenRecruitments()
  }

  /// Builds the index of everything in a register, on two cores where there are two.
  /// - Parameters:
  ///   - register: what is on file.
  ///   - masters: where labels and readings come from.
  ///   - today: the day by which a notice counts as open.
  ///   - progress: told now and then, from either, how many more records were taken in.
  /// - Returns: the same as `init(of:masters:today:)`.
  public static func building(
    of register: Register,
    masters: Masters,
    today: Day,
    telling progress: @escaping @Sendable (Int) -> Void
  ) async -> Self {
    let empty = Self(masters, today, Set(RecordKind.allCases))
    // About half of all, and they are found by nothing that lies in another drawer.
    async let individuals = empty.filled(.individual, from: register, telling: progress)
    var index = empty
    for kind in order where kind != .individual {
      index[kind] = index.filled(kind, from: register, telling: progress)
    }
    index[.individual] = await individuals
    index.markOpenRecruitments()
    return index
  }

  private init(_ masters: Masters, _ today: Day, _ kinds: Set<RecordKind>) {
    let space = FacetSpace(masters)
    self.space = space
    self.masters = masters
    self.kinds = kinds
    self.today = today
    built = Moment()
    moment = built
    drawers = Self.order.map { Drawer($0, space) }
  }

  subscript(kind: RecordKind) -> Drawer {
    get { drawers[Self.place(kind)] }
    _modify { yield &drawers[Self.place(kind)] }
  }

  private static func place(_ kind: RecordKind) -> Int {
    switch kind {
    case .group: 0
    case .individual: 1
    case .notice: 2
    case .bulletin: 3
    }
  }

  /// The drawer of a kind, filled; what groups are called is known already.
  private func filled(
    _ kind: RecordKind,
    from register: Register,
    telling progress: (Int) -> Void = { _ in }
  ) -> Drawer {
    var drawer = Drawer(kind, space)
    let size = register.size(of: kind)
    drawer.reserve(records: size.records, bytes: size.bytes)
    FoldingTable.shared.usual.withUnsafeBufferPointer { usual in
      var filing = Filing(kind, space, today: today, usual: usual)
      let (groups, effects) = (drawers[0], space.effects)
      register.forEachLine(of: kind) { value, line in
        filing.read(value, line)
        groups.nameOwner(&filing)
        drawer.add(value, filing, effects)
        if drawer.count % 1_024 == 0 { progress(1_024) }
      }
    }
    drawer.arrange()
    if let place = space.place(of: .recruiting), kind == .group {
      drawer.recruiting.forEach { drawer.setFacet(place, $0, true) }
    }
    return drawer
  }

  private mutating func markOpenRecruitments() {
    let notices = self[.notice]
    notices.openRecruitments.forEach { slot in
      guard let group = self[.group].slot(of: Int(notices.owners[slot])) else { return }
      setRecruiting(group, true)
    }
  }

  /// A group with an open recruitment among its notices counts as 募集中.
  private mutating func markRecruiting(_ group: Int) {
    guard let slot = self[.group].slot(of: group) else { return }
    let notices = self[.notice]
    let recruits =
      self[.group].recruiting.contains(slot)
      || !notices.slots(ofOwner: group, in: notices.openRecruitments).isEmpty
    setRecruiting(slot, recruits)
  }

  private mutating func setRecruiting(_ slot: Int, _ recruits: Bool) {
    guard let place = space.place(of: .recruiting) else { return }
    self[.group].setFacet(place, slot, recruits)
  }

  /// Follows a commit that the register has just applied.
  public mutating func follow(_ commit: Commit, in register: Register) {
    guard !commit.changes.isEmpty else { return }
    var changed = Set(commit.changes.map(\.number))
    let total = drawers.reduce(0) { $0 + $1.count }
    let struck = drawers.reduce(0) { $0 + $1.struck }
    guard changed.count < 64 + total / 16, struck <= 64 + total / 2 else {
      self = Self(of: register, masters: masters, today: today, kinds: kinds)
      return
    }
    // A notice is found by its group's name too.
    let groups = Set(changed.filter { $0.kind == .group }.map(\.value))
    for slot in self[.notice].owners.indices where groups.contains(Int(self[.notice].owners[slot]))
    {
      changed.insert(self[.notice].number(slot))
    }
    var owners = groups
    for number in changed.sorted(by: { Self.place($0.kind) < Self.place($1.kind) })
    where kinds.contains(number.kind) {
      if number.kind == .notice, let slot = self[.notice].slot(of: number.value) {
        owners.insert(Int(self[.notice].owners[slot]))
      }
      owners.formUnion(replace(number, in: register))
    }
    for owner in owners { markRecruiting(owner) }
    moment = Moment()
  }

  /// Takes a record in anew.
  /// - Returns: the group that it is a notice of.
  private mutating func replace(_ number: RecordNumber, in register: Register) -> Set<Int> {
    self[number.kind].strike(number.value)
    return FoldingTable.shared.usual.withUnsafeBufferPointer { usual in
      var filing = Filing(number.kind, space, today: today, usual: usual)
      var isOnFile = false
      register.withLine(of: number) { line in
        filing.read(number.value, line)
        isOnFile = true
      }
      guard isOnFile else { return [] }
      self[.group].nameOwner(&filing)
      self[number.kind].add(number.value, filing, space.effects)
      self[number.kind].arrangeLast()
      return filing.owner > 0 ? [filing.owner] : []
    }
  }
}

extension Drawer {
  /// The notices in force that look for people.
  fileprivate var openRecruitments: Bits {
    slots(in: RecordState.active).intersection(recruiting)
  }

  /// A notice is found by the name of its group, which lies here.
  fileprivate func nameOwner(_ filing: inout Filing) {
    guard filing.owner > 0, let slot = slot(of: filing.owner) else { return }
    heads.withUnsafeBufferPointer { heads in
      let name = headStarts[slot]..<nameEnds[slot]
      filing.appendLabel(folded: UnsafeBufferPointer(rebasing: heads[name]))
    }
  }
}
