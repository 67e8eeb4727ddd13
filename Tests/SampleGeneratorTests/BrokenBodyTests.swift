import SpecModel
import Testing

@testable import SampleGenerator

// What becomes of a broken body follows from the checked model, and is compared with what the generated decoders and
// validators make of it.

/// Of the first seed all broken bodies are tried, and one of seven of each other seed.
@Test(arguments: GeneratedModule.all, 0...2) func everyBrokenBodyGivesWhatItAnnounces(
  _ module: GeneratedModule, _ seed: Int
) throws {
  let model = try module.model()
  #expect(Set(model.webhooks.map(\.name)) == Set(module.receivers.keys))
  var descriptions: [String] = []
  for webhook in model.webhooks {
    let receivers = try #require(module.receivers[webhook.name])
    var generator = SampleGenerator(model: model, webhook: webhook, seed: UInt64(seed))
    var complete = generator
    complete.style = .complete
    let event = complete.event()
    #expect(DecodingOutcome.fine.isMet(by: receivers.event(event.bytes, complete.header).outcome))
    let (events, replies) = (generator.brokenEvents(), generator.brokenReplies())
    func tried(_ bodies: [BrokenBody]) -> [BrokenBody] {
      stride(from: seed, to: bodies.count, by: seed == 0 ? 1 : 7).map { bodies[$0] }
    }
    expectAll(tried(events), receivers.event, "\(webhook.name) event")
    if let reply = receivers.reply { expectAll(tried(replies), reply, "\(webhook.name) reply") }
    #expect(events.count > 80 && (receivers.reply == nil || replies.count > 80), "\(webhook.name)")
    descriptions += (events + replies).map(\.description)
  }
  for rule in Set(model.records.flatMap(\.rules).map(\.condition.name)) {
    #expect(descriptions.contains { $0.hasSuffix("the rule \(rule)") }, "\(rule) is broken")
  }
}

private func expectAll(_ bodies: [BrokenBody], _ receive: Receiver, _ name: String) {
  #expect(bodies.count > 10, "\(name) has only \(bodies.count)")
  let wrong = bodies.filter { !$0.expected.isMet(by: receive($0.body.bytes, $0.header).outcome) }
  for body in wrong.prefix(5) {
    let found = receive(body.body.bytes, body.header).outcome
    Issue.record("\(name) \(body.description): expected \(body.expected), found \(found)")
  }
  #expect(wrong.count == 0, "of \(bodies.count)")
}

@Test func onlyTheSameOutcomeMeetsAnExpectation() {
  let violation = DecodingOutcome.Violation(pointer: "/a", rule: "range", severity: .error)
  let outcomes: [DecodingOutcome] = [
    .fine, .refused(code: "syntax", pointer: "/a"), .refused(code: "syntax", pointer: "/b"),
    .refused(code: "invalidString", pointer: "/a"), .accepted(deviations: [], violations: [violation]),
    .accepted(deviations: [], violations: [violation, violation]),
    .accepted(deviations: [.init(pointer: "/a", ruling: "r")], violations: []),
  ]
  for (index, expected) in outcomes.enumerated() {
    #expect(outcomes.indices.filter { expected.isMet(by: outcomes[$0]) } == [index])
  }
  #expect(DecodingOutcome.refused(code: "syntax", pointer: nil).isMet(by: outcomes[1]))
}
