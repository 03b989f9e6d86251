// DeliveryWords — the one table from delivery errors to the sentences that staff read.
import Civic
import Glibc

/// The sentences that staff read where a paper, a print or a file did not come about.
public enum DeliveryWords {
  /// The sentence for an error: what happened and what to do next, ending in 「。」.
  public static func sentence(for error: DeliveryError) -> String {
    switch error {
    case .programMissing(.typesetter):
      "組版プログラム（aiport-typeset）が見つかりません。あいぽーとを入れ直してください。"
    case .programMissing:
      "印刷の仕組み（CUPS）が見つかりません。cups-client を入れるか、PDFを保存してください。"
    case .notStarted(let program, let code):
      "\(name(of: program))を始められません（\(reason(code))）。もう一度お試しください。"
    case .ended(let program, let ending, let lastWords):
      "\(name(of: program))が途中で終わりました（\(reason(ending, lastWords))）。もう一度お試しください。"
    case .tooSlow(let program, let limit):
      "\(name(of: program))から\(limit.components.seconds)秒たっても返事がないので止めました。もう一度お試しください。"
    case .nonsense(let program):
      "\(name(of: program))の返事が読めません。あいぽーとの版がそろっているかご確認ください。"
    case .notSet(let sentence):
      SafeText.line(sentence)
    case .unwritableDocument:
      "紙面のデータを書き出せません。記事の内容をご確認ください。"
    case .printingNotRunning:
      "印刷の仕組み（CUPS）が動いていません。動かしてから、もう一度お試しください。"
    case .noQueue:
      "プリンターが登録されていません。プリンターを登録するか、PDFを保存してください。"
    case .unknownQueue(let queue):
      "プリンター「\(shown(queue))」が見つかりません。名前と、印刷の仕組み（CUPS）が動いていることをご確認ください。"
    case .badQueueName(let queue):
      "「\(shown(queue))」はプリンターの名前として使えません。一覧から選んでください。"
    case .badCopies(let copies):
      "\(copies)部は印刷できません。1から\(Printer.mostCopies)までで指定してください。"
    case .notPrinted(let complaint):
      complaint.isEmpty
        ? "印刷を受け付けてもらえませんでした。プリンターの状態をご確認ください。"
        : "印刷を受け付けてもらえませんでした（\(shown(complaint))）。プリンターの状態をご確認ください。"
    case .noOutputFolder:
      "保存先が分かりません。AIPORT_OUTPUT に保存先のフォルダーを指定してください。"
    case .notWritten(let path, let code):
      "\(SafeText.line(path)) に書き込めません（\(reason(code))）。保存先をご確認ください。"
    }
  }

  private static func name(of program: DeliveryError.Program) -> String {
    switch program {
    case .typesetter: "組版プログラム"
    case .lp, .lpstat: "印刷の仕組み（CUPS）"
    }
  }

  private static func reason(_ ending: DeliveryError.Ending, _ lastWords: String) -> String {
    if !lastWords.isEmpty { return shown(lastWords) }
    return switch ending {
    case .exited(let code): "終了コード \(code)"
    case .killed(let signal): "シグナル \(signal)"
    }
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "フォルダーかファイルがありません"
    case EACCES, EPERM: "許可がありません"
    case ENOTDIR: "フォルダーではありません"
    case EISDIR: "同じ名前のフォルダーがあります"
    case ENOSPC, EDQUOT: "空きがありません"
    case EROFS: "書き込めない場所です"
    case ENOMEM, EAGAIN: "メモリーが足りません"
    default: "エラー番号 \(code)"
    }
  }

  /// Words from outside, made safe and short enough to be quoted in a sentence.
  private static func shown(_ text: String) -> String {
    let line = SafeText.line(text)
    return line.count <= 80 ? line : line.prefix(79) + "…"
  }
}
