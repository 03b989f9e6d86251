// Printing through stand-ins for lp and lpstat that answer as CUPS 2.4 does.
import Delivery
import Foundation
import Testing

@Suite("印刷", .timeLimit(.minutes(1)))
struct PrinterTests {
  /// A printer that waits for ever: beside all other tests an answer that has come may lie long.
  private func printer(_ programs: StandInPrograms, patience: Duration = .seconds(3600)) -> Printer
  {
    Printer(searchPath: programs.searchPath, patience: patience)
  }

  /// Answers `-e` with names and anything else with states.
  private func lpstat(names: String, states: String, exit code: Int = 0) -> String {
    """
    if [ "$1" = -e ]; then printf '\(names)'; exit 0; fi
    printf '\(states)'; exit \(code)
    """
  }

  @Test("プリンターの一覧で、いつものプリンターが分かる")
  func queues() async throws {
    let programs = try StandInPrograms([
      "lpstat": lpstat(
        names: #"bulletin\ncounter\ncounter-2\n"#,
        states: #"system default destination: counter\n"#
          + #"printer bulletin is idle.  enabled since Tue Nov 24 10:00:00 2026\n"#
          + #"printer counter-2 disabled since Tue Nov 24 10:00:00 2026 -\n\tPaused\n"#
      )
    ])
    #expect(
      await printer(programs).queues()
        == .success([
          PrintQueue(name: "bulletin"),
          PrintQueue(name: "counter", isDefault: true),
          PrintQueue(name: "counter-2"),
        ])
    )
  }

  @Test(
    "一覧が出ないときは、わけが分かる",
    arguments: [
      (
        #"[ "$1" = -e ] && exit 0; echo 'no system default destination'; exit 1"#,
        DeliveryError.noQueue
      ),
      (
        #"[ "$1" = -e ] && exit 0; echo 'lpstat: Scheduler is not running.' >&2; exit 1"#,
        .printingNotRunning
      ),
      (
        #"echo 'lpstat: Unauthorized' >&2; exit 1"#,
        .ended(.lpstat, .exited(1), lastWords: "Unauthorized")
      ),
      ("exec head -c 2000000 /dev/zero", .nonsense(.lpstat)),
    ]
  )
  func noQueues(script: String, error: DeliveryError) async throws {
    let programs = try StandInPrograms(["lpstat": script])
    #expect(await printer(programs).queues() == .failure(error))
  }

  @Test("A4の実寸で、題名と部数を添えて渡す")
  func arguments() async throws {
    let programs = try StandInPrograms([
      "lp": #"printf '%s\n' "$@" > arguments; echo 'request id is bulletin-12 (1 file(s))'"#
    ])
    let result = await printer(programs).print(
      pdf: "/tmp/a b.pdf",
      on: "bulletin",
      title: "あいぽーと通信\u{1B}[31m 第412号/$(id)",
      copies: 3
    )
    #expect(result == .success(PrintJob(queue: "bulletin", identifier: "bulletin-12")))
    #expect(
      programs.text("arguments")?.split(separator: "\n") == [
        "-d", "bulletin", "-n", "3", "-t", "あいぽーと通信 第412号_$(id)",
        "-o", "media=iso_a4_210x297mm", "-o", "print-scaling=none", "/tmp/a b.pdf",
      ]
    )
  }

  @Test("選択肢に見えるファイル名も、ファイルとして渡す")
  func dashedFile() async throws {
    let programs = try StandInPrograms(["lp": #"for last; do :; done; echo "$last" > last"#])
    let result = await printer(programs).print(pdf: "-x.pdf", on: "bulletin", title: "")
    #expect(result == .success(PrintJob(queue: "bulletin", identifier: nil)))
    #expect(programs.text("last") == "./-x.pdf\n")
  }

  @Test("プリンターの名前として使えないものは、渡さない", arguments: ["", "-h", "a b", "a\nb", "a\u{1B}"])
  func badName(queue: String) async throws {
    let programs = try StandInPrograms(["lp": "echo called > called"])
    #expect(
      await printer(programs).print(pdf: "/tmp/a.pdf", on: queue, title: "")
        == .failure(.badQueueName(queue))
    )
    #expect(programs.text("called") == nil)
  }

  @Test("0部や千部は印刷しない", arguments: [-1, 0, 1000])
  func badCopies(copies: Int) async throws {
    let programs = try StandInPrograms(["lp": "echo called > called"])
    #expect(
      await printer(programs).print(pdf: "/tmp/a.pdf", on: "bulletin", title: "", copies: copies)
        == .failure(.badCopies(copies))
    )
    #expect(programs.text("called") == nil)
  }

  @Test(
    "断られたときは、わけが分かる",
    arguments: [
      ("lp: Error - The printer or class does not exist.", DeliveryError.unknownQueue("bulletin")),
      ("lp: Error - scheduler not responding.", .printingNotRunning),
      (
        #"lp: Destination "bulletin" is not accepting jobs."#,
        .notPrinted(#"Destination "bulletin" is not accepting jobs."#)
      ),
      ("", .notPrinted("")),
    ]
  )
  func refused(complaint: String, error: DeliveryError) async throws {
    let programs = try StandInPrograms(["lp": "echo '\(complaint)' >&2; exit 1"])
    #expect(
      await printer(programs).print(pdf: "/tmp/a.pdf", on: "bulletin", title: "") == .failure(error)
    )
  }

  @Test("lp が落ちたら、印刷できたとは言わない")
  func crash() async throws {
    let programs = try StandInPrograms(["lp": "kill -KILL $$"])
    #expect(
      await printer(programs).print(pdf: "/tmp/a.pdf", on: "bulletin", title: "")
        == .failure(.ended(.lp, .killed(9), lastWords: ""))
    )
  }

  @Test("返事のない lp は、待ち続けずに止める")
  func silence() async throws {
    let programs = try StandInPrograms(["lp": "exec tail -f /dev/null"])
    let patience = Duration.milliseconds(50)
    #expect(
      await printer(programs, patience: patience).print(
        pdf: "/tmp/a.pdf",
        on: "bulletin",
        title: ""
      )
        == .failure(.tooSlow(.lp, after: patience))
    )
  }

  @Test("CUPS のない机では、そう伝える")
  func missing() async throws {
    let printer = Printer(searchPath: try StandInPrograms().folder.path)
    #expect(await printer.queues() == .failure(.programMissing(.lpstat)))
    #expect(
      await printer.print(pdf: "/tmp/a.pdf", on: "bulletin", title: "")
        == .failure(.programMissing(.lp))
    )
  }

  @Test("いくつもの仕事が同時に待っても、詰まらない")
  func together() async throws {
    let programs = try StandInPrograms(["lp": "echo 'request id is bulletin-1 (1 file(s))'"])
    let printer = printer(programs)
    let results = await withTaskGroup(of: Bool.self) { group in
      for _ in 1...16 {
        group.addTask {
          await printer.print(pdf: "/tmp/a.pdf", on: "bulletin", title: "")
            == .success(PrintJob(queue: "bulletin", identifier: "bulletin-1"))
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results == [Bool](repeating: true, count: 16))
  }
}
