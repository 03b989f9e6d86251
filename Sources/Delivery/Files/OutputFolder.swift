// OutputFolder — where a PDF goes when nothing prints: one folder, whole files, never outside it.
import Civic
import FoundationEssentials
import Glibc

/// The folder for papers that are saved instead of printed.
public struct OutputFolder: Equatable, Sendable {
  /// The folder's path.
  public let path: String

  /// Makes the folder at a path; it is created when something is saved.
  public init(path: String) { self.path = path }

  /// The folder that `AIPORT_OUTPUT` names, otherwise `aiport-print` in `HOME`.
  ///
  /// - Throws: ``DeliveryError/noOutputFolder`` where neither is set.
  public init(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws(DeliveryError) {
    if let named = environment["AIPORT_OUTPUT"], !named.isEmpty {
      path = named
    } else if let home = environment["HOME"], !home.isEmpty {
      path = home + "/aiport-print"
    } else {
      throw .noOutputFolder
    }
  }

  /// Saves a PDF under a title, for the owner's eyes only, in place of one of the same title.
  ///
  /// It appears whole or not at all. A folder that is missing is made with mode 0700; one that
  /// exists keeps its own.
  ///
  /// - Parameters:
  ///   - bytes: The PDF.
  ///   - title: The file's name without `.pdf`, 「あいぽーと通信-第412号」; what a file name cannot hold
  ///     becomes `_`.
  /// - Returns: The path of the file.
  /// - Throws: ``DeliveryError/notWritten(path:code:)``.
  public func save(pdf bytes: [UInt8], title: String) throws(DeliveryError) -> String {
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw .notWritten(path: path, code: errno)
    }
    let file = "\(path)/\(SafeText.fileName(title)).pdf"
    var template = Array("\(path)/.aiport-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)  // mode 0600
    guard descriptor >= 0 else { throw .notWritten(path: path, code: errno) }
    if let code = Self.write(bytes, to: descriptor) ?? Self.rename(template, to: file) {
      unlink(template)
      throw .notWritten(path: file, code: code)
    }
    return file
  }

  /// Writes all bytes down to the disk and closes; the error number, or `nil` where all went well.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        return errno
      }
    }
    return fsync(descriptor) == 0 ? nil : errno
  }

  private static func rename(_ old: [CChar], to new: String) -> Int32? {
    Glibc.rename(old, new) == 0 ? nil : errno
  }
}
