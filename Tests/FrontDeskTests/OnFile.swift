// 台帳にあるもの: sample records that show only what matters to a test; the rest is in order.

import Civic
import DeskTestKit
import Testing

/// Records as they might be on file.
enum OnFile {
  /// A registered group.
  static func group(
    _ name: String,
    _ kana: String,
    fields: [String] = ["welfare"],
    areas: [String] = ["43101-izumi"],
    _ change: (inout Group) -> Void = { _ in }
  ) -> Content {
    var group = Group()
    group.name = name
    group.kana = kana
    group.groupKind = "volunteer"
    group.fields = fields
    group.areas = areas
    group.requirements = Requirement.allCases.map(\.rawValue)
    change(&group)
    return .group(group)
  }

  /// A registered person.
  static func person(
    _ name: String,
    _ kana: String,
    _ change: (inout Individual) -> Void = { _ in }
  ) -> Content {
    var person = Individual()
    person.name = name
    person.kana = kana
    person.district = "43101-izumi"
    person.consent = DeskOnCanvas.now.day
    change(&person)
    return .individual(person)
  }

  /// A notice that was received.
  static func notice(
    _ title: String,
    _ noticeClass: NoticeClass = .event,
    _ change: (inout Notice) -> Void = { _ in }
  ) -> Content {
    var notice = Notice()
    notice.title = title
    notice.noticeClass = noticeClass.rawValue
    notice.received = DeskOnCanvas.now.day
    change(&notice)
    return .notice(notice)
  }
}

extension DeskOnCanvas {
  /// The group's change, as another desk proposes it.
  func changing(
    _ number: RecordNumber,
    _ change: (inout Group) -> Void
  ) throws -> [Change] {
    let filed = try #require(view.register.groups[number])
    var group = filed.record
    change(&group)
    return [Change(.existing(number, revision: filed.revision), .group(group))]
  }
}

/// A day as it stands in files.
func day(_ iso: String) -> Day? { try? Day(iso: iso) }
