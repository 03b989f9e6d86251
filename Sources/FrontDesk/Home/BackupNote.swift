// バックアップの様子: how old the newest backup is, and whether it lies in another place too.

import Civic
import TerminalKit

/// What the home screen says of backups.
public struct BackupNote: Equatable, Sendable {
  /// The day of the newest, `nil` where there is none.
  public var newest: Day?
  /// Whether copies go to another place.
  public var hasCopies: Bool

  public init(newest: Day?, hasCopies: Bool) {
    self.newest = newest
    self.hasCopies = hasCopies
  }

  /// The age in words, with a warning where no other place is set.
  func text(on today: Day, _ signs: Signs) -> String {
    let age =
      switch newest.map({ $0.days(until: today) }) {
      case nil: "まだありません"
      case .some(...0): "今日"
      case .some(let days): "\(days)日前"
      }
    return hasCopies ? age : "\(age)　\(signs.attention) 写しなし"
  }
}
