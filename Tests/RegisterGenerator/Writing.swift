// Sentences and names of the generated register, composed out of the vocabulary.

/// Writes what groups say of themselves.
struct Writing {
  let vocabulary: Vocabulary

  /// A name and its reading: a word or two, and what such groups call themselves.
  func groupName(_ draw: inout Draw, place: Word) -> Word {
    let first =
      switch draw.below(10) {
      case 0..<3: place
      case 3..<6: vocabulary.groupWords.one(&draw)
      default: vocabulary.words.one(&draw)
      }
    let second = vocabulary.words.one(&draw)
    let between = draw.one(of: Self.joints)
    let ending = draw.one(of: Self.endings)
    let name = Word(
      text: first.text + between.text + second.text + ending.text,
      kana: first.kana + between.kana + second.kana + ending.kana
    )
    guard draw.percent(12) else { return name }
    return Word(text: "NPO法人 " + name.text, kana: "えぬぴーおーほうじん " + name.kana)
  }

  private static let joints = [
    Word(text: "の", kana: "の"), Word(text: "と", kana: "と"), Word(text: "・", kana: ""),
    Word(text: "", kana: ""), Word(text: "で", kana: "で"), Word(text: "ヶ丘", kana: "がおか"),
  ]

  private static let endings = [
    ("の会", "のかい"), ("クラブ", "くらぶ"), ("の輪", "のわ"), ("ネットワーク", "ねっとわーく"), ("を楽しむ会", "をたのしむかい"),
    ("サークル", "さーくる"), ("研究会", "けんきゅうかい"), ("を守る会", "をまもるかい"), ("隊", "たい"), ("塾", "じゅく"),
    ("友の会", "とものかい"), ("ボランティア", "ぼらんてぃあ"), ("実行委員会", "じっこういいんかい"), ("", ""), ("工房", "こうぼう"),
    ("の家", "のいえ"), ("応援団", "おうえんだん"), ("くまもと", "くまもと"), ("文庫", "ぶんこ"), ("連絡会", "れんらくかい"),
  ].map { Word(text: $0.0, kana: $0.1) }

  /// So many sentences.
  func text(_ draw: inout Draw, _ count: ClosedRange<Int>) -> String {
    (0..<draw.number(in: count)).map { _ in sentence(&draw) }.joined()
  }

  private func sentence(_ draw: inout Draw) -> String {
    let parts = draw.one(of: Self.sentences).split(
      separator: "＊",
      omittingEmptySubsequences: false
    )
    var sentence = ""
    for part in parts.dropLast() { sentence += part + vocabulary.words.one(&draw).text }
    return sentence + (parts.last ?? "")
  }

  /// A title of a notice.
  func title(_ draw: inout Draw) -> String {
    let (first, second) = (vocabulary.words.one(&draw), vocabulary.words.one(&draw))
    let count = draw.number(in: 1...40)
    return switch draw.below(6) {
    case 0: "第\(count)回 \(first.text)\(second.text)講座"
    case 1: "\(first.text)の\(second.text) 参加者募集"
    case 2: "\(first.text)と\(second.text)のつどい"
    case 3: "\(first.text)ボランティア募集（\(second.text)）"
    case 4: "\(first.text)・\(second.text)体験教室"
    default: "\(first.text)\(second.text)フェスタ \(2000 + count)"
    }
  }

  private static let sentences = [
    "＊を通して＊を支える活動をしています。", "＊と＊を学び、＊に役立てます。", "＊の＊を毎月開いています。", "＊や＊に関心のある方を歓迎します。",
    "＊を守り、＊を次の世代に伝えます。", "＊のための＊と＊を行います。", "公民館で＊の練習、年に一度の＊に参加。", "＊を中心に、＊、＊、＊などに取り組んでいます。",
    "＊で＊できる＊づくりを目指します。", "＊を＊に届けます。", "初めての方も＊から始められます。", "＊について＊と話し合い、＊します。", "＊の＊を＊とともに考えます。",
    "ＮＰＯやﾎﾞﾗﾝﾃｨｱと協力して＊を進めます。", "小学校で＊の＊、施設で＊を行っています。", "＊のときには＊として＊にあたります。",
  ]
}
