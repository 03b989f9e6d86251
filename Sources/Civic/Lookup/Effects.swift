// 番号の意味: what an identifier on a record brings it: looked up for every field and area of every record.

/// What identifiers mean, found by their bytes; everything lies in a few arrays, one behind the other.
final class Effects: Sendable {
  /// An identifier of a master, and what it brings.
  struct Meaning {
    let id: String
    let family: Facet.Family
    /// Facet values, by place.
    let facets: [Int]
    /// Labels by which records are found, by place.
    let labels: [Int]
    let label: String
  }

  /// The same of one identifier: where it lies in the arrays.
  struct Effect: Sendable {
    fileprivate let id: Range<Int>
    fileprivate let mark: ByteMark
    fileprivate let family: Facet.Family
    let facets: Range<Int>
    let labels: Range<Int>
    let text: Range<Int>
  }

  let facets: [Int]
  let labels: [Int]
  /// The identifiers' own labels, folded.
  let text: [UInt8]

  private let ids: [UInt8]
  private let effects: [Effect]
  /// By hash the place of an effect, or of the next free bucket; more than twice as many as effects.
  private let buckets: [Int32]
  private let bits: UInt64

  /// What some identifiers mean; of one that stands there twice the last.
  init(_ meanings: [Meaning]) {
    facets = meanings.flatMap(\.facets)
    labels = meanings.flatMap(\.labels)
    let ids = meanings.flatMap { Array($0.id.utf8) }
    let texts = meanings.map { Folding.foldedUTF8($0.label) }
    text = Array(texts.joined())
    var (id, facet, label, text) = (0, 0, 0, 0)
    let effects = zip(meanings, texts).map { meaning, folded in
      defer {
        id += meaning.id.utf8.count
        facet += meaning.facets.count
        label += meaning.labels.count
        text += folded.count
      }
      return Effect(
        id: id..<id + meaning.id.utf8.count,
        mark: Array(meaning.id.utf8).withUnsafeBufferPointer { ByteMark($0) },
        family: meaning.family,
        facets: facet..<facet + meaning.facets.count,
        labels: label..<label + meaning.labels.count,
        text: text..<text + folded.count
      )
    }
    var bits: UInt64 = 1
    while 1 << bits <= 2 * meanings.count { bits += 1 }
    var buckets = [Int32](repeating: -1, count: 1 << Int(bits))
    ids.withUnsafeBufferPointer { ids in
      for (place, effect) in effects.enumerated() {
        let id = UnsafeBufferPointer(rebasing: ids[effect.id])
        var bucket = Self.first(effect.mark, effect.family, bits)
        while buckets[bucket] >= 0,
          !effects[Int(buckets[bucket])].isOf(id, effect.mark, effect.family, ids)
        {
          bucket = (bucket + 1) & (buckets.count - 1)
        }
        buckets[bucket] = Int32(place)
      }
    }
    (self.ids, self.effects, self.buckets, self.bits) = (ids, effects, buckets, bits)
  }

  /// What an identifier on a record means, or `nil` where no master knows it.
  func effect(of id: UnsafeBufferPointer<UInt8>, _ family: Facet.Family) -> Effect? {
    let mark = ByteMark(id)
    return ids.withUnsafeBufferPointer { ids in
      var bucket = Self.first(mark, family, bits)
      while buckets[bucket] >= 0 {
        let effect = effects[Int(buckets[bucket])]
        if effect.isOf(id, mark, family, ids) { return effect }
        bucket = (bucket + 1) & (buckets.count - 1)
      }
      return nil
    }
  }

  /// The bucket from which on an identifier is looked for.
  private static func first(_ mark: ByteMark, _ family: Facet.Family, _ bits: UInt64) -> Int {
    (mark.hash(bits: bits) + family.rawValue) & (1 << Int(bits) - 1)
  }
}

extension Effects.Effect {
  /// Whether it is the one of an identifier; `ids` are those of all effects.
  @inline(__always)
  fileprivate func isOf(
    _ id: UnsafeBufferPointer<UInt8>,
    _ mark: ByteMark,
    _ family: Facet.Family,
    _ ids: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard self.mark == mark, self.family == family else { return false }
    return mark.isExact || ids[self.id].elementsEqual(id)
  }
}
