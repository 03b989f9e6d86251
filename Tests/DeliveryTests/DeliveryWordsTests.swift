// The sentences that staff read where delivery failed.
import Delivery
import Testing

@Suite("届けられなかったときの言葉")
struct DeliveryWordsTests {
  @Test(
    "何が起きたかと、次にすることが書いてある",
    arguments: [
      (
        DeliveryError.programMissing(.lp),
        "印刷の仕組み（CUPS）が見つかりません。cups-client を入れるか、PDFを保存してください。"
      ),
      (
        .programMissing(.typesetter),
        "組版プログラム（aiport-typeset）が見つかりません。あいぽーとを入れ直してください。"
      ),
      (
        .ended(.typesetter, .killed(11), lastWords: ""),
        "組版プログラムが途中で終わりました（シグナル 11）。もう一度お試しください。"
      ),
      (
        .ended(.typesetter, .exited(1), lastWords: "字体がありません"),
        "組版プログラムが途中で終わりました（字体がありません）。もう一度お試しください。"
      ),
      (
        .tooSlow(.typesetter, after: .seconds(60)),
        "組版プログラムから60秒たっても返事がないので止めました。もう一度お試しください。"
      ),
      (.noQueue, "プリンターが登録されていません。プリンターを登録するか、PDFを保存してください。"),
      (
        .badQueueName("-h\u{1B}[31m"),
        "「-h」はプリンターの名前として使えません。一覧から選んでください。"
      ),
      (.badCopies(0), "0部は印刷できません。1から999までで指定してください。"),
      (
        .notWritten(path: "/srv/b", code: 28),
        "/srv/b に書き込めません（空きがありません）。保存先をご確認ください。"
      ),
    ]
  )
  func sentences(error: DeliveryError, sentence: String) {
    #expect(DeliveryWords.sentence(for: error) == sentence)
  }
}
