// 保存期間: who left so long ago that their data are due to be erased. Pure.

/// How long the data of those who left are kept.
public enum Retention {
  /// Those whose time is over, by number.
  /// - Parameters:
  ///   - register: what is on file now.
  ///   - years: how many years after 退会; `nil` where the center has set none.
  ///   - today: the day from which it is looked back.
  /// - Returns: their records, none where no time is set.
  public static func due(
    in register: Register,
    years: Int?,
    today: Day
  ) -> [Filed<Individual>] {
    guard let years else { return [] }
    return register.individuals.all.filter { filed in
      guard filed.record.state == .withdrawn, let left = filed.record.withdrawn else {
        return false
      }
      return (left.year + years, left.month, left.day) <= (today.year, today.month, today.day)
    }
  }
}
