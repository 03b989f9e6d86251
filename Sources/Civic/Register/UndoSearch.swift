// 戻す操作を探す: which of a desk's commits Ctrl+Z takes back and Ctrl+Y repeats; the newest first.

extension Undoing {
  /// Which way a step goes.
  public enum Way: Equatable, Sendable {
    /// Takes a commit back (元に戻す).
    case back
    /// Repeats what was taken back (やり直し).
    case again
  }

  /// The look for the commit that a desk's next step is about.
  ///
  /// Back: its newest one that changed something and is not taken back yet. Again: its newest taking
  /// back that was not repeated, unless something else was saved since. What happened outside (a
  /// print, a mailing) is passed over: it can't be taken back, and what was changed before it can.
  public struct Search: Sendable {
    private let way: Way
    private let desk: String
    private let staff: String?
    private let since: Day?
    /// The commits that a later one has taken back, or repeated.
    private var settled: Set<Int> = []
    private var isOver = false

    /// A look for what was saved at a desk.
    ///
    /// - Parameters:
    ///   - way: whether to take back or to repeat.
    ///   - desk: where it was saved.
    ///   - staff: by whom, so that nobody takes back a colleague's work by a key; `nil` for anybody.
    ///   - since: from which day on; `nil` for all days.
    public init(_ way: Way = .back, desk: String, staff: String? = nil, since: Day? = nil) {
      self.way = way
      self.desk = desk
      self.staff = staff
      self.since = since
    }

    /// Looks for the commit.
    /// - Parameter newest: shows commits, newest first, until one ends the look, and answers that one.
    /// - Returns: the commit, or `nil` where there is none.
    /// - Throws: what `newest` throws.
    public func target<Failure: Error>(
      in newest: (_ endsLook: (Commit) -> Bool) throws(Failure) -> Commit?
    ) throws(Failure) -> Commit? {
      var search = self
      let last = try newest { search.isBehind($0) || search.finds($0) }
      return last.flatMap { search.isBehind($0) ? nil : $0 }
    }

    /// Whether the commit lies behind what is looked for, as all do that are older.
    private func isBehind(_ commit: Commit) -> Bool {
      isOver || (since.map { commit.time.day < $0 } ?? false)
    }

    /// Whether this is the commit; they are shown newest first, each once.
    private mutating func finds(_ commit: Commit) -> Bool {
      let isOwn =
        commit.desk == desk && commit.staff == staff ?? commit.staff && commit.event == nil
        && !commit.changes.isEmpty
      switch way {
      case .back:
        if let seq = commit.undoes { settled.insert(seq) }
        return isOwn && commit.undoes == nil && !settled.contains(commit.seq)
      case .again:
        if let seq = commit.redoes { settled.insert(seq) }
        guard isOwn, commit.redoes == nil else { return false }
        guard let seq = commit.undoes else {
          isOver = true
          return false
        }
        return !settled.contains(seq)
      }
    }
  }
}
