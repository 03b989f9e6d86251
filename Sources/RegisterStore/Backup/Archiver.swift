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
      try await Tar.run(["--create", "--gzip", "--file", file, "--directory", above, name])
    },
    unpack: { file, folder async throws(StoreError) in
      try await Tar.run(["--extract", "--gzip", "--file", file, "--directory", folder])
    }
  )
}

private enum Tar {
  static func run(_ arguments: [String]) async throws(StoreError) {
    do {
      let ended = try await Subprocess.run(
        .name("tar"),
        arguments: Arguments(arguments),
        environment: .inherit.updating(["LC_ALL": "C.UTF-8"]),
        output: .discarded,
        error: .bytes(limit: 1 << 16)
      )
      if ended.terminationStatus.isSuccess { return }
      let words = String(decoding: ended.standardError, as: UTF8.self)
      throw StoreError.archiver(SafeText.line(words))
    } catch let error as StoreError {
      throw error
    } catch {
      throw .archiver("tar を実行できません (\(error))")
    }
  }
}
