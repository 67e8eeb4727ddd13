import SpecModel
import SpecText

/// A ruling of the spec, before its names are looked up.
struct RulingSyntax {
  /// What one page printed when the ruling was made.
  typealias PageEvidence = (page: Located<String>, statements: [Located<String>])

  var id: Located<String>
  var members: [Located<String>]
  var conflicts: [Located<ConflictClass>]
  var evidence: [PageEvidence]
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
      guard let fields = Fields(body, of: "ruling '\(id.value)'", Language.ruling, &diagnostics) else { return nil }
      for key in ["members", "conflicts"] { _ = fields.requiredNode(key, &diagnostics) }
      return RulingSyntax(
        id: id,
        members: fields.texts("members", &diagnostics) ?? [],
        conflicts: fields.choices("conflicts", .conflictClass, &diagnostics),
        evidence: fields.node("evidence").map { evidence($0, &diagnostics) } ?? [],
        decision: fields.doc("decision", &diagnostics),
        because: fields.doc("because", &diagnostics),
        tolerances: fields.choices("tolerate", .tolerance, &diagnostics))
    }
  }

  /// `{call-status: [row 'callDuration' has type String]}`.
  private static func evidence(_ node: SyntaxNode, _ diagnostics: inout Diagnostics) -> [RulingSyntax.PageEvidence] {
    pairs(node, for: "'evidence'", &diagnostics).map { page, body in
      let texts = sequence(body, for: "'\(page.value)'", &diagnostics).compactMap {
        scalar($0, for: "'\(page.value)'", &diagnostics)
      }
      return (page, texts)
    }
  }
}
