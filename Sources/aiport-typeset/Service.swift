// Answers requests one after the other until the input closes.
import FoundationEssentials
import Glibc
import Press
import Typeset

/// The typesetting service on standard input and output.
struct Service {
  var input: RequestLines
  let typesetter: Typesetter

  /// The head of a request, read without its document.
  private struct Head: Decodable {
    var id: Int?
    var make: String?
  }

  /// Serves until standard input closes.
  mutating func run() {
    while let line = input.next() {
      let head = try? JSONDecoder().decode(Head.self, from: Data(line))
      if head?.make == "report", isOvertaken() {
        write(TypesetAnswer(id: head?.id, dropped: true))
      } else {
        serve(line, id: head?.id)
      }
    }
  }

  /// Whether a newer report is already asked for: nobody waits for this one any more.
  private mutating func isOvertaken() -> Bool {
    input.alreadyWaiting().contains { line in
      let head = try? JSONDecoder().decode(Head.self, from: Data(line))
      return head?.make == "report"
    }
  }

  private func serve(_ line: [UInt8], id: Int?) {
    let request: TypesetRequest
    do {
      request = try TypesetRequest(line: line)
    } catch {
      write(TypesetAnswer(id: id, error: Self.sentence(for: error)))
      return
    }
    switch request.make {
    case .report:
      let report = typesetter.report(on: request.document)
      write(
        TypesetAnswer(
          id: request.id,
          bytes: 0,
          pages: report.pages,
          problems: report.problems,
          layout: report
        )
      )
    case .pdf:
      do {
        let print = try typesetter.pdf(of: request.document)
        write(
          TypesetAnswer(
            id: request.id,
            bytes: print.pdf.count,
            pages: print.report.pages,
            problems: print.report.problems
          )
        )
        write(print.pdf)
      } catch {
        write(TypesetAnswer(id: request.id, error: Self.sentence(for: error)))
      }
    }
  }

  /// What went wrong, for the message line of the desk.
  private static func sentence(for error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "依頼に「\(key.stringValue)」がありません。"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "依頼の「\(path(context))」の形が違います。"
    case DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty:
      "依頼をJSONとして読めません。"
    case DecodingError.dataCorrupted(let context):
      "依頼の「\(path(context))」の値が読めません（\(context.debugDescription)）。"
    case TypesetError.drawing(let words): "PDFを作れませんでした（\(words)）。"
    default: "依頼に応えられませんでした（\(error)）。"
    }
  }

  private static func path(_ context: DecodingError.Context) -> String {
    context.codingPath.map(\.stringValue).joined(separator: ".")
  }

  // MARK: Output

  private func write(_ answer: TypesetAnswer) {
    guard let line = try? answer.line() else { return }
    write(line)
  }

  /// Writes all bytes; when nobody reads any more, the broken pipe ends the program.
  private func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written < 0, errno != EINTR { exit(4) }
      rest = rest.dropFirst(max(0, written))
    }
  }
}
