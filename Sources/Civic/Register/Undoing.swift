// 元に戻す: what takes back a commit: only the fields that it set, unless they changed since. Pure.

/// Why a commit can't be taken back.
public enum UndoRefusal: Error, Equatable, Sendable {
  /// There is nothing of this desk's left to take back.
  case nothing
  /// A field that the commit set was changed since.
  case changedSince(RecordNumber)
  /// What was printed or sent can't be called back.
  case wentOut(RecordNumber)

  /// The refusal in words.
  public var sentence: String {
    switch self {
    case .nothing: "この端末で元に戻せる操作は、もうありません。"
    case .changedSince(let number): "\(number.label)は、そのあとに変更されています。開いて直してください。"
    case .wentOut(let number): "\(number.label)は印刷または送付の記録があるため、元に戻せません。"
    }
  }
}

/// Taking back what was saved.
public enum Undoing {
  /// The look for a desk's newest commit that changed something and is not taken back yet.
  ///
  /// What happened outside (a print, a mailing) is passed over: it can't be taken back, and what
  /// was changed before it can.
  public struct Search: Sendable {
    private let desk: String
    private let staff: String?
    private let since: Day?
    private var undone: Set<Int> = []

    /// A look for what was saved at a desk.
    ///
    /// - Parameters:
    ///   - desk: where it was saved.
    ///   - staff: by whom, so that nobody takes back a colleague's work by a key; `nil` for anybody.
    ///   - since: from which day on; `nil` for all days.
    public init(desk: String, staff: String? = nil, since: Day? = nil) {
      self.desk = desk
      self.staff = staff
      self.since = since
    }

    /// Whether the commit is older than what is looked for, as all behind it are.
    public func isBehind(_ commit: Commit) -> Bool { since.map { commit.time.day < $0 } ?? false }

    /// Whether this is the commit; they are shown newest first, each once.
    public mutating func finds(_ commit: Commit) -> Bool {
      if let seq = commit.undoes { undone.insert(seq) }
      return commit.desk == desk && commit.staff == staff ?? commit.staff
        && commit.undoes == nil && commit.event == nil
        && !commit.changes.isEmpty && !undone.contains(commit.seq)
    }
  }

  /// The commit that a ``Search`` finds among commits that come newest first, or `nil`.
  public static func target(among commits: some Sequence<Commit>, desk: String) -> Commit? {
    var search = Search(desk: desk)
    return commits.first { search.finds($0) }
  }

  /// What takes a commit back.
  /// - Parameters:
  ///   - commit: what is to be taken back, whole.
  ///   - before: its records as they were before it; those that it registered are not among them.
  ///   - register: what is on file now.
  ///   - sent: the issues of which a print or a mailing is on record.
  /// - Returns: a proposal that names the commit it undoes, or why it can't be undone.
  public static func proposing(
    _ commit: Commit,
    before: [RecordNumber: Filed<Content>],
    in register: Register,
    sent: Set<RecordNumber>
  ) -> Result<Proposal, UndoRefusal> {
    var changes: [Change] = []
    for done in commit.changes {
      let number = done.number
      guard let current = register[number] else { continue }
      if sent.contains(number) { return .failure(.wentOut(number)) }
      let content: Content? =
        switch current.record {
        case .individual(let now): restored(now, done, before[number]?.record)
        case .group(let now): restored(now, done, before[number]?.record)
        case .notice(let now): restored(now, done, before[number]?.record)
        case .bulletin(let now): restored(now, done, before[number]?.record)
        }
      guard let content else { return .failure(.changedSince(number)) }
      changes.append(Change(.existing(number, revision: current.revision), content))
    }
    return changes.isEmpty
      ? .failure(.nothing) : .success(Proposal(changes, undoes: commit.seq))
  }

  /// The record with the commit's fields put back; `nil` where one was changed since.
  private static func restored<R: Record>(
    _ now: R,
    _ filed: Filed<Content>,
    _ before: Content?
  ) -> Content? {
    guard let done = filed.record.record as? R else { return nil }
    guard let before = before?.record as? R else {
      // It was registered by this commit: the number stays used, the registration is taken back.
      // Where history is damaged, an older record may lack what was before: that is no registration.
      guard now == done, filed.revision == 1 else { return nil }
      var cancelled = now
      cancelled.state = .cancelled
      cancelled.stateReason = "登録の取り消し"
      return cancelled.content
    }
    var restored = now
    for field in R.fields where field.json(of: before) != field.json(of: done) {
      guard field.json(of: now) == field.json(of: done) else { return nil }
      field.copy(from: before, to: &restored)
    }
    return restored.content
  }
}

extension Field {
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
