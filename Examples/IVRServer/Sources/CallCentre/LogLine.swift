import Logging
import VoiceWebhooks

/// The line of the log about one request. It never contains a phone number, a pressed key or a text of the body.
package struct LogLine: Sendable {
  package private(set) var level: Logger.Level
  package let message: Logger.Message
  package private(set) var metadata: Logger.Metadata

  /// The line about an event, before it is answered.
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
    add(facts.violations)
  }

  /// The line about a body that is not a valid event.
  init(_ error: DecodeError, at address: Address) {
    level = .error
    message = "body refused"
    metadata = ["address": "\(address.rawValue)", "code": "\(error.code.rawValue)", "offset": "\(error.offset)"]
    metadata["pointer"] = error.printablePointer.map { "\($0)" }
  }

  func with(_ name: String, _ value: String) -> LogLine {
    var line = self
    line.metadata[name] = "\(value)"
    return line
  }

  /// Adds that the page forbids the reply.
  func with(_ error: EncodeError) -> LogLine {
    var line = self
    line.level = .critical
    line.add(error.violations)
    return line
  }

  private mutating func add(_ violations: [Violation]) {
    if violations.isEmpty { return }
    metadata["violations"] = "\(violations.map { "\($0.path):\($0.rule)" }.joined(separator: ","))"
  }
}

extension VoiceEvent {
  /// The content of the log line about an event, and the address that the event belongs to.
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
