// --staff, AIPORT_STAFF: a name that the register's own list doesn't have is refused in words.
import Foundation
import ProgramTestKit
import Testing

@Suite("担当者の名前のコマンド")
struct StaffTests {
  private func demo(staffList: String?) throws -> (BuiltProgram, TemporaryFolder) {
    let (program, folder) = try program(demo: true)
    if let staffList {
      let file = program.register.appending(path: "masters/staff.json")
      try staffList.write(to: file, atomically: true, encoding: .utf8)
    }
    return (program, folder)
  }

  @Test(
    "台帳の staff.json にない名前は、一覧を挙げて断り、何も保存しない",
    arguments: [["edit", "g20", "name=森"], ["history"], ["show", "g20"], ["backup"]]
  )
  func refuses(arguments: [String]) throws {
    let (program, folder) = try demo(staffList: #"[{"name": "緒方 みのり"}, {"name": "坂梨 健吾"}]"#)
    defer { _ = folder }
    let refused = try program.run(arguments + ["--staff", "だれか"])
    #expect(refused.exitCode == 1)
    #expect(refused.output.isEmpty)
    #expect(
      refused.errors == """
        aiport: 担当者「だれか」は、この台帳の staff.json にありません。--staff または AIPORT_STAFF をご確認ください。
        aiport: 担当者: 緒方 みのり、坂梨 健吾

        """
    )
    #expect(try program.run(arguments + ["--staff", "坂梨 健吾"]).exitCode == 0)
  }

  @Test(
    "一覧が空か、ないか、読めないときは、どの名前でもよい",
    arguments: [nil, "[]", #"[{"name": 1}]"#]
  )
  func anyName(staffList: String?) throws {
    let (program, folder) = try demo(staffList: staffList)
    defer { _ = folder }
    #expect(try program.run("edit", "g20", "name=森", "--staff", "だれか").exitCode == 0)
  }
}
