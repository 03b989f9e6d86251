// Key → painted: words typed key by key into the running desk, as people at the counter type them.
import ProgramTestKit

/// What keys take on a register, in the search line and on the lookup screen.
struct Typing {
  let aiport: BuiltProgram

  /// Words by the keys that bring them: with the IME on a word comes at once, with romaji letter by letter.
  private static let words: [[String]] = [
    ["手話"], ["介護"], ["会"], ["さ", "い", "と", "う"], ["斎藤"], ["サーカス"], ["ボラン", "ティア"],
    ["k", "a", "n", "k", "y", "o", "u"], ["s", "y", "u", "w", "a"], ["s", "a", "i", "t", "o", "u"],
    ["b", "o", "u", "s", "a", "i"], ["0", "9", "6", "0", "1", "2"], ["n", "p", "o"],
    ["g", "8", "7"],
    ["環境", " ", "子ども"], ["出水", "　", "手話"], ["み", "ず", "べ"],
  ]

  /// As a terminal sends it: to 検索, and from there to 団体検索.
  private static let f2 = "\u{1B}OQ"

  /// - Throws: ``ChildError`` where the desk never comes up.
  func measure() throws {
    let desk = try DeskInPseudoTerminal(aiport)
    defer { desk.end() }
    print(
      "\nkey → painted, 80×24, each word typed key by key and taken back, each key's middle of three"
    )
    for name in ["検索", "団体検索"] {
      _ = desk.press(Self.f2)
      var rounds: [[Typed]] = []
      for _ in 0..<3 { rounds.append(typeAll(into: desk)) }
      show(
        name,
        rounds[0].indices.map { place in
          Typed(rounds[0][place].key, .middle(of: rounds.map { $0[place].cost }))
        }
      )
    }
    print(
      "  \(Int(desk.megabytes)) MB resident, libmigemo's dictionary included where it is installed"
    )
  }

  /// What a key took, and which one it was.
  private struct Typed {
    let key: String
    let cost: DeskInPseudoTerminal.Cost

    init(_ key: String, _ cost: DeskInPseudoTerminal.Cost) {
      self.key = key
      self.cost = cost
    }
  }

  private func typeAll(into desk: borrowing DeskInPseudoTerminal) -> [Typed] {
    var costs: [Typed] = []
    for word in Self.words {
      let whole = word.joined()
      for key in word { costs.append(Typed("\(whole) \(key)", desk.press(key))) }
      // Backspaces, for Ctrl+U says something about it.
      for _ in whole { costs.append(Typed("\(whole) ⌫", desk.press("\u{7F}"))) }
    }
    return costs
  }

  private func show(_ name: String, _ costs: [Typed]) {
    func line(_ title: String, _ value: (DeskInPseudoTerminal.Cost) -> Double) {
      let sorted = costs.sorted { value($0.cost) < value($1.cost) }
      guard let last = sorted.last else { return }
      let median = Comparison.rounded(value(sorted[sorted.count / 2].cost))
      print(
        "  \(name)  \(title): median \(median), worst \(Comparison.rounded(value(last.cost))) (\(last.key))"
      )
    }
    line("processor ms", \.worked)
    line("waiting ms", \.waited)
    line("bytes painted") { Double($0.bytes) }
  }
}
