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
  ///   - defaults: the program's own folder (``defaultsPath(executable:environment:currentDirectory:)``).
  /// - Returns: the masters, and for each file that could not be taken its first problem.
  public static func load(
    edited: String?,
    defaults: String
  ) -> (masters: Masters, problems: [MasterProblem]) {
    load(edited, defaults, areLongListsRead: true)
  }

  /// Loads what a first screen shows: all but 祝日 and 町名, which are two thirds of the bytes.
  ///
  /// Both are empty until ``load(edited:defaults:)`` has been to the end, on another thread.
  public static func loadForFirstScreen(
    edited: String?,
    defaults: String
  ) -> (masters: Masters, problems: [MasterProblem]) {
    load(edited, defaults, areLongListsRead: false)
  }

  private static func load(
    _ edited: String?,
    _ defaults: String,
    areLongListsRead: Bool
  ) -> (masters: Masters, problems: [MasterProblem]) {
    var loading = MasterLoading(edited: edited, defaults: defaults)
    let wards = loading.elements(.wards)
    let holidays = areLongListsRead ? loading.elements(.holidays) : []
    let masters = Masters(
      fields: loading.elements(.fields),
      wards: wards,
      // A default may name a ward that the center has taken out: then it is just not shown.
      districts: loading.elements(.districts(in: wards), default: .districts(in: nil)),
      postalTowns: areLongListsRead
        ? loading.elements(.postalTowns(in: wards), default: .postalTowns(in: nil)) : [],
      groupKinds: loading.elements(.groupKinds),
      slots: loading.elements(.slots),
      reaches: loading.elements(.reaches),
      motives: loading.elements(.motives),
      referralPoints: loading.elements(.referralPoints),
      holidays: Dictionary(holidays) { first, _ in first },
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
  var problems: [MasterProblem] = []

  init(edited: String?, defaults: String) {
    self.edited = edited
    self.defaults = defaults
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

  /// The value of the edited file, else of the default, or `nil` where neither can be taken.
  mutating func value<Value>(
    _ name: String,
    _ read: (MasterFile) throws(MasterProblem) -> Value
  ) -> Value? {
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
