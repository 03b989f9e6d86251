// 記録の中身: the content of a record of any kind, where the kind is known only at run time.

/// The content of a record of any kind.
///
/// Indirect: a record is large, and passes through many hands until it is on disk.
public indirect enum Content: Equatable, Sendable {
  case individual(Individual)
  case group(Group)
  case notice(Notice)
  case bulletin(BulletinIssue)

  /// The record inside, its type forgotten.
  public var record: any Record {
    switch self {
    case .individual(let record): record
    case .group(let record): record
    case .notice(let record): record
    case .bulletin(let record): record
    }
  }

  public var kind: RecordKind {
    switch self {
    case .individual: .individual
    case .group: .group
    case .notice: .notice
    case .bulletin: .bulletin
    }
  }

  /// What a list shows for it: the name, or the title.
  public var title: String { record.title }
}
