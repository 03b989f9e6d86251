// aiport extract: everything held about one person, as a paper to hand over.

import ArgumentParser
import Civic
import Delivery
import FrontDesk
import Press
import RegisterStore

struct ExtractCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "個人について保有する情報のすべてを、本人に渡す写しにします（書き出しとして記録に残ります）",
    discussion: "［第三者の情報］の印がある欄は、渡す前に確かめてください。"
  )

  @OptionGroup var options: RegisterOption
  @Argument(help: "番号（個-000012 など）") var number: String
  @Option(help: "書き出すファイル（.pdf なら PDF、ほかは文字だけ。省略時は標準出力に文字だけ）")
  var output: String?

  func carryOut() throws {
    if let output, !output.hasSuffix(".pdf"), !output.hasSuffix(".txt") {
      throw Failure(.badInput, "--output は .pdf か .txt のファイルにしてください。")
    }
    let session = try options.open()
    let number = try session.number(number, [.individual])
    guard let filed = session.register.individuals[number] else { return }
    let document: Document
    do {
      document = try paper(filed, session)
    } catch let error as StoreError {
      throw Failure(.register, error.sentence)
    }
    let text = document.plainText.map(SafeText.line).joined(separator: "\n") + "\n"
    let bytes = try output.map { $0.hasSuffix(".pdf") ? try pdf(document) : Array(text.utf8) }
    // On record before it leaves the house.
    try session.save(Proposal([], why: "本人の情報の写し", event: .exported, about: [number]))
    guard let output, let bytes else { return Output.raw(Array(text.utf8)) }
    try OutputFile.write(bytes, to: output)
    Output.line(output)
  }

  private func paper(_ filed: Filed<Individual>, _ session: Session) throws -> Document {
    let found = try session.store.search(for: filed.number)
    let drafts = try DraftFolder(session.store.folder).list(withDiscarded: true)
    let extract = PersonalExtract(
      of: filed,
      history: try session.store.history(of: filed.number),
      mentions: found.mentions,
      unsaved: drafts.compactMap(DraftNote.init).map { note in
        PersonalExtract.Unsaved(note.draft.kind, base: note.draft.base, note.draft.typed)
      },
      naming: found.traces,
      in: session.register,
      seeing: session.masters
    )
    return Document(extract: extract, masters: session.masters, on: session.clock.now.day)
  }

  private func pdf(_ document: Document) throws -> [UInt8] {
    do throws(DeliveryError) {
      return try Typesetter(beside: options.environment.executable).make(pdf: document).bytes
    } catch {
      throw Failure(.outside, DeliveryWords.sentence(for: error))
    }
  }
}
