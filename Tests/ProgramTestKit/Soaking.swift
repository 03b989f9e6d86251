// 長い試験かどうか: asked by every suite that has a short version for each day.
import FoundationEssentials

/// Whether the long versions run: `make soak`.
public let isSoak = ProcessInfo.processInfo.environment["AIPORT_SOAK"] != nil
