// aiport import: rows of a CSV file become records, whole or nothing per file.

import ArgumentParser
import Civic
import RegisterStore

struct ImportCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "CSV のファイルを取り込みます"
  )

  @OptionGroup var options: RegisterOption
  @Argument(help: "groups、individuals、notices") var collection: String
  @Argument(help: "CSV のファイル（UTF-8、UTF-8 BOM付き、CP932）") var file: String
  @Option(help: "列の対応表（省略時は、列の合う付属の対応表）") var map: String?
  @Flag(help: "何が起こるかだけを表示します") var dryRun = false
  @Flag(help: "取り込めない行を飛ばし、残りを取り込みます") var skipBad = false

  func carryOut() throws {
    guard let kind = RecordKind(collection: collection), kind != .bulletin else {
      throw Failure(.badInput, "groups、individuals、notices のどれかを指定してください。")
    }
    let session = try options.open()
    let bytes = try InputFile.bytes(file)
    let shipped = ShippedMaps(folder: try options.dataFolder() + "/import")
    for (file, error) in shipped.problems {
      Output.error("対応表 \(file): \(ImportWords.sentence(for: error))。")
    }
    let plan: ImportPlan
    do {
      plan = try ImportPlan.make(
        kind,
        from: bytes,
        by: try chosenMap(),
        shipped: shipped.maps,
        into: session.register,
        seeing: session.context,
        skippingBad: skipBad
      )
    } catch let error as ImportError {
      throw Failure(.badInput, "\(file): \(ImportWords.sentence(for: error))。")
    }
    if !dryRun, let proposal = plan.proposal { try session.save(proposal) }
    let lines = ImportWords.lines(for: plan.report, file: file, isDryRun: dryRun)
    if plan.report.isRefused { throw Failure(.badInput, lines) }
    for line in lines { Output.line(line) }
  }

  private func chosenMap() throws -> ColumnMap? {
    guard let map else { return nil }
    let bytes = try InputFile.bytes(map)
    do {
      return try ColumnMap(reading: bytes)
    } catch {
      throw Failure(.badInput, "\(map): \(ImportWords.sentence(for: error))。")
    }
  }
}
