import SampleGenerator
import SpecModel
import Testing

/// Bodies of every webhook of a module, without their receivers' opinion.
private func everyBody(
  of module: GeneratedModule, extras: Set<SampleGenerator.Extra>, _ use: (String, JSON, Receiver) throws -> Void
) throws {
  let model = try module.model()
  for webhook in model.webhooks {
    let receivers = try #require(module.receivers[webhook.name])
    for seed in 1...5 {
      var generator = SampleGenerator(model: model, webhook: webhook, seed: UInt64(seed), extras: extras)
      for _ in 1...40 {
        try use("\(webhook.name) event", generator.event(), receivers.event)
        if let reply = generator.reply() {
          try use("\(webhook.name) reply", reply, #require(receivers.reply))
        }
      }
    }
  }
}

@Test(arguments: GeneratedModule.all, [[], Set(SampleGenerator.Extra.allCases)])
func everyBodyIsValidAndRoundTrips(_ module: GeneratedModule, _ extras: Set<SampleGenerator.Extra>) throws {
  try everyBody(of: module, extras: extras) { name, body, receive in
    let (outcome, written) = receive(body.bytes)
    #expect(DecodingOutcome.fine.isMet(by: outcome), "\(name): \(outcome) of \(body.text)")
    guard let written else { return }
    let again = receive(written)
    #expect(DecodingOutcome.fine.isMet(by: again.outcome) && again.written == written, "\(name): \(body.text)")
    if extras.isEmpty { #expect(String(decoding: written, as: UTF8.self) == body.text, "\(name)") }
  }
}
