// 続きの台帳: the register that goes on where a restore closed another one.

/// A register that was restored, as the closing line of the one before it names it.
public struct Successor: Equatable, Sendable {
  /// Its own id; under another one, something else lies in the folder.
  public let register: String
  /// Where it was put: a path from the root on.
  public let folder: String

  public init(register: String, folder: String) {
    self.register = register
    self.folder = folder
  }

  /// Reads ``json``; `nil` for anything else.
  init?(_ json: JSON?) {
    guard let register = json?["register"]?.string, let folder = json?["folder"]?.string
    else { return nil }
    self.init(register: register, folder: folder)
  }

  /// `{"register":ID,"folder":PATH}`.
  var json: JSON {
    .object([.init("register", .string(register)), .init("folder", .string(folder))])
  }
}
