// What stands at the head and the foot of a paper: masthead, greeting, footer.

extension Document {
  /// The head of page one.
  public struct Masthead: Codable, Equatable, Sendable {
    /// The paper's name in the largest type: 「あいぽーと通信」, 「ご紹介する団体」.
    public var title: String
    /// The number at the right: 「第412号」, or `nil` for none.
    public var issueNumber: String?
    /// The date below the number: 「令和8年12月1日(火) 発行」, or `nil` for none.
    public var date: String?
    /// The line under the rule, left: who publishes this and how to reach them; `nil` for none.
    public var publisher: String?
    /// The line under the rule, right: 「次号 12月15日　掲載の締切 12月10日(木)」; `nil` for none.
    public var nextIssue: String?

    /// Makes a masthead.
    public init(
      title: String,
      issueNumber: String? = nil,
      date: String? = nil,
      publisher: String? = nil,
      nextIssue: String? = nil
    ) {
      self.title = title
      self.issueNumber = issueNumber
      self.date = date
      self.publisher = publisher
      self.nextIssue = nextIssue
    }
  }

  /// The words before the first section: a greeting, or on a slip the visitor's wishes.
  public struct Greeting: Codable, Equatable, Sendable {
    /// The line over the text, or `nil` for none.
    public var headline: String?
    /// The paragraphs in order; each is set with an indent in the bulletin.
    public var paragraphs: [String]

    /// Makes a greeting.
    public init(headline: String? = nil, paragraphs: [String]) {
      self.headline = headline
      self.paragraphs = paragraphs
    }
  }

  /// The foot of each page, beside the page number.
  public struct Footer: Codable, Equatable, Sendable {
    /// The text at the left, line by line.
    public var lines: [String]
    /// A code set in a box at the right, such as a consultation's 「K7-3M」, or `nil` for none.
    public var code: String?

    /// Makes a footer.
    public init(lines: [String], code: String? = nil) {
      self.lines = lines
      self.code = code
    }
  }
}
