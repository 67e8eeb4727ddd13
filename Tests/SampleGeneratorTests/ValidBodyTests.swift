import SpecModel
import Testing

@testable import SampleGenerator

/// Bodies of every webhook of a module, without their receivers' opinion.
private func everyBody(
  of module: GeneratedModule, extras: Set<SampleGenerator.Extra>,
  _ use: (String, JSON, ([UInt8]) -> Received) throws -> Void
) throws {
  let model = try module.model()
  for webhook in model.webhooks {
    let receivers = try #require(module.receivers[webhook.name])
    for seed in 1...5 {
      var generator = SampleGenerator(model: model, webhook: webhook, seed: UInt64(seed), extras: extras)
      for _ in 1...40 {
        let event = generator.event()
        let header = generator.header
        try use("\(webhook.name) event", event) { receivers.event($0, header) }
        if let reply = generator.reply() {
          let receive = try #require(receivers.reply)
          try use("\(webhook.name) reply", reply) { receive($0, nil) }
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

@Test func aSeedDecidesEverything() throws {
  let model = try GeneratedModule.all[0].model()
  for webhook in model.webhooks.prefix(2) {
    func bodies(_ seed: UInt64) -> [JSON] {
      var generator = SampleGenerator(model: model, webhook: webhook, seed: seed)
      return (1...5).map { _ in generator.event() } + generator.brokenEvents(count: 20).map(\.body)
    }
    #expect(bodies(7) == bodies(7) && bodies(7) != bodies(8), "\(webhook.name)")
  }
}

/// Optional members are there, null and absent; every case and every allowed value occurs.
@Test func bodiesVary() throws {
  let model = try GeneratedModule.all[1].model()
  let webhook = try #require(model.webhooks.first { $0.name == "ParcelUpdate" })
  var generator = SampleGenerator(model: model, webhook: webhook, seed: 1, extras: [.unknownMembers])
  let parcels = (1...300).compactMap { _ in generator.event()["parcel"] }
  let optional = try #require(model.record("Parcel")).members.filter(\.isOptional)
  // The pages allow one value of `fragile`, which decides that these are there.
  for member in optional where !["insured", "hidden"].contains(member.name) {
    let values = parcels.map { $0[member.name] }
    #expect(values.contains(nil), "\(member.name) is absent")
    #expect(values.contains { $0 != nil && $0 != .null }, "\(member.name) is present")
    // The state decides whether there is a pause.
    if member.name != "pause" { #expect(values.contains(.null), "\(member.name) is null") }
  }
  #expect(Set(parcels.compactMap { $0["state"]?.literal }) == ["IN_TRANSIT", "DELIVERED / LEFT", "Lost"])
  let prices = parcels.compactMap { $0["price"]?.bytes.first }.map { Unicode.Scalar($0) }
  #expect(prices.contains("{") && prices.contains("\"") && prices.contains("t") && prices.contains { "1"..."9" ~= $0 })
  #expect(parcels.contains { $0.text.contains("\"x-") })
  let replies = (1...100).compactMap { _ in generator.reply()?["steps"]?.bytes }
  #expect(Set(replies).count > 30)
}

@Test func jsonIsWrittenAsItIsChanged() {
  var value = JSON.object([.init("a\n\u{1}\"", .array([.null, .boolean(false), .number("1.50"), .raw("tru")]))])
  value["b"] = .string("\\é\r\t")
  #expect(value.text == #"{"a\n\u0001\"":[null,false,1.50,tru],"b":"\\é\r\t"}"#)
  value["a\n\u{1}\""]?["1"] = nil
  value["b"] = nil
  value["c"] = .null
  #expect(value.text == #"{"a\n\u0001\"":[null,1.50,tru],"c":null}"#)
  #expect(value["c"]?["d"] == nil && value["d"] == nil && pointer(["a/b", "~"]) == "/a~1b/~0")
}
