// 検索される項目: which members of a record's line are found by typing, and with what weight.

/// What search does with a member of a record's line.
enum SearchRole: Sendable {
  /// Nothing.
  case none
  case name, kana
  /// Identifiers that mean facet values and labels.
  case identifiers(Facet.Family), identifier(Facet.Family)
  /// Text that weighs as much as the label of a field.
  case label
  case text
  /// Flags by whose words a record is found that has them: 初心者歓迎, 見学・体験.
  case newcomersWelcome, trialVisits
  case recruiting
  case noticeClass
  /// The group that a notice is of.
  case owner
  case state, check, delivery
  /// Contact details: text, and needed for the delivery.
  case address, email
  case starts, ends, deadline
  /// An issue's day.
  case date
}

/// The roles of a kind's members, found by their keys.
struct SearchRoles: Sendable {
  private struct Member: Sendable {
    let key: ByteMark
    let role: SearchRole
  }

  private let members: [Member]

  /// Roles by key; the other members that such a record has are named too, as they are met as often.
  ///
  /// Keys that marks don't tell apart for certain have none.
  private init<R: Record>(_ type: R.Type, _ searched: [FieldKey: SearchRole]) {
    let own = R.fields.map(\.key)
    let keys = ["number", "revision"] + own.map(\.rawValue) + ["created", "changed", "sum"]
    members = keys.map { key in
      let mark = Array(key.utf8).withUnsafeBufferPointer { ByteMark($0) }
      let role = searched[FieldKey(rawValue: key)] ?? .none
      return Member(key: mark, role: mark.isExact ? role : .none)
    }
  }

  /// The role of the member with a key.
  ///
  /// `likely` says where the key is likely to be, for members stand in the declared order; afterwards
  /// it says so of the next one.
  @inline(__always)
  func role(of key: ByteMark, likely: inout Int) -> SearchRole {
    members.withUnsafeBufferPointer { members in
      for _ in members.indices {
        let member = members[likely]
        likely = likely + 1 == members.count ? 0 : likely + 1
        if member.key == key { return member.role }
      }
      return .none
    }
  }

  static func of(_ kind: RecordKind) -> Self {
    switch kind {
    case .group: groups
    case .individual: individuals
    case .notice: notices
    case .bulletin: bulletins
    }
  }

  private static let groups = Self(
    Group.self,
    [
      .name: .name, .kana: .kana, .kind: .identifier(.kind), .corporateNumber: .text,
      .fields: .identifiers(.field), .areas: .identifiers(.area), .purpose: .text,
      .activity: .text, .days: .text, .slots: .identifiers(.slot),
      .newcomersWelcome: .newcomersWelcome, .trialVisits: .trialVisits,
      .recruiting: .recruiting, .representative: .text, .contact: .text, .postalCode: .text,
      .address: .address, .phone: .text, .email: .email, .web: .text, .delivery: .delivery,
      .note: .text, .state: .state, .check: .check,
    ]
  )

  private static let individuals = Self(
    Individual.self,
    [
      .name: .name, .kana: .kana, .postalCode: .text, .address: .address,
      .district: .identifier(.area), .phone: .text, .email: .email,
      .fields: .identifiers(.field), .skills: .text, .delivery: .delivery, .guardian: .text,
      .note: .text, .state: .state, .check: .check,
    ]
  )

  private static let notices = Self(
    Notice.self,
    [
      .noticeClass: .noticeClass, .title: .name, .group: .owner, .organizer: .label,
      .body: .text, .starts: .starts, .ends: .ends, .time: .text, .place: .text,
      .deadline: .deadline, .applyTo: .text, .contact: .text, .note: .text, .state: .state,
      .check: .check,
    ]
  )

  private static let bulletins = Self(
    BulletinIssue.self,
    [
      .date: .date, .greeting: .text, .state: .state,
    ]
  )
}
