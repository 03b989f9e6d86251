// Processor time: what this thread has worked, whoever else was using the machine meanwhile.
import Glibc

/// Times in milliseconds of this thread's own work.
enum ProcessorTime {
  static func milliseconds(of body: () throws -> Void) rethrows -> Double {
    let start = now()
    try body()
    return now() - start
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
  }
}
