// 元に戻す・やり直す: what takes back a commit, or repeats one: only the fields that it set. Pure.

/// Why a commit can't be taken back or repeated.
public enum UndoRefusal: Error, Equatable, Sendable {
  /// There is nothing of this desk's left to take back, or to repeat.
  case nothing(Undoing.Way)
  /// The commit with this seq was taken back already.
  case alreadyBack(Int)
  /// What the commit set was changed since.
  case changedSince(RecordNumber)
  /// It is a print, a mailing, an erasing: what happened is not taken back.
  case happened(Commit.Event)
  /// What was printed or sent can't be called back.
  case wentOut(RecordNumber)

  /// The refusal in words.
  public var sentence: String {
    switch self {
    case .nothing(.back): "この端末で元に戻せる操作は、もうありません。"
    case .nothing(.again): "この端末でやり直せる操作はありません。"
    case .alreadyBack(let seq): "\(seq)の保存は、もう元に戻してあります。"
    case .changedSince(let number): "\(number.label)は、そのあとに変更されています。開いて直してください。"
    case .happened(let event): "\(event.label)の記録は、元に戻せません。"
    case .wentOut(let number): "\(number.label)は印刷または送付の記録があるため、元に戻せません。"
    }
  }
}

/// Taking back what was saved, and repeating what was taken back.
public enum Undoing {}

/// One step back or again: the commit whose effect goes, and what was there before it.
///
/// To repeat what was taken back is to take the taking back back.
public struct UndoStep: Equatable, Sendable {
  /// A field that was changed since, to something else than what the step puts back.
  public struct Clash: Hashable, Sendable {
    public let number: RecordNumber
    public let key: FieldKey
  }

  public let way: Undoing.Way
  /// The commit whose effect goes, whole.
  public let reversed: Commit
  /// Its records as they were before it; those that it registered are not among them.
  public let before: [RecordNumber: Filed<Content>]
  /// The issues of which a print or a mailing is on record.
  public let sent: Set<RecordNumber>

  public init(
    _ way: Undoing.Way = .back,
    _ reversed: Commit,
    before: [RecordNumber: Filed<Content>],
    sent: Set<RecordNumber> = []
  ) {
    self.way = way
    self.reversed = reversed
    self.before = before
    self.sent = sent
  }

  /// The commit that is taken back, or repeated.
  public var target: Int {
    switch way {
    case .back: reversed.seq
    case .again: reversed.undoes ?? reversed.seq
    }
  }

  /// What takes the step, where no field was changed since, or where it was decided about those.
  /// - Parameters:
  ///   - register: what is on file now.
  ///   - putsBack: by field that was changed since, whether it is put back all the same or left.
  /// - Returns: a proposal that names the commit, or why the step can't be taken.
  public func proposing(
    in register: Register,
    deciding putsBack: [Clash: Bool] = [:]
  ) -> Result<Proposal, UndoRefusal> {
    if let event = reversed.event { return .failure(.happened(event)) }
    var changes: [Change] = []
    for done in reversed.changes {
      let number = done.number
      guard let current = register[number] else { continue }
      if sent.contains(number) { return .failure(.wentOut(number)) }
      guard let restored = restored(done, now: current.record.record, putsBack) else {
        return .failure(.changedSince(number))
      }
      changes.append(Change(.existing(number, revision: current.revision), restored))
    }
    guard !changes.isEmpty else { return .failure(.nothing(way)) }
    return .success(
      Proposal(
        changes,
        undoes: way == .back ? target : nil,
        redoes: way == .again ? target : nil
      )
    )
  }

  /// The fields that were changed since, record by record; empty where nothing stands in the way, or
  /// where the step can't be taken at all.
  public func clashes(in register: Register) -> [Clash] {
    guard reversed.event == nil else { return [] }
    return reversed.changes.flatMap { done in
      register[done.number].map { clashes(done, now: $0.record.record) } ?? []
    }
  }

  private func clashes<R: Record>(_ done: Filed<Content>, now: R) -> [Clash] {
    guard let base = done.record.record as? R,
      let mine = before[done.number]?.record.record as? R
    else { return [] }
    return Joining(base: base, mine: mine, now: now).clashes.map {
      Clash(number: done.number, key: $0.key)
    }
  }

  /// The record with the commit's fields put back; `nil` where one stands in the way.
  private func restored<R: Record>(
    _ done: Filed<Content>,
    now: R,
    _ putsBack: [Clash: Bool]
  ) -> Content? {
    guard let base = done.record.record as? R else { return nil }
    guard let mine = before[done.number]?.record.record as? R else {
      // It was registered by this commit: the number stays used, the registration is taken back.
      // Where history is damaged, an older record may lack what was before: that is no registration.
      guard now == base, done.revision == 1 else { return nil }
      var cancelled = now
      cancelled.state = .cancelled
      cancelled.stateReason = "登録の取り消し"
      return cancelled.content
    }
    let joining = Joining(base: base, mine: mine, now: now)
    var restored = joining.joined
    for field in joining.clashes {
      guard let isPutBack = putsBack[Clash(number: done.number, key: field.key)] else { return nil }
      if isPutBack { field.copyWhole(from: mine, to: &restored) }
    }
    return restored.content
  }
}

/// What becomes of one value that two sides may have changed, one beside the other.
public enum Joint: Equatable, Sendable {
  /// Only this side has changed it.
  case mine
  /// It stays as it is now: this side left it alone, or both have made the same of it.
  case now
  /// Both have changed it, to different values.
  case clash

  /// Tells from what it was before, what this side made of it, and what it is now.
  public init<Value: Equatable>(base: Value, mine: Value, now: Value) {
    self =
      if mine == base || mine == now {
        .now
      } else {
        now == base ? .mine : .clash
      }
  }
}

/// Two changes of one record, made one beside the other.
struct Joining<R: Record> {
  /// The record as it is on file now, with what only this side changed put in.
  private(set) var joined: R
  /// The fields that both sides set, to different values.
  private(set) var clashes: [Field<R>] = []

  /// Joins what a record became on this side (from `base` to `mine`) with what it is now.
  init(base: R, mine: R, now: R) {
    joined = now
    let keepsReason = base.state != mine.state || base.state != now.state
    for field in R.fields where field.json(of: base) != field.json(of: mine) {
      if keepsReason, FieldKey.goingWithState.contains(field.key) { continue }
      switch Joint(base: field.json(of: base), mine: field.json(of: mine), now: field.json(of: now))
      {
      case .mine: field.copyWhole(from: mine, to: &joined)
      case .clash where field.key != .stateReason: clashes.append(field)
      case .clash, .now: break
      }
    }
  }
}

extension FieldKey {
  /// Why and since when the state is as it is: nobody can decide about them alone.
  fileprivate static let goingWithState: Set<FieldKey> = [.stateReason, .withdrawn]
}

extension Field {
  /// Copies the value, and with the state what goes with it.
  fileprivate func copyWhole(from source: R, to target: inout R) {
    copy(from: source, to: &target)
    guard key == .state else { return }
    for companion in FieldKey.goingWithState.compactMap(R.field) {
      companion.copy(from: source, to: &target)
    }
  }

  /// Copies the value from one record to another.
  func copy(from source: R, to target: inout R) {
    switch storage {
    case .text(let path): target[keyPath: path] = source[keyPath: path]
    case .texts(let path): target[keyPath: path] = source[keyPath: path]
    case .flag(let path): target[keyPath: path] = source[keyPath: path]
    case .number(let path): target[keyPath: path] = source[keyPath: path]
    case .day(let path): target[keyPath: path] = source[keyPath: path]
    case .state(let path): target[keyPath: path] = source[keyPath: path]
    case .recordNumber(let path): target[keyPath: path] = source[keyPath: path]
    case .recordNumbers(let path): target[keyPath: path] = source[keyPath: path]
    case .json(let path): target[keyPath: path] = source[keyPath: path]
    }
  }
}
