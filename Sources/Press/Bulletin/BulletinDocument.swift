// 通信の紙面: an issue as a document: masthead, index, four weeks, greeting, classes.

import Civic
import FoundationEssentials

extension Document {
  /// The bulletin's paper, ready for the typesetter.
  /// - Parameters:
  ///   - contents: what the issue says.
  ///   - masters: the center's profile and the eras.
  public init(bulletin contents: BulletinContents, masters: Masters) {
    let center = masters.center
    let date = contents.date
    let next = center.issueDay(onOrAfter: date.adding(days: 1))
    let written = masters.eras.written(date)
    self.init(
      title: "\(center.bulletinTitle) \(contents.number.label)",
      layout: .bulletin,
      day: date.iso,
      masthead: Masthead(
        title: center.bulletinTitle,
        issueNumber: contents.number.label,
        date: "\(written)(\(date.weekday.label)) 発行",
        publisher: [center.name, center.phone.isEmpty ? "" : "☎ \(center.phone)", center.hours]
          .filter { !$0.isEmpty }.joined(separator: "　"),
        nextIssue: "次号 \(next.inWords(asOf: date))　"
          + "掲載の締切 \(center.deadline(for: next).inWords(asOf: date))"
      ),
      sidebar: Self.panels(for: contents),
      greeting: Self.greeting(contents.greeting),
      sections: contents.byClass.map { noticeClass, notices in
        Section(
          label: noticeClass.label,
          note: noticeClass.audience,
          items: notices.map { Item(notice: $0, asOf: date) }
        )
      },
      footer: Footer(lines: Self.footLines(center))
    )
  }

  /// How often it comes, and where the center is to be found.
  private static func footLines(_ center: Center) -> [String] {
    let place = [
      center.postalCode.isEmpty ? "" : "〒\(center.postalCode)", center.address, center.email,
    ].filter { !$0.isEmpty }.joined(separator: " ")
    let often = "この通信は登録会員に月\(center.issueDays.count)回お届けしています。住所の変更は窓口または電話で。"
    return [often, place].filter { !$0.isEmpty }
  }

  private static func panels(for contents: BulletinContents) -> [SidePanel] {
    var panels: [SidePanel] = [
      .index(
        title: "今号のもくじ",
        groups: contents.byClass.map { noticeClass, notices in
          IndexGroup(
            label: noticeClass.label,
            entries: notices.map { IndexEntry(title: $0.title, item: $0.number.text) }
          )
        }
      )
    ]
    let days = contents.calendar
    if !days.isEmpty { panels.append(.calendar(title: "これからの4週間", days: days)) }
    if !contents.newGroups.isEmpty {
      panels.append(.list(title: "新しい仲間", lines: contents.newGroups))
    }
    return panels
  }

  /// The greeting's first line is its headline where more lines follow; blank lines between stay.
  private static func greeting(_ text: String) -> Greeting? {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let isBlank: (String) -> Bool = { $0.allSatisfy(\.isWhitespace) }
    let written = lines.drop(while: isBlank)
    guard let first = written.first, let last = written.lastIndex(where: { !isBlank($0) })
    else { return nil }
    let rest = written[...last].dropFirst()
    return rest.isEmpty
      ? Greeting(paragraphs: [first])
      : Greeting(headline: first, paragraphs: Array(rest.drop(while: isBlank)))
  }
}

extension Document.Item {
  /// A notice as it stands in its column.
  fileprivate init(notice: PublicNotice, asOf day: Day) {
    self.init(
      id: notice.number.text,
      title: notice.title,
      organizer: notice.organizer.isEmpty ? nil : notice.organizer,
      body: notice.body,
      facts: notice.facts(asOf: day).map { Document.Fact($0.label, $0.text) }
    )
  }
}

extension BulletinContents {
  /// The notices by class, in the order of print; classes without any are left out.
  public var byClass: [(NoticeClass, [PublicNotice])] {
    NoticeClass.allCases.compactMap { noticeClass in
      let those = notices.filter { $0.noticeClass == noticeClass }
      return those.isEmpty ? nil : (noticeClass, those)
    }
  }

  private static let calendarDays = 28
  private static let calendarRows = 16

  /// What begins or closes in the four weeks from the day of issue.
  ///
  /// Where there is more than the column holds, every day has its first line before any has its second.
  fileprivate var calendar: [Document.CalendarDay] {
    let last = date.adding(days: Self.calendarDays - 1)
    var days: [Day: [String]] = [:]
    for notice in notices {
      if let starts = notice.starts { days[starts, default: []].append(notice.title) }
      if let deadline = notice.deadline {
        days[deadline, default: []].append("\(notice.title) 締切")
      }
    }
    let rows = days.filter { date <= $0.key && $0.key <= last }
      .flatMap { day, texts in texts.enumerated().map { (day, $0.offset, $0.element) } }
    return rows.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(Self.calendarRows)
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      .map { Document.CalendarDay(day: $0.0.inBrief, text: $0.2) }
  }
}

extension Document {
  /// The paper of an issue: its own where it is closed, else composed from the register as it stands.
  ///
  /// `nil` where a closed issue's document is of a version that this program can't read.
  public static func bulletin(
    _ issue: Filed<BulletinIssue>,
    in register: Register,
    masters: Masters,
    today: Day
  ) -> Document? {
    guard issue.record.isClosed, let kept = issue.record.document else {
      return Document(
        bulletin: BulletinContents(issue, in: register, masters: masters, today: today),
        masters: masters
      )
    }
    return try? Document(json: Data(kept.text.utf8))
  }

  /// The document as the register keeps it.
  public func kept() throws -> JSON { try JSON(parsing: [UInt8](json())) }
}
