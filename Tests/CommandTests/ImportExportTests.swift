// aiport import, export: whole or nothing, the same file once, and nothing private in public.
import Foundation
import ProgramTestKit
import Testing

@Suite("コマンドで取り込み、書き出す")
struct ImportExportTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "RegisterStoreTests/Fixtures")

  @Test("自分の表を取り込み、二度目は何も増えない")
  func importOnce() throws {
    let (program, folder) = try program()
    let file = try folder.file(
      "list.csv",
      containing: "name,kana,phone\n灯りの会,あかりのかい,096-000-1111\n水辺の会,,12\n"
    )
    let first = try program.run("import", "groups", file.path)
    #expect(first.exitCode == 0 && first.output.contains("団体を2件取り込みました"), "\(first)")
    #expect(first.output.contains("要確認 1件"))
    let again = try program.run("import", "groups", file.path)
    #expect(again.output.contains("団体を0件") && again.output.contains("2件"))
    let shown = try program.run("show", "g2").output
    #expect(shown.contains("未記入") && shown.contains("phone: 12"))
  }

  @Test("悪い行が一つでもあれば何も入らず、--skip-bad なら残りが入る")
  func wholeOrNothing() throws {
    let (program, folder) = try program()
    let file = try folder.file("list.csv", containing: "name,kana\n灯りの会,あかり\n,なし\n")
    let refused = try program.run("import", "groups", file.path)
    #expect(refused.exitCode == 1 && refused.errors.contains("3行目"), "\(refused)")
    #expect(try program.run("lookup").output.isEmpty)
    #expect(try program.run("import", "groups", file.path, "--dry-run").exitCode == 1)
    let rest = try program.run("import", "groups", file.path, "--skip-bad")
    #expect(rest.exitCode == 0)
    #expect(try program.run("lookup").lines.count == 1)
  }

  @Test("公開の書き出しに、非公開の電話は出ない")
  func publicExport() throws {
    let (program, folder) = try program(demo: true)
    defer { _ = folder }
    _ = try program.run("edit", "g20", "phone=096-000-7777", "phone.public=no")
    #expect(try program.run("export", "groups").output.contains("096-000-7777"))
    #expect(try !program.run("export", "groups", "--public").output.contains("096-000-7777"))
    #expect(try program.run("export", "individuals", "--public").exitCode == 1)
  }
}
