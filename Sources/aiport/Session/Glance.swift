// 台帳を見るだけ: what a command works with that saves nothing: the kinds it looks at, and no more.

import Civic
import RegisterStore

/// A register read for one command that only looks something up.
struct Glance {
  let register: Register
  /// Without 祝日 and 町名, which are two thirds of the masters' bytes.
  let masters: Masters
  let clock: Clock

  init(_ options: RegisterOption) throws {
    clock = try Clock(environment: options.environment)
    let (masters, problems) = MasterFolder.loadWithoutLongLists(
      edited: options.folder + "/masters",
      defaults: try options.dataFolder()
    )
    for problem in problems { Output.error(problem.sentence) }
    self.masters = masters
    register = Register()
  }

  /// The same with the records of some kinds.
  func reading(_ kinds: Set<RecordKind>, _ options: RegisterOption) throws -> Self {
    do throws(StoreError) {
      let reading = try RegisterReading(of: options.folder, only: kinds)
      if let closing = reading.closing { Output.error(closing.sentence) }
      for finding in reading.findings { Output.error(finding.sentence) }
      return Self(register: reading.register, masters: masters, clock: clock)
    } catch {
      throw Failure(.register, error.sentence, Session.hint(for: error, folder: options.folder))
    }
  }

  private init(register: Register, masters: Masters, clock: Clock) {
    self.register = register
    self.masters = masters
    self.clock = clock
  }
}
