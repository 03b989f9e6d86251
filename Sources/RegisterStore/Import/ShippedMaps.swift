// 備え付けの対応表: the import maps in a folder; one with an error doesn't hide the others.

import Civic
import FoundationEssentials

/// The import maps of a folder (`data/import`).
public struct ShippedMaps: Sendable {
  /// The maps, in the order of their files' names.
  public private(set) var maps: [ColumnMap] = []
  /// Files that are no map, by name.
  public private(set) var problems: [(file: String, error: ColumnMapError)] = []

  /// Reads every `.json` of a folder in the order of their names; a folder that isn't there has none.
  public init(folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names.sorted() where name.hasSuffix(".json") {
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else { continue }
      do {
        maps.append(try ColumnMap(reading: Array(data)))
      } catch {
        problems.append((name, error))
      }
    }
  }
}
