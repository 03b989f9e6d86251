// The typesetter behind its pipe: answers, crashes, nonsense, delays, and what comes after them.
import Delivery
import Foundation
import Press
import Testing

@Suite("組版プログラムとのやりとり", .timeLimit(.minutes(1)))
struct TypesetterTests {
  static let document = Document(title: "あいぽーと通信", layout: .bulletin)

  /// Answers every request with its own number, as `"id":$id`.
  static func answering(_ answer: String) -> String {
    """
    echo started >> starts
    while read -r line; do
      id=${line#'{"id":'}; id=${id%%,*}
      \(answer)
    done
    """
  }

  static let wellBehaved = answering(
    #"printf '{"id":%s,"bytes":8,"pages":4,"problems":["〓で代えました。"]}\n%%PDF-1.7' "$id""#
  )

  private func typesetter(
    _ programs: StandInPrograms,
    patience: Duration = .seconds(3600)
  ) -> Typesetter {
    Typesetter(beside: programs.path("aiport"), patience: patience)
  }

  private func starts(_ programs: StandInPrograms) -> Int {
    programs.text("starts")?.split(separator: "\n").count ?? 0
  }

  @Test("PDFとページ数と気をつけることが返り、同じプログラムが次の依頼にも応える")
  func answers() throws {
    let programs = try StandInPrograms(["aiport-typeset": Self.wellBehaved])
    let typesetter = typesetter(programs)
    typesetter.warmUp()
    for _ in 1...3 {
      let paper = try typesetter.make(pdf: Self.document)
      #expect(paper.bytes == Array("%PDF-1.7".utf8))
      #expect(paper.pages == 4)
      #expect(paper.problems == ["〓で代えました。"])
    }
    #expect(starts(programs) == 1)
  }

  @Test("組み上がりの報告には、記事のページと残りの行数がある")
  func reports() throws {
    let layout =
      #"{"items":[{"firstPage":1,"item":"N-000031","lastPage":2}],"linesLeft":7,"pages":2,"problems":[]}"#
    let programs = try StandInPrograms([
      "aiport-typeset": Self.answering(
        #"printf '{"bytes":0,"id":%s,"layout":\#(layout),"pages":2,"problems":[]}\n' "$id""#
      )
    ])
    let report = try typesetter(programs).report(Self.document)
    #expect(
      report
        == LayoutReport(
          pages: 2,
          items: [.init(item: "N-000031", firstPage: 1, lastPage: 2)],
          linesLeft: 7,
          problems: []
        )
    )
  }

  @Test("依頼は一行のJSONで、紙面がそのまま入っている")
  func request() throws {
    let programs = try StandInPrograms([
      "aiport-typeset": Self.answering(
        #"printf '%s\n' "$line" > request; printf '{"id":%s,"bytes":1,"pages":1}\nx' "$id""#
      )
    ])
    _ = try typesetter(programs).make(pdf: Self.document)
    let json = try #require(String(data: Self.document.json(), encoding: .utf8))
    #expect(programs.text("request") == #"{"id":1,"make":"pdf","document":\#(json)}"# + "\n")
  }

  @Test("プログラムは libexec/aiport にあってもよい")
  func libexec() throws {
    let programs = try StandInPrograms(["libexec/aiport/aiport-typeset": Self.wellBehaved])
    try FileManager.default.createDirectory(
      atPath: programs.path("bin"),
      withIntermediateDirectories: true
    )
    let typesetter = Typesetter(beside: programs.path("bin/aiport"))
    #expect(try typesetter.make(pdf: Self.document).pages == 4)
  }

  @Test("5MBの紙面も、大きな依頼も、欠けずに届く")
  func largePaper() throws {
    let programs = try StandInPrograms([
      "aiport-typeset": Self.answering(
        #"printf '{"id":%s,"bytes":5000000,"pages":90}\n' "$id"; head -c 5000000 /dev/zero"#
      )
    ])
    var document = Self.document
    document.greeting = .init(paragraphs: [String(repeating: "水", count: 500_000)])
    let paper = try typesetter(programs).make(pdf: document)
    #expect(paper.bytes == [UInt8](repeating: 0, count: 5_000_000))
  }

  @Test("何も読まずに終わるプログラムでも、こちらは終わらない")
  func brokenPipe() throws {
    let programs = try StandInPrograms(["aiport-typeset": "exit 0"])
    var document = Self.document
    document.greeting = .init(paragraphs: [String(repeating: "水", count: 500_000)])
    #expect(throws: DeliveryError.ended(.typesetter, .exited(0), lastWords: "")) {
      try typesetter(programs).make(pdf: document)
    }
  }

  @Test(
    "落ちたときは最後の言葉を伝える",
    arguments: [
      (
        "echo first >&2; printf '字体が\\033[31mありません\\n' >&2; exit 3",
        DeliveryError.ended(.typesetter, .exited(3), lastWords: "字体がありません")
      ),
      ("kill -SEGV $$", .ended(.typesetter, .killed(11), lastWords: "")),
      (
        #"printf '{"id":1,"bytes":100,"pages":1}\nshort'; exit 1"#,
        .ended(.typesetter, .exited(1), lastWords: "")
      ),
    ]
  )
  func crash(answer: String, error: DeliveryError) throws {
    let programs = try StandInPrograms(["aiport-typeset": Self.answering(answer)])
    #expect(throws: error) { try typesetter(programs).make(pdf: Self.document) }
  }

  @Test(
    "返事が読めないときは、紙面として受け取らない",
    arguments: [
      "echo こんにちは",
      #"printf '{"id":99,"bytes":1,"pages":1}\nx'"#,
      #"printf '{"id":1,"bytes":-5,"pages":1}\n'"#,
      #"printf '{"id":1,"bytes":99999999999,"pages":1}\n'"#,
      #"printf '{"id":1,"bytes":1}\nx'"#,
      #"printf '{"id":1,"bytes":0,"pages":1}\n'"#,
      #"printf '{"id":1,"dropped":true}\n'"#,
      #"printf '{"id":1,"bytes":1,"pages":1}\nxand more'"#,
    ]
  )
  func nonsense(answer: String) throws {
    let programs = try StandInPrograms(["aiport-typeset": Self.answering(answer)])
    #expect(throws: DeliveryError.nonsense(.typesetter)) {
      try typesetter(programs).make(pdf: Self.document)
    }
  }

  @Test("返事が来ないときは止めて、そう伝える")
  func silence() throws {
    let programs = try StandInPrograms(["aiport-typeset": "exec cat > /dev/null"])
    #expect(throws: DeliveryError.tooSlow(.typesetter, after: .milliseconds(50))) {
      try typesetter(programs, patience: .milliseconds(50)).make(pdf: Self.document)
    }
  }

  @Test(
    "失敗のあとの依頼には、新しいプログラムが応える",
    arguments: ["exit 1", "echo こんにちは"]
  )
  func freshStart(answer: String) throws {
    let programs = try StandInPrograms(["aiport-typeset": Self.answering(answer)])
    let typesetter = typesetter(programs)
    #expect(throws: DeliveryError.self) { try typesetter.make(pdf: Self.document) }
    try programs.add("aiport-typeset", Self.wellBehaved)
    #expect(try typesetter.make(pdf: Self.document).pages == 4)
    #expect(starts(programs) == 2)
  }

  @Test("組めない紙面は、その理由を伝え、プログラムはそのまま使える")
  func refusal() throws {
    let programs = try StandInPrograms([
      "aiport-typeset": Self.answering(
        #"printf '{"id":%s,"error":"PDFを作れませんでした。"}\n' "$id""#
      )
    ])
    let typesetter = typesetter(programs)
    for _ in 1...2 {
      #expect(throws: DeliveryError.notSet("PDFを作れませんでした。")) {
        try typesetter.make(pdf: Self.document)
      }
    }
    #expect(starts(programs) == 1)
  }

  @Test("プログラムがないときは、探して見つからないと伝える")
  func missing() throws {
    let typesetter = typesetter(try StandInPrograms())
    typesetter.warmUp()
    #expect(throws: DeliveryError.programMissing(.typesetter)) {
      try typesetter.make(pdf: Self.document)
    }
  }

  @Test("同時に頼んでも、返事は取り違えられない")
  func together() async throws {
    let programs = try StandInPrograms(["aiport-typeset": Self.wellBehaved])
    let typesetter = typesetter(programs)
    let pages = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 1...8 { group.addTask { try typesetter.make(pdf: Self.document).pages } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(pages == [Int](repeating: 4, count: 8))
  }

  @Test("止めるときは、組みかけの返事を待たない")
  func stopsWhileAsking() async throws {
    let programs = try StandInPrograms([
      "aiport-typeset": "read -r line; : > asked; exec cat > /dev/null"
    ])
    #expect(mkfifo(programs.path("asked"), 0o600) == 0)
    let typesetter = typesetter(programs, patience: .seconds(3600))
    let answer = Task.detached {
      Result { () throws(DeliveryError) in try typesetter.make(pdf: Self.document) }
    }
    // Opens when the program does, which is once it has been asked.
    let asked = open(programs.path("asked"), O_RDONLY)
    #expect(close(asked) == 0)
    typesetter.stop()
    #expect(
      await answer.value == .failure(.ended(.typesetter, .killed(SIGKILL), lastWords: ""))
    )
  }

  @Test("使い終えたプログラムは残らない")
  func noneLeft() throws {
    let programs = try StandInPrograms([
      "aiport-typeset": "echo $$ > process\n" + Self.wellBehaved
    ])
    let typesetter = typesetter(programs)
    _ = try typesetter.make(pdf: Self.document)
    let process = try #require(pid_t(programs.text("process")?.dropLast() ?? ""))
    #expect(kill(process, 0) == 0)
    typesetter.stop()
    #expect(kill(process, 0) == -1)
  }
}
