/// Makes bodies of varied traffic, the same ones for the same seed.
package struct TrafficMaker {
  /// Every so many bodies has an oddity, as often each.
  private static let oddityInterval = 8
  /// The other bodies: more call actions than call statuses than session summaries.
  private static let usual: [Kind] = [
    .callAction, .callAction, .callAction, .callStatus, .callStatus, .sessionSummary,
  ]

  /// How many bodies a report about this traffic has to find for each section and its cells.
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
    // A body that does not decode is no event, and one of another type is none of this kind.
    if !oddity.findings.contains(where: { $0.hasPrefix("refusals") || $0.hasPrefix("events") }) {
      expected["events \(kind.eventType) documented", default: 0] += 1
    }
    return oddity.body(random.event(kind))
  }
}
