import Foundation
import SpecText
import Testing

@testable import SpecChecker

private let folder = GoldenFolder(
  url: URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases/check"),
  recordedEndings: ["txt"])

extension CheckerCase {
  /// The base spec after the edits.
  func edited(_ base: String) throws -> String {
    try edits.reduce(base) { text, edit in
      let parts = text.components(separatedBy: edit.old)
      try #require(parts.count == 2, "case \(name): the base has '\(edit.old)' once")
      return parts.joined(separator: edit.new)
    }
  }
}

private func base() throws -> String { String(decoding: try folder.bytes(of: "base.yaml"), as: UTF8.self) }

/// The report of the checker on a spec in one file.
private func report(_ text: String, of stem: String = "webhooks") -> (isAccepted: Bool, report: String) {
  report([(stem: stem, text: text)])
}

private func report(_ files: [(stem: String, text: String)]) -> (isAccepted: Bool, report: String) {
  let sources = files.map { SourceText(name: "\($0.stem).yaml", utf8: Array($0.text.utf8)) }
  let parsed = sources.enumerated().map { index, source in parse(source, file: index) }
  let syntaxErrors = parsed.flatMap(\.diagnostics)
  if !syntaxErrors.isEmpty { return (false, "the parser refuses it:\n" + render(syntaxErrors, sources: sources)) }
  let (model, _, diagnostics) = check(
    zip(files, parsed).compactMap { file, parsed in
      parsed.tree.map { SpecFile(stem: file.stem, tree: $0) }
    })
  return (model != nil, render(diagnostics, sources: sources))
}

@Test func theBaseSpecHasNoDiagnostics() throws {
  let (isAccepted, report) = report(try base())
  #expect(isAccepted && report.isEmpty, "\(report)")
}

/// Edits of the base spec after which it has no diagnostics.
@Test(arguments: [
  CheckerCase("quoted-value", ("string B1", "string \"a | b\"")),
  CheckerCase("text-null", ("string B1", "string \"null\"")),
  CheckerCase(
    "paths",
    (
      "      - title: typed\n        of: [Typed]\n        rows:\n          - typed: {type: String, optional: true}\n",
      ""
    ), ("          - keys: Object", "          - keys: Object\n          - keys.typed: {type: String, optional: true}"),
    ("- orders: {type: array,", "- orders[]: {type: object,")),
  CheckerCase("number-covers-integer", ("- width: {type: Number,", "- width: {type: Integer or Float,")),
  CheckerCase(
    "nullable-word", ("- box:\n              type: String", "- box:\n              type: nullable string")),
  CheckerCase("or-null", ("- keys: Object", "- keys: hash or null")),
  CheckerCase("two-kinds", ("- keys: Object", "- keys: string | object")),
  CheckerCase("array-of", ("- orders: {type: array,", "- orders: {type: array of orders,")),
  CheckerCase("brackets", ("- orders: {type: array,", "- orders: {type: 'Order[]',")),
  CheckerCase("enum", ("- state:\n              type: String", "- state:\n              type: enum (string)")),
  CheckerCase("description", ("- id: String", "- id: UUID string")),
  CheckerCase(
    "explained", ("    endpoint: Moves", "    endpoint: Moves\n    words: {Token: string}"),
    ("- id: String", "- id: token")),
  CheckerCase(
    "no-types", ("- typed: {type: String, optional: true}", "- typed: {optional: true}"),
    ("- do: {type: String, value: send}\n          - to: String", "- do: {value: send}\n          - to")),
  CheckerCase(
    "own-words", ("    endpoint: Moves", "    endpoint: Moves\n    words: {Amount Type: number}"),
    ("width: {type: Number, optional: true}", "width: {type: Amount Type or null, optional: true}")),
  CheckerCase(
    "samples-only",
    (
      "      - title: typed\n        of: [Typed]\n        rows:\n          - typed: {type: String, optional: true}\n",
      ""
    )),
])
func usualPagesNeedNoRuling(_ example: CheckerCase) throws {
  let (isAccepted, report) = report(try example.edited(try base()))
  #expect(isAccepted && report.isEmpty, "\(report)")
}

@Test(arguments: CheckerCase.listsWithoutConflict)
func listsOfDifferentTagsNeedNoRuling(_ example: CheckerCase) throws {
  let (isAccepted, report) = report(try example.edited(try base()))
  #expect(isAccepted && report.isEmpty, "\(report)")
}

@Test func eachMistakeIsReported() throws {
  let base = try base()
  var reports = ""
  for example in CheckerCase.all {
    let (isAccepted, report) = report(try example.edited(base), of: example.name)
    #expect(!report.isEmpty, "case \(example.name)")
    #expect(isAccepted == !report.contains(": error: "), "case \(example.name): a model exactly when there is no error")
    reports += condensed(report)
  }
  let more = "module: Other\n\nenums:\n  Spare:\n    doc: A spare part.\n    values:\n      - LID: A lid.\n"
  let files = [(stem: "several-files", text: base), (stem: "list", text: "- a\n"), (stem: "Spare_Parts", text: more)]
  try folder.expectRecorded(["reports.txt": reports + condensed(report(files).report)])
}

/// What to paste is printed below a conflict without a ruling and a ruling with other evidence. Pasted, it is accepted.
@Test func whatToPasteIsPrinted() throws {
  let base = try base()
  let names = ["unruled-type", "ruling-outdated"]
  let reports = try names.map { name in
    try report(#require(CheckerCase.all.first { $0.name == name }).edited(base), of: name).report
  }
  let cases = folder.url.deletingLastPathComponent().appendingPathComponent("paste")
  try GoldenFolder(url: cases, recordedEndings: ["txt"]).expectRecorded(["paste.txt": reports.joined(separator: "\n")])
  let spec = try #require(CheckerCase.all.first { $0.name == "ruling-outdated" }).edited(base)
  let evidence = try #require(reports[1].components(separatedBy: "to paste into the ruling:\n").last)
  let pasted = report(spec.replacing(try Regex("    evidence:\n(      .*\n)+"), with: evidence))
  #expect(pasted.isAccepted, "\(pasted.report)")
}

@Test func aRecordHasAtMost256Members() throws {
  for (count, isFine) in [(256, true), (257, false)] {
    let members = (1...count).map { "      - m\($0): {type: text, optional: true, doc: A member.}" }
    let text = try base().replacingOccurrences(
      of: "      - to: {type: phone-number, doc: Where.}", with: members.joined(separator: "\n"))
    #expect(report(text).report.contains("[too-many-members]") == !isFine)
  }
}

@Test func theSmallestValueHasAtMost10000Members() throws {
  let list = "- orders: {list: Order, optional: true,"
  for (count, isFine) in [(9_995, true), (9_996, false)] {
    let text = try base().replacing(list, with: "- orders: {list: Order, min-count: \(count),")
    #expect(report(text).report.contains("[endless-value]") == !isFine, "\(count)")
  }
}

/// Records nested in lists that require an item.
@Test func theSmallestValueIsAtMost200Deep() throws {
  for (count, isFine) in [(200, true), (201, false)] {
    let records = (1...count).map { number in
      let next = "next: {list: R\(number + 1), min-count: 1, doc: The next.}"
      return "  R\(number):\n    doc: One.\n    members:\n      - \(number == count ? "weight" : next)\n"
    }
    let text = try base().replacing("\n  Stop:\n", with: "\n\(records.joined())\n  Stop:\n")
    #expect(report(text).report.contains("[endless-value]") == !isFine, "\(count)")
  }
}

/// A case can contain a list of its own union, because another case ends the recursion.
@Test func aRecursiveUnionWithAnotherCaseIsAccepted() throws {
  let again = "- again: {list: Order, min-count: 1, doc: What else to do.}"
  let text = try base().replacing("- to: {type", with: "\(again)\n      - to: {type")
  #expect(!report(text).report.contains("[endless-value]"))
}

@Test func namesMatchThePatternOfTheirKind() {
  let lower = "abcdefghijklmnopqrstuvwxyz"
  let upper = lower.uppercased()
  let digits = "0123456789"
  for text in (0x00...0xFF).map({ String(Unicode.Scalar($0)) }) {
    let isWord = (lower + upper + digits).contains(text)
    #expect(isKebabCase("a" + text) == (lower + digits).contains(text), "\(text)")
    #expect(isTypeName(text) == upper.contains(text) && isTypeName("A" + text) == isWord, "\(text)")
    #expect(isPropertyName(text) == (lower + upper).contains(text), "\(text)")
    #expect(isPropertyName("a" + text) == (isWord || text == "_"), "\(text)")
    #expect(isSwiftName(text) == lower.contains(text) && isSwiftName("a" + text) == isWord, "\(text)")
  }
  #expect(isKebabCase("a-1") && ["", "-", "a-", "-a", "a--b"].allSatisfy { !isKebabCase($0) })
  let longest = String(repeating: "a", count: 256)
  for isName in [isShort, isPropertyName, isSwiftName] { #expect(isName(longest) && !isName(longest + "a")) }
  #expect(!isTypeName("") && !isPropertyName("") && !isSwiftName("") && isShort(""))
}

/// Every id that the checker can report is in a recorded report.
@Test func everyDiagnosticHasACase() throws {
  let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources/SpecChecker")
  var ids: Set<String> = ["too-many-members"]
  let reports = String(decoding: try folder.bytes(of: "reports.txt"), as: UTF8.self)
  ids.formUnion(reports.matches(of: /\[([a-z-]+)\] «/).map { String($0.1) })
  for name in try FileManager.default.subpathsOfDirectory(atPath: sources.path) where name.hasSuffix(".swift") {
    let text = try String(contentsOf: sources.appendingPathComponent(name), encoding: .utf8)
    for id in text.matches(of: /Diagnostic\(\s*"([a-z-]+)"/) {
      #expect(ids.contains(String(id.1)), "\(id.1) in \(name)")
    }
  }
}
