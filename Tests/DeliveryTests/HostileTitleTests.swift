// 印刷の題: whatever a title holds, lp gets it as one harmless argument.
import Delivery
import HostileText
import Testing

@Suite("悪意のある題", .timeLimit(.minutes(2)))
struct HostileTitleTests {
  @Test("題は、オプションにも、別の引数にも、端末を動かす字にもならない")
  func titleIsOneArgument() async throws {
    let programs = try StandInPrograms([
      "lp": #"printf '%s\0' "$@" >arguments; echo 'request id is counter-1 (1 file(s))'"#
    ])
    let printer = Printer(searchPath: programs.searchPath, patience: .seconds(3600))
    for row in HostileString.everything where !row.text.contains("\0") {
      let printed = await printer.print(pdf: "/tmp/x.pdf", on: "counter", title: row.text)
      #expect(
        printed == .success(PrintJob(queue: "counter", identifier: "counter-1")),
        "\(row.what)"
      )
      let arguments = (programs.text("arguments") ?? "").split(separator: "\0").map(String.init)
      #expect(arguments.count == 11, "\(row.what): \(arguments)")
      let title = arguments.count > 5 ? arguments[5] : ""
      #expect(!title.hasPrefix("-") && !title.contains("/"), "\(row.what)")
      #expect(
        !title.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
      )
    }
  }
}
