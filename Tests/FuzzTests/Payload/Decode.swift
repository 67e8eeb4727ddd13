import FieldscribeRuntime
import VoiceWebhooks

/// Decodes any bytes as each event and reply, and as a JSON value. Encodes the result.
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
      for reply in [reply, reply.changed] {
        try isEncodedIfValid(reply, by: WavecellCallHandle.self)
        try isEncodedIfValid(reply, by: IVRCallAction.self)
        try isEncodedIfValid(reply, by: NumberMaskingCallAction.self)
      }
    }
    try body.decodesConsistentlyAsText()
    try unsafe decodesInBatches(Array(input))
    try unsafe Body(bytes: input, limits: tight).decodesConsistently(as: VoiceEvent.self) { _ in }
  }

  private static func validate<Hook: Webhook>(_ body: Body, by webhook: Hook.Type) throws {
    try body.decodesConsistently(as: Hook.Event.self) { event in try printable(webhook.violations(in: event)) }
  }

  private static func isEncodedIfValid<Hook: Webhook>(
    _ reply: Hook.Reply, by: Hook.Type
  ) throws where Hook.Reply: JSONModel {
    let violations = Hook.violations(in: reply)
    try printable(violations)
    let isValid = !violations.contains { $0.severity == .error }
    let json = reply.json()
    let isSound = (try? StrictScan(json)) != nil
    do {
      let body = try Hook.encode(reply)
      try expect(isValid && isSound && body == json, "a reply is encoded as its JSON, and only if it is valid")
    } catch let error as EncodeError {
      try expect(!isValid || !isSound, "a valid reply is encoded: \(error)")
      try expect(error.violations.contains { $0.severity == .error }, "warnings alone do not prevent encoding")
      try expect(error.description.isPrintableASCII, "an error is printable ASCII")
    }
  }

  private static func printable(_ violations: [Violation]) throws {
    for violation in violations { try expect(violation.description.isPrintableASCII, "a violation is printable ASCII") }
  }
}

extension CallActionReply {
  /// The reply with values that no body contains: infinite numbers, and unknown members in an object to which they do not
  /// belong, where their names can be taken and their values can be too deep.
  fileprivate var changed: CallActionReply {
    var reply = self
    reply.callflow = callflow.map { action in
      guard case .say(var say) = action else { return action }
      if say.speed != nil { say.speed = .infinity }
      (say.unknownMembers, say.unknownMembersBesideTag) = (
        unknownMembers + say.unknownMembersBesideTag, say.unknownMembers
      )
      return .say(say)
    }
    return reply
  }
}

extension String {
  var isPrintableASCII: Bool { utf8.allSatisfy { (0x20..<0x7F).contains($0) } }
}
