// 検査の和: the published values, by the machine's instruction and by the table.

import Testing

@testable import RegisterStore

@Test(
  "検査の和は、公表されている値と合う",
  arguments: [
    ("123456789", 0xe306_9283 as UInt32),
    (#"{"seq":1043,"id":"00000000000000000000000000000001""#, 0x8d42_09fa),
    ("", 0),
  ]
)
func sumOfKnownText(text: String, published: UInt32) {
  #expect(CRC32C.sum(text.utf8) == published)
}

@Test("命令がない機械でも、同じ和になる")
func tableAgreesWithInstruction() {
  let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 / 7) }
  for count in [0, 1, 7, 8, 9, 63, 64, 1000] {
    let byTable = bytes.prefix(count).withUnsafeBufferPointer { ~CRC32C.byTable(.max, $0) }
    #expect(byTable == CRC32C.sum(bytes.prefix(count)))
  }
}
