// Start → first paint: from the start of the program until all of its first screen is on the terminal.
import FoundationEssentials
import ProgramTestKit

/// The desk beside other programs of the terminal, without their settings, and beside echo, the floor.
struct FirstPaint {
  let aiport: BuiltProgram
  let size: String

  /// - Throws: ``ChildError`` where one of them never paints.
  func measure() throws -> Comparison {
    // So that there is something to show under 最近の操作.
    for number in 1...12 {
      _ = try aiport.run("edit", "g\(number)", "note=電話で確認").orFail()
    }
    let home = aiport.register.deletingLastPathComponent()
    let mailbox = home.appending(path: "mailbox").path
    try Data().write(to: URL(filePath: mailbox))
    // Without it mutt asks first.
    try FileManager.default.createDirectory(
      at: home.appending(path: "Mail"),
      withIntermediateDirectories: true
    )
    let history = try Checkout.path("Package.swift").dropLast("/Package.swift".count)
    return try Comparison(
      "start → first paint, 80×24, \(size)",
      [
        ("aiport", { try painted("終了", by: [BuiltProgram.executable]) }),
        ("vim -u NONE", { try painted("Vi IMproved", by: ["vim", "-u", "NONE"]) }),
        ("mutt", { try painted("Mutt", by: ["mutt", "-n", "-F", "/dev/null", "-f", mailbox]) }),
        (
          "tig",
          { try painted("[main]", by: ["sh", "-c", "cd '\(history)' && exec tig"]) }
        ),
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
