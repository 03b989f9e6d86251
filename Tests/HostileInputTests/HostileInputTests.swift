// 悪意のある入力: whatever was typed, imported or put into the files, nothing raw comes out anywhere.

import Civic
import DeskTestKit
import HostileText
import RegisterStore
import Testing

@Suite("悪意のある入力")
struct HostileInputTests {
  @Test("どんな文字列も、そのままではどの出口からも出ない", arguments: Exit.allCases)
  func nothingRawComesOut(exit: Exit) throws {
    for row in HostileString.everything {
      let faults = try exit.faults(of: row.text)
      #expect(faults.isEmpty, "\(exit.rawValue): \(row.what)")
    }
  }

  /// A file with one group that has the bytes in its name, purpose and note.
  private func imported(_ cell: [UInt8]) throws -> [Group] {
    var quoted: [UInt8] = [0x22]
    for byte in cell { quoted += byte == 0x22 ? [0x22, 0x22] : [byte] }
    quoted.append(0x22)
    var file = Array("name,kana,purpose,note\n".utf8)
    file += quoted
    file += Array(",かい,".utf8)
    file += quoted
    file.append(0x2C)
    file += quoted
    file.append(0x0A)
    let plan = try ImportPlan.make(
      .group,
      from: file,
      by: nil,
      shipped: [],
      into: Register(),
      seeing: FieldContext(masters: CheckoutData.masters, today: DeskOnCanvas.now.day),
      skippingBad: true
    )
    let changes: [Change] = plan.proposal?.changes ?? []
    return changes.compactMap { change in
      if case .group(let group) = change.after { group } else { nil }
    }
  }

  @Test("取り込んだものには、端末や表計算を動かす字が残らない", arguments: HostileString.everything)
  func importedIsHarmless(row: HostileString) throws {
    let groups = try imported(Array(row.text.utf8))
    // A name of nothing that can be seen is none.
    #expect(groups.count == (SafeText.line(row.text).allSatisfy(\.isWhitespace) ? 0 : 1))
    for group in groups {
      for text in [group.name, group.purpose, group.note] {
        #expect(!text.unicodeScalars.contains(where: isDangerous), "\(text.debugDescription)")
      }
      #expect(!group.name.contains("\n"))
    }
  }

  @Test(
    "文字でないバイトは、断られるか、無害な字になる",
    arguments: [
      [0xED, 0xA0, 0x80], [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], [0xC0, 0x80], [0xFF, 0xFE], [0x00],
      [0xF4, 0x90, 0x80, 0x80], [0x1B, 0x24, 0x42], [0x9B, 0x32, 0x4A],
    ] as [[UInt8]]
  )
  func bytesThatAreNoText(bytes: [UInt8]) {
    let name = Array("会".utf8) + bytes + Array("の会".utf8)
    let groups = (try? imported(name)) ?? []
    #expect(groups.allSatisfy { !$0.name.unicodeScalars.contains(where: isDangerous) })
  }

  @Test("10 MB の欄は、待たせずに断られるか、そのまま取り込まれる")
  func hugeField() throws {
    let huge = [UInt8](repeating: UInt8(ascii: "a"), count: 10 * 1024 * 1024)
    for group in try imported(huge) { #expect(group.note.utf8.count == huge.count) }
  }

  @Test(
    "意地の悪い JSON は、落ちずに断られる",
    arguments: [
      String(repeating: "[", count: 1_000_000), String(repeating: #"{"a":"#, count: 200_000),
      String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000),
      #"{"name":"\ud800"}"#, #"{"name":"\udc00\ud800"}"#, "{\"name\":\"\u{0}\"}", #"{"name":1e}"#,
      #"{"name":"x""#, #"{"name":"x",}"#, "",
    ]
  )
  func hostileJSON(text: String) {
    #expect(throws: JSONError.self) { try JSON(parsing: text) }
  }

  @Test("同じ項目が二度ある記録は、落ちずに、どれか一つになるか断られる")
  func duplicateKeys() {
    let text = #"{"number":"G-000001","revision":1,"name":"一","name":"二","name":3}"#
    let filed = try? Filed<Group>(reading: Array(text.utf8)[...])
    #expect(filed.map { ["一", "二"].contains($0.record.name) } ?? true)
  }
}
