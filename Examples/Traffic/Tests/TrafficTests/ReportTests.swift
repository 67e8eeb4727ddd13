import Foundation
import Testing
import TrafficReport

/// The report about a text with one body per line.
func report(on text: [UInt8], product: Product = .ivr, pieces length: Int = .max) throws -> Report {
  var report = Report(product: product)
  for (line, number) in try lines(of: text, pieces: length) { report.read(line, number: number) }
  return report
}

@Suite struct ReportTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()

  private func traffic() throws -> [UInt8] {
    Array(try Data(contentsOf: Self.tests.appending(path: "Golden/traffic.ndjson")))
  }

  @Test func theREADMEShowsTheReport() throws {
    let readme = try String(contentsOf: Self.tests.appending(path: "../../README.md"), encoding: .utf8)
    #expect(readme.contains("```console\n\(try report(on: traffic()).text)```\n"))
  }

  @Test func anotherProductIsComparedWithItsOwnPages() throws {
    let report = try report(on: traffic(), product: .numberMasking)
    #expect(report.text.hasPrefix("12 bodies: 9 decode, 3 do not. Compared with the pages of number-masking.\n"))
    let findings = report.violations.findings.map { "\($0.tally.count) \($0.cells.joined(separator: " "))" }
    #expect(
      findings == [
        "2 number-masking-call-action /payload/callDirection values error",
        "2 number-masking-call-action /payload/callStatus values error",
        "1 call-status-2026 /payload/callStatus values error",
        "1 number-masking-call-action /payload/destination format error",
        "1 session-summary-number-masking /payload/details/callA/callQuality/mos range error",
      ])
  }

  @Test func theJSONReportHasOneObjectPerFinding() throws {
    let summary = """
      {"eventType":"SESSION_SUMMARY","namespace":"VIDEO",\
      "payload":{"sessionStatus":"HELD","details":{"callA":{"callDuration":"2"}},"new":1}}
      """
    let report = try report(on: Array("\(summary)\n[]\n\n\(summary)\n[]".utf8))
    let json = """
      {"bodies":4,"decoded":2,"product":"ivr"}
      {"bodies":2,"eventType":"SESSION_SUMMARY","firstLine":1,"share":0.5,"status":"documented","table":"events"}
      {"bodies":2,"code":"notAnObject","firstLine":2,"path":"","share":0.5,"table":"rejections"}
      {"bodies":2,"firstLine":1,"path":"/payload/details/callA/callDuration","ruling":"duration-is-a-number","share":0.5,"table":"deviations"}
      {"bodies":2,"firstLine":1,"page":"session-summary-ivr","path":"/namespace","rule":"values","severity":"error","share":0.5,"table":"violations"}
      {"bodies":2,"firstLine":1,"page":"session-summary-ivr","path":"/payload/sessionStatus","rule":"values","severity":"error","share":0.5,"table":"violations"}
      {"bodies":2,"firstLine":1,"path":"/payload/new","share":0.5,"table":"undocumentedMembers"}
      {"bodies":2,"firstLine":1,"path":"/payload/sessionStatus","share":0.5,"table":"undocumentedValues","value":"HELD"}

      """
    #expect(try String(decoding: report.json(), as: UTF8.self) == json)
  }

  @Test func aBodyCountsOnceForEachFinding() throws {
    let body = #"{"eventType":"CALL_TRANSFERRED"}"#
    let summary = #"{"eventType":"SESSION_SUMMARY","payload":{"+6512345678":1,"+6587654321":2}}"#
    let report = try report(on: Array("\(summary)\n\(body)\n\(summary)".utf8))
    let members = report.members.findings
    #expect(members.map(\.cells) == [["/payload/<other name>"]])
    #expect(members.map(\.tally.count) == [2] && members.map(\.tally.firstLine) == [1])
  }

  @Test func inventedNamesDoNotExceedTheLimitOfATable() throws {
    let invented = (0..<Table.limit + 5).map { #"{"eventType":"EVENT_\#($0)"}"# }
    let report = try report(on: Array(invented.joined(separator: "\n").utf8))
    #expect(report.events.findings.count == Table.limit)
    #expect(report.events.others?.count == 5 && report.events.others?.firstLine == Table.limit + 1)
    #expect(report.text.contains("  10001  and others\n"))
    let others = #"{"bodies":5,"firstLine":10001,"others":true,"share":0.0004997501249375312,"table":"events"}"#
    #expect(try String(decoding: report.json(), as: UTF8.self).contains(others))
  }

  @Test(arguments: [
    ("CALL_HELD", "CALL_HELD"), ("A1", "A1"), ("Held", "<other text>"), ("6512345678", "<other text>"),
    ("A6512345678", "<other text>"), ("", "<other text>"), ("\u{1B}[2J", "<other text>"), ("\u{212A}", "<other text>"),
    (String(repeating: "A", count: 65), "<other text>"),
  ])
  func onlyWhatLooksLikeAConstantIsShown(value: String, expected: String) {
    #expect(shown(value: value) == expected)
  }

  @Test(arguments: [
    ("/payload/callStatus", "/payload/callStatus"), ("", ""), ("/callflow/12/params", "/callflow/*/params"),
    ("/payload/+6512345678", "/payload/<other name>"), ("/payload/a~1b", "/payload/<other name>"),
  ])
  func aPathShowsNamesButNoIndices(path: String, expected: String) {
    #expect(shown(path: path) == expected)
  }
}
