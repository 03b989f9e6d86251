// 保存と重なり: a form's save; what another desk changed meanwhile is joined, or shown side by side.

import Civic
import TerminalKit

/// Fields that another desk has changed too, while it is being decided whose value stays.
struct Choosing<R: Record>: Sendable {
  /// The record as it is on file now.
  let current: Filed<R>
  let fields: [Field<R>]
  /// Who was faster, and when.
  let who: String
  var table: SideBySide
}

extension FormScreen {
  /// Whether the record that is corrected is not at hand: the register is being loaded.
  ///
  /// Nothing is typed or saved meanwhile: it would be held for a new record.
  var isWaiting: Bool { draft.base != nil && sheet.base == nil }

  func sayWaiting(seeing desk: DeskView) -> Effect {
    let words =
      desk.isGone(draft.base)
      ? "\(draft.base?.label ?? "")が台帳に見つかりません。入力した内容は下書きに残っています" : "台帳を読み込んでいます。少しお待ちください"
    return .say(Message(words, isWarning: true))
  }

  /// Goes on with a draft whose record is at hand now.
  mutating func begin(seeing desk: DeskView) -> [Effect] {
    guard let number = draft.base, let base = desk.register[number].flatMap({ R.filed($0) }) else {
      return []
    }
    sheet = Sheet(base: base, typed: draft.typed)
    for key in entries.keys {
      if let field = R.field(key) { entries[key]?.set(sheet.written(field)) }
    }
    let viewing = noteViewing(of: base)
    guard base.revision != draft.revision else { return viewing }
    let words = "下書きのあとに\(number.label)は変更されています。内容をご確認ください"
    return viewing + [.say(Message(words, isWarning: true)), .lookBack(number)]
  }

  /// Puts on record, once, that private details of the record are looked at.
  private mutating func noteViewing(of filed: Filed<R>) -> [Effect] {
    guard !isViewed, filed.record.hasHiddenDetails else { return [] }
    isViewed = true
    return [.view(filed.number)]
  }

  /// The form is saved, as far as the commit has what it says.
  ///
  /// Where nobody knew whether an earlier attempt was saved, and it was, the commit is that one; what
  /// was corrected since goes on as a change to it.
  mutating func take(_ commit: Commit, seeing desk: DeskView) -> [Effect] {
    guard let first = commit.changes.first, let saved = R.filed(first) else { return [] }
    let isNew = draft.base == nil
    if let proposed, first.record != proposed {
      sheet.goOn(from: saved, in: Array(entries.keys), seeing: desk.context)
      if !sheet.typed.isEmpty {
        draft = FormDraft(
          id: desk.freshID,
          kind: R.kind,
          base: saved.number,
          revision: saved.revision
        )
        let words = "\(saved.number.label)は前の内容で保存されていました。直したところはまだです。F10で保存します"
        return [keepDraft(isLeavingField: true), .say(Message(words, isWarning: true))]
      }
    }
    // Nothing is left that a draft would have to keep.
    sheet = Sheet(base: saved)
    return [isNew ? .replace(.detail(saved.number)) : .close] + sayJoined(commit)
  }

  /// The record is off the register.
  ///
  /// Of whoever was erased nothing stays; what damage took leaves all that was typed.
  mutating func loseRecord(seeing desk: DeskView) -> [Effect] {
    guard let number = draft.base else { return [] }
    if desk.erased.contains(number) {
      sheet = Sheet(base: nil)
      let words = "\(number.label)は消去されました。この様式は閉じました"
      return [.forgetDraft(id: draft.id), .say(Message(words, isWarning: true)), .close]
    }
    if isLossTold { return [] }
    isLossTold = true
    let isTyped = !sheet.typed.isEmpty
    let said = Message(desk.lossInWords(number, isTyped: isTyped), isWarning: true)
    return isTyped ? [keepDraft(isLeavingField: true), .say(said)] : [.close, .say(said)]
  }

  mutating func save(seeing desk: DeskView) -> [Effect] {
    if isWaiting { return [sayWaiting(seeing: desk)] }
    // What another desk has changed since the draft was begun may not be known yet.
    if let base = sheet.base, let revision = draft.revision, revision < base.revision,
      !isWarnedOfAge
    {
      isWarnedOfAge = true
      return [.say(Message("下書きのあとの変更を確かめています。もう一度F10を押してください", isWarning: true))]
    }
    // What was asked to be saved before may be on file, without anybody knowing.
    if sheet.base != nil, sheet.typed.isEmpty, proposed == nil {
      return [.say(Message("変更はありません")), .close]
    }
    switch sheet.proposing(seeing: desk.context) {
    case .success(let change):
      proposed = change.after
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

  /// Joins the form with what another desk has saved: what collides is to be decided, else it is
  /// saved again at once.
  mutating func join(_ conflict: Conflict, seeing desk: DeskView) -> [Effect] {
    guard let current = conflict.current.flatMap({ R.filed($0) }) else {
      return [.say(Message("この記録は台帳から無くなっています。内容は下書きに残っています", isWarning: true))]
    }
    if let effects = choose(against: current, seeing: desk) { return effects }
    let viewing = rebase(onto: current)
    joinedWith = current.who
    return viewing + save(seeing: desk)
  }

  /// Goes on with a draft whose record was changed since: what collides is to be decided.
  mutating func goOn(from commits: [Commit], seeing desk: DeskView) -> [Effect] {
    guard let current = sheet.base, let revision = draft.revision, revision < current.revision,
      let old = commits.flatMap(\.changes).last(where: {
        $0.number == current.number && $0.revision == revision
      }).flatMap({ R.filed($0) })
    else { return [] }
    sheet = Sheet(base: old, typed: sheet.typed)
    if let effects = choose(against: current, seeing: desk) { return effects }
    return rebase(onto: current) + [keepDraft(isLeavingField: true)]
  }

  /// Shows side by side what collides; `nil` where nothing does.
  private mutating func choose(against current: Filed<R>, seeing desk: DeskView) -> [Effect]? {
    let fields = sheet.collisions(with: current)
    guard !fields.isEmpty else { return nil }
    let mine = sheet.record(seeing: desk.context)
    choosing = Choosing(
      current: current,
      fields: fields,
      who: current.who,
      table: SideBySide(
        mine: "この端末",
        theirs: current.who,
        rows: fields.map { field in
          SideBySide.Row(
            label: field.label,
            mine: field.text(of: mine, seeing: desk.masters),
            theirs: field.text(of: current.record, seeing: desk.masters)
          )
        }
      )
    )
    return noteViewing(of: current) + [
      keepDraft(isLeavingField: true),
      .say(Message("\(current.who)が先に変更しました。残す内容を選んでください", isWarning: true)),
    ]
  }

  /// Esc goes back to the form, which is as it was.
  mutating func handleChoosing(_ key: Key) -> [Effect]? {
    if key == .escape {
      choosing = nil
      return [.say(Message("まだ保存していません。F10でもう一度選べます"))]
    }
    return choosing?.table.handle(key) == .handled ? [] : nil
  }

  /// Saves what was chosen; a field that nobody has decided about yet is gone to.
  mutating func decide(seeing desk: DeskView) -> [Effect] {
    guard var asked = choosing else { return [] }
    if let undecided = asked.table.goToUndecided() {
      choosing = asked
      return [.say(Message("「\(undecided)」を選んでください。←がこの端末、→が\(asked.who)です", isWarning: true))]
    }
    choosing = nil
    let viewing = rebase(onto: asked.current)
    for (place, field) in asked.fields.enumerated() where asked.table.takesMine[place] == false {
      let theirs = field.written(in: asked.current.record)
      _ = sheet.write(theirs, in: field)
      entries[field.key]?.set(theirs)
      errors[field.key] = nil
    }
    if sheet.typed.isEmpty {
      let words = "\(asked.who)の内容のままにしました。変更はありません"
      return viewing + [keepDraft(isLeavingField: true), .say(Message(words)), .close]
    }
    joinedWith = asked.who
    return viewing + save(seeing: desk)
  }

  private mutating func rebase(onto current: Filed<R>) -> [Effect] {
    sheet.rebase(onto: current)
    draft.revision = current.revision
    // That somebody was faster means that the attempt is not on file.
    proposed = nil
    for key in entries.keys where sheet.typed[key] == nil {
      if let field = R.field(key) { entries[key]?.set(sheet.written(field)) }
    }
    return noteViewing(of: current)
  }

  /// Says that what another desk had saved is in the record too.
  func sayJoined(_ commit: Commit) -> [Effect] {
    guard !joinedWith.isEmpty else { return [] }
    let first = commit.changes.first
    let left = first?.record.record.state == .withdrawn ? first?.number.kind : nil
    let state = left.map { "　いまは\(Deed.withdrawn.label($0))です" } ?? ""
    let words = Saved.message(commit).text + "　\(joinedWith)の変更も残しました\(state)"
    return [.say(Message(words, isWarning: left != nil))]
  }
}

extension Filed {
  /// Who changed it last, and when.
  fileprivate var who: String {
    changed.map { "\($0.desk) \($0.staff)（\($0.time.clock)）" } ?? "ほかの端末"
  }
}
