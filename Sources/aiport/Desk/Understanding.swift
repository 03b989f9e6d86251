// ローマ字の語を漢字に: asks libmigemo what typed letters may mean, on a thread of its own.

import CMigemo
import Civic
import Dispatch
import FrontDesk

/// The way to libmigemo; without it, or without its dictionary, nothing is ever answered.
struct Understanding: Sendable {
  /// The library serves one thread at a time.
  private let queue = DispatchQueue(label: "understanding")
  private let inbox: Inbox

  init(answeringTo inbox: Inbox) { self.inbox = inbox }

  /// Loads the dictionary, so that the first question need not wait for it.
  func prepare() {
    queue.async { _ = cmigemo_open() }
  }

  /// Asks about words; what is known of them comes as an event.
  func ask(_ words: [String]) {
    queue.async { [inbox] in
      let meanings = Self.meanings(of: words)
      if !meanings.isEmpty { inbox.post(.event(.understood(meanings))) }
    }
  }

  /// What words may mean, on the thread that asks: for a command.
  static func meanings(of words: [String]) -> [String: [String]] {
    guard !words.isEmpty, cmigemo_open() else { return [:] }
    let meanings = words.map { ($0, MigemoAnswer.words(in: answer($0))) }
    return Dictionary(meanings) { first, _ in first }
  }

  private static func answer(_ word: String) -> [UInt8] {
    // A longer answer stands for so many words that they would find everything.
    [UInt8](unsafeUninitializedCapacity: 4_096) { buffer, count in
      count = cmigemo_query(word, buffer.baseAddress, buffer.count)
    }
  }
}
