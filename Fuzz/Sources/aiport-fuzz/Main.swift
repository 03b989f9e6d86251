// `aiport-fuzz TARGET …`: libFuzzer with one of the targets; everything behind the name is libFuzzer's.

import CFuzzer
import Glibc

/// What is fuzzed, by the name on the command line.
enum Target: String, CaseIterable {
  case csv, json, journal, keys, text, dates

  /// Takes one input; what must always hold stands in `expect`.
  var callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32 {
    switch self {
    case .csv: { taking($0, $1, CSVInput.take) }
    case .json: { taking($0, $1, JSONInput.take) }
    case .journal: { taking($0, $1, JournalInput.take) }
    case .keys: { taking($0, $1, KeyInput.take) }
    case .text: { taking($0, $1, TextInput.take) }
    case .dates: { taking($0, $1, DateInput.take) }
    }
  }
}

private func taking(
  _ bytes: UnsafePointer<UInt8>?,
  _ count: Int,
  _ take: ([UInt8]) -> Void
) -> Int32 {
  take(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}

/// Stops the fuzzer with the input that broke a rule.
func expect(_ isRight: Bool, _ rule: String) {
  guard !isRight else { return }
  let line = "broken: \(rule)\n"
  write(STDERR_FILENO, line, line.utf8.count)
  abort()
}

@main
enum Fuzz {
  static func main() {
    guard CommandLine.argc > 1, let target = Target(rawValue: CommandLine.arguments[1]) else {
      let names = Target.allCases.map(\.rawValue).joined(separator: "|")
      print("aiport-fuzz \(names) [what libFuzzer takes]")
      exit(64)
    }
    // The target's name stands in the place of the program's.
    var count = CommandLine.argc - 1
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? =
      CommandLine.unsafeArgv + 1
    exit(LLVMFuzzerRunDriver(&count, &arguments, target.callback))
  }
}
