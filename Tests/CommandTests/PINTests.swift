// aiport pin, history: the PIN is kept as a hash alone; private fields are shown on request and on record.
import Foundation
import ProgramTestKit
import Testing

@Suite("PINと履歴のコマンド")
struct PINTests {
  @Test("PINはハッシュだけが台帳のstaff.jsonに残り、ほかの職員はそのままである")
  func keepsAHash() throws {
    let (program, folder) = try program()
    defer { _ = folder }
    let set = try program.run("pin", "緒方 みのり", input: "４８２１\n")
    #expect(set.exitCode == 0 && set.output.contains("設定しました"), "\(set)")
    let file = program.register.appending(path: "masters/staff.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains("$y$") && !text.contains("4821"))
    #expect(text.contains("坂梨 健吾"))
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    #expect(try program.run("verify").exitCode == 0)
    // A second one replaces the first, and leaves no other file.
    #expect(try program.run("pin", "緒方 みのり", input: "99999\n").exitCode == 0)
    let anew = try String(contentsOf: file, encoding: .utf8)
    #expect(anew.split(separator: "$y$").count == 2 && anew != text)
    let left = try FileManager.default.contentsOfDirectory(atPath: program.register.path)
    #expect(!left.contains { $0.hasPrefix(".new-") })
  }

  @Test(
    "数字でないPIN、短すぎるPIN、知らない名前は断り、何も書かない",
    arguments: [("緒方 みのり", "12"), ("緒方 みのり", "abcd"), ("緒方 みのり", ""), ("だれか", "4821")]
  )
  func refuses(name: String, typed: String) throws {
    let (program, folder) = try program()
    defer { _ = folder }
    #expect(try program.run("pin", name, input: typed + "\n").exitCode == 1)
    let file = program.register.appending(path: "masters/staff.json")
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }

  @Test("履歴の非公開の項目は、--private を付けたときだけ出て、見たことが残る")
  func privateHistory() throws {
    let (program, folder) = try program(demo: true)
    defer { _ = folder }
    #expect(try program.run("edit", "g20", "phone=096-000-0001").exitCode == 0)
    let hidden = try program.run("history", "g20").output
    #expect(hidden.contains("電話: 非公開 → 非公開") && !hidden.contains("096-000"))
    let shown = try program.run("history", "g20", "--private").output
    #expect(shown.contains("096-000-0001"))
    #expect(try program.run("history", "g20").output.contains("閲覧"))
  }
}
