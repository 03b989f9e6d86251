// 前の形式の台帳: a register as an earlier program would have left it; the number of its format was 0.

import DeskTestKit
import RegisterStore

extension SimulatedDisk {
  /// The number of the format that each file of the register names in its first line.
  var formats: [String: String] { formats(in: TestDesk.folder) }

  func formats(in folder: String) -> [String: String] {
    files(in: folder).reduce(into: [:]) { formats, file in
      let format = firstLine(of: "\(folder)/\(file)").firstMatch(of: /aiport-register\/(\d+)/)
      formats[file] = format.map { String($0.output.1) }
    }
  }

  /// Lets every file name the format before this one.
  func makeFormatOlder() {
    for file in files(in: TestDesk.folder) {
      let path = "\(TestDesk.folder)/\(file)"
      let line = firstLine(of: path)
      guard let sum = line.range(of: #","sum":""#) else { continue }
      let older = line[..<sum.lowerBound].replacing("aiport-register/1", with: "aiport-register/0")
      let ending = line[line.index(sum.upperBound, offsetBy: 8)...]
      let sealed = SummedLine.sealing(older + "}").dropLast(2)
      let rest = (contents(path) ?? []).dropFirst(line.utf8.count)
      put(Array(sealed) + ending.utf8 + rest, at: path)
    }
  }

  private func files(in folder: String) -> [String] {
    names(in: folder).filter { $0.hasSuffix(".json") }
      + names(in: "\(folder)/journal").map { "journal/\($0)" }
  }

  private func firstLine(of path: String) -> String {
    String(decoding: (contents(path) ?? []).prefix { $0 != 0x0A }, as: UTF8.self)
  }
}
