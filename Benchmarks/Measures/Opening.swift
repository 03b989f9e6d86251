// Opening: what reading the whole register and making it searchable takes, beside what the machine allows.
import Civic
import FoundationEssentials
import ProgramTestKit
import RegisterStore

/// The parts of opening a register, in this process, in milliseconds of the processor; and how long a desk
/// waits for them, which reads the masters beside the register and builds the index on two cores.
struct Opening {
  private var times: [(name: String, time: Double)] = []
  private let waited: Double

  /// - Throws: ``ChildError`` where the masters are missing, `StoreError` where the register can't be read.
  init(register folder: String) async throws {
    let defaults = String(try Checkout.path("data/fields.json").dropLast("/fields.json".count))
    let today = Day(year: 2026, month: 11, day: 24) ?? Day(daysSince1970: 0)
    var parts: [[Double]] = [[], [], []]
    for _ in 0..<7 {
      var (masters, index): (Masters?, LookupIndex?)
      parts[0].append(
        ProcessorTime.milliseconds {
          masters = MasterFolder.load(edited: nil, defaults: defaults).masters
        }
      )
      var read: OpenRegister?
      let reading = try ProcessorTime.milliseconds {
        read = try OpenRegister(opening: folder, desk: "窓口", staff: "")
      }
      parts[1].append(reading)
      guard let masters, let register = read?.register else { continue }
      parts[2].append(
        ProcessorTime.milliseconds {
          index = LookupIndex(of: register, masters: masters, today: today)
        }
      )
      guard index != nil else { throw ChildError("nothing was read") }
    }
    var waits: [Double] = []
    for _ in 0..<7 {
      let start = ContinuousClock.now
      async let masters = MasterFolder.load(edited: nil, defaults: defaults).masters
      let register = try OpenRegister(opening: folder, desk: "窓口", staff: "").register
      let index = await LookupIndex.building(of: register, masters: masters, today: today) { _ in }
      waits.append(start.duration(to: .now) / .milliseconds(1))
      withExtendedLifetime(index) {}
    }
    waited = waits.sorted()[waits.count / 2]
    times = zip(["masters", "register", "index"], parts).map { ($0, $1.sorted()[$1.count / 2]) }
  }

  func show(beside limits: Limits) {
    let all = times.reduce(0) { $0 + $1.time }
    print("\nopening: everything searchable, in process, processor time")
    for (name, time) in times + [("together", all)] {
      print("  \(Comparison.rounded(time)) ms  \(name)")
    }
    print("  \(Comparison.rounded(waited)) ms  waited, on two cores")
    print("  \(Comparison.rounded(limits.simdjson)) ms  simdjson's bare scan of the same files")
    print("  \(Comparison.rounded(all / limits.simdjson))×  together / simdjson")
    print("  \(Comparison.rounded(limits.bandwidth)) ms  the files' bytes read from memory once")
  }
}
