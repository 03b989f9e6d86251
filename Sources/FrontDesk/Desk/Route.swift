// 行き先: the screens that can be gone to.

import Civic

/// A place in the desk.
public enum Route: Equatable, Sendable {
  /// The one line that searches everything, with a text already in it.
  case search(String)
  case lookup(LookupQuery)
  /// What to register: a person, a group, a notice.
  case registration
  case newForm(RecordKind)
  case edit(RecordNumber)
  case draft(FormDraft)
  case detail(RecordNumber)
  case withdrawal(RecordNumber)
  /// What happened to a record.
  case history(RecordNumber)
  /// A step back or again for which fields were changed since.
  case deciding(UndoStep)
  case roster(RecordKind)
  case notices
  case bulletins
  case bulletin(RecordNumber)
  case preview(RecordNumber)
  /// Who is at the desk.
  case staff
  case help(HelpPage)
}

extension Route {
  /// The screen at this place, or `nil` where the register has no such record.
  func screen(seeing desk: DeskView) -> (any Screen)? {
    switch self {
    case .staff: StaffScreen()
    case .search(let text): SearchScreen(text: text, seeing: desk)
    case .lookup(let query): LookupScreen(query, seeing: desk)
    case .registration: RegistrationMenu()
    case .newForm(let kind): newForm(FormDraft(id: desk.freshID, kind: kind), seeing: desk)
    case .edit(let number): edit(number, seeing: desk)
    case .draft(let draft):
      draft.purpose == .withdrawal
        ? draft.base.map { WithdrawalScreen($0, draft, seeing: desk) }
        : newForm(draft, seeing: desk)
    case .detail(let number): detail(number, seeing: desk)
    case .withdrawal(let number): withdrawal(number, seeing: desk)
    case .history(let number): desk.register[number].map { _ in HistoryScreen(number) }
    case .deciding(let step): StepScreen(step, seeing: desk)
    case .roster(let kind): RosterScreen(kind, seeing: desk)
    case .notices: NoticesScreen(seeing: desk)
    case .bulletins: BulletinsScreen(seeing: desk)
    case .bulletin(let number): BulletinScreen(number, seeing: desk)
    case .preview(let number): PreviewScreen(number, seeing: desk)
    case .help(let page): HelpScreen(page: page)
    }
  }

  private func newForm(_ draft: FormDraft, seeing desk: DeskView) -> any Screen {
    switch draft.kind {
    case .individual: FormScreen(.individual, draft, seeing: desk)
    case .group: FormScreen(.group, draft, seeing: desk)
    case .notice: FormScreen(.notice, draft, seeing: desk)
    case .bulletin: FormScreen(.bulletin, draft, seeing: desk)
    }
  }

  /// The form for a record on file; where a draft of it lies at hand, that one is gone on with.
  private func edit(_ number: RecordNumber, seeing desk: DeskView) -> (any Screen)? {
    guard let filed = desk.register[number] else { return nil }
    if let draft = desk.draft(of: number) { return newForm(draft, seeing: desk) }
    let draft = FormDraft(
      id: desk.freshID,
      kind: number.kind,
      base: number,
      revision: filed.revision
    )
    return newForm(draft, seeing: desk)
  }

  private func withdrawal(_ number: RecordNumber, seeing desk: DeskView) -> (any Screen)? {
    guard let filed = desk.register[number] else { return nil }
    let draft =
      desk.draft(of: number, .withdrawal)
      ?? FormDraft(
        id: desk.freshID,
        kind: number.kind,
        base: number,
        revision: filed.revision,
        purpose: .withdrawal
      )
    return WithdrawalScreen(number, draft, seeing: desk)
  }

  private func detail(_ number: RecordNumber, seeing desk: DeskView) -> (any Screen)? {
    guard desk.register[number] != nil else { return nil }
    return switch number.kind {
    case .individual: DetailScreen<Individual>(number)
    case .group: DetailScreen<Group>(number)
    case .notice: DetailScreen<Notice>(number)
    case .bulletin: BulletinScreen(number, seeing: desk)
    }
  }
}
