import FieldscribeRuntime
import VoiceWebhooks

/// Encodes and decodes values. The first byte selects the type, the others its content.
public enum Encode: FuzzTarget {
  public static func run(_ input: UnsafeRawBufferPointer) throws {
    var drawing = unsafe Drawing(input[...])
    switch drawing.byte() % 6 {
    case 0: try roundTrips(drawing.next() as CallActionEvent)
    case 1: try roundTrips(drawing.next() as SessionSummaryEvent)
    case 2: try roundTrips(drawing.next() as VirtualNumberEvent)
    default:
      let reply = drawing.next() as CallActionReply
      try roundTrips(reply)
      try isAllowed(reply, by: IVRCallAction.self)
      try isAllowed(reply, by: NumberMaskingCallAction.self)
      try isAllowed(reply, by: WavecellCallHandle.self)
    }
  }

  private static func roundTrips<Model: JSONModel>(_ value: Model) throws {
    let json = value.json()
    let isSound = (try? StrictScan(json)) != nil
    do {
      let read = try Model.decode(json)
      try expect(isSound, "a strict scan accepts what was encoded and decoded")
      // A string such as "null" is decoded as a ruling defines.
      try expect(
        !read.deviations.isEmpty || read.value == value, "decoding what was encoded gives an equal \(Model.self)")
    } catch let error as DecodeError {
      try expect(!isSound && error.code.isCausedByUnknownMembers, "what was encoded can be decoded: \(error)")
    }
  }

  private static func isAllowed<Hook: Webhook>(
    _ reply: Hook.Reply, by: Hook.Type
  ) throws where Hook.Reply: JSONModel {
    let errors = Hook.violations(in: reply).filter { $0.severity == .error }
    do {
      let body = try Hook.encode(reply)
      try expect(errors.isEmpty, "a reply with errors is not encoded")
      try expect((try? StrictScan(body)) != nil, "a strict scan accepts the reply")
      try expect(body == reply.json(), "the body is the JSON of the reply")
    } catch let error as EncodeError {
      try expect(error.violations.contains { $0.severity == .error }, "warnings alone do not prevent encoding")
      try expect(error.description.isPrintableASCII, "an error is printable ASCII")
    }
  }
}

extension DecodeError.Code {
  /// Errors that only unknown members can cause.
  fileprivate var isCausedByUnknownMembers: Bool {
    [.duplicateName, .nameTooLong, .tooDeep, .tooManyMembers, .tooLarge].contains(self)
  }
}
