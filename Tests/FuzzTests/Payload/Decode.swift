import FieldscribeRuntime
import VoiceWebhooks

/// Decodes any bytes as each event and reply, and as a JSON value.
public enum Decode: FuzzTarget {
  /// Limits that a fuzzer can reach.
  private static let tight = DecodeLimits(bodyLength: 512, depth: 4, nameLength: 32, numberLength: 24, memberCount: 24)

  private static let webhooks: [any (Webhook & SendableMetatype).Type] = [
    WavecellCallHandle.self, IVRCallAction.self, NumberMaskingCallAction.self, CallStatusUpdate.self,
    IVRSessionSummary.self, NumberMaskingSessionSummary.self, VoiceMessagingSessionSummary.self,
    CallRecordingUpdate.self, VirtualNumberUpdate.self,
  ]

  public static func run(_ input: UnsafeRawBufferPointer) throws {
    let body = unsafe Body(bytes: input, limits: .standard)
    for webhook in webhooks { try validate(body, by: webhook) }
    try body.decodesConsistently(as: CallActionReply.self) { reply in
      try printable(WavecellCallHandle.violations(in: reply))
      try printable(IVRCallAction.violations(in: reply))
      try printable(NumberMaskingCallAction.violations(in: reply))
    }
    try body.decodesConsistentlyAsText()
    try unsafe Body(bytes: input, limits: tight).decodesConsistently(as: VoiceEvent.self) { _ in }
  }

  private static func validate<Hook: Webhook>(_ body: Body, by webhook: Hook.Type) throws {
    try body.decodesConsistently(as: Hook.Event.self) { event in try printable(webhook.violations(in: event)) }
  }

  private static func printable(_ violations: [Violation]) throws {
    for violation in violations { try expect(violation.description.isPrintableASCII, "a violation is printable ASCII") }
  }
}

extension String {
  var isPrintableASCII: Bool { utf8.allSatisfy { (0x20..<0x7F).contains($0) } }
}
