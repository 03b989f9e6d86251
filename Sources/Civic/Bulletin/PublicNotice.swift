// 公開用の情報提供書: a notice as it may be printed and put on the web; its desk notes are not in it.

/// A notice's public side, with the group's name beside it.
public struct PublicNotice: Equatable, Sendable {
  public let number: RecordNumber
  public let noticeClass: NoticeClass
  public let title: String
  /// The organizer as written, else the group's name; may be empty.
  public let organizer: String
  public let body: String
  public let starts: Day?
  public let ends: Day?
  public let time: String
  public let place: String
  public let fee: String
  public let capacity: String
  public let deadline: Day?
  public let applyTo: String
  public let contact: String
  public let web: String

  /// Takes what a notice on file says to the public, and the group that handed it in.
  public init(_ filed: Filed<Notice>, of group: Filed<Group>?) {
    let notice = filed.record
    number = filed.number
    noticeClass = NoticeClass(rawValue: notice.noticeClass) ?? .news
    title = notice.title
    organizer = notice.organizer.isEmpty ? group?.record.name ?? "" : notice.organizer
    body = notice.body
    starts = notice.starts
    ends = notice.ends
    time = notice.time
    place = notice.place
    fee = notice.fee
    capacity = notice.capacity
    deadline = notice.deadline
    applyTo = notice.applyTo
    contact = notice.contact
    web = notice.web
  }
}
