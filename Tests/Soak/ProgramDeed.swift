// プログラムのすること: a save and an import with its checkpoint, as commands, and what may be on file after.

import Civic
import Foundation
import ProgramTestKit
import RegisterStore

/// What the built program does while it is broken.
enum ProgramDeed: String, CaseIterable, Sendable {
  case save = "保存"
  case checkpoint = "取込みと整理"

  /// More rows than this and the import ends with a checkpoint.
  private static let rows = 101

  func arguments(in folder: TemporaryFolder) throws -> [String] {
    switch self {
    case .save:
      return Self.registering("後の会")
    case .checkpoint:
      let rows = (1...Self.rows).map { "取込みの会\($0),とりこみのかい\n" }.joined()
      let file = try folder.file("groups.csv", containing: "name,kana\n" + rows)
      return ["import", "groups", file.path]
    }
  }

  /// The command that registers a group.
  static func registering(_ name: String) -> [String] {
    ["register", "group", "name=\(name)", "kana=かい"]
      + ["kind=ボランティア団体", "fields=13", "areas=碩台"]
  }

  /// The names that it saves, in one commit.
  var names: [String] {
    switch self {
    case .save: ["後の会"]
    case .checkpoint: (1...Self.rows).map { "取込みの会\($0)" }
    }
  }
}

/// A register with one acknowledged group, and a copy of it for every run.
struct RegisterToBreak {
  private let folder: TemporaryFolder
  let program: BuiltProgram

  /// A register made by the program.
  init() throws {
    folder = try TemporaryFolder()
    program = BuiltProgram(in: folder)
    for arguments in [["init"], ProgramDeed.registering("前の会")] {
      let finished = try program.run(arguments)
      guard finished.exitCode == 0 else { throw ChildError(finished.description) }
    }
  }

  /// A program on a copy.
  func copy(in folder: TemporaryFolder) throws -> BuiltProgram {
    let copy = BuiltProgram(in: folder)
    try FileManager.default.copyItem(at: program.register, to: copy.register)
    return copy
  }
}

/// What is wrong with a register after a run; empty where everything is as its answer said.
func lies(of finished: Finished, about deed: ProgramDeed, in program: BuiltProgram) -> [String] {
  do {
    var lies: [String] = []
    var register = try OpenRegister(opening: program.register.path, desk: "後", staff: "田中")
    // As the next desk: it goes on, and so secures the journal's end.
    var next = Group()
    next.name = "次の会"
    let answer = register.commit(
      Proposal([Change(.new, .group(next))]),
      at: Timestamp(seconds: 1_790_000_000)
    )
    if case .failure(let failure) = answer { lies.append("the next save: \(failure)") }
    let names = register.register.groups.all.map(\.record.name)
    let isThere = names.count > 2
    if finished.exitCode == 0, !isThere { lies.append("lost: \(deed.rawValue)") }
    if names != ["前の会"] + (isThere ? deed.names : []) + ["次の会"] {
      lies.append("on file: \(names)")
    }
    let found = OpenRegister.verify(folder: program.register.path)
    lies += (register.findings.filter(\.isDamage) + found).map { "\($0)" }
    return lies
  } catch {
    return ["\(error)"]
  }
}
