// `make bench`: the program beside its peers on this machine, medians in milliseconds.
import ProgramTestKit

@main
struct Bench {
  static func main() throws {
    let folder = try TemporaryFolder()
    let aiport = BuiltProgram(in: folder)
    _ = try aiport.run("init", "--demo").orFail()
    try FirstPaint(aiport: aiport, register: "the demo register").measure().show()

    let demo = try GroupsAsTable(of: aiport, in: folder)
    let more = try folder.file("more.csv", containing: demo.repeated(count: 2_000))
    _ = try aiport.run("import", "groups", more.path).orFail()
    try FirstPaint(aiport: aiport, register: "and 2,000 groups").measure().show()

    let groups = try GroupsAsTable(of: aiport, in: folder)
    try LookupBesideSQLite(aiport: aiport, groups: groups).measure("手話").show()
  }
}
