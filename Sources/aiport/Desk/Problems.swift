// 知らせ (▲): what stands on the home screen until it is mended, and what is said once when it happens.

import Civic
import FrontDesk
import RegisterStore

extension DeskWorld {
  /// Lines of the home screen: what is wrong now, however it was found; and on which records' pages.
  func listProblems() {
    view.problems =
      [stopProblem, register?.store.closing?.direction, folderProblem].compactMap(\.self)
      + masterProblems
      + [backupProblem].compactMap(\.self)
      + (register?.problems(at: view.now) ?? [])
    view.damaged = register?.damaged ?? []
  }

  /// Why nothing can be saved any more.
  private var stopProblem: String? {
    switch register?.store.stop {
    case .closedForGood?: "この台帳は復元により閉じられました。保存できません。"
    case let stop?: "保存できません。\(stop.sentence)"
    case nil: nil
    }
  }

  /// Says once that the register's folder is gone or can't be read.
  ///
  /// Why a save failed is not talked over: the home screen has this as long as it lasts.
  func tellOfFolder(_ problem: String) {
    guard folderProblem != problem else { return }
    folderProblem = problem
    if saveFailure.isEmpty { hear(.refused(id: nil, .failed(problem))) }
  }

  /// Says once that the register was closed while the desk is open.
  func tellOfStop() {
    guard let problem = stopProblem, !isStopTold else { return }
    isStopTold = true
    // The new register isn't in its place yet; the home screen names it.
    hear(.refused(id: nil, .failed(problem)))
  }
}
