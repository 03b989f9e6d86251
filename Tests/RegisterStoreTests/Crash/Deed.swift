// 倒れる間にすること: what a desk does while faults strike; one case, one line of what it does.

/// What a desk does while faults strike.
///
/// Another deed is one more case and what it does: it tells the account what was acknowledged.
enum Deed: String, CaseIterable, Sendable {
  case save = "保存"
  case importing = "取込み"
  case checkpoint = "整理"
  case newSegment = "新しい区切り"

  func perform(at desk: TestDesk, _ account: inout Account) {
    switch self {
    case .save:
      account.save(["三"], at: desk)
      account.save(["四"], at: desk)
    case .importing:
      account.save((1...9).map { "取込み\($0)" }, at: desk)
    case .checkpoint, .newSegment:
      account.save(["三"], at: desk)
      try? desk.checkpoint()
      account.save(["四"], at: desk)
    }
  }

  /// Beyond so many bytes a checkpoint begins a new segment.
  var segmentLimit: Int { self == .newSegment ? 100 : 1024 * 1024 }
}
