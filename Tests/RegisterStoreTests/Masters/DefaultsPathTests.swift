// DefaultsPathTests — where the default masters are looked for, and in which order.

import Foundation
import RegisterStore
import Testing

@Suite("初期値の置き場所")
struct DefaultsPathTests {
  let home: EditedMasters

  init() throws {
    home = try EditedMasters()
    try home.write("[]", to: "usr/share/aiport/fields.json")
    try home.write("", to: "src/Package.swift")
    try home.write("[]", to: "src/data/fields.json")
    try home.write("", to: "src/sub/Package.swift")
  }

  private func path(
    _ executable: String,
    in directory: String = "/",
    data: String? = nil
  ) -> String? {
    MasterFolder.defaultsPath(
      named: data,
      executable: home.path + executable,
      currentDirectory: directory
    ).map { $0.replacing(home.path, with: "") }
  }

  @Test("AIPORT_DATA が何より先。空なら、ないのと同じ")
  func environmentFirst() {
    #expect(path("/usr/bin/aiport", data: "/srv/data") == "/srv/data")
    #expect(path("/usr/bin/aiport", data: "") == "/usr/share/aiport")
  }

  @Test("入れたプログラムは、隣の share/aiport を使う")
  func installed() {
    #expect(path("/usr/bin/aiport", in: home.path + "/src") == "/usr/share/aiport")
  }

  @Test("組み立てたばかりのプログラムは、ソースの data を使う。data のない Package.swift は通り過ぎる")
  func checkout() {
    #expect(path("/src/.build/debug/aiport") == "/src/data")
    #expect(path("/src/sub/.build/debug/aiport") == "/src/data")
  }

  @Test("よそに置いたプログラムは、今いるフォルダーから探す")
  func currentDirectory() {
    #expect(path("/opt/aiport", in: home.path + "/src/Tests/deep") == "/src/data")
    #expect(path("/opt/aiport", in: "/") == nil)
  }
}
