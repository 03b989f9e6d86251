// aiport export: a collection as CSV or JSON; --public holds only what may be told.

import ArgumentParser
import Civic
import RegisterStore

extension TextEncoding: ExpressibleByArgument {}

struct ExportCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "登録を CSV または JSON で書き出します（標準出力）"
  )

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv, json
  }

  @OptionGroup var options: RegisterOption
  @Argument(help: "groups、individuals、notices、bulletins") var collection: String
  @Option(help: "csv または json") var format = Format.csv
  @Option(help: "utf-8、utf-8-bom、cp932") var encoding = TextEncoding.utf8
  @Flag(name: .customLong("public"), help: "公開の項目だけ") var isPublic = false

  func carryOut() throws {
    guard let kind = RecordKind(collection: collection) else {
      throw Failure(.badInput, "groups、individuals、notices、bulletins のどれかを指定してください。")
    }
    let session = try options.open()
    if !isPublic {
      // On record before it leaves the house.
      try session.save(Proposal([], why: "\(kind.label)の一覧（\(format.rawValue)）", event: .exported))
    }
    let file = try isPublic ? publicFile(kind, session.register) : file(kind, session.register)
    Output.raw(file.bytes)
    if !file.lost.isEmpty {
      let characters = WrittenList.text(Set(file.lost.map { String($0.character) }).sorted())
      Output.error("この文字コードにない文字を〓にしました（\(file.lost.count)か所）: \(characters)")
    }
  }

  private func file(_ kind: RecordKind, _ register: Register) -> ExportedFile {
    switch format {
    case .csv: CSVExport.file(of: kind, in: register, encoding: encoding)
    case .json: JSONExport.file(of: kind, in: register)
    }
  }

  private func publicFile(_ kind: RecordKind, _ register: Register) throws -> ExportedFile {
    guard let records = PublicRecords(kind, of: register) else {
      throw Failure(.badInput, "\(kind.label)には公開用の書き出しがありません。")
    }
    return switch format {
    case .csv: CSVExport.file(of: records, encoding: encoding)
    case .json: JSONExport.file(of: records)
    }
  }
}
