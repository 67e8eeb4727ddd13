import Emitters
import Foundation
import SpecModel
import SpecText
import Testing

@testable import fieldscribe

// Names that are valid in a spec and clash in Swift. They are reported after the checker, with both locations.

private let golden = Result {
  let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  return try String(contentsOf: tests.appending(path: "Golden/webhooks.yaml"), encoding: .utf8)
}

/// What is reported about the golden spec with another name everywhere in slot of a name of it.
private func report(_ name: String, as other: String) throws -> String {
  try report(golden.get().replacing(try Regex("\\b\(name)\\b").wordBoundaryKind(.simple), with: other))
}

private func report(_ text: String) -> String {
  let source = SourceText(name: "webhooks.yaml", utf8: Array(text.utf8))
  let (files, diagnostics) = generate(from: [source])
  return (files == nil ? "" : "accepted\n") + render(diagnostics, sources: [source])
}

@Test func aSpecWithoutClashesIsAccepted() throws {
  #expect(try report("Parcel", as: "Box") == "accepted\n")
}

/// Edits of an entry of the golden spec, with what is reported on its name.
private let edits: [(old: String, new: String, report: String)] = [
  (
    "{name: conversationID, type", "{name: id, type",
    "two names of the spec become 'id' in Swift; add 'name' to it: - $id: {name: dollarSignID, ...} "
      + "[name-clash]"
  ),
  (
    "- BOOK: {name: loudBook, doc: A loud book.}", "- BOOK: A loud book.",
    "two names of the spec become 'book' in Swift; add 'name' to it: "
      + "- BOOK: {name: book2, doc: ...} [name-clash]"
  ),
  (
    "- \"+1\": {name: thumbsUp, doc: Liked.}\n      - \"-1\": {name: thumbsDown, doc: Not liked.}",
    "- \"+1\": Liked.\n      - \"-1\": Not liked.",
    "two names of the spec become 'value1' in Swift; add 'name' to it: "
      + "- \"-1\": {name: hyphenMinus1, doc: ...} [name-clash]"
  ),
  (
    "- \"*\": {name: star, doc: A star.}", "- \"*\": A star.",
    "'*' has no letter or digit to make a Swift name of; add 'name' to it: "
      + "- \"*\": {name: asterisk, doc: ...} [missing-name]"
  ),
  (
    "- \"\": {name: empty, type", "- \"\": {type",
    "'' has no letter or digit to make a Swift name of; add 'name' to it: - \"\": {name: empty, ...} "
      + "[missing-name]"
  ),
  (
    "- \"*\": {type: OddOther, name: any}", "- \"*\": OddOther",
    "add 'name' to it: - \"*\": {type: ..., name: asterisk} [missing-name]"
  ),
  (
    "{name: star, doc", "{name: none, doc",
    "generated code needs the name 'none' for something else; choose another one [reserved-name]"
  ),
  (
    "{name: size, type", "{name: json, type",
    "generated code needs the name 'json' for something else; choose another one [reserved-name]"
  ),
  ("{name: size, type", "{name: Size, type", "'Size' is not a valid Swift name; expected a small letter, then letters"),
  ("{name: size, type", "{name: größe, type", "'größe' is not a valid Swift name"),
]

@Test(arguments: edits.indices) func aNameThatSwiftCannotHaveIsReported(_ row: Int) throws {
  let (old, new, expected) = edits[row]
  let parts = try golden.get().components(separatedBy: old)
  try #require(parts.count == 2, "\(old)")
  let found = report(parts.joined(separator: new))
  #expect(found.contains(expected), "\(found)")
}

/// Types of the standard library, of records and of the runtime, and the module itself.
@Test(arguments: ["String", "Member", "Violation", "GoldenWebhooks"]) func reservedTypeNamesAreReported(
  _ name: String
) throws {
  let text = try report("Money", as: name)
  #expect(
    text.contains("generated code needs the name '\(name)' for something else; choose another one [reserved-name]"),
    "\(text)")
}

/// The property `number` of an enum of integers.
@Test func aNameThatHidesAPropertyIsReported() throws {
  let text = try report("good", as: "number")
  #expect(
    text.contains("generated code needs the name 'number' for something else; choose another one [reserved-name]"),
    "\(text)")
}

@Test(arguments: ["Swift", "FieldscribeRuntime", "Self", "Docs", "Manifest", "Glibc"])
func reservedModuleNamesAreReported(_ name: String) throws {
  let text = try report("GoldenWebhooks", as: name)
  #expect(text.contains("webhooks.yaml:3:9: error: generated code needs the name '\(name)'"), "\(text)")
}

/// Names of source groups that become one file name on file systems that ignore case.
@Test(arguments: [("a1", true), ("a-1", true), ("rulings", true), ("ex-ports", true), ("a2", false)])
func sourceGroupsWithTheSameFileNameClash(name: String, isClash: Bool) {
  let origin = SourceRange(file: 0, start: 0, end: 0)
  let sourceGroups = ["a1", name].enumerated().map { index, name in
    let list = Enumeration(name: "E\(index)", doc: "A list.", isNumeric: false, values: [], origin: origin)
    return SourceGroup(name: name, types: [.enumeration(list)])
  }
  let model = Model(
    module: "M", moduleOrigin: origin, sourceGroups: sourceGroups, pages: [], webhooks: [], rulings: [], guides: [])
  #expect(emit(model).clashes.isEmpty != isClash)
}
