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
  let text = try golden.get().replacing(try Regex("\\b\(name)\\b").wordBoundaryKind(.simple), with: other)
  let source = SourceText(name: "webhooks.yaml", utf8: Array(text.utf8))
  let (files, diagnostics) = generate(from: [source])
  return (files == nil ? "" : "accepted\n") + render(diagnostics, sources: [source])
}

@Test func aSpecWithoutClashesIsAccepted() throws {
  #expect(try report("Parcel", as: "Box") == "accepted\n")
}

/// Two members of a record, and two values of an enum.
@Test(arguments: [("Any", "init_", "init_"), ("Lost", "inTransit", "inTransit")])
func namesThatBecomeTheSameInSwiftClash(name: String, other: String, swift: String) throws {
  let text = try report(name, as: other)
  #expect(text.contains("two names of the spec become '\(swift)' in Swift [name-clash]"), "\(text)")
  #expect(text.contains("note: the other one is here"))
}

/// Types of the standard library, of records and of the runtime, and the module itself.
@Test(arguments: ["String", "Member", "Violation", "GoldenWebhooks"]) func reservedTypeNamesAreReported(
  _ name: String
) throws {
  let text = try report("Money", as: name)
  #expect(text.contains("generated code needs the name '\(name)' for something else [reserved-name]"), "\(text)")
}

/// The property `number` of an enum of integers, and the property for the tag of a union.
@Test(arguments: [("good", "number"), ("do", "Stop")])
func namesThatHideAPropertyOrATypeAreReported(name: String, other: String) throws {
  let text = try report(name, as: other)
  #expect(text.contains("generated code needs the name '\(other)' for something else [reserved-name]"), "\(text)")
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
