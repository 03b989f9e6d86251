// A class of items in a paper, its items, and the facts of an item.

extension Document {
  /// Items of one class under one label.
  public struct Section: Codable, Equatable, Sendable {
    /// The class in reverse type, 「募集」; empty where the items follow without a label.
    public var label: String
    /// One line beside the label that says for whom: 「手伝ってくださる方を求めています」; `nil` for none.
    public var note: String?
    /// The items in the order printed.
    public var items: [Item]

    /// Makes a section.
    public init(label: String, note: String? = nil, items: [Item]) {
      self.label = label
      self.note = note
      self.items = items
    }
  }

  /// One notice, group or record in a paper.
  public struct Item: Codable, Equatable, Sendable {
    /// How strongly an item is set.
    public enum Emphasis: String, Codable, Equatable, Sendable, CaseIterable {
      /// In a column among the others.
      case standard
      /// In a thin box over the whole width, before the other items of its section.
      case large
      /// In a strong box before the first section.
      case leading
    }

    /// What the index and the layout report call it by, 「N-000031」; unique in the document.
    public var id: String
    /// The headline; empty for none.
    public var title: String
    /// The line under the title: who holds it, or on a slip why the group fits; `nil` for none.
    public var organizer: String?
    /// Short marks in small frames before the text: 「見学可」, 「初心者歓迎」.
    public var marks: [String]
    /// The text, where a newline ends a paragraph; empty for none.
    public var body: String
    /// The facts set as a small table under the text.
    public var facts: [Fact]
    /// How strongly the item is set.
    public var emphasis: Emphasis
    /// The deadline as it is framed: 「締切 12/15(火)」; `nil` for none.
    public var deadline: String?

    /// Makes an item.
    public init(
      id: String,
      title: String,
      organizer: String? = nil,
      marks: [String] = [],
      body: String = "",
      facts: [Fact] = [],
      emphasis: Emphasis = .standard,
      deadline: String? = nil
    ) {
      self.id = id
      self.title = title
      self.organizer = organizer
      self.marks = marks
      self.body = body
      self.facts = facts
      self.emphasis = emphasis
      self.deadline = deadline
    }
  }

  /// A labelled fact of an item: 日時, 場所, 費用, 申込.
  public struct Fact: Codable, Equatable, Sendable {
    /// The label, best of two to four characters.
    public var label: String
    /// The fact; a newline starts a new line.
    public var text: String

    /// Makes a fact.
    public init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }
}
