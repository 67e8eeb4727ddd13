import Foundation
import VoiceWebhooks

/// What one decode of a body costs.
struct Cost {
  let milliseconds: Double
  /// How many times as long as usual bodies of that length in all take, decoded in turn with it: a busy machine makes
  /// both longer. The median of several rounds.
  let ratio: Double
  let isAccepted: Bool

  /// The best of several rounds, in time of the processor.
  init(of body: [UInt8], as model: any JSONModel.Type, rounds: Int) {
    isAccepted = model.accepts(body)
    let times = (0..<rounds).map { _ in
      let usual = Cost.time { for _ in 0..<body.count / usualBody.count { _ = CallStatusEvent.accepts(usualBody) } }
      return (usual: usual, hostile: Cost.time { _ = model.accepts(body) })
    }
    milliseconds = times.map(\.hostile).min() ?? 0
    ratio = times.map { $0.hostile / $0.usual }.sorted()[rounds / 2]
  }

  private static func time(_ work: () -> Void) -> Double {
    let start = clock()
    work()
    return Double(clock() - start) * 1_000 / Double(CLOCKS_PER_SEC)
  }
}

extension JSONModel {
  /// Decodes a body, and frees the result.
  @inline(never)
  static func accepts(_ body: [UInt8]) -> Bool { (try? decode(body)) != nil }
}

/// How much more memory a process had at its peak, as Linux tells it.
enum Memory {
  /// The growth by the first decode of this process, in bytes; nil if the system does not report it.
  static func growth(by body: [UInt8], as model: any JSONModel.Type) -> Int? {
    // Forgets the peak so far.
    guard let peaks = FileHandle(forWritingAtPath: "/proc/self/clear_refs") else { return nil }
    try? peaks.write(contentsOf: Data("5".utf8))
    guard let before = status("VmRSS:") else { return nil }
    _ = model.accepts(body)
    return status("VmHWM:").map { max(0, $0 - before) }
  }

  /// The same in a new process, because freed memory would be reused.
  static func growth(by shape: Int) throws -> Int? {
    let text = try Run([CommandLine.arguments[0], "hostile-bodies", "memory", String(shape)]).output.prefix {
      $0 != "\n"
    }
    return Int(text)
  }

  static var current: Int? { status("VmRSS:") }

  private static func status(_ name: String) -> Int? {
    guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
    let line = text.split(separator: "\n").first { $0.hasPrefix(name) }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }.map { $0 * 1024 }
  }
}
