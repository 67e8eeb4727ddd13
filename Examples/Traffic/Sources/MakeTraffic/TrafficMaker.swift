/// Makes varied bodies. The same seed gives the same bodies.
package struct TrafficMaker {
  /// One of this many bodies has an oddity. All oddities are equally frequent.
  private static let oddityInterval = 8
  /// The other bodies: most are call actions, fewer are call statuses, and fewest are session summaries.
  private static let usual: [Kind] = [
    .callAction, .callAction, .callAction, .callStatus, .callStatus, .sessionSummary,
  ]

  /// The expected number of bodies in the report for each section and its cells.
  package private(set) var expected: [String: Int] = [:]
  private var random: Random

  package init(seed: UInt64) { random = Random(seed: seed) }

  package mutating func body() -> String {
    guard random.isOne(in: TrafficMaker.oddityInterval) else {
      let kind = random.pick(TrafficMaker.usual)
      expected["events \(kind.eventType) documented", default: 0] += 1
      return random.event(kind).text
    }
    let oddity = random.pick(Oddity.all)
    let kind = random.pick(oddity.kinds)
    for finding in oddity.findings { expected[finding.replacing("PAGE", with: kind.page), default: 0] += 1 }
    // A body that is not decoded, or has an undocumented type, is not counted as a documented event.
    if !oddity.findings.contains(where: { $0.hasPrefix("rejections") || $0.hasPrefix("events") }) {
      expected["events \(kind.eventType) documented", default: 0] += 1
    }
    return oddity.body(random.event(kind))
  }
}
