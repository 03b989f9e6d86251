// 記入画面: one form being filled in; drafts, errors at the field, similar records, saving.

import Civic
import TerminalKit

/// Registers a new record, or corrects one that is on file.
struct FormScreen<R: Record>: Screen {
  let form: Form<R>
  private(set) var draft: FormDraft
  private(set) var sheet: Sheet<R>
  private(set) var entries: [FieldKey: any FieldEntry] = [:]
  /// Where the caret stands; `nil` on 保存.
  private(set) var focus: FieldKey?
  private(set) var errors = FieldErrors()
  private(set) var similar: [Resemblance] = []
  /// What another desk saved in fields that were also changed here, until this form is saved.
  private(set) var collisions: [(field: Field<R>, theirs: String)] = []
  /// What entries have put into other fields: typing is never overwritten, an offer is.
  private var offered: [FieldKey: String] = [:]

  init(_ form: Form<R>, _ draft: FormDraft, seeing desk: DeskView) {
    self.form = form
    self.draft = draft
    let base = draft.base.flatMap { desk.register[$0] }.flatMap { R.filed($0) }
    sheet = Sheet(base: base, typed: draft.typed)
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
      KeyCommand(.f(8), "比較", when: { screen, _ in !screen.similar.isEmpty }) { screen, _ in
        screen.similar.first.map { [.open(.detail($0.number))] } ?? []
      },
      KeyCommand(.f(10), "保存", when: { screen, _ in !screen.isListOpen }) { screen, desk in
        screen.save(seeing: desk)
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
    desk.drafts.first { $0.draft.id == draft.id }.map { "下書き \($0.time.clock)" } ?? ""
  }

  func hints(seeing desk: DeskView) -> [(key: String, label: String)] {
    guard let focus, let entry = entries[focus] else { return [] }
    if entry is ParagraphEntry { return [("Enter", "改行"), ("Tab", "次の項目")] }
    let label = entry.spaceLabel(seeing: desk)
    return label.isEmpty ? [] : [("Space", label)]
  }

  func leaving(seeing desk: DeskView) -> [Effect] {
    sheet.typed.isEmpty
      ? [.releaseDraft(id: draft.id)]
      : [
        .releaseDraft(id: draft.id),
        .say(Message("下書きに残しました。最初の画面から、いつでも続けられます")),
      ]
  }

  mutating func handle(_ event: Event, seeing desk: DeskView) -> Reaction {
    switch event {
    case .key(let key): return handle(key, seeing: desk).map(Reaction.effects) ?? .ignored
    case .saved(let commit, draft.id):
      guard let saved = commit.changes.first else { return .ignored }
      // Nothing is left that a draft would have to keep.
      sheet = Sheet(base: R.filed(saved))
      return .effects(draft.base == nil ? [.replace(.detail(saved.number))] : [.close])
    case .refused(let id, .conflict(let conflict)) where id == draft.id:
      return .effects(rebase(onto: conflict, seeing: desk))
    default: return .ignored
    }
  }

  /// What the form leaves over (Esc, the keys that go somewhere) is the desk's.
  private mutating func handle(_ key: Key, seeing desk: DeskView) -> [Effect]? {
    if let focus, var entry = entries[focus], !key.isFunction {
      let handled = entry.handle(key, seeing: desk)
      let offer = entry.takeOffer()
      entries[focus] = entry
      for (key, written) in offer { take(written, into: key) }
      if handled == .handled { return noteTyping(in: [focus] + offer.keys, seeing: desk) }
    }
    switch key {
    // Only what is typed here is undone here: a save elsewhere must not go back by a slip.
    case .control("z"): return [.say(Message("この欄には、元に戻す入力がありません"))]
    case .enter where focus == nil: return save(seeing: desk)
    case .enter, .tab, .down: return move(by: 1, seeing: desk)
    case .backTab, .up: return move(by: -1, seeing: desk)
    default: return nil
    }
  }

  /// Puts an offered value into a field that says nothing yet, or just what was offered before.
  private mutating func take(_ written: String, into key: FieldKey) {
    guard let old = entries[key]?.written, old.isEmpty || old == offered[key] else { return }
    entries[key]?.set(written)
    offered[key] = written
  }

  /// Notes what the entries now say; the draft follows.
  private mutating func noteTyping(in keys: [FieldKey], seeing desk: DeskView) -> [Effect] {
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

  private mutating func keepDraft(isLeavingField: Bool) -> Effect {
    draft.typed = sheet.typed
    return .keepDraft(draft, isLeavingField: isLeavingField)
  }

  private func stops(seeing desk: DeskView) -> [FieldKey] {
    form.fields(askedOf: sheet.record(seeing: desk.context)).map(\.field.key)
  }

  private mutating func move(by step: Int, seeing desk: DeskView) -> [Effect] {
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

  private mutating func save(seeing desk: DeskView) -> [Effect] {
    if sheet.base != nil, sheet.typed.isEmpty {
      return [.say(Message("変更はありません")), .close]
    }
    switch sheet.proposing(seeing: desk.context) {
    case .success(let change):
      return [
        keepDraft(isLeavingField: true),
        .commit(Proposal([change], draft: draft.id, id: draft.id)),
      ]
    case .failure(let found):
      errors = found
      let shown = form.sections.flatMap(\.keys)
      guard let first = shown.first(where: { found[$0] != nil }) else { return [] }
      focus = first
      let label = R.field(first)?.label ?? ""
      let more = found.entries.count > 1 ? "ほか\(found.entries.count - 1)か所" : ""
      return [
        keepDraft(isLeavingField: true),
        .say(
          Message("保存できません。「\(label)」\(more)をご確認ください", isWarning: true)
        ),
      ]
    }
  }

  private mutating func rebase(onto conflict: Conflict, seeing desk: DeskView) -> [Effect] {
    guard let current = conflict.current.flatMap({ R.filed($0) }) else {
      return [.say(Message("この記録は台帳から無くなっています。内容は下書きに残っています", isWarning: true))]
    }
    let collisions = sheet.rebase(onto: current)
    draft.revision = current.revision
    for (key, _) in entries where sheet.typed[key] == nil {
      if let field = R.field(key) { entries[key]?.set(sheet.written(field)) }
    }
    self.collisions = collisions.map { field in
      (field, field.text(of: current.record, seeing: desk.masters))
    }
    let who = current.changed.map { "\($0.desk) \($0.staff)" } ?? "ほかの端末"
    let what =
      collisions.isEmpty ? "重なる項目はなく、F10で両方を残します" : "重なりは下に。F10でこちらの内容にします"
    return [
      keepDraft(isLeavingField: true),
      .say(Message("\(who)が先に変更しました。\(what)", isWarning: true)),
    ]
  }
}

extension Record {
  /// A record on file as one of this kind, or `nil` where it is of another.
  static func filed(_ filed: Filed<Content>) -> Filed<Self>? {
    (filed.record.record as? Self).map(filed.with)
  }
}
