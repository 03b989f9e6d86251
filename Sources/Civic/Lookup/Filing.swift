// 索引に綴じる: reads what search needs out of a record's line, without making a record of it.

/// What search needs of one record, on its way into a drawer; used again for the next one.
struct Filing: ~Copyable {
  // In the original spelling.
  private(set) var spelledName: [UInt8] = []
  private(set) var spelledKana: [UInt8] = []
  // Folded.
  private(set) var name = FoldedText()
  private(set) var kana = FoldedText()
  /// Text that weighs as much as a label.
  private(set) var labels = FoldedText()
  private(set) var body = FoldedText(capacity: 4096)

  /// Whether folding changes nothing about the name but its spaces.
  var isNamePlain: Bool {
    name.withBytes { folded in
      var place = 0
      for byte in spelledName where byte != 0x20 {
        guard place < folded.count, folded[place] == byte else { return false }
        place += 1
      }
      return place == folded.count
    }
  }

  /// What the identifiers on it bring.
  private(set) var effects: [Effects.Effect] = []
  private(set) var state = RecordState.registered
  private(set) var recruits = false
  /// The group that a notice is of, by its count; 0 for none.
  private(set) var owner = 0
  private(set) var hasConcerns = false
  /// The day after which a notice is no news any more; `nil` where it has no date.
  var lastUsefulDay: Day? { notice.lastUsefulDay }

  private var hasCheck = false
  private var delivery = ""
  private var hasAddress = false
  private var hasEmail = false
  private var notice = Notice()

  private let kind: RecordKind
  private let roles: SearchRoles
  /// What stands before the digits of a number, folded.
  private let sign: [UInt8]
  /// Room for the digits of a number.
  private var written = [UInt8](repeating: 0, count: 20)
  private let space: FacetSpace
  private let today: Day
  /// Of the folding table.
  private let usual: UnsafeBufferPointer<UInt32>

  /// For records of one kind; what is usual in the folding table must outlive it.
  init(
    _ kind: RecordKind,
    _ space: FacetSpace,
    today: Day,
    usual: UnsafeBufferPointer<UInt32>
  ) {
    self.kind = kind
    self.usual = usual
    sign = Folding.foldedUTF8("\(kind.sign)-")
    self.space = space
    self.today = today
    roles = .of(kind)
  }

  /// Reads a record's line.
  mutating func read(_ value: Int, _ line: UnsafeBufferPointer<UInt8>) {
    begin(value)
    if !readMembers(of: line) {
      // Not as this program writes it: first written anew.
      begin(value)
      guard let json = try? JSON(parsing: Array(line)) else { return }
      _ = Array(json.text.utf8).withUnsafeBufferPointer { readMembers(of: $0, carefully: true) }
    }
    if kind == .bulletin { nameIssue(value) }
    judge()
  }

  private mutating func begin(_ value: Int) {
    spelledName.removeAll(keepingCapacity: true)
    spelledKana.removeAll(keepingCapacity: true)
    name.removeAll()
    kana.removeAll()
    labels.removeAll()
    body.removeAll()
    effects.removeAll(keepingCapacity: true)
    (state, recruits, owner) = (.registered, false, 0)
    (hasCheck, delivery, hasAddress, hasEmail) = (false, "", false, false)
    (notice.starts, notice.ends, notice.deadline) = (nil, nil, nil)
    notice.noticeClass = ""
    appendNumber(value)
  }

  /// The number as the screen writes it, folded.
  private mutating func appendNumber(_ value: Int) {
    guard kind != .bulletin else { return appendPart("第\(value)号") }
    var (place, rest) = (written.count, value)
    while rest > 0 || place > written.count - 6, place > 0 {
      place -= 1
      written[place] = UInt8(0x30 + rest % 10)
      rest /= 10
    }
    sign.withUnsafeBufferPointer { body.append(folded: $0) }
    written.withUnsafeBufferPointer {
      body.append(folded: UnsafeBufferPointer(rebasing: $0[place...]))
    }
  }

  private mutating func appendPart(_ text: String) {
    body.append(0)
    var text = text
    text.withUTF8 { body.append(folding: $0, usual: usual) }
  }

  /// - Returns: whether the line is written as this program writes lines.
  private mutating func readMembers(
    of line: UnsafeBufferPointer<UInt8>,
    carefully: Bool = false
  ) -> Bool {
    let roles = roles
    var line = JSONLine(line, carefully: carefully)
    var likely = 0
    while line.next() {
      switch roles.role(of: line.keyMark, likely: &likely) {
      case .none: line.skip()
      case .identifiers(let family): line.strings { take($0, family) }
      case .newcomersWelcome: if line.isTrue() { appendPart("初心者歓迎") }
      case .trialVisits: if line.isTrue() { appendPart("見学・体験") }
      case .recruiting: recruits = line.isTrue()
      case let role: line.string { take($0, role) }
      }
    }
    return !line.isOdd
  }

  /// Takes the text of a member.
  private mutating func take(_ text: UnsafeBufferPointer<UInt8>, _ role: SearchRole) {
    switch role {
    case .text: appendText(text)
    case .name:
      spelledName.append(contentsOf: text)
      name.append(folding: text, usual: usual)
    case .kana:
      spelledKana.append(contentsOf: text)
      kana.append(folding: text, usual: usual)
    case .label: appendLabel(text)
    case .identifier(let family): take(text, family)
    // Whether there is one is all that matters besides.
    case .address:
      appendText(text)
      hasAddress = !text.isEmpty
    case .email:
      appendText(text)
      hasEmail = !text.isEmpty
    case .state:
      // Nearly all are registered, and that need not be read.
      if text.count == 10, text[0] == UInt8(ascii: "r") { return }
      state = RecordState(rawValue: Self.text(text)) ?? .registered
    case .check: hasCheck = !text.isEmpty
    case .delivery: delivery = Self.text(text)
    default: takeOfNotice(text, role)
    }
  }

  private mutating func takeOfNotice(_ text: UnsafeBufferPointer<UInt8>, _ role: SearchRole) {
    switch role {
    case .noticeClass:
      notice.noticeClass = Self.text(text)
      var label = NoticeClass(rawValue: notice.noticeClass)?.label ?? ""
      label.withUTF8 { appendLabel($0) }
    case .owner: owner = Self.count(text)
    case .starts: notice.starts = Self.day(text)
    case .ends: notice.ends = Self.day(text)
    case .deadline: notice.deadline = Self.day(text)
    case .date:
      notice.starts = Self.day(text)
      appendLabel(text)
    default: break
    }
  }

  private mutating func appendText(_ text: UnsafeBufferPointer<UInt8>) {
    body.append(0)
    body.append(folding: text, usual: usual)
  }

  private mutating func appendLabel(_ text: UnsafeBufferPointer<UInt8>) {
    labels.append(0)
    labels.append(folding: text, usual: usual)
  }

  private mutating func take(_ id: UnsafeBufferPointer<UInt8>, _ family: Facet.Family) {
    guard let effect = space.effects.effect(of: id, family) else { return }
    effects.append(effect)
    guard family == .kind || family == .slot else { return }
    body.append(0)
    space.effects.text.withUnsafeBufferPointer {
      body.append(folded: UnsafeBufferPointer(rebasing: $0[effect.text]))
    }
  }

  /// An issue is called by its number and its day.
  private mutating func nameIssue(_ value: Int) {
    var issue = BulletinIssue()
    issue.date = notice.starts
    let label = RecordNumber(.bulletin, value).label
    spelledName.append(contentsOf: "\(label) \(issue.title)".utf8)
    var text = label
    text.withUTF8 { name.append(folding: $0, usual: usual) }
  }

  /// What follows from several members, by the records' own rules.
  private mutating func judge() {
    switch kind {
    case .group, .individual:
      hasConcerns =
        hasCheck
        || !(hasAddress && hasEmail)
          && Delivery.concern(delivery: delivery, hasAddress: hasAddress, hasEmail: hasEmail) != nil
    case .notice:
      hasConcerns = hasCheck || !notice.concerns.isEmpty
      recruits = notice.isOpenRecruitment(on: today)
    case .bulletin: hasConcerns = false
    }
  }

  /// The group's name, by which its notice is found too; folded already.
  mutating func appendLabel(folded text: UnsafeBufferPointer<UInt8>) {
    labels.append(0)
    labels.append(folded: text)
  }

  private static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// The count of a group's number, which stands as `G-000087` where this program wrote it.
  private static func count(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    guard text.count > 2, text.count < 16, text[0] == UInt8(ascii: "G"),
      text[1] == UInt8(ascii: "-")
    else { return RecordNumber(written: self.text(text))?.value ?? 0 }
    var count = 0
    for byte in text[2...] {
      guard byte &- 0x30 < 10 else { return 0 }
      count = 10 * count + Int(byte) - 0x30
    }
    return count
  }

  /// A day, which stands as `2026-11-24`.
  private static func day(_ text: UnsafeBufferPointer<UInt8>) -> Day? {
    guard text.count == 10 else { return nil }
    func number(_ range: Range<Int>) -> Int {
      range.reduce(0) { 10 * $0 + Int(text[$1] &- 0x30) }
    }
    return Day(year: number(0..<4), month: number(5..<7), day: number(8..<10))
  }
}

extension Notice {
  /// Whether it looks for people and is not past.
  public func isOpenRecruitment(on today: Day) -> Bool {
    noticeClass == NoticeClass.recruitment.rawValue && (lastUsefulDay.map { $0 >= today } ?? true)
  }
}
