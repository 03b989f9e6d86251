// 書庫: folders packed into one file and back, by tar: what a center can still open in twenty years.

import Civic
import Subprocess

/// The way from a folder to an archive and back.
public struct Archiver: Sendable {
  /// Packs a folder, named in the folder above it, into a file that is there already and is empty.
  public var pack:
    @Sendable (_ name: String, _ above: String, _ file: String) async throws(StoreError) -> Void
  /// Unpacks an archive into an empty folder.
  public var unpack: @Sendable (_ file: String, _ folder: String) async throws(StoreError) -> Void

  public init(
    pack:
      @escaping @Sendable (
        _ name: String, _ above: String, _ file: String
      ) async throws(StoreError) -> Void,
    unpack: @escaping @Sendable (_ file: String, _ folder: String) async throws(StoreError) -> Void
  ) {
    self.pack = pack
    self.unpack = unpack
  }

  /// tar with gzip, both of which every Debian has.
  public static let tar = Self(
    pack: { name, above, file async throws(StoreError) in
      try await Tar.run(["--create", "--gzip", "--file", file, "--directory", above, name], file)
    },
    unpack: { file, folder async throws(StoreError) in
      // What can't be looked at for another reason, tar tells.
      if (try? Disk.system.exists(file)) == false { throw Tar.Failure.missing(file).error }
      let isFolder = (try? Disk.system.statusOf(file))?.isFolder == true
      if isFolder { throw Tar.Failure.folder(file).error }
      try await Tar.run(["--extract", "--gzip", "--file", file, "--directory", folder], file)
    }
  )
}

private enum Tar {
  /// Why an archive could not be packed or unpacked.
  enum Failure {
    case missing(String)
    case folder(String)
    case broken(String)
    case noRoom
    case notPermitted(String)
    /// tar or gzip can't be started.
    case noProgram
    /// Anything else; how tar ended.
    case other(String)

    /// The words for it: what is wrong, and what to do.
    var error: StoreError {
      let phrase =
        switch self {
        case .missing(let file): "\(file) がありません。名前と場所をご確認ください"
        case .folder(let file): "\(file) は書庫のファイルではなくフォルダーです。中の .tar.gz を選んでください"
        case .broken(let file): "\(file) は書庫でないか、途中で切れています。別のバックアップを選んでください"
        case .noRoom: "ディスクがいっぱいです。空きを作ってから、もう一度行ってください"
        case .notPermitted(let file): "\(file) を読み書きする権限がありません。権限をご確認ください"
        case .noProgram: "tar を実行できません。tar と gzip が入っているかご確認ください"
        case .other(let end): "tar が\(end)で終わりました。もう一度行い、続くときは別のバックアップを選んでください"
        }
      return .archiver(phrase)
    }
  }

  /// What tar and gzip write in the C locale, by cause; the first that is found counts.
  private static let signs: [(words: String, cause: @Sendable (_ file: String) -> Failure)] = [
    ("No space left", { _ in .noRoom }),
    ("quota exceeded", { _ in .noRoom }),
    ("Permission denied", Failure.notPermitted),
    ("gzip: Cannot exec", { _ in .noProgram }),
    ("not in gzip format", Failure.broken),
    ("nexpected end of file", Failure.broken),
    ("nexpected EOF", Failure.broken),
    ("invalid compressed data", Failure.broken),
    ("not look like a tar archive", Failure.broken),
  ]

  static func run(_ arguments: [String], _ file: String) async throws(StoreError) {
    let failure: Failure
    do {
      let ended = try await Subprocess.run(
        .name("tar"),
        arguments: Arguments(arguments),
        environment: .inherit.updating(["LC_ALL": "C"]),
        output: .discarded,
        error: .bytes(limit: 1 << 16)
      )
      if ended.terminationStatus.isSuccess { return }
      let words = String(decoding: ended.standardError, as: UTF8.self)
      let cause = signs.first { words.contains($0.words) }?.cause
      failure = cause?(file) ?? .other(end(ended.terminationStatus))
    } catch {
      failure = .noProgram
    }
    throw failure.error
  }

  private static func end(_ status: TerminationStatus) -> String {
    switch status {
    case .exited(let code): "終了コード \(code) "
    case .signaled(let signal): "シグナル \(signal) "
    }
  }
}
