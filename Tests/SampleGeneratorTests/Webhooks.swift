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
typealias Receiver = @Sendable ([UInt8]) -> Received

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
          "Echo": (event(Echo.self), reply(Echo.self)),
          "Billing": (event(Billing.self), reply(Billing.self)),
          "OddNames": (event(OddNames.self), reply(OddNames.self)),
          "AnyEvent": (event(AnyEvent.self), nil),
        ]),
    ]
}

private func event<W: VoiceWebhooks.Webhook>(_ webhook: W.Type) -> Receiver {
  { receive($0) { (event: W.Event) in W.violations(in: event) } }
}

private func reply<W: VoiceWebhooks.Webhook>(_ webhook: W.Type) -> Receiver where W.Reply: JSONModel {
  { receive($0) { (reply: W.Reply) in W.violations(in: reply) } }
}

private func receive<Value: JSONModel>(_ body: [UInt8], _ violations: (Value) -> [Violation]) -> Received {
  do throws(DecodeError) {
    let decoded = try Value.decode(body)
    let deviations = decoded.deviations.map { DecodingOutcome.Deviation(pointer: $0.path, ruling: $0.ruling.id) }
    let found = violations(decoded.value).map {
      DecodingOutcome.Violation(pointer: $0.path, rule: $0.rule, severity: $0.severity == .error ? .error : .warning)
    }
    return (.accepted(deviations: deviations, violations: found), decoded.value.json())
  } catch {
    return (.refused(code: error.code.rawValue, pointer: error.pointer), nil)
  }
}
