// aiport backup, restore, mend: with the real tar, on a real folder.
import Foundation
import ProgramTestKit
import Testing

@Suite("コマンドでバックアップと復元")
struct BackupTests {
  @Test("取ったバックアップから、その時の台帳が新しいフォルダーにできる")
  func backedUpAndRestored() throws {
    let (program, folder) = try program(demo: true)
    defer { _ = folder }
    let elsewhere = folder.url.appending(path: "elsewhere")
    try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: false)
    let made = try program.run("backup", "--to", elsewhere.path).orFail()
    #expect(made.output.contains("写しを置きました"))
    let archive = try #require(
      FileManager.default.contentsOfDirectory(atPath: elsewhere.path).first
    )
    let mode = try FileManager.default
      .attributesOfItem(atPath: elsewhere.appending(path: archive).path)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    let groups = try program.run("export", "groups", "--public").orFail().output

    _ = try program.run("edit", "g1", "purpose=あとで変えた目的").orFail()
    let target = folder.url.appending(path: "restored").path
    let copy = elsewhere.appending(path: archive).path
    _ = try program.run("restore", copy, "--to", target, "--yes").orFail()
    let closed = try program.run("edit", "g1", "purpose=もう保存できない")
    #expect(closed.exitCode == 3 && closed.errors.contains("閉じられました"))
    var restored = program
    restored.environment["AIPORT_REGISTER"] = target
    #expect(try restored.run("verify").exitCode == 0)
    #expect(try restored.run("export", "groups", "--public").orFail().output == groups)
    let refused = try program.run("restore", copy, "--to", target, "--yes")
    #expect(refused.exitCode == 1 && refused.errors.contains("空ではありません"))
  }

  @Test("壊れた記録は、確かめると見つかり、バックアップの内容に戻せる")
  func damagedRecordIsMended() throws {
    let (program, folder) = try program(demo: true)
    defer { _ = folder }
    _ = try program.run("edit", "g2", "purpose=こわれる前の目的です").orFail()
    _ = try program.run("backup").orFail()
    let files =
      try FileManager.default.contentsOfDirectory(
        at: program.register.appending(path: "journal"),
        includingPropertiesForKeys: nil
      ) + [program.register.appending(path: "groups.json")]
    for file in files {
      var bytes = try Data(contentsOf: file)
      while let place = bytes.range(of: Data("こわれる前".utf8)) { bytes[place.lowerBound] ^= 0x01 }
      try bytes.write(to: file)
    }
    let found = try program.run("verify")
    #expect(found.exitCode == 3 && found.errors.contains("aiport mend G-000002"), "\(found)")
    _ = try program.run("mend", "g2", "--yes").orFail()
    #expect(try program.run("show", "g2", "--public").orFail().output.contains("こわれる前の目的です"))
  }

  @Test("写しの場所がないときは、取れたものと取れなかったものを言い、消去の控えは次に置く")
  func placeIsMissing() throws {
    let (program, folder) = try program(demo: true)
    defer { _ = folder }
    let place = folder.url.appending(path: "usb")
    let center = """
      {"name": "センター", "bulletinTitle": "通信", "issueDays": [1], "deadlineDays": 7,
       "backupTo": "\(place.path)"}
      """
    try Data(center.utf8).write(to: program.register.appending(path: "masters/center.json"))
    let made = try program.run("backup")
    #expect(made.exitCode == 4 && made.output.contains("バックアップを取りました"), "\(made)")
    #expect(made.errors.contains("\(place.path) がありません。ディスクをつなぐか"), "\(made)")
    let erased = try program.run(
      "erase",
      "i1",
      "--reason",
      "本人の申し出",
      "--clear",
      "all",
      "--yes"
    ).orFail()
    #expect(erased.errors.contains("\(place.path) がないため"), "\(erased)")

    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: false)
    _ = try program.run("backup").orFail()
    let names = try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
    #expect(names.count == 2 && names.last == "erasings.jsonl", "\(names)")
    let kept = try String(contentsOf: place.appending(path: "erasings.jsonl"), encoding: .utf8)
    #expect(kept.contains("I-000001"))
  }

  @Test(
    "ほかの端末が台帳を整理している間は、待ってから行う",
    arguments: [["backup"], ["mend", "g1"], ["restore", "2026", "--to", "NEW", "--yes"]]
  )
  func waitsForAnotherDesk(words: [String]) throws {
    let (program, folder) = try program(demo: true)
    defer { _ = folder }
    _ = try program.run("backup").orFail()
    let lock = open(program.register.appending(path: "checkpoint.lock").path, O_RDWR | O_CLOEXEC)
    try #require(lock >= 0 && flock(lock, LOCK_EX) == 0)
    let release = Thread {
      // Longer than a desk's patience, and much shorter than a command's.
      Thread.sleep(forTimeInterval: 4)
      close(lock)
    }
    release.start()
    let target = folder.url.appending(path: "restored").path
    let finished = try program.run(words.map { $0 == "NEW" ? target : $0 })
    #expect(finished.exitCode == 0, "\(finished)")
  }

  /// The archive of another register.
  private func foreignArchive() throws -> (path: String, folder: TemporaryFolder) {
    let (program, folder) = try program(demo: true)
    _ = try program.run("backup").orFail()
    let list = try program.run("backup", "--list").orFail().output
    return (try #require(list.split(separator: "\n").first.map(String.init)), folder)
  }

  @Test("復元できない頼み方は、入力の誤り（1）で終わり、今の台帳はそのまま使える")
  func refusedRequests() throws {
    let (program, folder) = try program(demo: true)
    let foreign = try foreignArchive()
    defer { _ = (folder, foreign) }
    _ = try program.run("backup").orFail()
    let inside = program.register.appending(path: "x/new").path
    let target = folder.url.appending(path: "restored").path
    for (words, reason) in [
      (["2026", "--to", inside], "の中です。"),
      (["--until", "99999", "--to", target], "変更の記録99999はこのバックアップにありません"),
      ([foreign.path, "--to", target], "別の台帳のバックアップです"),
    ] {
      let refused = try program.run(["restore", "--yes"] + words)
      #expect(refused.exitCode == 1 && refused.errors.contains(reason), "\(refused)")
    }
    #expect(try program.run("edit", "g1", "purpose=まだ保存できる").exitCode == 0)
  }

  @Test("復元できないときは、確かめる問いを出す前に断る")
  func looksBeforeItAsks() throws {
    let (program, folder) = try program(demo: true)
    defer { _ = folder }
    _ = try program.run("backup").orFail()
    let target = folder.url.appending(path: "above/restored").path
    let text = try folder.file("text.tar.gz", containing: "書庫ではない").path
    for (words, reason) in [
      ([text, "--to", target], "途中で切れています"),
      ([folder.url.path + "/no.tar.gz", "--to", target], "がありません"),
      (["2025", "--to", target], "「2025」のバックアップがありません"),
      (["--until", "99999", "--to", target], "変更の記録99999"),
      (["2026", "--to", folder.url.path], "空ではありません"),
      (["2026", "--to", program.register.path], "の中です"),
      (["2026", "--to", text + "/restored"], "空ではありません"),
    ] {
      let refused = try program.run(["restore"] + words, input: "はい\n")
      #expect(refused.errors.contains(reason), "\(refused)")
      #expect(refused.exitCode != 0 && refused.output.isEmpty, "\(refused)")
    }
    let before = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    let declined = try program.run("restore", "2026", "--to", target, input: "いいえ\n")
    #expect(declined.exitCode == 1 && declined.output.contains(target), "\(declined)")
    #expect(declined.errors.contains("復元しませんでした。"))
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == before
    )
    #expect(try program.run("edit", "g1", "purpose=まだ保存できる").exitCode == 0)
    _ = try program.run("restore", "2026", "--to", target, input: "はい\n").orFail()
    #expect(FileManager.default.fileExists(atPath: target + "/register.json"))
  }

  @Test("閉じた台帳は、どのコマンドで開いても続きの台帳を言い、そこにあるうちはもう復元しない")
  func closedRegisterTells() throws {
    let (program, folder) = try program(demo: true)
    defer { _ = folder }
    _ = try program.run("backup").orFail()
    let target = folder.url.appending(path: "restored").path
    _ = try program.run("restore", "2026", "--to", target, "--yes").orFail()
    for words in [["lookup", "手話"], ["show", "g1", "--public"], ["edit", "g1", "members=12"]] {
      let told = try program.run(words)
      #expect(told.errors.contains("新しい台帳を開いてください: \(target)"), "\(told)")
    }
    #expect(try program.run("verify").orFail().output.contains("開いてください: \(target)"))
    let again = folder.url.appending(path: "again").path
    let refused = try program.run("restore", "2026", "--to", again, input: "はい\n")
    #expect(refused.exitCode == 3 && refused.output.isEmpty, "\(refused)")
    #expect(refused.errors.contains("続きの台帳が \(target) にあります"), "\(refused)")

    try FileManager.default.moveItem(atPath: target, toPath: target + "-bad")
    let declined = try program.run("restore", "2026", "--to", again, input: "\n")
    #expect(declined.output.contains("\(target) が見つかりません"), "\(declined)")
    let made = try program.run("restore", "2026", "--to", again, "--yes").orFail()
    #expect(made.output.contains("番号を100ずつ空けました"), "\(made)")
    let told = try program.run("lookup", "手話")
    #expect(told.errors.contains("新しい台帳を開いてください: \(again)"), "\(told)")
  }

  @Test("今の台帳が読めないときは、閉じる台帳がないことを先に言う")
  func saysThatNothingIsClosed() throws {
    let (program, folder) = try program(demo: true)
    defer { _ = folder }
    _ = try program.run("backup").orFail()
    let archive = try #require(
      try program.run("backup", "--list").orFail().output.split(separator: "\n").first
    )
    var mistyped = program
    let nowhere = folder.url.appending(path: "nowhere").path
    mistyped.environment["AIPORT_REGISTER"] = nowhere
    let target = folder.url.appending(path: "restored").path
    let declined = try mistyped.run("restore", String(archive), "--to", target, input: "\n")
    #expect(declined.output.contains("\(nowhere) に読める台帳がないので"), "\(declined)")
  }

  @Test("消去された方の記録は、バックアップの内容を見せずに断る")
  func erasedPersonIsNotShown() throws {
    let (program, folder) = try program(demo: true)
    defer { _ = folder }
    _ = try program.run("backup").orFail()
    _ = try program.run("erase", "i1", "--reason", "本人の申し出", "--clear", "all", "--yes").orFail()
    let refused = try program.run("mend", "i1", input: "はい\n")
    #expect(refused.exitCode == 3 && refused.errors.contains("消去されているため"), "\(refused)")
    #expect(!(refused.output + refused.errors).contains("福島"))
  }

  @Test("復元の説明は、下書きを引き継ぐと言う")
  func helpOfRestore() throws {
    let (program, folder) = try program()
    defer { _ = folder }
    let help = try program.run("restore", "--help").orFail().output
    #expect(help.filter { !$0.isWhitespace }.contains("下書きとして引き継ぎます（消去された方のものを除く）"))
  }

  @Test("書庫が読めないときは、わけとすることを日本語で言う")
  func unreadableArchive() throws {
    let (program, folder) = try program(demo: true)
    defer { _ = folder }
    let target = folder.url.appending(path: "restored").path
    let missing = folder.url.appending(path: "nothing.tar.gz").path
    let text = try folder.file("text.tar.gz", containing: "書庫ではない").path
    for (file, words) in [
      (missing, "\(missing) がありません。"), (folder.url.path, "フォルダーです。"), (text, "途中で切れています。"),
    ] {
      let refused = try program.run("restore", file, "--to", target, "--yes")
      #expect(refused.exitCode == 3 && refused.errors.contains(words), "\(refused)")
      #expect(!refused.errors.contains("tar:") && !refused.errors.contains("gzip:"), "\(refused)")
    }
    #expect(try program.run("edit", "g1", "purpose=まだ保存できる").exitCode == 0)
  }
}
