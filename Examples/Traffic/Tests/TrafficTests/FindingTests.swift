import Foundation
import Testing
import TrafficReport

/// The lines of `Golden/documented.ndjson`, which `fieldscribe sample` made. Nothing in them contradicts the documents.
/// For each: its name in the tables below, its event type, and the page that it is compared with, the product being the IVR.
private let documented = [
  (name: "action", eventType: "CALL_ACTION", page: "ivr-call-action"),
  (name: "status", eventType: "CALL_STATUS", page: "call-status"),
  (name: "summary", eventType: "SESSION_SUMMARY", page: "session-summary-ivr"),
]

/// Changes of documented bodies, and what the report must find then; more are in `Golden/traffic.ndjson`. A row has the names
/// of the bodies, a pattern, its replacement, and the findings. `VALUE` matches a text or a number, and `PAGE` is the page
/// that the event is compared with.
private let accepted = #"""
  action, status, summary |  |  |

  action, status  | "callDuration":VALUE | "callDuration":"17" | deviations duration-is-a-number /payload/callDuration
  summary         | "callDuration":VALUE | "callDuration":"17" | deviations duration-is-a-number /payload/details/callA/callDuration
  action, status  | timestamp            | Timestamp           | deviations timestamp-is-text /payload/Timestamp
  status          | sourceRefId          | SourceRefId         | deviations reference-in-lower-case /payload/SourceRefId

  action, status, summary | VOICE | VIDEO | violations PAGE /namespace values error
  action, status  | "source":VALUE    | "source":"12"    | violations PAGE /payload/source format error
  action, status  | "timestamp":VALUE | "timestamp":"yesterday" | violations PAGE /payload/timestamp format error
  action, status  | "sourceCountryCode":VALUE | "sourceCountryCode":"Singapore" | violations PAGE /payload/sourceCountryCode format error

  status          | "callType":VALUE  | "callType":"FAX" | undocumentedValues /payload/callType FAX; violations PAGE /payload/callType values error
  action          | "sourceFormat":VALUE | "sourceFormat":"SIP_URI" | undocumentedValues /payload/sourceFormat SIP_URI
  action, status  | "callStatus":VALUE | "callStatus":"CALL_HELD" | undocumentedValues /payload/callStatus CALL_HELD; violations PAGE /payload/callStatus values error
  summary         | "sessionStatus":VALUE | "sessionStatus":"EXPIRED" | undocumentedValues /payload/sessionStatus EXPIRED; violations PAGE /payload/sessionStatus values error
  summary         | "callStatus":VALUE | "callStatus":"ON_HOLD" | undocumentedValues /payload/details/callA/callStatus ON_HOLD; violations PAGE /payload/details/callA/callStatus values error
  """#

/// Changes after which a body is no documented event any more.
private let others = #"""
  action, status  | "sipCode":VALUE      | "sipCode":"200"    | rejections wrongKind /payload/sipCode
  action, status  | "callDuration":VALUE | "callDuration":2.5 | rejections notAnInteger /payload/callDuration
  status          | $                    | {}                 | rejections trailingBytes /
  """#

@Test(arguments: rows(of: accepted) + rows(of: others))
func aChangeOfABodyIsFoundAndNothingElse(row: [String]) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/documented.ndjson")
  let bodies = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
  let pattern = row[1].replacing("VALUE", with: #"("[^"]*"|-?[0-9.]+)"#)
  for (body, event) in zip(bodies, documented) where row[0].contains(event.name) {
    let changed = body.replacing(try Regex(pattern), with: row[2], maxReplacements: 1)
    #expect(pattern.isEmpty || changed != body, "the pattern is not in the body")
    var expected = Set(row[3].replacing("PAGE", with: event.page).split(separator: "; ").map(String.init))
    if rows(of: accepted).contains(row) { expected.insert("events \(event.eventType) documented") }
    #expect(try findings(in: changed) == expected)
  }
}

private func rows(of table: String) -> [[String]] {
  table.split(separator: "\n").map { line in
    line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmingCharacters(in: .whitespaces) }
  }
}

/// The findings of the report about a body: the section and the cells.
private func findings(in body: String) throws -> Set<String> {
  let report = try report(on: Array(body.utf8))
  return Set(
    report.sections.flatMap { section in
      section.table.findings.map { finding in
        "\(section.name) \(finding.cells.map { $0.isEmpty ? "/" : $0 }.joined(separator: " "))"
      }
    })
}
