// MasterFolder — loads the masters: the center's edited files over the program's defaults, file by file.

import Civic

/// The folders in which master files lie.
public enum MasterFolder {
  /// Loads all masters.
  ///
  /// A file that is missing or wrong never keeps the desk from opening.
  /// Takes about as long as one start can spare: some 100 kB of JSON in one pass.
  ///
  /// - Parameters:
  ///   - edited: the register's `masters/`, whose files go before the defaults; `nil` for none.
  ///   - defaults: the program's own folder (``defaultsPath(named:executable:currentDirectory:)``).
  /// - Returns: the masters, and for each file that could not be taken its first problem.
  public static func load(
    edited: String?,
    defaults: String
  ) -> (masters: Masters, problems: [MasterProblem]) {
    load(edited, defaults) { _ in true }
  }

  /// Loads all but 祝日 and 町名, which are two thirds of the bytes; both are empty.
  public static func loadWithoutLongLists(
    edited: String?,
    defaults: String
  ) -> (masters: Masters, problems: [MasterProblem]) {
    load(edited, defaults) { !["holidays.json", "postal.json"].contains($0) }
  }

  /// Loads what a first screen shows: the center, its staff and the eras; all else is empty.
  public static func loadForFirstScreen(
    edited: String?,
    defaults: String
  ) -> (masters: Masters, problems: [MasterProblem]) {
    load(edited, defaults) { [CenterFile.name, "staff.json", "eras.json"].contains($0) }
  }

  private static func load(
    _ edited: String?,
    _ defaults: String,
    where isRead: @escaping (String) -> Bool
  ) -> (masters: Masters, problems: [MasterProblem]) {
    var loading = MasterLoading(edited: edited, defaults: defaults, isRead: isRead)
    let wards = loading.elements(.wards)
    let masters = Masters(
      fields: loading.elements(.fields),
      wards: wards,
      // A default may name a ward that the center has taken out: then it is just not shown.
      districts: loading.elements(.districts(in: wards), default: .districts(in: nil)),
      postalTowns: loading.elements(.postalTowns(in: wards), default: .postalTowns(in: nil)),
      groupKinds: loading.elements(.groupKinds),
      slots: loading.elements(.slots),
      reaches: loading.elements(.reaches),
      motives: loading.elements(.motives),
      referralPoints: loading.elements(.referralPoints),
      holidays: Dictionary(loading.elements(.holidays)) { first, _ in first },
      eras: loading.elements(.eras).sorted { $0.first < $1.first },
      purposes: loading.elements(.purposes),
      staff: loading.elements(.staff),
      center: loading.value(CenterFile.name, CenterFile.center) ?? CenterFile.none
    )
    return (masters, loading.problems)
  }
}

/// One loading under way, and what was found wrong so far.
private struct MasterLoading {
  let edited: String?
  let defaults: String
  /// Whether the file of that name is to be read.
  let isRead: (String) -> Bool
  var problems: [MasterProblem] = []

  init(edited: String?, defaults: String, isRead: @escaping (String) -> Bool) {
    self.edited = edited
    self.defaults = defaults
    self.isRead = isRead
  }

  /// The elements of a list; the defaults may be held to a milder declaration.
  mutating func elements<Element>(
    _ table: MasterTable<Element>,
    default milder: MasterTable<Element>? = nil
  ) -> [Element] {
    value(table.file) { file throws(MasterProblem) in
      switch file.origin {
      case .edited: try table.elements(in: file)
      case .defaults: try (milder ?? table).elements(in: file)
      }
    } ?? []
  }

  /// The value of the edited file, else of the default, or `nil` where neither can or is to be taken.
  mutating func value<Value>(
    _ name: String,
    _ read: (MasterFile) throws(MasterProblem) -> Value
  ) -> Value? {
    guard isRead(name) else { return nil }
    if let edited, let value = value(name, in: edited, .edited, read) { return value }
    return value(name, in: defaults, .defaults, read)
  }

  private mutating func value<Value>(
    _ name: String,
    in folder: String,
    _ origin: MasterProblem.Origin,
    _ read: (MasterFile) throws(MasterProblem) -> Value
  ) -> Value? {
    do throws(MasterProblem) {
      switch MasterBytes(path: folder + "/" + name) {
      case .bytes(let bytes):
        return try read(MasterFile(name: name, origin: origin, bytes: bytes))
      case .missing where origin == .edited: return nil
      case .missing: throw problem(name, origin, "このファイルが要ります")
      case .unreadable: throw problem(name, origin, "窓口の利用者が読めるファイルにします")
      }
    } catch {
      problems.append(error)
      return nil
    }
  }

  private func problem(
    _ name: String,
    _ origin: MasterProblem.Origin,
    _ expected: String
  ) -> MasterProblem {
    MasterProblem(file: name, line: 1, expected: expected, origin: origin)
  }
}
