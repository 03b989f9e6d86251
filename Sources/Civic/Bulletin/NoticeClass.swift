// 情報提供書の区分: the classes of notices, in the order in which the bulletin prints them.

/// What a notice is about.
public enum NoticeClass: String, CaseIterable, Sendable {
  case recruitment, event, training, service, grant, news

  public var label: String {
    switch self {
    case .recruitment: "募集"
    case .event: "行事"
    case .training: "研修"
    case .service: "事業・サービス"
    case .grant: "助成金"
    case .news: "お知らせ"
    }
  }

  /// The line beside the class in the bulletin: for whom it is.
  public var audience: String {
    switch self {
    case .recruitment: "手伝ってくださる方を求めています"
    case .event: "どなたでも参加できます"
    case .training: "学びたい方へ"
    case .service: "団体が行っている事業です"
    case .grant: "団体の皆さんへ"
    case .news: "センターと団体から"
    }
  }
}
