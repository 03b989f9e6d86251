// 待つキー: keys about records that are not read yet wait for them, and those behind wait too.

import Civic
import TerminalKit

extension Desk {
  /// Holds a key back until the register is loaded, where an empty list would swallow it.
  ///
  /// Whoever types ahead means the rows that are about to stand there. What leads away goes through,
  /// and gives up what is held.
  mutating func holds(_ key: Key, seeing desk: DeskView) -> Bool {
    guard desk.lookup == nil else { return false }
    if key == .escape || key == .control("q") {
      held = []
      return false
    }
    let isAboutRecords =
      type(of: stack[stack.endIndex - 1]).listsRecords && Self.aboutRecords.contains(key)
    guard isAboutRecords || !held.isEmpty else { return false }
    held.append(key)
    message = Message("台帳を読み込んでいます。終わりしだい続けます（Escでやめる）")
    return true
  }

  /// The held keys, to be pressed one after the other now that the register is there.
  mutating func releaseHeldKeys() -> [Effect] {
    guard !held.isEmpty else { return [] }
    message = Message("")
    defer { held = [] }
    return held.map(Effect.press)
  }

  /// The keys that choose a row of a list, or do something with what is on file.
  private static let aboutRecords: Set<Key> = [
    .enter, .insert, .delete, .up, .down, .pageUp, .pageDown, .controlUp, .controlDown,
    .function(3), .function(8), .function(9), .function(10),
  ]
}
