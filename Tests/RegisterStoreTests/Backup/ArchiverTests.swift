// 本物の tar: why an archive can't be packed or unpacked, in the staff's words.

import Foundation
import RegisterStore
import Testing

@Suite("書庫")
struct ArchiverTests {
  /// An archive of a folder with one file that gzip can't make much smaller.
  private func archive(in folder: RealFolder) async throws -> String {
    var draw = SystemRandomNumberGenerator()
    let inner = folder.path("above/台帳")
    try FileManager.default.createDirectory(atPath: inner, withIntermediateDirectories: true)
    let bytes = (0..<200_000).map { _ in UInt8.random(in: 0...255, using: &draw) }
    try Data(bytes).write(to: URL(filePath: inner + "/file"))
    let path = folder.path("archive.tar.gz")
    try await Archiver.tar.pack("台帳", folder.path("above"), path)
    return path
  }

  private func place(_ folder: RealFolder) throws -> String {
    let place = folder.path("place")
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
    return place
  }

  @Test("まとめたフォルダーは、同じ中身でほどける")
  func packedAndUnpacked() async throws {
    let folder = try RealFolder()
    let path = try await archive(in: folder)
    let place = try place(folder)
    try await Archiver.tar.unpack(path, place)
    let isSame = FileManager.default.contentsEqual(
      atPath: place + "/台帳",
      andPath: folder.path("above/台帳")
    )
    #expect(isSame)
  }

  @Test("途中で切れた書庫、書庫でないファイルは、そう言う", arguments: [nil, 0, 20, 1000, 150_000])
  func broken(length: Int?) async throws {
    let folder = try RealFolder()
    let path = try await archive(in: folder)
    let whole = try Data(contentsOf: URL(filePath: path))
    try (length.map { whole.prefix($0) } ?? Data("書庫ではない".utf8)).write(to: URL(filePath: path))
    let words = "\(path) は書庫でないか、途中で切れています。別のバックアップを選んでください"
    let place = try place(folder)
    await #expect(throws: StoreError.archiver(words)) {
      try await Archiver.tar.unpack(path, place)
    }
  }

  @Test("ないもの、フォルダー、いっぱいのディスクは、そう言う")
  func otherCauses() async throws {
    let folder = try RealFolder()
    _ = try await archive(in: folder)
    let place = try place(folder)
    let missing = folder.path("nothing.tar.gz")
    await #expect(throws: StoreError.archiver("\(missing) がありません。名前と場所をご確認ください")) {
      try await Archiver.tar.unpack(missing, place)
    }
    let isFolder = "\(place) は書庫のファイルではなくフォルダーです。中の .tar.gz を選んでください"
    await #expect(throws: StoreError.archiver(isFolder)) {
      try await Archiver.tar.unpack(place, place)
    }
    await #expect(throws: StoreError.archiver("ディスクがいっぱいです。空きを作ってから、もう一度行ってください")) {
      try await Archiver.tar.pack("台帳", folder.path("above"), "/dev/full")
    }
  }
}
