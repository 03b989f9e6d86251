// 試験用の書庫: packs folders of a simulated disk into one file there, as tar does on a real one.

import DeskTestKit
import Foundation
import RegisterStore

extension Archiver {
  /// Packs and unpacks through a simulated process, whose faults strike here too.
  static func simulated(_ disk: Disk) -> Self {
    Self(
      pack: { name, above, file async throws(StoreError) in
        do throws(DiskError) {
          let text = try files(in: name, of: above, disk).map { "\($0.path)\t\($0.base64)" }
          let target = try disk.open(file, .writing)
          var rest = Array(text.joined(separator: "\n").utf8)[...]
          while !rest.isEmpty {
            rest = rest.dropFirst(try disk.write(target, rest, rest.startIndex))
          }
          disk.close(target)
        } catch {
          throw StoreError.archiver("\(error)")
        }
      },
      unpack: { file, folder async throws(StoreError) in
        do throws(DiskError) {
          for line in String(decoding: try contents(file, disk), as: UTF8.self)
            .split(separator: "\n")
          {
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
            let path = "\(folder)/\(parts[0])"
            if parts[1] == "folder" {
              try disk.makeFolder(path)
            } else {
              let target = try disk.open(path, .creating)
              var rest = [UInt8](Data(base64Encoded: String(parts[1])) ?? Data())[...]
              while !rest.isEmpty {
                rest = rest.dropFirst(try disk.write(target, rest, rest.startIndex))
              }
              disk.close(target)
            }
          }
        } catch {
          throw StoreError.archiver("\(error)")
        }
      }
    )
  }

  private static func contents(_ path: String, _ disk: Disk) throws(DiskError) -> [UInt8] {
    let file = try disk.open(path, .reading)
    defer { disk.close(file) }
    return try disk.read(file, try disk.status(file).length, 0)
  }

  private static func files(
    in path: String,
    of above: String,
    _ disk: Disk
  ) throws(DiskError) -> [(path: String, base64: String)] {
    var found = [(path, "folder")]
    for name in try disk.list("\(above)/\(path)").sorted() {
      let inner = "\(path)/\(name)"
      if try disk.statusOf("\(above)/\(inner)").isFolder {
        found += try files(in: inner, of: above, disk)
      } else {
        found.append((inner, Data(try contents("\(above)/\(inner)", disk)).base64EncodedString()))
      }
    }
    return found
  }
}
