// aiport lookup: the same hits in the same order as on the screen.

import ArgumentParser
import Civic

struct LookupCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup",
    abstract: "団体（--in で個人・情報提供書も）を検索します"
  )

  @OptionGroup var options: RegisterOption
  @Argument(help: "検索語（すべてを含むもの）") var text: [String] = []
  @Option(help: "分野") var field: [String] = []
  @Option(help: "地域（市内全域、区、校区）") var area: [String] = []
  @Option(help: "種別") var kind: String?
  @Option(help: "時間帯") var slot: [String] = []
  @Flag(help: "募集中だけ") var recruiting = false
  @Option(name: .customLong("in"), help: "groups、individuals、notices") var collections: [String] =
    []
  @Option(help: "表示する件数") var limit: Int?
  @Flag(help: "JSON で表示します") var json = false

  func carryOut() throws {
    let empty = try Glance(options)
    let query = try query(empty.masters)
    let session = try empty.reading(kinds(of: query), options)
    let index = LookupIndex(
      of: session.register,
      masters: session.masters,
      today: session.clock.now.day,
      kinds: kinds(of: query)
    )
    let hits = index.search(query)
    let shown = hits.numbers.prefix(max(0, limit ?? .max)).compactMap { session.register[$0] }
    if json { return Output.raw(LookupJSON.text(count: hits.count, shown)) }
    for filed in shown { Output.line(line(filed, session.masters)) }
    if hits.count == 0 { tellWaysOut(of: query, index, session.masters) }
  }

  /// The kinds that must be read: a notice is found by its group's name, and makes its group 募集中.
  private func kinds(of query: LookupQuery) -> Set<RecordKind> {
    var kinds = query.collections
    if kinds.contains(.notice) { kinds.insert(.group) }
    if query.recruiting { kinds.insert(.notice) }
    return kinds
  }

  private func query(_ masters: Masters) throws -> LookupQuery {
    var query = LookupQuery(text: text.joined(separator: " "), recruiting: recruiting)
    query.meanings = Understanding.meanings(of: query.wordsWithoutMeaning)
    query.fields = try identifiers(field, .fields, "field", masters)
    query.areas = try identifiers(area, .areas, "area", masters)
    query.slots = try identifiers(slot, .slots, "slot", masters)
    query.kind = try kind.map { try identifier($0, .groupKinds, "kind", masters) }
    if !collections.isEmpty {
      query.collections = Set(
        try collections.map { name in
          guard let kind = RecordKind(collection: name), kind != .bulletin else {
            throw Failure(.badInput, "--in には groups、individuals、notices のどれかを指定してください。")
          }
          return kind
        }
      )
    }
    return query
  }

  private func identifiers(
    _ written: [String],
    _ list: ChoiceList,
    _ option: String,
    _ masters: Masters
  ) throws -> [String] {
    try written.flatMap(WrittenList.items).map { try identifier($0, list, option, masters) }
  }

  private func identifier(
    _ written: String,
    _ list: ChoiceList,
    _ option: String,
    _ masters: Masters
  ) throws -> String {
    do {
      return try list.identifier(written: written, seeing: masters)
    } catch {
      throw Failure(.badInput, "--\(option): \(FieldWords.sentence(for: error))")
    }
  }

  private func line(_ filed: Filed<Content>, _ masters: Masters) -> String {
    let state = filed.record.record.state
    let beside =
      switch filed.record {
      case .group(let group):
        WrittenList.text(group.areas.map { ChoiceList.areas.label(of: $0, in: masters) }) + "\t"
          + WrittenList.text(group.fields.map { ChoiceList.fields.label(of: $0, in: masters) })
      case .individual(let person): person.kana
      case .notice(let notice): notice.lastUsefulDay?.iso ?? ""
      case .bulletin: ""
      }
    let mark = state == .registered ? "" : "\t\(state.label)"
    return "\(filed.number.label)\t\(filed.record.title)\t\(beside)\(mark)"
  }

  private func tellWaysOut(of query: LookupQuery, _ index: LookupIndex, _ masters: Masters) {
    Output.error("見つかりませんでした。")
    for way in index.relaxations(of: query) {
      Output.error("\(way.words(seeing: masters))\(way.count)件")
    }
  }
}

/// The stable JSON of a lookup: `{"count":N,"hits":[{"number","name","kana","kind","fields","areas","state",…}]}`.
enum LookupJSON {
  static func text(count: Int, _ hits: [Filed<Content>]) -> String {
    let objects: [JSON] = hits.map { filed in
      var members: [JSON.Member] = [.init("number", .string(filed.number.text))]
      switch filed.record {
      case .group(let group):
        members += [
          .init("name", .string(group.name)), .init("kana", .string(group.kana)),
          .init("kind", .string(group.groupKind)), .init("fields", .strings(group.fields)),
          .init("areas", .strings(group.areas)), .init("slots", .strings(group.slots)),
          .init("recruiting", .bool(group.recruiting)),
        ]
      case .individual(let person):
        members += [
          .init("name", .string(person.name)), .init("kana", .string(person.kana)),
          .init("district", .string(person.district)),
        ]
      case .notice(let notice):
        members += [
          .init("title", .string(notice.title)), .init("class", .string(notice.noticeClass)),
          .init("group", notice.group.map { .string($0.text) } ?? .null),
        ]
      case .bulletin: break
      }
      members.append(.init("state", .string(filed.record.record.state.rawValue)))
      return .object(members)
    }
    return JSON.object([.init("count", .int(count)), .init("hits", .array(objects))]).text
  }
}
