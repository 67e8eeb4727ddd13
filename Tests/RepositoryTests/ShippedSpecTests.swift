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
  return generate(from: sources).problems
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
