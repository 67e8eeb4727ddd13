import SpecModel
import SpecText

/// A ruling of the spec, before its names are looked up.
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

  static func rulings(_ node: SyntaxNode, _ diagnostics: inout Diagnostics) -> [RulingSyntax] {
    pairs(node, for: "'\(key)'", &diagnostics).compactMap { id, body in
      if !isKebabCase(id.value) { diagnostics.append(.badName("ruling", id, pattern: kebabCasePattern)) }
      let keys = ["members", "conflicts", "pages", "decision", "because", "tolerate"]
      guard let fields = Fields(body, of: "ruling '\(id.value)'", keys: keys, &diagnostics) else { return nil }
      for key in ["members", "conflicts"] { _ = fields.requiredNode(key, &diagnostics) }
      return RulingSyntax(
        id: id,
        members: fields.texts("members", &diagnostics) ?? [],
        conflicts: fields.choices("conflicts", .conflictClass, &diagnostics),
        pages: fields.texts("pages", &diagnostics) ?? [],
        decision: fields.doc("decision", &diagnostics),
        because: fields.doc("because", &diagnostics),
        tolerances: fields.choices("tolerate", .tolerance, &diagnostics))
    }
  }
}
