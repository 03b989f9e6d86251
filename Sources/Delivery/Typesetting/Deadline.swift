// A point in time by which an answer must be there, in the terms of poll.

/// A moment that lies a given time after the value was made.
struct Deadline {
  /// The time that was given.
  let patience: Duration
  private let end: ContinuousClock.Instant

  init(after patience: Duration) {
    self.patience = patience
    end = ContinuousClock.now + patience
  }

  /// What is left, rounded up to a millisecond; 0 once the moment has passed.
  var millisecondsLeft: Int32 {
    let left = ContinuousClock.now.duration(to: end)
    guard left > .zero else { return 0 }
    let milliseconds = (left / Duration.milliseconds(1)).rounded(.up)
    return Int32(min(milliseconds, Double(Int32.max)))
  }
}
