// Papers that are saved instead of printed: where, under what name, and whole.
import Delivery
import Foundation
import Testing

@Suite("保存先のフォルダー")
struct OutputFolderTests {
  private let home: StandInPrograms

  init() throws { home = try StandInPrograms() }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  @Test("指定がなければホームの aiport-print、指定があればそこに保存する")
  func places() throws {
    #expect(try OutputFolder(environment: ["HOME": "/home/a"]).path == "/home/a/aiport-print")
    #expect(
      try OutputFolder(environment: ["HOME": "/home/a", "AIPORT_OUTPUT": "/srv/b"]).path == "/srv/b"
    )
    #expect(
      try OutputFolder(environment: ["HOME": "/home/a", "AIPORT_OUTPUT": ""]).path
        == "/home/a/aiport-print"
    )
    #expect(throws: DeliveryError.noOutputFolder) { try OutputFolder(environment: [:]) }
  }

  @Test("保存したPDFとフォルダーは、本人だけが読める")
  func save() throws {
    let folder = OutputFolder(path: home.path("out"))
    let path = try folder.save(pdf: Array("%PDF".utf8), title: "あいぽーと通信-第412号")
    #expect(path == home.path("out") + "/あいぽーと通信-第412号.pdf")
    #expect(home.text("out/あいぽーと通信-第412号.pdf") == "%PDF")
    #expect(try mode(folder.path) == 0o700)
    #expect(try mode(path) == 0o600)
  }

  @Test("作り直すと前のものと入れ替わり、書きかけは残らない")
  func again() throws {
    let folder = OutputFolder(path: home.path("out"))
    _ = try folder.save(pdf: Array("a longer first one".utf8), title: "紹介票")
    let path = try folder.save(pdf: Array("second".utf8), title: "紹介票")
    #expect(try Data(contentsOf: URL(filePath: path)) == Data("second".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["紹介票.pdf"])
  }

  @Test("どんな題名でも、フォルダーの外には出ない", arguments: ["../../x", "/etc/x", "..", "", ".隠し", "a\u{0}b"])
  func inside(title: String) throws {
    let folder = OutputFolder(path: home.path("out"))
    let path = try folder.save(pdf: [1], title: title)
    #expect(URL(filePath: path).deletingLastPathComponent().path == home.path("out"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.count == 1)
    #expect(names.allSatisfy { !$0.hasPrefix(".") && $0.hasSuffix(".pdf") })
  }

  @Test("同じ名前のリンクの先には書かない")
  func link() throws {
    let folder = OutputFolder(path: home.path("out"))
    _ = try folder.save(pdf: [1], title: "別")
    try "keep".write(toFile: home.path("other"), atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      atPath: home.path("out/紹介票.pdf"),
      withDestinationPath: home.path("other")
    )
    _ = try folder.save(pdf: [1], title: "紹介票")
    #expect(home.text("other") == "keep")
  }

  @Test("書けないときは、どこになぜかが分かる")
  func unwritable() throws {
    #expect(throws: DeliveryError.notWritten(path: home.path("a/b"), code: ENOENT)) {
      try OutputFolder(path: home.path("a/b")).save(pdf: [1], title: "紹介票")
    }
    try "file".write(toFile: home.path("file"), atomically: true, encoding: .utf8)
    #expect(throws: DeliveryError.notWritten(path: home.path("file"), code: ENOTDIR)) {
      try OutputFolder(path: home.path("file")).save(pdf: [1], title: "紹介票")
    }
    let taken = home.path("out/紹介票.pdf")
    try FileManager.default.createDirectory(atPath: taken, withIntermediateDirectories: true)
    #expect(throws: DeliveryError.notWritten(path: taken, code: EISDIR)) {
      try OutputFolder(path: home.path("out")).save(pdf: [1], title: "紹介票")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path("out")).count == 1)
  }
}
