// 確かめる: a question on the terminal before something that can't be taken back.

import Civic

enum Question {
  /// Asks on standard output; anything but はい is a no.
  static func isAnswered(_ question: String) -> Bool {
    Output.line(question)
    Output.line("よければ はい（または y）と入力してください。")
    let answer = readLine().map(Folding.folded) ?? ""
    return ["はい", "y", "yes"].contains(answer)
  }
}
