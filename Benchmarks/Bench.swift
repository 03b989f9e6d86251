// `make bench`: the program beside its peers on this machine, medians in milliseconds.
import ProgramTestKit

@main
struct Bench {
  static func main() throws {
    let folder = try TemporaryFolder()
    let aiport = BuiltProgram(in: folder)
    let made = try aiport.run("init", "--demo")
    guard made.exitCode == 0 else { throw ChildError("aiport init --demo: \(made)") }

    try FirstPaint(aiport: aiport).measure().show()
    try LookupBesideSQLite(aiport: aiport, folder: folder).measure("手話").show()
  }
}
