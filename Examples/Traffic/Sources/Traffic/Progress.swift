import Foundation
import TrafficReport

/// Prints the progress to standard error, about once per second.
struct Progress {
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var next = ContinuousClock.now + .seconds(1)

  init(isForced: Bool) { isShown = isForced || isTerminal }

  mutating func update(bodies: Int, bytes: Int) {
    guard isShown, ContinuousClock.now >= next else { return }
    next = .now + .seconds(1)
    // On a terminal, each line replaces the previous one.
    write(isTerminal ? "\r\(state(bodies, bytes))\u{1B}[K" : state(bodies, bytes) + "\n")
  }

  func finish(bodies: Int, bytes: Int) {
    guard isShown else { return }
    let memory = "peak memory \(peakMemory() / 1_000_000) MB"
    write((isTerminal ? "\r\u{1B}[K" : "") + "\(state(bodies, bytes)), \(memory)\n")
  }

  private func state(_ bodies: Int, _ bytes: Int) -> String {
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let rate = String(format: "%.0f bodies/s, %.0f MB/s", Double(bodies) / seconds, Double(bytes) / seconds / 1e6)
    return "\(bodies) bodies, \(bytes / 1_000_000) MB in \(String(format: "%.2f", seconds)) s: \(rate)"
  }

  private func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}

/// The peak memory of the process in bytes.
private func peakMemory() -> Int {
  var usage = rusage()
  #if canImport(Darwin)
    getrusage(RUSAGE_SELF, &usage)
    return usage.ru_maxrss
  #else
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return usage.ru_maxrss * 1024
  #endif
}
