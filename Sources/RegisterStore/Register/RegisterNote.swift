// 台帳の中の説明 (README.txt): for whoever opens the folder in twenty years, without this program.

/// What is written into every register about itself.
enum RegisterNote {
  static let name = "README.txt"

  static let text = """
    このフォルダーは、市民活動支援センターの登録台帳です（形式 \(Format.name)）。
    すべて UTF-8 の文字のファイルで、1件が1行の JSON です。専用のプログラムがなくても読めます。

      groups.json individuals.json notices.json bulletins.json
                     いまの登録（団体・個人・情報提供書・通信）。1行が1件
      journal/       変更の記録。1行が1回の保存で、古いものから順に seq の番号が付いています。
                     台帳そのものはこちらで、上のファイルは journal から作り直せます
      register.json  台帳の番号と、種類ごとにこれまで与えた番号のいちばん大きいもの
      masters/       センターが直した分野・地域・担当者など（標準と違うものだけ）
      drafts/        保存していない入力
      damaged/       読めなかった行の控え
      backup/        バックアップ（tar と gzip）。ほどくと、このフォルダーと同じ形になります
      pin-attempts.json  担当者のPINを続けて間違えた回数
      lock checkpoint.lock  端末どうしの順番の印。中身はありません

    各行の終わりの "sum" は、その行の初めから ,"sum" の直前までのバイト列の CRC-32C
    （16進小文字8桁）です。"revision" は、その記録の何回目の内容かを表します。
    journal の行: seq 順番、id その保存の印、time 日時（日本時間）、desk 端末、staff 担当、
    why 理由、changes 変わった記録（変わった後の全体）、event 記録以外のできごと
    （viewed 閲覧、exported 書き出し、printed 印刷、sent 送付、erasing・erased 消去、
    closing 台帳を閉じた（successor は続きの台帳の場所）、lost 読めなくなった番号、confirmed 壊れた行を確認した）。
    about はその対象の番号です。

    個人の情報が入っています。持ち出さず、開いたままにしないでください。

    """
}
