// 環境: variables and the place of the program.

import FoundationEssentials
import Glibc

/// The environment of the process, empty values left out.
struct Environment: Sendable {
  subscript(name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// All of it.
  var all: [String: String] { ProcessInfo.processInfo.environment }

  /// Where the program's file lies.
  var executable: String { Self.resolved("/proc/self/exe") }

  var currentDirectory: String { Self.resolved(".") }

  var home: String { self["HOME"] ?? "" }

  var host: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "desk" }
    return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
