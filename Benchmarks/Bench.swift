// `make bench`: the program beside its peers on this machine, medians in milliseconds.
import FoundationEssentials
import Glibc

@main
struct Bench {
  static func main() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "aiport-bench-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }

    let aiport = Aiport(register: folder.appending(path: "register").path)
    try aiport.run("init", "--demo")
    try FirstPaint(aiport: aiport).measure().show()
    try LookupBesideSQLite(aiport: aiport, folder: folder.path).measure("手話").show()
  }
}

/// The built program, which lies beside this one, on the bench's register.
struct Aiport {
  let register: String
  static let executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "aiport").path

  func command(_ arguments: [String]) -> [String] {
    [Self.executable] + arguments + ["--register", register]
  }

  @discardableResult
  func run(_ arguments: String...) throws -> String {
    try Child.output(of: command(arguments)).text
  }
}
