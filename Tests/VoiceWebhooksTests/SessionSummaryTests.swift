import Testing
import VoiceWebhooks

// The summaries of the three products, in the shapes on their pages.

private func summary(_ payload: String) -> [UInt8] {
  Array(#"{"namespace": "VOICE", "eventType": "SESSION_SUMMARY", "payload": {\#(payload)}}"#.utf8)
}

private let leg = #""callDirection": "OUTBOUND", "callType": "PSTN", "callStatus": "COMPLETED", "callDuration": 36"#

/// Payloads, with their deviations, and the encoded payload if it differs.
private let rows: [(payload: String, deviations: [String], written: String?)] = [
  ("", [], nil),
  (#""sessionStatus": "COMPLETED", "details": {"callA": {\#(leg)}, "callB": {\#(leg)}}"#, [], nil),
  (
    #""details": {"CallA": {\#(leg)}}"#, ["/payload/details/CallA first-leg-in-lower-case"],
    #""details": {"callA": {\#(leg)}}"#
  ),
  (
    #""details": {"callA": {"SourceRefId": "null"}}"#,
    [
      "/payload/details/callA/SourceRefId reference-in-lower-case",
      "/payload/details/callA/SourceRefId reference-absent-or-null",
    ],
    #""details": {"callA": {"sourceRefId": null}}"#
  ),
  (#""errorDetails": {"errorMsg": "No coverage", "errorCode": -2004}"#, [], nil),
  (
    #""errorDetails": {"errorCode": "-2004"}"#, ["/payload/errorDetails/errorCode error-code-is-a-number"],
    #""errorDetails": {"errorCode": -2004}"#
  ),
  (
    #""sessionStatus": "NO ANSWER", "details": {"callA": {"callStatus": "NO ANSWER"}}"#,
    [
      "/payload/sessionStatus no-answer-with-underscore",
      "/payload/details/callA/callStatus no-answer-with-underscore",
    ],
    #""sessionStatus": "NO_ANSWER", "details": {"callA": {"callStatus": "NO_ANSWER"}}"#
  ),
  // Reported by integrators, but on no page.
  (#""errorDetails": {"errorCode": -2003, "callFlowRequestId": "x", "action": "SAY"}"#, [], nil),
  (#""lastAction": "SAY_AND_CAPTURE", "clientRequestId": null, "callCount": 0"#, [], nil),
]

@Test(arguments: rows.indices) func summariesAreDecodedAndEncoded(_ row: Int) throws {
  let (payload, deviations, written) = rows[row]
  let received = try IVRSessionSummary.decode(summary(payload))
  #expect(received.deviations.map { "\($0.path) \($0.ruling.id)" } == deviations)
  #expect(try tree(received.value.json()) == tree(summary(written ?? payload)))
  #expect(try IVRSessionSummary.decode(received.value.json()).value == received.value)
}

/// All statuses, with the products that list them.
@Test(arguments: [
  ("COMPLETED", [true, true, true]), ("NO_ANSWER", [true, true, true]), ("BUSY", [true, true, true]),
  ("CANCELED", [true, true, true]), ("FAILED", [true, true, true]), ("ERROR", [true, true, true]),
  ("COMPLETED_UNSUBSCRIBED", [false, false, true]), ("COMPLETED_UNSUB_ERROR", [false, false, true]),
  ("UNSUBSCRIBED_CONTACT", [false, false, true]),
])
func everyStatusIsKnownAndValidatedByProduct(_ status: String, _ products: [Bool]) throws {
  let event = try SessionSummaryEvent.decode(summary(#""sessionStatus": "\#(status)""#)).value
  if case .unrecognized = event.payload.sessionStatus { Issue.record("\(status) is documented") }
  let found = [
    IVRSessionSummary.violations(in: event), NumberMaskingSessionSummary.violations(in: event),
    VoiceMessagingSessionSummary.violations(in: event),
  ]
  #expect(found.map(\.isEmpty) == products)
}

/// A sample of the Number Masking page has a leg that ends in ERROR, although the table does not list this value.
@Test func theSamplesOfAPageAreValid() throws {
  let event = try SessionSummaryEvent.decode(summary(#""details": {"callA": {"callStatus": "ERROR"}}"#)).value
  #expect(NumberMaskingSessionSummary.violations(in: event).isEmpty)
  #expect(IVRSessionSummary.violations(in: event).map(\.path) == ["/payload/details/callA/callStatus"])
}

/// All documented errors, and one that no page lists.
@Test(arguments: [
  (-2001, SessionErrorCode.internalError), (-2002, .connectivity), (-2003, .invalidCallFlow), (-2004, .noCoverage),
  (-2005, .speech), (-2006, .fileDownload), (-2007, .validity), (-2008, .sourceNotAllowed),
  (-2009, .scenarioParameters), (-2010, .trunkCapacity), (-9999, .otherError), (-2042, .unrecognized(-2042)),
])
func everyErrorCodeIsKnown(_ number: Int, _ code: SessionErrorCode) throws {
  let event = try SessionSummaryEvent.decode(summary(#""errorDetails": {"errorCode": \#(number)}"#)).value
  #expect(event.payload.errorDetails?.errorCode == code && code.number == number)
  #expect(IVRSessionSummary.violations(in: event).isEmpty == (number != -2042))
}
