import Foundation
import SpecDiff
import SpecModel
import SpecText
import Testing

@testable import Emitters
@testable import Reports
@testable import fieldscribe

private let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases/diff")
private let cases = GoldenFolder(url: url, recordedEndings: ["txt"])
private let reports = GoldenFolder(url: url, recordedEndings: ["text", "md", "json"])

private func base() throws -> String { try spec("base.yaml") }

private func spec(_ name: String) throws -> String { String(decoding: try cases.bytes(of: name), as: UTF8.self) }

/// The report on two specs in one file each.
private func report(from old: String, to new: String) throws -> ChangeReport {
  let sides = [("old.yaml", old), ("new.yaml", new)].map { SourceText(name: $0.0, utf8: Array($0.1.utf8)) }
  let (report, diagnostics) = changeReport(from: [sides[0]], to: [sides[1]])
  return try #require(report, "\(diagnostics)")
}

/// An edit of `base.yaml` from `edits.txt`, with the reports on the edit and on its reversal.
private struct Example {
  var name: Substring
  /// The lines of the edit.
  var edit: [Substring]
  var forward: ChangeReport
  var backward: ChangeReport

  static let separator = "\n== "
  static let all = Result {
    let base = try base()
    let edits = String(decoding: try cases.bytes(of: "edits.txt"), as: UTF8.self)
    return try edits.components(separatedBy: separator).dropFirst().map { text in
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("> ") }
      let edited = try LineEdit(lines.dropFirst()).applied(to: base)
      return Example(
        name: lines[0], edit: lines.dropFirst().filter { !$0.isEmpty }, forward: try report(from: base, to: edited),
        backward: try report(from: edited, to: base))
    }
  }

  /// The edit with its report.
  var text: String { Self.separator + ([name] + edit + forward.lines.map { "> \($0)" }).joined(separator: "\n") + "\n" }
}

/// The reports that are recorded in all formats, each on the edits of some cases at once.
private let recorded = [
  "no-change": ["a comment and blanks"], "one-impact": ["a hostile text"],
  "all-impacts": [
    "the vendor adds a value to what is received", "a correction frees a ruling", "a type of a shared member",
    "a case is removed",
  ],
]

extension ChangeReport {
  fileprivate var lines: [String] {
    items.flatMap { item in
      let subjects = item.subjects.map(\.name).joined(separator: ", ")
      return ["\(item.impact) \(item.cause) \(subjects): \(item.phrase.plain)"]
        + item.effects.map { "  \($0.impact) \($0.context.rawValue): \($0.phrase.plain)" }
    }
  }

  fileprivate var formats: [(ending: String, text: String)] {
    ReportFormat.allCases.map { ([.text: "text", .markdown: "md", .json: "json"][$0] ?? "", $0.render(self)) }
  }
}

@Test func aSpecDoesNotDifferFromItself() throws {
  #expect(try report(from: base(), to: base()).items.isEmpty)
}

@Test func eachEditIsReported() throws {
  let examples = try Example.all.get()
  try #require(examples.count >= 40)
  let head = String(decoding: try cases.bytes(of: "edits.txt"), as: UTF8.self).prefix { $0 != "\n" }
  let fresh = "\(head)\n" + examples.map(\.text).joined()
  try cases.expectRecorded(["edits.txt": fresh])
}

/// Three tables became one, with other titles and another order. Only the facts that differ are reported, and one line
/// for all the rest.
@Test func aRestructuredPageIsReportedByItsFacts() throws {
  let (old, new) = (try spec("three-tables.yaml"), try spec("one-table.yaml"))
  let arrangement = """
    invisible transcription measured: arrangement: table event of Measurement; table station of Station; \
    table air of Air, Measurement; list winds of Air.wind; list winds in short of Air.wind; sample a country; \
    sample measured -> table Fields of the event of Air, Measurement, Station; list Winds of Air.wind; \
    sample Station with a country; sample Measurement
    """
  #expect(
    try report(from: old, to: new).lines == [
      arrangement,
      "invisible transcription measured: row of country: format: country-code removed",
      "invisible transcription measured: printed type of temperature: Number -> Float",
    ])
}

@Test func reportsAreAsRecorded() throws {
  let examples = try Example.all.get()
  let files = try recorded.flatMap { file, names in
    let edited = try names.reduce(base()) { text, name in
      try LineEdit(#require(examples.first { $0.name == name }).edit).applied(to: text)
    }
    return try report(from: base(), to: edited).formats.map { ("\(file).\($0.ending)", $0.text) }
  }
  try reports.expectRecorded(Dictionary(uniqueKeysWithValues: files))
}

/// A change that adds something is reported as a removal in the other direction.
@Test func theReversedDiffIsTheMirrorImage() throws {
  func ids(_ report: ChangeReport) -> [String] {
    report.items.flatMap { item in item.subjects.map { "\(item.id) \($0.name)" } }.sorted()
  }
  func mirrored(_ id: String) -> String {
    for (end, other) in [("-added ", "-removed "), ("-removed ", "-added ")] where id.contains(end) {
      return id.replacing(end, with: other)
    }
    return id
  }
  for example in try Example.all.get() {
    #expect(ids(example.backward) == ids(example.forward).map(mirrored).sorted(), "case '\(example.name)'")
  }
}

/// Every kind of difference, cause and impact occurs in a case, in one of the two directions.
@Test func everyKindOfChangeHasACase() throws {
  let items = try Example.all.get().flatMap { $0.forward.items + $0.backward.items }
  let seen = Set(items.flatMap { [$0.id, $0.cause.rawValue, $0.impact.rawValue] })
  let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources/SpecDiff/Change.swift")
  let text = try String(contentsOf: source, encoding: .utf8)
  var expected = Set(text.matches(of: /: "([a-z-]+-changed)"/).map { String($0.1) })
  for stem in text.matches(of: /: "([a-z-]+)-\\\(action\)"/) {
    expected.formUnion(["\(stem.1)-added", "\(stem.1)-removed"])
  }
  try #require(expected.count > 30, "this test finds the ids in the source")
  let keys = Statement.declarableKeys.map(\.name).filter { $0 != "value" && $0 != "optional" }
  expected.formUnion(keys.map { "\($0)-changed" })
  expected.formUnion(Difference.Attribute.allCases.map { "\($0.rawValue)-changed" })
  expected.formUnion(Impact.allCases.map(\.rawValue))
  expected.formUnion(Change.Cause.allCases.map(\.rawValue))
  #expect(expected.subtracting(seen).sorted() == [])
}

/// Every change of the model is reported, and nothing else.
///
/// The edits remove each line and each key of a one-line mapping, and change each number and sentence.
@Test(arguments: [("base.yaml", 75), ("three-tables.yaml", 30)])
func whateverChangesTheModelIsReported(name: String, count: Int) throws {
  let base = try spec(name)
  let old = try #require(model(of: base))
  let before = contents(of: old, at: "").sorted()
  // Both models are in the same file, so the locations make no difference.
  let location = { (_: Origin) in Location(file: name, line: 1, column: 1) }
  var reported = 0
  for (edit, text) in edits(of: base) {
    guard let new = model(of: text) else { continue }
    let isReported = !ChangeReport(compare(old, new), old: location, new: location).items.isEmpty
    #expect(isReported == (before != contents(of: new, at: "").sorted()), "\(edit)")
    if isReported { reported += 1 }
  }
  #expect(reported >= count)
}

private func edits(of text: String) -> [(edit: String, text: String)] {
  let changes: [(Regex<Substring>, (Substring) -> String)] = [
    (/(?m)^.*\n/, { _ in "" }),
    (/, [a-z-]+: [^,{}\n]+/, { _ in "" }),
    (/\b[0-9]+\b/, { "\($0)0" }),
    (/[a-z]\.(?=\}|\n)/, { "\($0.dropLast()) indeed." }),
    (/title: \w+/, { "\($0) again" }),
  ]
  return changes.flatMap { pattern, change in
    text.matches(of: pattern).map { match in
      (
        "'\(match.output)' at \(text.distance(from: text.startIndex, to: match.range.lowerBound))",
        text.replacingCharacters(in: match.range, with: change(match.output))
      )
    }
  }
}

private func model(of text: String) -> Model? {
  fieldscribe.check([SourceText(name: "a.yaml", utf8: Array(text.utf8))]).model
}

/// All values of a model except source ranges.
private func contents(of value: Any, at path: String) -> [String] {
  if value is SourceRange { return [] }
  // Built-in types are the same in each model. Looking into them takes most of the time.
  if let scalar = value as? Scalar { return ["\(path) \(scalar.name)"] }
  let mirror = Mirror(reflecting: value)
  if mirror.children.isEmpty { return ["\(path) \(value)"] }
  return mirror.children.flatMap { contents(of: $0.value, at: "\(path).\($0.label ?? "")") }
}
