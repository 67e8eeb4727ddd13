import Emitters
import SpecModel
import SpecText
import Testing

@testable import fieldscribe

// Names that are valid in a spec and clash in Swift. They are reported after the checker, with both locations.

/// A spec with one row, and room for declarations that clash.
private func spec(types: String, rows: String = "") -> String {
  """
  module: Shop
  webhooks:
    Moved:
      doc: Moved.
      pages: [moves]
      event: Move
      reply: acknowledgement
  \(types)
  pages:
    - page: moves
      title: Moves
      product: Shop
      endpoint: Moves
      revision: "1"
      tables:
        - title: move
          of: [Move]
          rows:
            - a: String

  """ + rows + "\n"
}

private func report(_ text: String) -> String {
  let source = SourceText(name: "webhooks.yaml", utf8: Array(text.utf8))
  let (files, diagnostics) = generate(from: [source])
  return (files == nil ? "" : "accepted\n") + render(diagnostics, sources: [source])
}

@Test func aSpecWithoutClashesIsAccepted() {
  #expect(report(spec(types: record("Move", ["a"]))) == "accepted\n")
}

@Test func membersWithTheSameSwiftNameClash() {
  let text = report(spec(types: record("Move", ["a", "json", "json_"]), rows: rows(["json", "json_"])))
  #expect(text.contains("two names of the spec become 'json_' in Swift [name-clash]"), "\(text)")
  #expect(text.contains("note: the other one is here"))
}

@Test func enumValuesWithTheSameSwiftNameClash() {
  let types =
    record("Move", ["a"], "      - b: {type: State, doc: A state.}") + """

      enums:
        State:
          doc: A state.
          values:
            - CALL_STATUS: One.
            - callStatus: Another.
      """
  let text = report(
    spec(
      types: types, rows: "          - b:\n              type: String\n              values: [CALL_STATUS, callStatus]")
  )
  #expect(text.contains("two names of the spec become 'callStatus' in Swift [name-clash]"), "\(text)")
}

@Test(arguments: ["String", "Member", "Violation", "Shop"]) func reservedTypeNamesAreReported(_ name: String) {
  let types =
    record("Move", ["a"], "      - b: {type: \(name), doc: A part.}") + "\n"
    + record(name, ["c"]).dropFirst("records:\n".count)
  let text = report(spec(types: types, rows: "          - b: object\n" + second(name)))
  #expect(text.contains("generated code needs the name '\(name)' for something else [reserved-name]"), "\(text)")
}

/// The property `number` of an enum of integers, and the property for the tag of a union.
@Test func namesThatHideAPropertyOrATypeAreReported() {
  let grade = """

    enums:
      Grade:
        doc: A grade.
        values:
          - number: {value: 1, doc: One.}
    """
  let types = record("Move", ["a"], "      - b: {type: Grade, doc: A grade.}") + grade
  let number = report(
    spec(types: types, rows: "          - b:\n              type: Integer\n              values: [1]"))
  #expect(number.contains("generated code needs the name 'number' for something else [reserved-name]"), "\(number)")

  let step = """

    unions:
      Step:
        doc: A step.
        by: {member: Part}
        cases:
          - part: Part
    """
  let part = "\n  Part:\n    doc: A part.\n    members:\n      - Part: {type: text, value: part, doc: The tag.}"
  let tag = report(
    spec(
      types: record("Move", ["a"], "      - b: {type: Step, doc: A step.}") + part + step,
      rows: "          - b: object\n    \(second("Step").dropFirst(4))".replacing(
        "c: String", with: "Part: {type: String, value: part}")))
  #expect(tag.contains("generated code needs the name 'Part' for something else [reserved-name]"), "\(tag)")
}

@Test(arguments: ["Swift", "FieldscribeRuntime", "Self", "Docs", "Manifest", "Glibc"])
func reservedModuleNamesAreReported(_ name: String) {
  let text = report(spec(types: record("Move", ["a"])).replacing("module: Shop", with: "module: \(name)"))
  #expect(text.contains("webhooks.yaml:1:9: error: generated code needs the name '\(name)'"), "\(text)")
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

private func record(_ name: String, _ members: [String], _ more: String = "") -> String {
  let lines = members.map { "      - \($0): {type: text, optional: true, doc: A text.}" } + (more.isEmpty ? [] : [more])
  return "records:\n  \(name):\n    doc: A record.\n    members:\n" + lines.joined(separator: "\n")
}

private func rows(_ names: [String]) -> String {
  names.map { "          - \($0): String" }.joined(separator: "\n")
}

private func second(_ name: String) -> String {
  """
        - title: part
          of: [\(name)]
          rows:
            - c: String
  """
}
