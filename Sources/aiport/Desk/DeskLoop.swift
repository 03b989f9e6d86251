// ループ: sleep, take what came, let the desk react, paint.

import FrontDesk
import TerminalKit

/// The desk's one loop.
enum DeskLoop {
  /// Runs until the desk is left or its terminal is gone.
  /// - Throws: `TerminalError` where there is no terminal to draw on.
  static func run(_ world: DeskWorld, _ settings: TerminalSettings) throws {
    var terminal = try Terminal(settings)
    show(world, on: &terminal)
    // After the first paint, which never waits for the register.
    world.load()
    while !world.isLeft {
      let input = terminal.wait(
        forInputOr: world.descriptors,
        timeout: world.patienceInMilliseconds
      )
      switch input {
      case .keys(let keys):
        let isInSight = Desk.fits(terminal.size)
        for (place, key) in keys.enumerated()
        where !world.isLeft && (isInSight || key == .control("q")) {
          world.hear(key, before: keys.dropFirst(place + 1).first)
        }
      case .wokenUp: world.takeLetters()
      case .timedOut: world.haveAQuietMoment()
      case .resized, .resumed: break
      case .terminated:
        world.leave()
        return
      }
      if !world.isLeft { show(world, on: &terminal) }
    }
  }

  private static func show(_ world: DeskWorld, on terminal: inout Terminal) {
    var canvas = terminal.canvas
    world.desk.draw(on: &canvas, seeing: world.view)
    terminal.show(canvas)
  }
}
