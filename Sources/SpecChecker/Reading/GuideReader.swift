import SpecModel
import SpecText

/// Reads the section `guides`: tree -> ``Guide``. Guides contain no names to look up, so the result is the model.
struct GuideReader {
  static let key = "guides"

  static func guides(_ node: SyntaxNode, _ diagnostics: inout Diagnostics) -> [Guide] {
    pairs(node, for: "'\(key)'", &diagnostics).compactMap { id, body in
      if !isKebabCase(id.value) { diagnostics.append(.badName("guide", id, pattern: kebabCasePattern)) }
      guard let fields = Fields(body, of: "guide '\(id.value)'", Language.guide, &diagnostics) else { return nil }
      let items =
        fields.requiredNode("sections", &diagnostics).map { sequence($0, for: "'sections'", &diagnostics) } ?? []
      return Guide(
        id: id.value,
        title: fields.doc("title", &diagnostics),
        doc: fields.doc("doc", &diagnostics),
        sections: items.compactMap { section($0, &diagnostics) },
        origin: id.range)
    }
  }

  private static func section(_ node: SyntaxNode, _ diagnostics: inout Diagnostics) -> Guide.Section? {
    guard let fields = Fields(node, of: "a section", Language.guideSection, &diagnostics) else { return nil }
    let messages = fields.node("sequence").map { sequence($0, for: "'sequence'", &diagnostics) } ?? []
    return Guide.Section(
      title: fields.doc("title", &diagnostics),
      text: fields.doc("text", &diagnostics),
      points: (fields.texts("points", &diagnostics) ?? []).map(\.value),
      sequence: messages.compactMap { message($0, &diagnostics) },
      source: fields.node("source").map { _ in fields.doc("source", &diagnostics) })
  }

  private static func message(_ node: SyntaxNode, _ diagnostics: inout Diagnostics) -> Guide.Message? {
    guard let fields = Fields(node, of: "a message", Language.guideMessage, &diagnostics) else { return nil }
    return Guide.Message(
      from: fields.doc("from", &diagnostics), to: fields.doc("to", &diagnostics), text: fields.doc("text", &diagnostics)
    )
  }
}
