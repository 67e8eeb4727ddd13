import SpecModel
import SpecText

/// A ruling as the spec has it.
struct RulingSyntax {
  var id: Located<String>
  var members: [Located<String>]
  var conflicts: [Located<ConflictClass>]
  var pages: [Located<String>]
  var decision: String
  var because: String
  var tolerances: [Located<ToleranceKind>]
}

/// Reads the section `rulings`: tree -> ``RulingSyntax``.
struct RulingReader {
  static let key = "rulings"

  static func rulings(_ node: SyntaxNode, _ problems: inout Problems) -> [RulingSyntax] {
    pairs(node, for: "'\(key)'", &problems).compactMap { id, body in
      if !isKebabCase(id.value) { problems.append(.badName("ruling", id, form: kebabCaseForm)) }
      let keys = ["members", "conflicts", "pages", "decision", "because", "tolerate"]
      guard let fields = Fields(body, of: "ruling '\(id.value)'", keys: keys, &problems) else { return nil }
      for key in ["members", "conflicts"] { _ = fields.requiredNode(key, &problems) }
      return RulingSyntax(
        id: id,
        members: fields.texts("members", &problems) ?? [],
        conflicts: choices("conflicts", .conflictClass, of: fields, &problems),
        pages: fields.texts("pages", &problems) ?? [],
        decision: fields.doc("decision", &problems),
        because: fields.doc("because", &problems),
        tolerances: choices("tolerate", .tolerance, of: fields, &problems))
    }
  }

  /// The items of a closed list.
  private static func choices<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ key: String, _ kind: UnknownName, of fields: Fields, _ problems: inout Problems
  ) -> [Located<Choice>] {
    (fields.texts(key, &problems) ?? []).compactMap { text in
      if let choice = Choice(rawValue: text.value) { return Located(value: choice, range: text.range) }
      problems.append(.unknown(kind, text.value, among: Choice.allCases.map(\.rawValue), at: text.range))
      return nil
    }
  }
}
