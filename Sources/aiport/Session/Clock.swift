// 時計: the desk's time, +09:00 whatever TZ says; `AIPORT_NOW` stands in for it.

import Civic
import Glibc

/// The clock of the desk.
struct Clock: Sendable {
  private let fixed: Timestamp?

  /// Reads `AIPORT_NOW` (ISO 8601, `2026-11-24T10:42:00+09:00` or a day alone).
  init(environment: Environment) throws {
    guard let text = environment["AIPORT_NOW"] else {
      fixed = nil
      return
    }
    let instant = (try? Timestamp(iso: text)) ?? (try? Timestamp(iso: text + "T12:00:00+09:00"))
    guard let instant else {
      throw Failure(.usage, "AIPORT_NOW「\(text)」が日時として読めません。2026-11-24T10:42:00+09:00 の形で指定してください。")
    }
    fixed = instant
  }

  /// Whether the clock stands still, for tests, demonstrations and reprints.
  var isFixed: Bool { fixed != nil }

  var now: Timestamp { fixed ?? Timestamp(seconds: Self.secondsNow) }

  /// The machine's own clock, in seconds since 1970, for what must go by though ``now`` stands still.
  static var secondsNow: Int { time(nil) }
}
