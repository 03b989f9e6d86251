// Start → first paint: from the start of the program until its first screen is on the terminal.
import ProgramTestKit

/// The desk on a register beside vim without settings, and beside echo, the floor.
struct FirstPaint {
  let aiport: BuiltProgram
  let register: String

  /// - Throws: ``ChildError`` where one of them never paints.
  func measure() throws -> Comparison {
    try Comparison(
      "start → first paint, 80×24, \(register)",
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
