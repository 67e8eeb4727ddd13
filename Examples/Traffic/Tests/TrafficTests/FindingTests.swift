import Foundation
import Testing
import TrafficReport

/// The lines of `Golden/documented.ndjson`, which `fieldscribe sample` made. Nothing in them contradicts the documents.
enum Documented: Int, CaseIterable {
  case callAction, callStatus, sessionSummary

  var eventType: String {
    switch self {
    case .callAction: "CALL_ACTION"
    case .callStatus: "CALL_STATUS"
    case .sessionSummary: "SESSION_SUMMARY"
    }
  }

  /// The page that judges the event, the product being the IVR.
  var page: String {
    switch self {
    case .callAction: "ivr-call-action"
    case .callStatus: "call-status"
    case .sessionSummary: "session-summary-ivr"
    }
  }

  func body() throws -> String {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/documented.ndjson")
    return String(try String(contentsOf: file, encoding: .utf8).split(separator: "\n")[rawValue])
  }

  /// The report's findings about the body after a change: the section and the cells.
  func findings(replacing pattern: String, with text: String) throws -> Set<String> {
    let body = try body()
    let changed = body.replacing(try Regex(pattern), with: text, maxReplacements: 1)
    #expect(pattern.isEmpty || changed != body, "\(pattern) is not in the body")
    let report = try report(on: Array(changed.utf8))
    return Set(
      report.sections.flatMap { section in
        section.table.findings.map { finding in
          "\(section.name) \(finding.cells.map { $0.isEmpty ? "/" : $0 }.joined(separator: " "))"
        }
      })
  }
}

private let calls: [Documented] = [.callAction, .callStatus]
private let summary: [Documented] = [.sessionSummary]
private typealias Change = (bodies: [Documented], pattern: String, text: String, findings: [String])

/// A change of a documented body, and what the report must find then. `PAGE` is the page that judges the event.
private let accepted: [Change] = [
  (Documented.allCases, "", "", []),
  // Deviations.
  (calls, #""callDuration":\d+"#, #""callDuration":"17""#, ["deviations duration-is-a-number /payload/callDuration"]),
  (
    summary, #""callDuration":\d+"#, #""callDuration":"17""#,
    ["deviations duration-is-a-number /payload/details/callA/callDuration"]
  ),
  (calls, "timestamp", "Timestamp", ["deviations timestamp-is-text /payload/Timestamp"]),
  ([.callAction], #""eventData":\{.*?\}"#, #""dtmf":"12#""#, ["deviations digits-inside-event-data /payload/dtmf"]),
  ([.callStatus], "sourceRefId", "SourceRefId", ["deviations reference-in-lower-case /payload/SourceRefId"]),
  (summary, "callA", "CallA", ["deviations first-leg-in-lower-case /payload/details/CallA"]),
  (
    summary, #""errorCode":-?\d+"#, #""errorCode":"-2003""#,
    ["deviations error-code-is-a-number /payload/errorDetails/errorCode"]
  ),
  // Violations.
  (Documented.allCases, "VOICE", "VIDEO", ["violations PAGE /namespace values error"]),
  (calls, #""source":"[^"]*""#, #""source":"12""#, ["violations PAGE /payload/source format error"]),
  (
    calls, #""sourceCountryCode":"[^"]*""#, #""sourceCountryCode":"Singapore""#,
    ["violations PAGE /payload/sourceCountryCode format error"]
  ),
  (
    calls, #""timestamp":"[^"]*""#, #""timestamp":"yesterday""#,
    ["violations PAGE /payload/timestamp format error"]
  ),
  ([.callStatus], #""callType":"[^"]*""#, #""callType":"VOIP""#, ["violations PAGE /payload/callType values error"]),
  (
    summary, #""mos":[0-9.]+"#, #""mos":7.5"#,
    ["violations PAGE /payload/details/callA/callQuality/mos range error"]
  ),
  // Undocumented members.
  (Documented.allCases, #"^\{"#, #"{"tenant":"hq","#, ["undocumentedMembers /tenant"]),
  (Documented.allCases, #""payload":\{"#, #""payload":{"queueId":7,"#, ["undocumentedMembers /payload/queueId"]),
  (
    [.callStatus], #""payload":\{"#, #""payload":{"+6512345678":[1, 2],"#,
    ["undocumentedMembers /payload/<other name>"]
  ),
  (
    [.callAction], #""eventData":\{"#, #""eventData":{"asrLanguage":"yes","#,
    ["undocumentedMembers /payload/eventData/asrLanguage"]
  ),
  (
    summary, #""errorDetails":\{"#, #""errorDetails":{"action":"say","#,
    ["undocumentedMembers /payload/errorDetails/action"]
  ),
  (
    summary, #""details":\{"#, #""details":{"callC":{"callDuration":1},"#,
    ["undocumentedMembers /payload/details/callC"]
  ),
  (
    summary, #""callA":\{"#, #""callA":{"carrier":"none","#,
    ["undocumentedMembers /payload/details/callA/carrier"]
  ),
  (
    summary, #""callQuality":\{"#, #""callQuality":{"rtt":12,"#,
    ["undocumentedMembers /payload/details/callA/callQuality/rtt"]
  ),
  // Undocumented values.
  (
    calls, #""callStatus":"[^"]*""#, #""callStatus":"CALL_HELD""#,
    ["undocumentedValues /payload/callStatus CALL_HELD", "violations PAGE /payload/callStatus values error"]
  ),
  (
    calls, #""callDirection":"[^"]*""#, #""callDirection":"to +6512345678""#,
    ["undocumentedValues /payload/callDirection <other text>", "violations PAGE /payload/callDirection values error"]
  ),
  // The page of the IVR does not restrict these values.
  (
    [.callAction], #""sourceFormat":"[^"]*""#, #""sourceFormat":"SIP_URI""#,
    ["undocumentedValues /payload/sourceFormat SIP_URI"]
  ),
  (
    summary, #""sessionStatus":"[^"]*""#, #""sessionStatus":"EXPIRED""#,
    ["undocumentedValues /payload/sessionStatus EXPIRED", "violations PAGE /payload/sessionStatus values error"]
  ),
  (
    summary, #""callStatus":"[^"]*""#, #""callStatus":"ON_HOLD""#,
    [
      "undocumentedValues /payload/details/callA/callStatus ON_HOLD",
      "violations PAGE /payload/details/callA/callStatus values error",
    ]
  ),
]

@Test(arguments: accepted.indices) func aChangeOfABodyIsFoundAndNothingElse(_ row: Int) throws {
  let change = accepted[row]
  for body in change.bodies {
    let expected = change.findings.map { $0.replacing("PAGE", with: body.page) }
    let found = try body.findings(replacing: change.pattern, with: change.text)
    #expect(found == Set(expected + ["events \(body.eventType) documented"]))
  }
}

/// Bodies that are no documented event any more.
private let others: [Change] = [
  (
    Documented.allCases, #""eventType":"[^"]*""#, #""eventType":"CALL_TRANSFERRED""#,
    ["events CALL_TRANSFERRED undocumented"]
  ),
  (calls, #""callId":"[^"]*","#, "", ["refusals missingMember /payload/callId"]),
  (calls, #""sipCode":\d+"#, #""sipCode":"200""#, ["refusals wrongKind /payload/sipCode"]),
  (calls, #""callDuration":\d+"#, #""callDuration":2.5"#, ["refusals notAnInteger /payload/callDuration"]),
  ([.callStatus], "^.*$", "[{}]", ["refusals notAnObject /"]),
  ([.callStatus], "$", "{}", ["refusals trailingBytes /"]),
  ([.callStatus], #"^\{"#, "{,", ["refusals syntax /"]),
  (summary, #"^\{.*"#, "{", ["refusals unexpectedEnd /"]),
]

@Test(arguments: others.indices) func aBodyThatIsNoDocumentedEventIsFoundAndNothingElse(_ row: Int) throws {
  let change = others[row]
  for body in change.bodies {
    #expect(try body.findings(replacing: change.pattern, with: change.text) == Set(change.findings))
  }
}
