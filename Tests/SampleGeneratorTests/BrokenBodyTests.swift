import SpecModel
import Testing

@testable import SampleGenerator

// What becomes of a broken body follows from the checked model, and is compared with what the generated decoders and
// validators make of it.

@Test(arguments: GeneratedModule.all, 1...2) func everyBrokenBodyGivesWhatItAnnounces(
  _ module: GeneratedModule, _ seed: Int
) throws {
  let model = try module.model()
  #expect(Set(model.webhooks.map(\.name)) == Set(module.receivers.keys))
  var descriptions: [String] = []
  for webhook in model.webhooks {
    let receivers = try #require(module.receivers[webhook.name])
    var generator = SampleGenerator(model: model, webhook: webhook, seed: UInt64(seed))
    let (events, replies) = (generator.brokenEvents(), generator.brokenReplies())
    expectAll(events, receivers.event, "\(webhook.name) event")
    if let reply = receivers.reply { expectAll(replies, reply, "\(webhook.name) reply") }
    descriptions += (events + replies).map(\.description)
  }
  for rule in Set(model.records.flatMap(\.rules).map(\.condition.name)) {
    #expect(descriptions.contains { $0.hasSuffix("the rule \(rule)") }, "\(rule) is broken")
  }
}

private func expectAll(_ bodies: [BrokenBody], _ receive: Receiver, _ name: String) {
  #expect(bodies.count > 80, "\(name) has only \(bodies.count)")
  let wrong = bodies.filter { !$0.expected.isMet(by: receive($0.body.bytes).outcome) }
  for body in wrong.prefix(5) {
    Issue.record("\(name) \(body.description): expected \(body.expected), found \(receive(body.body.bytes).outcome)")
  }
  #expect(wrong.count == 0, "of \(bodies.count)")
}
