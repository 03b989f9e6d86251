// 読むだけの台帳: what a command needs that looks something up and is gone: some kinds, and no way to save.

import Civic

/// Some kinds of record as they stand now, read once.
public struct RegisterReading: Sendable {
  /// Records of other kinds than those asked for are missing in it.
  public let register: Register
  /// What was found wrong in what was read.
  public let findings: [Finding]
  /// How it stands with the register where a restore closed it, and `nil` where none did.
  public let closing: Closing?

  /// Reads the collections of the kinds, and the journal behind them.
  /// - Throws: ``StoreError/notARegister(_:)``, ``StoreError/newerFormat(_:)``,
  ///   ``StoreError/disk(_:)``.
  public init(
    of folder: String,
    only kinds: Set<RecordKind>,
    disk: Disk = .system
  ) throws(StoreError) {
    let state = try RegisterState.reading(folder, on: disk, only: kinds)
    if case .newerFormat(let format) = state.stop { throw .newerFormat(format) }
    register = state.register
    closing = Closing(of: state)
    findings = state.findings.filter { state.confirmation(of: $0) == nil }
  }
}
