// 戻す項目を選ぶ: a step back or again whose fields were changed since; each is decided side by side.

import Civic
import TerminalKit

/// Asks, field by field, whether it is put back or left as it is now.
struct StepScreen: Screen {
  private var step: UndoStep
  private let id: String
  private var clashes: [UndoStep.Clash]
  private var table: SideBySide
  /// All is decided; it is looked for again what became of the step meanwhile.
  private var isDecided = false

  init(_ step: UndoStep, seeing desk: DeskView) {
    self.step = step
    id = desk.freshID
    clashes = Self.clashes(of: step, seeing: desk)
    table = Self.table(step, clashes, seeing: desk)
  }

  static var standsOnce: Bool { false }

  static var keys: [KeyCommand<Self>] {
    [
      KeyCommand(
        .f(8),
        label: { screen, _ in screen.table.isRevealed ? "隠す" : "非公開" },
        when: { screen, _ in screen.table.rows.contains(where: \.isHidden) }
      ) { screen, _ in screen.toggleReveal() },
      KeyCommand(.f(10), "これで保存") { screen, desk in screen.decide(seeing: desk) },
    ]
  }

  func title(seeing desk: DeskView) -> String {
    step.way == .back ? "元に戻す　項目の選択" : "やり直し　項目の選択"
  }

  var help: [String] {
    ["そのあとに変更された項目があります。項目ごとに、戻す内容（←）か、いまの内容（→）を選び、F10で保存します。"]
  }

  func hints(seeing desk: DeskView) -> [(key: String, label: String)] { SideBySide.hints }

  mutating func conceal() { table.isRevealed = false }

  mutating func handle(_ event: Event, seeing desk: DeskView) -> Reaction {
    switch event {
    case .key(let key): return table.handle(key) == .handled ? .handled : .ignored
    case .found(let found) where isDecided: return .effects(commit(found, seeing: desk))
    case .refused(nil, _): isDecided = false
    case .saved(_, id): return .effects([.close])
    case .refused(id, .conflict): return .effects(askAgain(seeing: desk))
    case .changedElsewhere: return .effects(refresh(seeing: desk))
    default: return .ignored
    }
    return .handled
  }

  private mutating func askAgain(seeing desk: DeskView) -> [Effect] {
    let closing = refresh(seeing: desk)
    if !closing.isEmpty { return closing }
    return [.say(Message("ほかの端末が先に変更しました。もう一度選んでください", isWarning: true))]
  }

  /// Asks for the fields that are to be decided now, or closes where none is left.
  private mutating func refresh(seeing desk: DeskView) -> [Effect] {
    lookAgain(seeing: desk)
    guard clashes.isEmpty else { return [] }
    let words = "ほかの端末の変更で、選ぶ項目がなくなりました。まだ戻すときは、もう一度お願いします"
    return [.close, .say(Message(words, isWarning: true))]
  }

  /// What was chosen stays chosen, where the same fields are asked for.
  private mutating func lookAgain(seeing desk: DeskView) {
    let now = Self.clashes(of: step, seeing: desk)
    if now == clashes {
      table.show(Self.rows(step, clashes, seeing: desk))
    } else {
      clashes = now
      table = Self.table(step, clashes, seeing: desk)
    }
  }

  private mutating func decide(seeing desk: DeskView) -> [Effect] {
    if let label = table.goToUndecided() {
      return [.say(Self.asks(for: label))]
    }
    isDecided = true
    return [.step(step.way)]
  }

  /// Takes the step as it was found again.
  private mutating func commit(_ found: UndoStep, seeing desk: DeskView) -> [Effect] {
    isDecided = false
    guard found.way == step.way, found.target == step.target else {
      let words = "この端末で、そのあとに別の保存がありました。もう一度お試しください"
      return [.close, .say(Message(words, isWarning: true))]
    }
    step = found
    lookAgain(seeing: desk)
    if let label = table.goToUndecided() { return [.say(Self.asks(for: label))] }
    let chosen = zip(clashes, table.takesMine).map { ($0, $1 == true) }
    switch step.proposing(in: desk.register, deciding: Dictionary(uniqueKeysWithValues: chosen)) {
    case .success(var proposal):
      proposal.id = id
      return [.commit(proposal)]
    case .failure(let refusal): return [.say(Message(refusal.sentence, isWarning: true))]
    }
  }

  private static func asks(for label: String) -> Message {
    Message("「\(label)」を選んでください。←が戻す内容、→がいまの内容です", isWarning: true)
  }

  private mutating func toggleReveal() -> [Effect] {
    table.isRevealed.toggle()
    return table.isRevealed ? Set(clashes.map(\.number)).sorted().map { .view($0) } : []
  }

  /// The fields to be decided; none of a record that is gone, or that says again what it said.
  private static func clashes(of step: UndoStep, seeing desk: DeskView) -> [UndoStep.Clash] {
    step.clashes(in: desk.register).filter { UndoClashText($0, of: step, seeing: desk) != nil }
  }

  private static func table(
    _ step: UndoStep,
    _ clashes: [UndoStep.Clash],
    seeing desk: DeskView
  ) -> SideBySide {
    SideBySide(
      mine: "戻す内容",
      theirs: "いまの内容",
      rows: rows(step, clashes, seeing: desk)
    )
  }

  private static func rows(
    _ step: UndoStep,
    _ clashes: [UndoStep.Clash],
    seeing desk: DeskView
  ) -> [SideBySide.Row] {
    clashes.compactMap { clash in
      UndoClashText(clash, of: step, seeing: desk).map { text in
        SideBySide.Row(
          label: text.label,
          mine: text.before,
          theirs: text.now,
          isHidden: text.isHidden
        )
      }
    }
  }

  func draw(on canvas: inout Canvas, in body: Rect, seeing desk: DeskView) {
    let rows = body.dropping(columns: 1).droppingEnd(columns: 1)
    canvas.writeShortened(step.subject, in: rows, style: .bold)
    canvas.write("次の項目は、そのあとに変更されています。", in: rows.droppingTop(rows: 1))
    table.draw(on: &canvas, in: rows.droppingTop(rows: 3))
  }
}

/// A field that was changed since, in words.
private struct UndoClashText {
  var label = ""
  var before = ""
  var now = ""
  var isHidden = false

  init?(_ clash: UndoStep.Clash, of step: UndoStep, seeing desk: DeskView) {
    guard let before = step.before[clash.number]?.record,
      let now = desk.register[clash.number]?.record,
      let change = FieldChange.all(from: before, to: now, seeing: desk.masters)
        .first(where: { $0.key == clash.key })
    else { return nil }
    let several = step.reversed.changes.count > 1
    label = (several ? "\(clash.number.label) " : "") + change.label
    self.before = change.before
    self.now = change.after
    isHidden = change.isHidden
  }
}
