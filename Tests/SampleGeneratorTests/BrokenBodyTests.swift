import SampleGenerator
import SpecModel
import Testing

// What becomes of a broken body follows from the checked model, and is compared with what the generated decoders and
// validators make of it.

@Test(arguments: GeneratedModule.all, 1...3) func everyBrokenBodyGivesWhatItAnnounces(
  _ module: GeneratedModule, _ seed: Int
) throws {
  let model = try module.model()
  #expect(Set(model.webhooks.map(\.name)) == Set(module.receivers.keys))
  for webhook in model.webhooks {
    let receivers = try #require(module.receivers[webhook.name])
    var generator = SampleGenerator(model: model, webhook: webhook, seed: UInt64(seed))
    expectAll(generator.brokenEvents(), receivers.event, "\(webhook.name) event")
    if let reply = receivers.reply { expectAll(generator.brokenReplies(), reply, "\(webhook.name) reply") }
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

