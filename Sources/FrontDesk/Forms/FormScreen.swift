// 記入画面: one form being filled in; drafts, errors at the field, similar records, saving.

import Civic
import TerminalKit

/// Registers a new record, or corrects one that is on file.
struct FormScreen<R: Record>: Screen {
  let form: Form<R>
  var draft: FormDraft
  var sheet: Sheet<R>
  var entries: [FieldKey: any FieldEntry] = [:]
  /// Where the caret stands; `nil` on 保存.
  var focus: FieldKey?
  var errors = FieldErrors()
  var similar: [Resemblance] = []
  /// What is being decided about fields that another desk has changed too.
  var choosing: Choosing<R>?
  /// Whether it was said that the draft is older than what is on file.
  var isWarnedOfAge = false
  /// Whether it was said that the record is gone.
  var isLossTold = false
  /// Whether it is on record that the record's private details are looked at here.
  var isViewed = false
  /// What was asked to be saved last.
  var proposed: Content?
  /// Whose change was joined with what is typed here, until that is saved.
  var joinedWith = ""
  /// Choices and offers that Ctrl+Z takes back and Ctrl+Y repeats, the last one at the end.
  var choices: [ChoiceStep] = []
  var undoneChoices: [ChoiceStep] = []
  /// What entries have put into other fields: typing is never overwritten, an offer is.
  var offered: [FieldKey: String] = [:]

  init(_ form: Form<R>, _ draft: FormDraft, seeing desk: DeskView) {
    self.form = form
    self.draft = draft
    let base = draft.base.flatMap { desk.register[$0] }.flatMap { R.filed($0) }
    sheet = Sheet(base: base, typed: draft.typed)
    // Whoever opens the form on such a record puts that on record.
    isViewed = base?.record.hasHiddenDetails ?? false
    for section in form.sections {
      for field in section.keys.compactMap({ R.field($0) }) {
        entries[field.key] = EntryForField.entry(
          field,
          written: sheet.written(field),
          seeing: desk
        )
      }
    }
    focus = form.sections.first?.keys.first
    offerDistricts(seeing: desk)
  }

  static var standsOnce: Bool { false }

  static var keys: [KeyCommand<Self>] {
    [
      KeyCommand(
        .f(8),
        "比較",
        when: { screen, _ in !screen.similar.isEmpty && screen.choosing == nil }
      ) { screen, _ in
        screen.similar.first.map { [.open(.detail($0.number))] } ?? []
      },
      KeyCommand(
        .f(10),
        label: { screen, _ in screen.choosing == nil ? "保存" : "これで保存" },
        when: { screen, _ in !screen.isListOpen }
      ) { screen, desk in
        screen.choosing == nil ? screen.save(seeing: desk) : screen.decide(seeing: desk)
      },
      KeyCommand(.pageDown, "次の頁", when: { screen, _ in screen.canTurn(by: 1) }) {
        screen,
        desk in screen.turn(by: 1, seeing: desk)
      },
      // One of the two is enough to say that pages turn.
      KeyCommand(
        .pageUp,
        label: { screen, _ in screen.canTurn(by: 1) ? "" : "前の頁" },
        when: { screen, _ in screen.canTurn(by: -1) }
      ) { screen, desk in screen.turn(by: -1, seeing: desk) },
    ]
  }

  var help: [String] { form.help }

  func title(seeing desk: DeskView) -> String {
    "\(form.title)　\(draft.base?.label ?? "\(R.kind.sign)-（新）")"
  }

  func status(seeing desk: DeskView) -> String {
    desk.drafts.first { $0.draft.id == draft.id }?.time.map { "下書き \($0.clock)" } ?? ""
  }

  func hints(seeing desk: DeskView) -> [(key: String, label: String)] {
    if choosing != nil { return SideBySide.hints }
    guard let focus, let entry = entries[focus] else { return [] }
    if entry is ParagraphEntry { return [("Enter", "改行"), ("Tab", "次へ")] }
    let label = entry.spaceLabel(seeing: desk)
    return label.isEmpty ? [] : [("Space", label)]
  }

  func leaving(seeing desk: DeskView) -> [Effect] {
    var left = draft
    left.typed = sheet.typed
    return left.leaving
  }

  mutating func handle(_ event: Event, seeing desk: DeskView) -> Reaction {
    switch event {
    case .key(let key): return handle(key, seeing: desk).map(Reaction.effects) ?? .ignored
    case .saved(let commit, draft.id): return .effects(take(commit, seeing: desk))
    case .refused(let id, .conflict(let conflict)) where id == draft.id:
      return .effects(join(conflict, seeing: desk))
    case .viewingRefused where isViewed && sheet.typed.isEmpty:
      // Nothing is lost with it, and what can't be put on record is not shown.
      return .effects([.close])
    case .loaded where isWaiting && !desk.isGone(draft.base):
      return .effects(begin(seeing: desk))
    case .changedElsewhere where desk.isGone(draft.base), .loaded where desk.isGone(draft.base):
      return .effects(loseRecord(seeing: desk))
    case .history(let number, let commits) where number == draft.base:
      return .effects(goOn(from: commits, seeing: desk))
    default: return .ignored
    }
  }

  /// Notes what the entries now say; the draft follows.
  mutating func noteTyping(in keys: [FieldKey], seeing desk: DeskView) -> [Effect] {
    var isChanged = false
    for key in keys {
      guard let field = R.field(key), let entry = entries[key],
        sheet.write(entry.written, in: field)
      else { continue }
      isChanged = true
      errors[key] = nil
    }
    if keys.contains(.postalCode) { offerDistricts(seeing: desk) }
    return isChanged ? [keepDraft(isLeavingField: false)] : []
  }

  /// The 校区 around the typed postal code stand first in their window.
  private mutating func offerDistricts(seeing desk: DeskView) {
    guard let postalCode = entries[.postalCode] as? PostalCodeEntry,
      var district = entries[.district] as? PickEntry
    else { return }
    let towns = postalCode.towns(seeing: desk)
    district.preferred = desk.masters.districts(near: towns).map(\.id)
    entries[.district] = district
  }

  mutating func keepDraft(isLeavingField: Bool) -> Effect {
    draft.typed = sheet.typed
    return .keepDraft(draft, isLeavingField: isLeavingField)
  }

  func stops(seeing desk: DeskView) -> [FieldKey] {
    form.fields(askedOf: sheet.record(seeing: desk.context)).map(\.field.key)
  }

  mutating func move(by step: Int, seeing desk: DeskView) -> [Effect] {
    let effects = leaveField(seeing: desk)
    let stops = stops(seeing: desk)
    let place = focus.flatMap { stops.firstIndex(of: $0) } ?? stops.count
    // 保存 is the stop behind the last field; moving on from it begins again.
    let next = (place + step + stops.count + 1) % (stops.count + 1)
    focus = next == stops.count ? nil : stops[next]
    return effects
  }

  /// Whether there is such a page, and no list is open that scrolls by the same keys.
  private func canTurn(by step: Int) -> Bool {
    form.sections.indices.contains(section + step) && !isListOpen
  }

  private var isListOpen: Bool { focus.flatMap { entries[$0]?.isOpen } ?? false }

  private mutating func turn(by step: Int, seeing desk: DeskView) -> [Effect] {
    let effects = leaveField(seeing: desk)
    let next = section + step
    let stops = Set(stops(seeing: desk))
    focus = form.sections[next].keys.first(where: stops.contains) ?? focus
    return effects
  }

  /// The page that the caret is on; 保存 belongs to the last.
  var section: Int {
    focus.flatMap { key in form.sections.firstIndex { $0.keys.contains(key) } }
      ?? form.sections.count - 1
  }

  /// Checks the field that is left, looks for similar records, and makes sure that the draft is on disk.
  private mutating func leaveField(seeing desk: DeskView) -> [Effect] {
    guard let focus, sheet.typed[focus] != nil, let field = R.field(focus) else { return [] }
    var scratch = R()
    do {
      try field.read(sheet.written(field), into: &scratch, seeing: desk.context)
      errors[focus] = nil
    } catch {
      errors[focus] = nil
      errors[focus] = error
    }
    similar = findSimilar(seeing: desk)
    return [keepDraft(isLeavingField: true)]
  }

  private func findSimilar(seeing desk: DeskView) -> [Resemblance] {
    func written(_ key: FieldKey) -> String { R.field(key).map(sheet.written) ?? "" }
    guard R.field(.name) != nil else { return [] }
    return desk.lookup?.resembling(
      R.kind,
      name: written(.name),
      kana: written(.kana),
      phone: written(.phone),
      except: draft.base
    ) ?? []
  }
}

extension Record {
  /// A record on file as one of this kind, or `nil` where it is of another.
  static func filed(_ filed: Filed<Content>) -> Filed<Self>? {
    (filed.record.record as? Self).map(filed.with)
  }
}
