// 電源断: what a power cut leaves of what was written and never synced, chosen so that it can be replayed.

extension SimulatedDisk {
  /// What a power cut leaves of what was written and never synced.
  public enum Loss: Hashable, Sendable, CaseIterable {
    /// Nothing: neither bytes nor names.
    case all
    /// Everything, as after a kill.
    case none
    /// The first half of every write, and every name.
    case halves
    /// Each write, cut and name on its own, drawn from a seed.
    case seed(UInt64)
    /// Each on its own: the n-th of ``possibleLosses``, counted from 0.
    case combination(Int)

    /// Those that need no number.
    public static let allCases: [Self] = [.all, .none, .halves]

    /// What becomes of one write, cut or name.
    public enum Fate: Int, Sendable {
      case lost, kept
      /// The first half of a write; the second is what lay there before.
      case front
      /// The second half of a write; the first is what lay there before, zeros behind the old end.
      case back
    }
  }
}

/// Answers the fate of one thing after the other.
struct LossChoice {
  private let loss: SimulatedDisk.Loss
  private var state: UInt64 = 0

  init(_ loss: SimulatedDisk.Loss) {
    self.loss = loss
    switch loss {
    case .seed(let seed): state = seed
    case .combination(let number): state = UInt64(number)
    case .all, .none, .halves: break
    }
  }

  /// One of the fates that are possible for it, of which the first two are lost and kept.
  mutating func choose(of fates: [SimulatedDisk.Loss.Fate]) -> SimulatedDisk.Loss.Fate {
    switch loss {
    case .all: return .lost
    case .none: return .kept
    case .halves: return fates.contains(.front) ? .front : .kept
    case .seed: return fates[Int(random() % UInt64(fates.count))]
    case .combination:
      let count = UInt64(fates.count)
      defer { state /= count }
      return fates[Int(state % count)]
    }
  }

  /// SplitMix64: good enough, and the same everywhere.
  private mutating func random() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
