// 担当とロックの外側: when nobody is at the desk, and whether a PIN is that of who says so.

import Civic
import FrontDesk
import RegisterStore

/// What the world knows of keys that don't come.
struct Watch {
  /// When the last key was pressed; on the monotonic clock.
  private var lastKey = ContinuousClock.now
  private var isHidden = false
  private var isLockAsked = false

  /// How long what was shown on request stays in sight without a key.
  private static let hidesAfter = Duration.seconds(120)

  mutating func noteKey() {
    lastKey = .now
    (isHidden, isLockAsked) = (false, false)
  }

  /// What is due by now, each once.
  mutating func due(lockAfterMinutes minutes: Int) -> [Event] {
    let idle = ContinuousClock.now - lastKey
    var due: [Event] = []
    if idle >= Self.hidesAfter, !isHidden {
      isHidden = true
      due.append(.unattended)
    }
    if minutes > 0, idle >= .seconds(60 * minutes), !isLockAsked {
      isLockAsked = true
      due.append(.lockDue)
    }
    return due
  }
}

extension DeskWorld {
  /// Tells the desk when nobody has been there for a while.
  func lookForKeys() {
    for event in watch.due(lockAfterMinutes: view.masters.center.lockAfterMinutes) { hear(event) }
  }

  /// Reads anew who has which PIN; where that file can't be read, what was known stays.
  func readStaff() {
    let (masters, problems) = MasterFolder.loadForFirstScreen(
      edited: options.folder + "/masters",
      defaults: defaults
    )
    guard !problems.contains(where: { $0.file == "staff.json" }) else { return }
    view.masters.staff = masters.staff
  }

  /// What is to be asked before anybody is at the desk; `nil` where the name that was given will do.
  static func staffQuestion(_ options: some RegisterPlace, _ masters: Masters) -> StaffQuestion? {
    let name = options.staffName
    if name.isEmpty { return masters.staff.isEmpty ? nil : .who }
    if options.namesStranger { return .unknown(name) }
    return masters.staff.contains { $0.name == name && $0.pinHash != nil } ? .pin(of: name) : nil
  }

  /// Checks a PIN on a thread of its own, since that takes its time; the answer comes as a letter.
  func check(_ written: String, of name: String) {
    let pause = pinAttempts.pause(at: Clock.secondsNow)
    guard pause == 0 else { return hearOfPause(.tooSoon(pause: pause), seconds: pause) }
    guard let hash = view.masters.staff.first(where: { $0.name == name })?.pinHash else {
      return takePIN(of: name, isRight: false)
    }
    let inbox = inbox
    Task.detached {
      inbox.post(.pinChecked(of: name, isRight: PIN(written: written)?.matches(hash) ?? false))
    }
  }

  func takePIN(of name: String, isRight: Bool) {
    if isRight {
      pinAttempts.forget()
      return hear(.pin(.right(of: name)))
    }
    let seconds = pinAttempts.noteWrong(at: Clock.secondsNow)
    hearOfPause(.wrong(pause: seconds), seconds: seconds)
  }

  private func hearOfPause(_ answer: PINAnswer, seconds: Int) {
    hear(.pin(answer))
    let inbox = inbox
    Task.detached {
      try? await Task.sleep(for: .seconds(seconds))
      inbox.post(.event(.pin(.ready)))
    }
  }
}
