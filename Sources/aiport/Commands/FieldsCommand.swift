// aiport fields: the declared fields of a kind of record.

import ArgumentParser
import Civic
import RegisterStore

/// What can be registered from the command line.
enum RecordType: String, ExpressibleByArgument, CaseIterable {
  case individual, group, notice

  var kind: RecordKind {
    switch self {
    case .individual: .individual
    case .group: .group
    case .notice: .notice
    }
  }
}

struct FieldsCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "fields",
    abstract: "項目の一覧（識別子、名称、種類、必須、選択肢）を表示します"
  )

  @OptionGroup var options: RegisterOption
  @Argument(help: "individual、group、notice") var type: RecordType

  func carryOut() throws {
    let masters = try options.masters().masters
    switch type {
    case .individual: list(Individual.self, masters)
    case .group: list(Group.self, masters)
    case .notice: list(Notice.self, masters)
    }
  }

  private func list<R: Record>(_ type: R.Type, _ masters: Masters) {
    for field in R.fields {
      let mark = field.isRequired ? "必須" : field.isKeptByDesk ? "自動" : "任意"
      Output.line(
        [field.key.rawValue, field.label, field.kind.label, mark, field.help]
          .joined(separator: "\t")
      )
      if let choices = field.kind.choices {
        for (place, choice) in choices.choices(in: masters).enumerated() {
          Output.line("\t\(place + 1)\t\(choice.id)\t\(choice.label)")
        }
      }
    }
  }
}

extension FieldKind {
  /// The kind in words.
  var label: String {
    switch self {
    case .line: "1行"
    case .kana: "かな"
    case .paragraph: "文章"
    case .day: "日付"
    case .year: "年"
    case .number: "数"
    case .flag: "はい・いいえ"
    case .postalCode: "郵便番号"
    case .phone: "電話"
    case .mail: "メール"
    case .corporateNumber: "法人番号"
    case .choice: "ひとつ選ぶ"
    case .choices: "いくつか選ぶ"
    case .record: "番号"
    case .records: "番号の並び"
    case .json: "紙面"
    }
  }

  /// What there is to choose from, or `nil`.
  var choices: ChoiceList? {
    switch self {
    case .choice(let list), .choices(let list): list
    default: nil
    }
  }
}
