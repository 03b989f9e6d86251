// 個人の情報の消去: what is proposed, and what is left of the history afterwards. Pure.

/// Erasing everything that is held about a person.
///
/// Source: 個人情報の保護に関する法律 (平成15年法律第57号) 第98条 (利用停止請求権: 利用の停止又は消去).
public enum Erasing {
  /// Why nothing is erased.
  public enum Refusal: Error, Equatable, Sendable {
    case notOnFile(RecordNumber)
    /// The reason is asked for.
    case withoutReason
    /// The reason itself would keep the person's name for ever.
    case reasonNamesThePerson
    /// These places are neither to be cleared nor to be left.
    case undecided([Mention])
    /// The field is required, or lies in what was printed: it can only be corrected or left.
    case cannotBeCleared(ClearedField)
  }

  /// What is to become of the places in other records that name the person.
  public struct Decision: Equatable, Sendable {
    /// Emptied, in all versions.
    public var clearing: Set<ClearedField>
    /// Whether the others stay as they are.
    public var leavesTheRest: Bool

    public init(clearing: Set<ClearedField> = [], leavesTheRest: Bool = false) {
      self.clearing = clearing
      self.leavesTheRest = leavesTheRest
    }
  }

  /// The erasing as one commit: the person goes, and the fields go that are to be cleared.
  /// - Parameters:
  ///   - found: the person, and the places that name them.
  ///   - reason: asked for; it stays in the history, without the person's name.
  ///   - decision: what is to become of the places in other records.
  ///   - register: what is on file now.
  /// - Returns: the proposal, or what has to be said or decided first.
  public static func proposing(
    _ found: PersonSearch,
    reason: String,
    decision: Decision,
    in register: Register
  ) -> Result<Proposal, Refusal> {
    guard register.individuals[found.number] != nil else {
      return .failure(.notOnFile(found.number))
    }
    let reason = WrittenList.trimmed(SafeText.line(reason))
    if reason.isEmpty { return .failure(.withoutReason) }
    if found.traces.areIn(reason) { return .failure(.reasonNamesThePerson) }
    let clearing = found.mentions.filter { decision.clearing.contains($0.place) }
    let rest = found.mentions.filter { !decision.clearing.contains($0.place) }
    if !rest.isEmpty, !decision.leavesTheRest { return .failure(.undecided(rest)) }
    if let fixed = clearing.first(where: { !$0.canBeCleared }) {
      return .failure(.cannotBeCleared(fixed.place))
    }
    return .success(
      Proposal(
        changes(clearing, in: register),
        why: reason,
        event: .erasing,
        about: [found.number],
        cleared: clearing.map(\.place).sorted(),
        reasons: found.reasons
      )
    )
  }

  /// An earlier erasing again, in a register that was restored to a moment before it.
  /// - Parameters:
  ///   - commit: the earlier erasing.
  ///   - mentions: the places in the restored register that name the person, as far as it is known
  ///     by what they are recognised; `nil` clears all that was cleared then.
  ///   - reasons: the commits whose reasons name the person.
  ///   - register: what was restored.
  /// - Returns: what takes the same away here.
  public static func again(
    _ commit: Commit,
    mentions: [Mention]?,
    reasons: [Int],
    in register: Register
  ) -> Proposal {
    let clearing =
      mentions.map { $0.filter { commit.cleared.contains($0.place) } }
      ?? commit.cleared.map { Mention($0, isCurrent: true) }
    return Proposal(
      changes(clearing, in: register),
      why: commit.why,
      event: .erasing,
      about: commit.about,
      cleared: clearing.map(\.place).sorted(),
      reasons: reasons
    )
  }

  /// The records in which fields are cleared, as they are afterwards.
  ///
  /// Where only an earlier version named the person, the record is said once more as it is: its
  /// earlier lines lose the field, the erasing line keeps what stands there now.
  private static func changes(_ clearing: [Mention], in register: Register) -> [Change] {
    Dictionary(grouping: clearing, by: \.place.number).sorted { $0.key < $1.key }
      .compactMap { number, mentions in
        register[number].map { filed in
          let now = Set(mentions.filter(\.isCurrent).map(\.place.key))
          return Change(
            .existing(number, revision: filed.revision),
            filed.record.clearing(now)
          )
        }
      }
  }
}

extension Erasing.Refusal {
  /// The refusal in words.
  public var sentence: String {
    switch self {
    case .notOnFile(let number): "\(number.label)は台帳にありません。"
    case .withoutReason: "消去の理由を入力してください。"
    case .reasonNamesThePerson: "理由に本人の氏名や電話が含まれています。理由は記録に残るため、氏名を入れずに書いてください。"
    case .undecided(let mentions):
      "ほかの記録に本人の氏名・電話・メールが\(mentions.count)か所あります。消すか残すかを決めてください。"
    case .cannotBeCleared(let place):
      "\(place.text) は空にできません（必須の項目、または発行済の紙面）。先に直すか、残してください。"
    }
  }
}

/// What an erasing takes out of the history.
public struct Erasure: Equatable, Sendable {
  public private(set) var numbers: Set<RecordNumber> = []
  private var fields: [RecordNumber: Set<FieldKey>] = [:]
  private var reasons: Set<Int> = []

  /// All that is to go by these erasings.
  public init(_ commits: some Sequence<Commit>) {
    for commit in commits {
      numbers.formUnion(commit.about)
      reasons.formUnion(commit.reasons)
      for place in commit.cleared { fields[place.number, default: []].insert(place.key) }
    }
  }

  /// What is left of a commit; `nil` where nothing of it is to go.
  ///
  /// Its seq, id, time, desk and staff stay, and the numbers that it gave: they are used for ever.
  public func leaving(_ commit: Commit) -> Commit? {
    guard
      reasons.contains(commit.seq)
        || commit.changes.contains(where: {
          numbers.contains($0.number) || fields[$0.number] != nil
        })
    else { return nil }
    var left = commit
    left.changes = commit.changes.filter { !numbers.contains($0.number) }.map { change in
      guard let keys = fields[change.number] else { return change }
      return change.with(change.record.clearing(keys))
    }
    // Why somebody left may name them; why another was erased stays, unless it does.
    if commit.event != .erasing || reasons.contains(commit.seq) { left.why = nil }
    let gone = commit.changes.map(\.number).filter(numbers.contains)
    left.about += gone.filter { !commit.about.contains($0) }
    return left
  }
}
