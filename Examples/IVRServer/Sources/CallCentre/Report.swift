import Logging
import VoiceWebhooks

/// One line of the log about one request. No phone number, digit or text of a body ever gets into it.
package struct Report: Sendable {
  package private(set) var level: Logger.Level
  package let message: Logger.Message
  package private(set) var metadata: Logger.Metadata

  /// What there is to say of an event before it is answered.
  init(_ received: Decoded<VoiceEvent>, at address: Address) {
    let facts = received.value.facts
    level = facts.address == address ? .info : .warning
    message = facts.message
    metadata = ["address": "\(address.rawValue)"]
    metadata["session"] = facts.session.map { "\($0.printable)" }
    metadata["status"] = facts.status.map { "\($0)" }
    if !received.deviations.isEmpty {
      metadata["deviations"] = "\(received.deviations.map(\.ruling.id).joined(separator: ","))"
    }
    note(facts.violations)
  }

  /// What there is to say of a body that is no event.
  init(_ error: DecodeError, at address: Address) {
    level = .error
    message = "body refused"
    metadata = ["address": "\(address.rawValue)", "code": "\(error.code.rawValue)", "offset": "\(error.offset)"]
    metadata["pointer"] = error.printablePointer.map { "\($0)" }
  }

  func with(_ name: String, _ value: String) -> Report {
    var report = self
    report.metadata[name] = "\(value)"
    return report
  }

  /// The event gets no reply, because the page forbids the reply.
  func with(_ error: EncodeError) -> Report {
    var report = self
    report.level = .critical
    report.note(error.violations)
    return report
  }

  private mutating func note(_ violations: [Violation]) {
    if violations.isEmpty { return }
    metadata["violations"] = "\(violations.map { "\($0.path):\($0.rule)" }.joined(separator: ","))"
  }
}

extension VoiceEvent {
  /// What a log line says of an event, and the address that it belongs to.
  fileprivate var facts:
    (message: Logger.Message, address: Address?, session: Identifier?, status: String?, violations: [Violation])
  {
    switch self {
    case .callAction(let event):
      let call = event.payload
      let violations = IVRCallAction.violations(in: event)
      return ("call action", .callAction, call.sessionId, call.callStatus.listed, violations)
    case .callStatus(let event):
      let leg = event.payload
      let violations = CallStatusUpdate.violations(in: event)
      return ("call status", .callStatus, leg.sessionId, leg.callStatus.listed, violations)
    case .sessionSummary(let event):
      let session = event.payload
      let violations = IVRSessionSummary.violations(in: event)
      return ("session summary", .sessionSummary, session.sessionId, session.sessionStatus?.listed, violations)
    case .callRecordingStatus(let event):
      let recording = event.payload
      let violations = CallRecordingUpdate.violations(in: event)
      return ("call recording", nil, recording.sessionId, recording.status?.listed, violations)
    case .virtualNumberUpdate(let event):
      return ("virtual numbers", nil, nil, nil, VirtualNumberUpdate.violations(in: event))
    case .unrecognized:
      return ("undocumented event", nil, nil, nil, [])
    }
  }
}
