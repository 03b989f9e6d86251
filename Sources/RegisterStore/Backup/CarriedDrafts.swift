// 下書きを引き継ぐ: forms that were not saved yet go over into the restored register.

import Civic

extension DraftFolder {
  /// Copies the drafts that can be read into the drafts of another register, synced.
  ///
  /// Left out are those that were thrown away, that a commit names, that are on a person who was
  /// erased, or that name one in any of their lines. What can't be read can't be carried.
  /// - Parameters:
  ///   - target: the other register's drafts; its folder is there.
  ///   - erased: the numbers of all who were erased.
  ///   - people: what those are recognised by who are only now erased in the other register.
  /// - Returns: how many were carried over.
  /// - Throws: ``DiskError`` where they can't be written.
  func carry(
    to target: RegisterPaths,
    without erased: Set<RecordNumber>,
    naming people: [PersonSearch]
  ) throws(DiskError) -> Int {
    var count = 0
    for id in (try? ids()) ?? [] {
      guard let bytes = try? contents(id), let draft = Draft.last(in: bytes, id: id)?.draft,
        draft.discarded == nil, (try? isSaved(draft)) != true,
        draft.base.map(erased.contains) != true,
        !people.contains(where: { Draft.isNaming($0, in: bytes, id: id) })
      else { continue }
      try disk.write(draft.line, toNew: "\(target.drafts)/\(id).jsonl")
      count += 1
    }
    try disk.sync(folder: target.drafts)
    return count
  }

  private func contents(_ id: String) throws(DiskError) -> [UInt8] {
    try disk.contents(of: path(id))
  }
}
