// どのバックアップを残すか: 7 days, 4 weeks, 12 months, counted in archives.

import Civic
import RegisterStore
import Testing

@Suite("バックアップの名前")
struct BackupNameTests {
  @Test("名前は日付と変更の番号で、読み戻せる")
  func nameIsDayAndSeq() throws {
    let name = BackupName(day: try Day(iso: "2026-11-28"), seq: 1043)
    #expect(name.text == "2026-11-28-0000001043.tar.gz")
    #expect(BackupName(name.text) == name)
  }

  @Test(
    "ほかのファイルを、バックアップと取り違えない",
    arguments: [
      ".new-1234", "2026-11-28.tar.gz", "2026-11-28-1043.tar.gz", "2026-13-28-0000001043.tar.gz",
      "2026-11-28-0000001043.tar", "erasings.jsonl", "",
    ]
  )
  func otherFilesAreNone(name: String) {
    #expect(BackupName(name) == nil)
  }

  @Test("毎日作ると、7日分と、4週分と、12か月分が残る")
  func dailyForThreeYears() throws {
    let last = try Day(iso: "2026-11-28").daysSince1970
    let names = (0..<1000).map { BackupName(day: Day(daysSince1970: last - $0), seq: 5000 - $0) }
    let kept = BackupName.kept(of: names).sorted(by: >).map(\.day.iso)
    #expect(
      kept == [
        "2026-11-28", "2026-11-27", "2026-11-26", "2026-11-25", "2026-11-24", "2026-11-23",
        "2026-11-22", "2026-11-15", "2026-11-08", "2026-10-31", "2026-09-30", "2026-08-31",
        "2026-07-31", "2026-06-30", "2026-05-31", "2026-04-30", "2026-03-31", "2026-02-28",
        "2026-01-31", "2025-12-31",
      ]
    )
  }

  @Test("長く休んでいても、数は減らない")
  func gapsLoseNothing() throws {
    let days = ["2020-01-10", "2020-01-11", "2021-05-01", "2026-11-28"]
    let names = try days.map { BackupName(day: try Day(iso: $0), seq: 1) }
    #expect(BackupName.kept(of: names).count == 4)
  }

  @Test("同じ日に何度作っても、その日の最後の一つだけが日ごとの分に数えられる")
  func severalADay() throws {
    let day = try Day(iso: "2026-11-28")
    let names = (1...9).map { BackupName(day: day, seq: $0) }
    #expect(BackupName.kept(of: names) == [BackupName(day: day, seq: 9)])
  }
}
