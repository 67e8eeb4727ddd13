import Emitters
import Foundation
import SpecText
import Testing

@testable import fieldscribe

// The spec of this repository. `verification contradictions` changes every statement of it.

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
