// Start → first paint: from the start of the program until its first screen is on the terminal.
import Glibc

/// The desk on the demo register beside vim without settings, and beside echo, the floor.
struct FirstPaint {
  let aiport: Aiport

  /// - Throws: ``BenchError`` where one of them never paints.
  func measure() throws -> Comparison {
    setenv("TERM", "xterm-256color", 1)
    setenv("LANG", "C.UTF-8", 1)
    let desk = aiport.command([])
    return try Comparison(
      "start → first paint, 80×24, demo register",
      [
        ("aiport", { try painted("本日の業務", by: desk) }),
        ("vim -u NONE", { try painted("Vi IMproved", by: ["vim", "-u", "NONE"]) }),
        ("echo (what starting anything takes)", { try painted("本日", by: ["echo", "本日"]) }),
      ]
    )
  }

  private func painted(_ text: String, by command: [String]) throws -> Double {
    try PseudoTerminal().milliseconds(until: text, paintedBy: command)
  }
}
