// 台帳のことば: the one table from the store's facts to sentences for the staff.

import Civic

extension StoreError {
  /// The reason as a sentence.
  public var sentence: String {
    switch self {
    case .notARegister(let folder): "\(folder) に台帳がありません。--register の指定をご確認ください。"
    case .notEmpty(let folder): "\(folder) は空ではありません。台帳は空のフォルダーに作ります。"
    case .mountPoint(let folder):
      "\(folder) はディスクの取り付け口 (マウントポイント) です。その中にフォルダーを作って指定してください。"
    case .folderGone(let folder): "\(folder) の台帳が移されたか、消されています。元の場所に戻してください。"
    case .newerFormat: "この台帳は新しい版の aiport のものです。新しい版で開き直してください。"
    case .olderFormat:
      "前の版の形式の台帳です。バックアップを取って新しい形式に改めると保存できます"
        + "（窓口では自動で行います。しばらくしてもう一度保存してください。すぐに行うには aiport backup）。"
    case .closedForGood: "この台帳は復元により閉じられました。新しい台帳を開いてください。"
    case .networkFileSystem(let name):
      "\(name) のネットワークのフォルダーには書き込めません。錠と保存が保証されないためです。"
    case .busy: "他の端末が台帳を使っています。しばらくしてからやり直してください。"
    case .unfinishedErasing(let reason): CommitFailure.unfinishedErasing(reason: reason).sentence
    case .erased(let number): CommitFailure.erased(number).sentence
    case .notCommitted(.failed(let failure)): failure.sentence
    case .notCommitted(.refused(let refusal)): refusal.sentence
    case .notCommitted(.unexpected):
      "思いがけない理由で止まりました。もう一度行い、続くときは aiport verify で確かめてください。"
    case .archiver(let reason): "バックアップの書庫を扱えませんでした。\(reason)。"
    case .foreignBackup: "これは別の台帳のバックアップです。今の台帳は閉じていません。"
    case .noSuchCommit(let seq, let last): "変更の記録\(seq)はこのバックアップにありません（\(last)まであります）。"
    case .disk(let error):
      error.path.isEmpty ? "\(error.reason)。" : "\(error.reason)。(\(error.path))"
    }
  }
}

extension RestoreRefusal {
  /// The refusal as a sentence, and what to do instead.
  var sentence: String {
    switch self {
    case .insidePresent(let target, let present):
      "\(target) は今の台帳 (\(present)) の中です。新しい台帳には、その外のフォルダーを選んでください。"
    case .succeeded(let present, let successor):
      "\(present) の台帳は前の復元で閉じられ、続きの台帳が \(successor) にあります。そちらを開いてください（--register \(successor)）。"
        + "ここからもう一度復元するには、先に \(successor) を別の名前に移してください。"
    }
  }
}

extension Closing {
  /// That the register is closed, which one to open instead, and what to do where that isn't there.
  public var sentence: String {
    let isLost = successor != nil && !isSuccessorThere
    return "この台帳は復元により閉じられました。" + direction
      + (isLost ? "移した先を開くか、なければ aiport restore で復元し直してください。" : "")
  }

  /// Which register to open instead; short, for the screen.
  public var direction: String {
    guard let successor else { return "新しい台帳を開いてください。" }
    if isSuccessorThere { return "新しい台帳を開いてください: \(successor.folder)" }
    return "新しい台帳は \(successor.folder) にありません（復元の途中か、移したか、失われています）。"
  }
}

extension CommitFailure {
  /// What the message line says, as a sentence.
  public var sentence: String {
    switch self {
    case .conflict(let conflict):
      conflict.current == nil
        ? "\(conflict.number.label) は台帳にありません。"
        : "\(conflict.number.label) は他の端末で変更されています。内容を見直してから、もう一度行ってください。"
    case .notSaved(let reason): "保存できませんでした。\(reason)。"
    case .unknown(let reason): "保存できたかどうか分かりません。\(reason)。もう一度保存すると確かめられます。"
    case .busy: "保存できませんでした。他の端末が保存中です。もう一度保存してください。"
    case .newerFormat: "保存できませんでした。新しい版で開き直してください。"
    case .closedForGood: "保存できませんでした。この台帳は復元により閉じられました。新しい台帳を開いてください。"
    case .folderGone: "保存できませんでした。台帳のフォルダーが移されたか、消されています。元に戻して、もう一度保存してください。"
    case .changedMeanwhile: "確かめているあいだに、ほかの端末が保存しました。もう一度行ってください。"
    case .erased(let number): "\(number.label)は消去されているため、保存できません。"
    case .unfinishedErasing(let reason):
      "本人は台帳から外れましたが、ファイルからの消去がまだ済んでいません。\(reason)次の整理のときに続きを行います。"
    }
  }
}

extension Finding {
  /// What was found, where, and what it costs, as a sentence.
  public var sentence: String {
    let place = line.map { "\(file) の\($0)行目" } ?? file
    let more = others > 0 ? " ほか\(others)件" : ""
    let about = record.map { " (\($0.label)\(more))" } ?? ""
    return switch fault {
    case .tornEnd: "\(place): 書きかけの行を damaged/ に移しました。保存済みの内容は失われていません。"
    case .damagedLine: "\(place)\(about): 壊れた行があります。この行の変更だけが読めません。"
    case .unreadableCommit: "\(place)\(about): 行は読めますが、変更の記録になっていません。"
    case .damagedHeader: "\(place): 見出しの行が壊れています。変更の記録は読めています。"
    case .gap(let missing):
      missing.count == 1
        ? "\(place): 変更の記録 \(missing.lowerBound) が抜けています。"
        : "\(place): 変更の記録 \(missing.lowerBound)〜\(missing.upperBound) が抜けています。"
    case .repeated(let seq): "\(place): 変更の記録 \(seq) が重なっています。先のものを使います。"
    case .damagedRecord(let isRestored):
      isRestored
        ? "\(place)\(about): 壊れた行があります。変更の記録から作り直しました。"
        : "\(place)\(about): 壊れた行があり、変更の記録からも作り直せません。バックアップを確かめてください。"
    case .damagedCollection: "\(place): 見出しの行が壊れています。変更の記録から補いました。"
    case .wrongCount(let said, let found):
      "\(place): 件数が合いません (見出し\(said)件、実際\(found)件)。変更の記録から補いました。"
    case .aheadOfJournal(let seq): "\(place): 変更の記録\(seq)まで含みますが、journal/ にはそこまでありません。"
    case .withoutSums: "\(place): 検査の和がありません。内容は読めたので、次の整理で書き直します。"
    case .missingFile: "\(place): ファイルがありません。変更の記録から作り直します。"
    case .damagedRegisterFile: "\(place): 読めません。変更の記録から作り直します。"
    case .foreignSegment: "\(place): 別の台帳の記録です。"
    case .newerFormat(let format): "\(place): 新しい版 (\(format)) の記録です。新しい版で開き直してください。"
    case .unreadable(let reason): "\(place): \(reason)。"
    }
  }
}
