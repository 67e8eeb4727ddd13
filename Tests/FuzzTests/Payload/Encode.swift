import FieldscribeRuntime
import VoiceWebhooks

/// Values that a user makes, written and read again. The first byte chooses the type, the others what is in it.
public enum Encode: FuzzTarget {
  public static func run(_ input: UnsafeRawBufferPointer) throws {
    var drawing = unsafe Drawing(input)
    switch drawing.byte() % 6 {
    case 0: try isReadAsWritten(drawing.next() as CallActionEvent)
    case 1: try isReadAsWritten(drawing.next() as SessionSummaryEvent)
    case 2: try isReadAsWritten(drawing.next() as VirtualNumberEvent)
    default:
      let reply = drawing.next() as CallActionReply
      try isReadAsWritten(reply)
      try isAllowed(reply, by: IVRCallAction.self)
      try isAllowed(reply, by: NumberMaskingCallAction.self)
      try isAllowed(reply, by: WavecellCallHandle.self)
    }
  }

  private static func isReadAsWritten<Model: JSONModel>(_ value: Model) throws {
    let json = value.json()
    let isSound = (try? StrictScan(json)) != nil
    do {
      let read = try Model.decode(json)
      try expect(isSound, "a strict scan accepts what is written and read")
      // A text such as "null" is read as what a ruling says it means.
      try expect(!read.deviations.isEmpty || read.value == value, "what is written is read as the same \(Model.self)")
    } catch let error as DecodeError {
      try expect(!isSound && error.code.isOfOwnMembers, "what is written can be read: \(error)")
    }
  }

  private static func isAllowed<Hook: Webhook>(
    _ reply: Hook.Reply, by: Hook.Type
  ) throws where Hook.Reply: JSONModel {
    let errors = Hook.violations(in: reply).filter { $0.severity == .error }
    do {
      let body = try Hook.encode(reply)
      try expect(errors.isEmpty, "what the page forbids is not sent")
      try expect((try? StrictScan(body)) != nil, "a strict scan accepts what is sent")
      try expect(body == reply.json(), "what is sent is the reply")
    } catch let error as EncodeError {
      try expect(error.violations.contains { $0.severity == .error }, "advice alone keeps no reply from being sent")
      try expect(error.description.isPrintableASCII, "an error is printable ASCII")
    }
  }
}

extension DecodeError.Code {
  /// What only members of a user's own bring about.
  fileprivate var isOfOwnMembers: Bool {
    [.duplicateName, .nameTooLong, .tooDeep, .tooManyMembers, .tooLarge].contains(self)
  }
}
