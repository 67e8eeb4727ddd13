import Foundation
import SpecModel
import Testing
import VoiceWebhooks

@testable import fieldscribe

// Malformed bodies of every event and reply, made from the checked model: what must become of each is what the spec
// says, and not what the decoder did.

private let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized.path

private func shippedModel() throws -> Model {
  try #require(check(try SpecFiles(Path("\(repository)/Spec")).sources).model)
}

/// What became of a body, in the words of ``Expected``.
private typealias Judge = (String) -> String

private func outcome<Value>(
  _ decode: () throws(DecodeError) -> Decoded<Value>, _ violations: (Value) -> [Violation]
) -> String {
  do {
    let decoded = try decode()
    let deviations = decoded.deviations.map { "\($0.path) \($0.ruling.id)" }
    let found = violations(decoded.value).map { "\($0.path) \($0.rule) \($0.severity.rawValue)" }
    return (deviations.sorted() + found.sorted()).joined(separator: ", ")
  } catch {
    return "\(error.code.rawValue) \(error.pointer)"
  }
}

private func event<W: VoiceWebhooks.Webhook>(_ webhook: W.Type) -> Judge {
  { body in outcome({ () throws(DecodeError) in try W.decode(Array(body.utf8)) }, W.violations) }
}

private func reply<W: VoiceWebhooks.Webhook>(_ webhook: W.Type) -> Judge where W.Reply: JSONModel {
  { body in outcome({ () throws(DecodeError) in try W.Reply.decode(Array(body.utf8)) }, W.violations) }
}

private func judges() -> [String: (event: Judge, reply: Judge?)] {
  [
    "IVRCallAction": (event(IVRCallAction.self), reply(IVRCallAction.self)),
    "NumberMaskingCallAction": (event(NumberMaskingCallAction.self), reply(NumberMaskingCallAction.self)),
    "WavecellCallHandle": (event(WavecellCallHandle.self), reply(WavecellCallHandle.self)),
    "CallStatusUpdate": (event(CallStatusUpdate.self), nil),
    "IVRSessionSummary": (event(IVRSessionSummary.self), nil),
    "NumberMaskingSessionSummary": (event(NumberMaskingSessionSummary.self), nil),
    "VoiceMessagingSessionSummary": (event(VoiceMessagingSessionSummary.self), nil),
    "CallRecordingUpdate": (event(CallRecordingUpdate.self), nil),
    "VirtualNumberUpdate": (event(VirtualNumberUpdate.self), nil),
  ]
}

@Test func everyBrokenBodyIsJudgedAsTheSpecHasIt() throws {
  let model = try shippedModel()
  let judges = judges()
  #expect(Set(model.webhooks.map(\.name)) == Set(judges.keys))
  for webhook in model.webhooks {
    let judge = try #require(judges[webhook.name])
    let maker = BodyMaker(model: model, webhook: webhook)
    try expectAll(webhook.event, of: maker, judge.event)
    if case .type(let reply) = webhook.reply { try expectAll(reply, of: maker, #require(judge.reply)) }
  }
}

private func expectAll(_ type: String, of maker: BodyMaker, _ judge: Judge) throws {
  let records =
    maker.record(type).map { [$0] } ?? maker.union(type)?.cases.compactMap { item in
      if case .record(let name) = item.type { maker.record(name) } else { nil }
    } ?? []
  try #require(!records.isEmpty)
  for record in records {
    let breakages = Breaker(maker, record, isAnyEvent: record.name != type).breakages
    #expect(breakages.count > 150, "\(record.name) has only \(breakages.count)")
    let wrong = breakages.filter { !$0.expected.isMet(by: judge($0.body.text)) }
    for item in wrong.prefix(5) {
      Issue.record(
        "\(record.name)\(item.what): expected \(item.expected), found '\(judge(item.body.text).prefix(300))'")
    }
    #expect(wrong.count == 0, "of \(breakages.count)")
  }
}
