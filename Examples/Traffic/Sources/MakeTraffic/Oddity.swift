/// A difference between traffic and the documentation, and the findings that the report must contain.
struct Oddity: Sendable {
  enum Change: Sendable {
    case set(String, JSON)
    case rename(String, to: String)
    case remove(String)
    /// Replaces the text of the body.
    case damage(@Sendable (String) -> String)
  }

  var kinds: [Kind]
  var changes: [Change]
  /// The section of the report and the cells of the finding. `PAGE` is the page that the event is compared with.
  var findings: [String]

  init(_ kinds: Kind..., changes: Change..., findings: String...) {
    self.kinds = kinds
    self.changes = changes
    self.findings = findings
  }

  /// The body of an event with the oddity.
  func body(_ event: JSON) -> String {
    var event = event
    var text: String?
    for change in changes {
      switch change {
      case .set(let path, let value): event.set(path, to: value)
      case .rename(let path, let name): event.rename(path, to: name)
      case .remove(let path): event.remove(path)
      case .damage(let damage): text = damage(text ?? event.text)
      }
    }
    return text ?? event.text
  }
}

extension Oddity {
  static let all = deviations + violations + members + values + rejections

  private static let deviations = [
    Oddity(
      .callAction, .callStatus, changes: .set("/payload/callDuration", .text("17")),
      findings: "deviations duration-is-a-number /payload/callDuration"),
    Oddity(
      .sessionSummary, changes: .set("/payload/details/callA/callDuration", .text("17")),
      findings: "deviations duration-is-a-number /payload/details/callA/callDuration"),
    Oddity(
      .callAction, .callStatus, changes: .rename("/payload/timestamp", to: "Timestamp"),
      findings: "deviations timestamp-is-text /payload/Timestamp"),
    Oddity(
      .callAction, changes: .remove("/payload/eventData"), .set("/payload/dtmf", .text("12#")),
      findings: "deviations digits-inside-event-data /payload/dtmf"),
    Oddity(
      .callStatus, changes: .rename("/payload/sourceRefId", to: "SourceRefId"),
      findings: "deviations reference-in-lower-case /payload/SourceRefId"),
    Oddity(
      .sessionSummary, changes: .rename("/payload/details/callA", to: "CallA"),
      findings: "deviations first-leg-in-lower-case /payload/details/CallA"),
    Oddity(
      .sessionSummary, changes: .set("/payload/errorDetails", .object(["errorCode": .text("-2003")])),
      findings: "deviations error-code-is-a-number /payload/errorDetails/errorCode"),
  ]

  private static let violations = [
    Oddity(
      .callAction, .callStatus, .sessionSummary, changes: .set("/namespace", .text("VIDEO")),
      findings: "violations PAGE /namespace values error"),
    Oddity(
      .callAction, .callStatus, changes: .set("/payload/source", .text("12")),
      findings: "violations PAGE /payload/source format error"),
    Oddity(
      .callAction, .callStatus, changes: .set("/payload/sourceCountryCode", .text("Singapore")),
      findings: "violations PAGE /payload/sourceCountryCode format error"),
    Oddity(
      .callAction, .callStatus, changes: .set("/payload/timestamp", .text("yesterday")),
      findings: "violations PAGE /payload/timestamp format error"),
    Oddity(
      .callStatus, changes: .set("/payload/callType", .text("VOIP")),
      findings: "violations PAGE /payload/callType values error"),
    Oddity(
      .sessionSummary, changes: .set("/payload/details/callA/callQuality/mos", .raw("7.5")),
      findings: "violations PAGE /payload/details/callA/callQuality/mos range error"),
  ]

  private static let members = [
    Oddity(
      .callAction, .callStatus, .sessionSummary, changes: .set("/tenant", .text("hq")),
      findings: "undocumentedMembers /tenant"),
    Oddity(
      .callAction, .callStatus, .sessionSummary, changes: .set("/payload/queueId", .raw("7")),
      findings: "undocumentedMembers /payload/queueId"),
    Oddity(
      .callStatus, changes: .set("/payload/+6512345678", .raw("[1, 2]")),
      findings: "undocumentedMembers /payload/<other name>"),
    Oddity(
      .callAction, changes: .set("/payload/eventData", .object(["asrLanguage": .text("yes"), "dtmf": .raw("null")])),
      findings: "undocumentedMembers /payload/eventData/asrLanguage"),
    Oddity(
      .sessionSummary, changes: .set("/payload/errorDetails", .object(["action": .text("say")])),
      findings: "undocumentedMembers /payload/errorDetails/action"),
    Oddity(
      .sessionSummary, changes: .set("/payload/details/callC", .object(["callDuration": .raw("1")])),
      findings: "undocumentedMembers /payload/details/callC"),
    Oddity(
      .sessionSummary, changes: .set("/payload/details/callA/carrier", .text("none")),
      findings: "undocumentedMembers /payload/details/callA/carrier"),
    Oddity(
      .sessionSummary, changes: .set("/payload/details/callA/callQuality/rtt", .raw("12")),
      findings: "undocumentedMembers /payload/details/callA/callQuality/rtt"),
  ]

  private static let values = [
    Oddity(
      .callAction, .callStatus, changes: .set("/payload/callStatus", .text("CALL_HELD")),
      findings: "undocumentedValues /payload/callStatus CALL_HELD", "violations PAGE /payload/callStatus values error"),
    Oddity(
      .callAction, .callStatus, changes: .set("/payload/callDirection", .text("to +6512345678")),
      findings: "undocumentedValues /payload/callDirection <other text>",
      "violations PAGE /payload/callDirection values error"),
    // The page of the IVR does not restrict these values.
    Oddity(
      .callAction, changes: .set("/payload/sourceFormat", .text("SIP_URI")),
      findings: "undocumentedValues /payload/sourceFormat SIP_URI"),
    Oddity(
      .sessionSummary, changes: .set("/payload/sessionStatus", .text("EXPIRED")),
      findings: "undocumentedValues /payload/sessionStatus EXPIRED",
      "violations PAGE /payload/sessionStatus values error"),
    Oddity(
      .sessionSummary, changes: .set("/payload/details/callA/callStatus", .text("ON_HOLD")),
      findings: "undocumentedValues /payload/details/callA/callStatus ON_HOLD",
      "violations PAGE /payload/details/callA/callStatus values error"),
    Oddity(
      .callStatus, .sessionSummary, changes: .set("/eventType", .text("CALL_TRANSFERRED")),
      findings: "events CALL_TRANSFERRED undocumented"),
  ]

  private static let rejections = [
    Oddity(
      .callAction, .callStatus, changes: .remove("/payload/callId"),
      findings: "rejections missingMember /payload/callId"),
    Oddity(
      .callAction, .callStatus, changes: .set("/payload/sipCode", .text("200")),
      findings: "rejections wrongKind /payload/sipCode"),
    Oddity(
      .callAction, .callStatus, changes: .set("/payload/callDuration", .raw("2.5")),
      findings: "rejections notAnInteger /payload/callDuration"),
    Oddity(.callStatus, changes: .damage { "[\($0)]" }, findings: "rejections notAnObject /"),
    Oddity(.callStatus, changes: .damage { "\($0){}" }, findings: "rejections trailingBytes /"),
    Oddity(.callStatus, changes: .damage { "{,\($0.dropFirst())" }, findings: "rejections syntax /"),
    Oddity(.sessionSummary, changes: .damage { String($0.prefix(1)) }, findings: "rejections unexpectedEnd /"),
  ]
}
