import Foundation
import GoldenWebhooks
import SampleGenerator
import SpecModel
import Testing
import VoiceWebhooks

@testable import fieldscribe

// The webhooks of the generated modules beside the models that they were generated from.

/// What becomes of a body, and what is written back; nil when the body is refused.
typealias Received = (outcome: DecodingOutcome, written: [UInt8]?)
///
/// The second argument is the value of the HTTP header that names the event, if a header does.
typealias Receiver = @Sendable ([UInt8], String?) -> Received

/// A spec and the module that was generated from it.
struct GeneratedModule: Sendable, CustomTestStringConvertible {
  let spec: String
  let receivers: [String: (event: Receiver, reply: Receiver?)]

  var testDescription: String { spec }

  private let checked: Result<Model, any Error>

  init(spec: String, receivers: [String: (event: Receiver, reply: Receiver?)]) {
    self.spec = spec
    self.receivers = receivers
    checked = Result {
      let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized.path
      return try #require(check(try SpecFiles(Path("\(repository)/\(spec)")).sources).model)
    }
  }

  func model() throws -> Model { try checked.get() }

  static let all: [GeneratedModule] =
    [
      GeneratedModule(
        spec: "Spec",
        receivers: [
          "IVRCallAction": (event(IVRCallAction.self), reply(IVRCallAction.self)),
          "NumberMaskingCallAction": (event(NumberMaskingCallAction.self), reply(NumberMaskingCallAction.self)),
          "WavecellCallHandle": (event(WavecellCallHandle.self), reply(WavecellCallHandle.self)),
          "CallStatusUpdate": (event(CallStatusUpdate.self), nil),
          "NumberMaskingCallStatus": (event(NumberMaskingCallStatus.self), nil),
          "IVRSessionSummary": (event(IVRSessionSummary.self), nil),
          "NumberMaskingSessionSummary": (event(NumberMaskingSessionSummary.self), nil),
          "VoiceMessagingSessionSummary": (event(VoiceMessagingSessionSummary.self), nil),
          "CallRecordingUpdate": (event(CallRecordingUpdate.self), nil),
          "VirtualNumberUpdate": (event(VirtualNumberUpdate.self), nil),
        ]),
      GeneratedModule(
        spec: "Tests/Golden/webhooks.yaml",
        receivers: [
          "ParcelUpdate": (event(ParcelUpdate.self), reply(ParcelUpdate.self)),
          "DoorMoved": (event(DoorMoved.self), nil),
          "LetterCame": (event(LetterCame.self), reply(LetterCame.self)),
          "LabelAsked": (event(LabelAsked.self), reply(LabelAsked.self)),
          "Echo": (event(Echo.self), reply(Echo.self)),
          "Billing": (event(Billing.self), reply(Billing.self)),
          "OddNames": (event(OddNames.self), reply(OddNames.self)),
          "ShapeUpdate": (event(ShapeUpdate.self), reply(ShapeUpdate.self)),
          "DepotBatch": (event(DepotBatch.self), reply(DepotBatch.self)),
          "DepotTopicChange": (event(DepotTopicChange.self), nil),
          "DepotQuestion": (event(DepotQuestion.self), nil),
          "AnyEvent": (event(AnyEvent.self), nil),
          "Signal": (event(Signal.self), nil),
          "Chatted": (event(Chatted.self), nil),
        ]),
    ]
}

private func event<W: VoiceWebhooks.Webhook>(_ webhook: W.Type) -> Receiver {
  { body, _ in
    let decode = { () throws(DecodeError) in try W.Event.decode(body) }
    return received(decode) { event in W.violations(in: event) }
  }
}

private func event<W: HeaderWebhook>(_ webhook: W.Type) -> Receiver {
  { body, header in
    let decode = { () throws(DecodeError) in try W.decode(body, header: header ?? "") }
    return received(decode) { event in W.violations(in: event) }
  }
}

private func reply<W: VoiceWebhooks.Webhook>(_ webhook: W.Type) -> Receiver where W.Reply: JSONModel {
  { body, _ in
    let decode = { () throws(DecodeError) in try W.Reply.decode(body) }
    return received(decode) { reply in W.violations(in: reply) }
  }
}

private func received<Value: JSONWritable>(
  _ decode: () throws(DecodeError) -> Decoded<Value>, _ violations: (Value) -> [Violation]
) -> Received {
  do throws(DecodeError) {
    let decoded = try decode()
    let deviations = decoded.deviations.map { DecodingOutcome.Deviation(pointer: $0.path, ruling: $0.ruling.id) }
    let found = violations(decoded.value).map {
      DecodingOutcome.Violation(pointer: $0.path, rule: $0.rule, severity: $0.severity == .error ? .error : .warning)
    }
    return (.accepted(deviations: deviations, violations: found), decoded.value.json())
  } catch {
    return (.refused(code: error.code.rawValue, pointer: error.pointer), nil)
  }
}
