import Emitters
import Foundation
import SpecText
import Testing

@testable import fieldscribe

// The spec of this repository: every omission and every change of it is reported.

/// The files of `Spec/`, by name.
private func shippedSpec() throws -> [String: String] {
  let sources = try SpecFiles(Path("\(repository)/Spec")).sources
  return Dictionary(uniqueKeysWithValues: sources.map { ($0.name, String(decoding: $0.utf8, as: UTF8.self)) })
}

/// The diagnostics of a spec that consists of these files.
private func diagnostics(of files: [String: String]) -> [Diagnostic] {
  let sources = files.sorted { $0.key < $1.key }.map { SourceText(name: $0.key, utf8: Array($0.value.utf8)) }
  return generate(from: sources).diagnostics
}

@Test func theShippedSpecHasNoDiagnostics() throws {
  #expect(try diagnostics(of: shippedSpec()).isEmpty)
}

/// Without the rulings, every conflict that they decide is an error: each member and each class of each ruling.
@Test func everyRulingIsNeeded() throws {
  var spec = try shippedSpec()
  let file = try #require(spec.keys.first { $0.hasSuffix("rulings.yaml") })
  let text = try #require(spec[file])
  let rulings = text.matches(of: /(?m)^  [a-z-]+:\n    members: \[(?<members>.*)\]\n    conflicts: \[(?<classes>.*)\]$/)
  #expect(rulings.count >= 30)
  // A ruling with two members and two classes has at least one conflict of each member and of each class.
  var expected: Set<String> = []
  for ruling in rulings {
    for member in ruling.output.members.split(separator: ", ") { expected.insert("'\(member)'") }
    for kind in ruling.output.classes.split(separator: ", ") { expected.insert(try #require(phrases[kind])) }
  }
  spec[file] = nil
  let found = diagnostics(of: spec).filter { $0.id == "unruled-conflict" }.map(\.message)
  for part in expected { #expect(found.contains { $0.contains(part) }, "\(part)") }
}

/// The part of the message that identifies each class of conflict.
private let phrases: [Substring: String] = [
  "type": "on the type of", "kind": "on the JSON kind of", "name": "in another case",
  "spelling": "on the spelling of", "nesting": "outside the object", "values": "on the values of",
  "event": "on the event types of", "placeholder": "shows a placeholder", "format": "on the format of",
  "presence": "on whether", "default": "the default of", "limit": "the limits of", "rule": "breaks a rule of",
  "meaning": "on the meaning of", "undocumented": "no table lists", "missing-from-sample": "no sample shows",
  "same-members": "does not have the same members", "removed": "no longer has",
]

/// If the name of any row is changed, the row is reported as unused.
@Test func everyRowIsUsed() throws {
  let spec = try shippedSpec()
  var rows = 0
  for (file, text) in spec {
    guard let tables = text.firstRange(of: "\ntables:\n") else { continue }
    let end = text.firstRange(of: "\nsamples:\n")?.lowerBound ?? text.endIndex
    let printed = text[tables.lowerBound..<end]
    var files = spec
    files[file] = text.replacing(
      printed, with: printed.replacing(/(?m)^      - (\w+):/) { "      - zzz\($0.output.1):" })
    let count = printed.matches(of: /(?m)^      - \w+:/).count
    #expect(diagnostics(of: files).count { $0.id == "unused-row" } == count, "\(file)")
    rows += count
  }
  #expect(rows >= 240)
}

/// Members with rulings on their printed types. If such a type is changed, the ruling still decides it, but the evidence
/// of the ruling in the docs changes.
private let ruledTypes: Set<Substring> = [
  "callDuration", "timestamp", "Timestamp", "speed", "errorCode", "updatedTimestamp", "virtualNumbers",
]

@Test func anotherTypeUnderARulingChangesItsEvidence() throws {
  var spec = try shippedSpec()
  func rulings() -> String? {
    let sources = spec.sorted { $0.key < $1.key }.map { SourceText(name: $0.key, utf8: Array($0.value.utf8)) }
    return generate(from: sources).files?.first { $0.path == "Docs/rulings.md" }?.contents
  }
  let before = rulings()
  let file = try #require(spec.keys.first { $0.hasSuffix("/call-status.yaml") })
  spec[file] = spec[file]?.replacing("- callDuration: {type: String", with: "- callDuration: {type: Boolean")
  #expect(before != nil && rulings()?.contains("row 'callDuration' has type Boolean") == true)
}

/// A sample of one page shows a status that the table of another page of the webhook does not list.
@Test func aSampleIsComparedWithTheTablesOfItsWebhook() throws {
  var spec = try shippedSpec()
  let file = try #require(spec.keys.first { $0.hasSuffix("rulings.yaml") })
  let pages = "[advanced-ivr-2025, call-handle, ivr-call-action-2026, "
  spec[file] = spec[file]?.replacing(pages, with: "[call-handle, ")
  let found = diagnostics(of: spec).filter { $0.id == "page-joins-ruling" }
  #expect(
    found.map { $0.notes.map(\.message) } == [
      ["sample member 'callStatus' has value DTMF_RECEIVED"],
      ["row 'callStatus' has values ACTION_COMPLETED, CALL_RECEIVED"],
    ])
}

/// If the printed type of any row is changed, an error shows the row and what it contradicts.
@Test func everyPrintedTypeIsCompared() throws {
  let spec = try shippedSpec()
  var rows = 0
  for (file, text) in spec where text.contains("\ntables:\n") {
    var changed: Set<Int> = []
    var name: Substring = ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      if let row = line.firstMatch(of: /^ {6}- (\w+):/) { name = row.output.1 }
      guard let type = line.firstMatch(of: /^ {6}- \w+: (?:\{type: )?([A-Za-z]+)|^ {10}type: ([A-Za-z]+)$/),
        let word = type.output.1 ?? type.output.2, !ruledTypes.contains(name)
      else { return String(line) }
      changed.insert(index + 1)
      return line.replacingCharacters(in: word.startIndex..<word.endIndex, with: "Zzz")
    }
    var files = spec
    files[file] = lines.joined(separator: "\n")
    let sources = files.sorted { $0.key < $1.key }.map { SourceText(name: $0.key, utf8: Array($0.value.utf8)) }
    let errors = generate(from: sources).diagnostics.filter { $0.severity == .error }
    var reported: Set<Int> = []
    for error in errors {
      let ranges = [error.range] + error.notes.map(\.range)
      #expect(Set(ranges).count > 1, "only one location is shown: \(error.message)")
      for range in ranges where sources[range.file].name == file {
        reported.insert(sources[range.file].location(at: range.start).line)
      }
    }
    #expect(changed.subtracting(reported).isEmpty, "\(file): \(changed.subtracting(reported).sorted())")
    rows += changed.count
  }
  #expect(rows >= 220)
}
