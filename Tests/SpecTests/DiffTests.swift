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

private func base() throws -> String { String(decoding: try cases.bytes(of: "base.yaml"), as: UTF8.self) }

/// The report on two specs in one file each.
private func report(from old: String, to new: String) throws -> ChangeReport {
  let sides = [("old.yaml", old), ("new.yaml", new)].map { SourceText(name: $0.0, utf8: Array($0.1.utf8)) }
  let (report, diagnostics) = changeReport(from: [sides[0]], to: [sides[1]])
  return try #require(report, "\(diagnostics)")
}

/// An edit of `base.yaml` from `edits.txt`, and the reports on it and on the way back.
private struct Example {
  var name: Substring
  /// The lines of the edit.
  var edit: [Substring]
  var there: ChangeReport
  var back: ChangeReport

  static let separator = "\n== "
  static let all = Result {
    let base = try base()
    let edits = String(decoding: try cases.bytes(of: "edits.txt"), as: UTF8.self)
    return try edits.components(separatedBy: separator).dropFirst().map { text in
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("> ") }
      let edited = try LineEdit(lines.dropFirst()).applied(to: base)
      return Example(
        name: lines[0], edit: lines.dropFirst().filter { !$0.isEmpty }, there: try report(from: base, to: edited),
        back: try report(from: edited, to: base))
    }
  }

  /// The edit with what is told of it.
  var text: String { Self.separator + ([name] + edit + there.lines.map { "> \($0)" }).joined(separator: "\n") + "\n" }
}

/// The cases whose reports are recorded in all formats.
private let recorded = [
  "a comment and blanks", "the vendor adds a value to what is received", "a correction frees a ruling",
  "a type of a shared member", "a case is removed", "a hostile text",
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

@Test func eachEditIsTold() throws {
  let examples = try Example.all.get()
  try #require(examples.count >= 40)
  let head = String(decoding: try cases.bytes(of: "edits.txt"), as: UTF8.self).prefix { $0 != "\n" }
  let fresh = "\(head)\n" + examples.map(\.text).joined()
  let differences = try cases.differences(from: ["edits.txt": fresh])
  #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
}

@Test func reportsAreAsRecorded() throws {
  let examples = try Example.all.get().filter { recorded.contains(String($0.name)) }
  try #require(examples.count == recorded.count)
  let files = examples.flatMap { example in
    example.there.formats.map { ("\(example.name.replacing(" ", with: "-")).\($0.ending)", $0.text) }
  }
  let differences = try reports.differences(from: Dictionary(uniqueKeysWithValues: files))
  #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
}

/// What one direction adds, the other removes; nothing is told in one direction only.
@Test func theWayBackIsTheMirrorImage() throws {
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
    #expect(ids(example.back) == ids(example.there).map(mirrored).sorted(), "case '\(example.name)'")
  }
}

/// Every kind of difference, cause and impact has a case, on the way there or back.
@Test func everyKindOfChangeHasACase() throws {
  let items = try Example.all.get().flatMap { $0.there.items + $0.back.items }
  let seen = Set(items.flatMap { [$0.id, $0.cause.rawValue, $0.impact.rawValue] })
  let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Sources/SpecDiff/Change.swift")
  let text = try String(contentsOf: source, encoding: .utf8)
  var expected = Set(text.matches(of: /: "([a-z-]+-changed)"/).map { String($0.1) })
  for stem in text.matches(of: /: "([a-z-]+)-\\\(turn\)"/) {
    expected.formUnion(["\(stem.1)-added", "\(stem.1)-removed"])
  }
  try #require(expected.count > 30, "the ids are written in another way than this test reads them")
  expected.formUnion(Difference.Limit.allCases.map { "\($0.rawValue)-changed" })
  expected.formUnion(Difference.Words.allCases.map { "\($0.rawValue)-changed" })
  expected.formUnion(Impact.allCases.map(\.rawValue))
  expected.formUnion(Change.Cause.allCases.map(\.rawValue))
  #expect(expected.subtracting(seen).sorted() == [])
}

/// Nothing that a model holds can change without being told, and nothing else is told: every line of the base is left
/// out once, every key of a one-line mapping, and every number and sentence is another one once.
@Test func whateverChangesTheModelIsTold() throws {
  let base = try base()
  let before = try #require(words(of: base))
  var told = 0
  for (edit, text) in edits(of: base) {
    guard let now = words(of: text) else { continue }
    let isTold = try !report(from: base, to: text).items.isEmpty
    #expect(isTold == (before != now), "\(edit)")
    if isTold { told += 1 }
  }
  #expect(told >= 75)
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

/// Everything that a model holds but places, in an order that does not depend on the order of the spec.
private func words(of text: String) -> [String]? {
  let (model, _, _) = fieldscribe.check([SourceText(name: "a.yaml", utf8: Array(text.utf8))])
  return model.map { words(of: $0, at: "").sorted() }
}

private func words(of value: Any, at path: String) -> [String] {
  if value is SourceRange { return [] }
  let mirror = Mirror(reflecting: value)
  if mirror.children.isEmpty { return ["\(path) \(value)"] }
  return mirror.children.flatMap { words(of: $0.value, at: "\(path).\($0.label ?? "")") }
}
