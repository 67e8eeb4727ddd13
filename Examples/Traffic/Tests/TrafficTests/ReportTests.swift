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
  private static let golden = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  private func golden(_ name: String) throws -> Data { try Data(contentsOf: Self.golden.appending(path: name)) }

  @Test(arguments: [("report.txt", Product.ivr), ("number-masking.txt", .numberMasking)])
  func theTextReportIsTheGoldenFile(name: String, product: Product) throws {
    let traffic = try golden("traffic.ndjson")
    #expect(try report(on: Array(traffic), product: product).text == String(decoding: golden(name), as: UTF8.self))
  }

  @Test func theREADMEShowsTheGoldenReport() throws {
    let package = Self.golden.appending(path: "../../..").standardized
    let readme = try Data(contentsOf: package.appending(path: "README.md"))
    #expect(try String(decoding: readme, as: UTF8.self).contains(String(decoding: golden("report.txt"), as: UTF8.self)))
  }

  @Test func theJSONReportIsTheGoldenFile() throws {
    let traffic = try golden("traffic.ndjson")
    #expect(try report(on: Array(traffic)).json() == golden("report.json"))
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
