// 団体を一目: what a row of a list says of a group, read off its line without making a record of it.

extension Register {
  /// Where and when a group is active, as identifiers; empty where it is not on file.
  public func whereAndWhen(_ group: RecordNumber) -> (areas: [String], slots: [String]) {
    var (areas, slots): ([String], [String]) = ([], [])
    var isOdd = false
    withLine(of: group) { bytes in
      var line = JSONLine(bytes)
      while line.next() {
        if line.key.elementsEqual(FieldKey.areas.rawValue.utf8) {
          line.strings { areas.append(String(decoding: $0, as: UTF8.self)) }
        } else if line.key.elementsEqual(FieldKey.slots.rawValue.utf8) {
          line.strings { slots.append(String(decoding: $0, as: UTF8.self)) }
        } else {
          line.skip()
        }
      }
      isOdd = line.isOdd
    }
    guard isOdd else { return (areas, slots) }
    // Not as this program writes it.
    let record = groups[group]?.record
    return (record?.areas ?? [], record?.slots ?? [])
  }
}
