// 編集: which notices an issue carries and in what order. Pure.

/// Composing an issue of the bulletin.
public enum Composing {
  /// The notices that an issue of a day may carry: received, in no other issue, not past on that day.
  ///
  /// What is dated stands first, the soonest before the later ones; undated notices follow by number,
  /// and last comes what is nearly over when the issue reaches its readers.
  public static func candidates(
    in register: Register,
    on date: Day,
    besides issue: RecordNumber? = nil
  ) -> [Filed<Notice>] {
    let taken = issues(in: register)
    return register.notices.all
      .filter { filed in
        filed.record.state.isActive && (taken[filed.number] ?? issue) == issue
          && (filed.record.lastUsefulDay.map { $0 >= date } ?? true)
      }
      .sorted { soonest($0, $1, on: date) }
  }

  /// Days that the post takes, and a reader to act.
  private static let daysToAct = 3

  /// Which issue carries each notice that any carries.
  public static func issues(in register: Register) -> [RecordNumber: RecordNumber] {
    var issues: [RecordNumber: RecordNumber] = [:]
    for issue in register.bulletins.all where issue.record.state.isActive {
      for notice in issue.record.items { issues[notice] = issue.number }
    }
    return issues
  }

  /// A new issue with at most so many of the candidates in it.
  public static func newIssue(
    in register: Register,
    on date: Day,
    limit: Int
  ) -> BulletinIssue {
    var issue = BulletinIssue()
    issue.date = date
    let chosen = candidates(in: register, on: date).prefix(max(limit, 0))
    issue.items = inOrder(Array(chosen)).map(\.number)
    return issue
  }

  /// A new issue with just these notices in it.
  public static func newIssue(
    in register: Register,
    on date: Day,
    only notices: [RecordNumber]
  ) -> Result<BulletinIssue, BulletinRefusal> {
    adding(notices, to: [], of: nil, in: register).map { items in
      var issue = BulletinIssue()
      issue.date = date
      issue.items = items
      return issue
    }
  }

  /// The items of an issue with more of them, each once; refused where one was taken back or stands
  /// in another issue.
  static func adding(
    _ added: [RecordNumber],
    to items: [RecordNumber],
    of issue: RecordNumber?,
    in register: Register
  ) -> Result<[RecordNumber], BulletinRefusal> {
    let taken = issues(in: register)
    var items = items
    for number in added where !items.contains(number) {
      guard let notice = register.notices[number] else { return .failure(.noSuchNotice(number)) }
      guard notice.record.state.isActive else { return .failure(.takenBack(number)) }
      if let other = taken[number], other != issue {
        return .failure(.inOtherIssue(number, issue: other))
      }
      items.append(number)
    }
    return .success(items)
  }

  /// A notice of an issue that another issue carries too, as an undo can bring about; `nil` for none.
  public static func collision(
    of issue: Filed<BulletinIssue>,
    in register: Register
  ) -> BulletinRefusal? {
    for other in register.bulletins.all
    where other.number != issue.number && other.record.state.isActive {
      if let twice = issue.record.items.first(where: other.record.items.contains) {
        return .inOtherIssue(twice, issue: other.number)
      }
    }
    return nil
  }

  /// Notices in the order of print: by class, within a class as they stood.
  static func inOrder(_ notices: [Filed<Notice>]) -> [Filed<Notice>] {
    notices.enumerated().sorted {
      (classRank($0.element), $0.offset) < (classRank($1.element), $1.offset)
    }.map(\.element)
  }

  /// The notices of an issue, in the order of print; numbers that lead nowhere are passed over, and
  /// so is what was taken back (取下げ) after it had been put in.
  public static func notices(of issue: BulletinIssue, in register: Register) -> [Filed<Notice>] {
    inOrder(issue.items.compactMap { register.notices[$0] }.filter { $0.record.state.isActive })
  }

  private static func classRank(_ filed: Filed<Notice>) -> Int {
    let known = NoticeClass(rawValue: filed.record.noticeClass)
    return known.flatMap { NoticeClass.allCases.firstIndex(of: $0) } ?? NoticeClass.allCases.count
  }

  private static func soonest(
    _ left: Filed<Notice>,
    _ right: Filed<Notice>,
    on date: Day
  ) -> Bool {
    let usable = date.adding(days: daysToAct)
    func rank(_ day: Day?) -> (Int, Day) {
      guard let day else { return (1, usable) }
      return (day < usable ? 2 : 0, day)
    }
    let ranks = (rank(left.record.lastUsefulDay), rank(right.record.lastUsefulDay))
    return ranks.0 == ranks.1 ? left.number < right.number : ranks.0 < ranks.1
  }
}
