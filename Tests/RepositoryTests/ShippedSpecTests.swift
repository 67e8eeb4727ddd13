import Emitters
import Foundation
import SpecText
import Testing

@testable import fieldscribe

// The spec of this repository: nothing in it can be left out or changed without being noticed.

/// The files of `Spec/`, by name.
private func shippedSpec() throws -> [String: String] {
  let sources = try SpecFiles(Path("\(repository)/Spec")).sources
  return Dictionary(uniqueKeysWithValues: sources.map { ($0.name, String(decoding: $0.utf8, as: UTF8.self)) })
}

/// What the tool says of a spec of these files: ids and the beginnings of messages.
private func reports(on files: [String: String]) -> [Diagnostic] {
  let sources = files.sorted { $0.key < $1.key }.map { SourceText(name: $0.key, utf8: Array($0.value.utf8)) }
  return generate(from: sources).diagnostics
}

@Test func theShippedSpecHasNoProblem() throws {
  #expect(try reports(on: shippedSpec()).isEmpty)
}

/// Without rulings, all that they decide is an error: each member with each class of conflict that a ruling names.
@Test func everyRulingIsNeeded() throws {
  var spec = try shippedSpec()
  let file = try #require(spec.keys.first { $0.hasSuffix("rulings.yaml") })
  let text = try #require(spec[file])
  let rulings = text.matches(of: /(?m)^  [a-z-]+:\n    members: \[(?<members>.*)\]\n    conflicts: \[(?<classes>.*)\]$/)
  #expect(rulings.count >= 30)
  // A ruling of two members and two classes has at least one conflict of each.
  var expected: Set<String> = []
  for ruling in rulings {
    for member in ruling.output.members.split(separator: ", ") { expected.insert("of '\(member)'") }
    for kind in ruling.output.classes.split(separator: ", ") { expected.insert("contradictory \(kind) ") }
  }
  spec[file] = nil
  let found = reports(on: spec).filter { $0.id == "unruled-conflict" }.map(\.message)
  for words in expected { #expect(found.contains { $0.contains(words) }, "\(words)") }
}

/// A name that is changed is noticed, whichever row it is: nothing that a page prints is read past.
@Test func everyRowIsAccountedFor() throws {
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
    #expect(reports(on: files).count { $0.id == "unused-row" } == count, "\(file)")
    rows += count
  }
  #expect(rows >= 240)
}

/// Members on whose printed types a ruling has decided: another type of a page that departs is still decided. It shows
/// in the evidence of the ruling, which is a page of the docs.
private let ruledTypes: Set<Substring> = [
  "callDuration", "timestamp", "Timestamp", "speed", "errorCode", "virtualNumbers",
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
  #expect(before != nil && rulings()?.contains("row callDuration is Boolean") == true)
}

/// A printed type that is changed is noticed, whichever row it is: the report shows the row and what it contradicts.
@Test func everyPrintedTypeIsCompared() throws {
  let spec = try shippedSpec()
  var rows = 0
  for (file, text) in spec where text.contains("\ntables:\n") {
    var changed: Set<Int> = []
    var name: Substring = ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { place, line in
      if let row = line.firstMatch(of: /^ {6}- (\w+):/) { name = row.output.1 }
      guard let type = line.firstMatch(of: /^ {6}- \w+: (?:\{type: )?([A-Za-z]+)|^ {10}type: ([A-Za-z]+)$/),
        let word = type.output.1 ?? type.output.2, !ruledTypes.contains(name)
      else { return String(line) }
      changed.insert(place + 1)
      return line.replacingCharacters(in: word.startIndex..<word.endIndex, with: "Zzz")
    }
    var files = spec
    files[file] = lines.joined(separator: "\n")
    let sources = files.sorted { $0.key < $1.key }.map { SourceText(name: $0.key, utf8: Array($0.value.utf8)) }
    let errors = generate(from: sources).diagnostics.filter { $0.severity == .error }
    var told: Set<Int> = []
    for error in errors {
      let places = [error.range] + error.notes.map(\.range)
      #expect(Set(places).count > 1, "both places are shown: \(error.message)")
      for place in places where sources[place.file].name == file {
        told.insert(sources[place.file].location(at: place.start).line)
      }
    }
    #expect(changed.subtracting(told).isEmpty, "\(file): \(changed.subtracting(told).sorted())")
    rows += changed.count
  }
  #expect(rows >= 220)
}
