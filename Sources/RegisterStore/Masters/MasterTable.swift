// MasterTable — how one master file is read: its name, the members of an entry, and what must be unique.

import Civic

/// The declaration of a master file that lists entries.
struct MasterTable<Element> {
  let file: String
  /// The members that an entry may have.
  let members: [String]
  /// The members that together may stand only once in the file.
  let unique: [String]
  /// Whether the counter can do without any entry.
  var mayBeEmpty = false
  let read: (MasterEntry) throws(MasterFault) -> Element

  /// The elements of a file.
  /// - Throws: ``MasterProblem`` at the first thing that is wrong.
  func elements(in file: MasterFile) throws(MasterProblem) -> [Element] {
    let entries = try file.entries()
    guard mayBeEmpty || !entries.isEmpty else {
      throw file.problem(MasterFault(expected: "1件以上書きます"))
    }
    var elements: [Element] = []
    elements.reserveCapacity(entries.count)
    var seen: Set<String> = []
    for (place, members) in entries.enumerated() {
      do throws(MasterFault) {
        let entry = MasterEntry(members: members)
        try entry.allow(self.members)
        elements.append(try read(entry))
        let key = unique.reduce("") { key, member in "\(key)\(entry.written(member)) " }
        guard seen.insert(key).inserted else {
          throw MasterFault(
            key: unique.first,
            expected: "同じ\(unique.map { "「\($0)」" }.joined())の件が上にもあります"
          )
        }
      } catch {
        throw file.problem(error, entry: place)
      }
    }
    return elements
  }
}
