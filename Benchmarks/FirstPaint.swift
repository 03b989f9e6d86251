// Start → first paint: from the start of the program until its first screen is on the terminal.
import ProgramTestKit

/// The desk on the demo register beside vim without settings, and beside echo, the floor.
struct FirstPaint {
  let aiport: BuiltProgram

  /// - Throws: ``ChildError`` where one of them never paints.
  func measure() throws -> Comparison {
    try Comparison(
      "start → first paint, 80×24, demo register",
      [
        ("aiport", { try painted("本日の業務", by: [BuiltProgram.executable]) }),
        ("vim -u NONE", { try painted("Vi IMproved", by: ["vim", "-u", "NONE"]) }),
        ("echo (what starting anything takes)", { try painted("本日", by: ["echo", "本日"]) }),
      ]
    )
  }

  private func painted(_ text: String, by command: [String]) throws -> Double {
    var environment = aiport.environment
    environment["TERM"] = "xterm-256color"
    return try PseudoTerminal().milliseconds(
      until: text,
      paintedBy: command,
      environment: environment
    )
  }
}
