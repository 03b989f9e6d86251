// A folder that is gone when the test is over.
import FoundationEssentials

/// An empty folder, removed with all that is in it when nobody holds it any more.
public final class TemporaryFolder {
  public let url: URL

  /// Makes the folder.
  /// - Throws: what the file system says where it can't be made.
  public init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "aiport-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }

  /// Writes a file and says where it is.
  /// - Throws: what the file system says where it can't be written.
  public func file(_ name: String, containing text: String = "") throws -> URL {
    let file = url.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file
  }
}
