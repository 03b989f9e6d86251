// 前の形式の台帳: a register as an earlier program would have left it; the number of its format was 0.

import DeskTestKit
import RegisterStore

extension SimulatedDisk {
  /// The number of the format that each file of the register names in its first line.
  var formats: [String: String] {
    files.reduce(into: [:]) { formats, file in
      let format = firstLine(of: file).firstMatch(of: /aiport-register\/(\d+)/)
      formats[file] = format.map { String($0.output.1) }
    }
  }

  /// Lets every file name the format before this one.
  func makeFormatOlder() {
    for file in files {
      let line = firstLine(of: file)
      guard let sum = line.range(of: #","sum":""#) else { continue }
      let older = line[..<sum.lowerBound].replacing("aiport-register/1", with: "aiport-register/0")
      let ending = line[line.index(sum.upperBound, offsetBy: 8)...]
      let sealed = SummedLine.sealing(older + "}").dropLast(2)
      let rest = (contents("\(TestDesk.folder)/\(file)") ?? []).dropFirst(line.utf8.count)
      put(Array(sealed) + ending.utf8 + rest, at: "\(TestDesk.folder)/\(file)")
    }
  }

  private var files: [String] {
    names(in: TestDesk.folder).filter { $0.hasSuffix(".json") }
      + names(in: "\(TestDesk.folder)/journal").map { "journal/\($0)" }
  }

  private func firstLine(of file: String) -> String {
    let bytes = contents("\(TestDesk.folder)/\(file)") ?? []
    return String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
  }
}
