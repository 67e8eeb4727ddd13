import SpecModel
import SpecText

/// Reads the section `guides`: tree -> ``Guide``. It names nothing that would have to be looked up.
struct GuideReader {
  static let key = "guides"

  static func guides(_ node: SyntaxNode, _ problems: inout Problems) -> [Guide] {
    pairs(node, for: "'\(key)'", &problems).compactMap { id, body in
      if !isKebabCase(id.value) { problems.append(.badName("guide", id, form: kebabCaseForm)) }
      let keys = ["title", "doc", "sections"]
      guard let fields = Fields(body, of: "guide '\(id.value)'", keys: keys, &problems) else { return nil }
      let items = fields.requiredNode("sections", &problems).map { sequence($0, for: "'sections'", &problems) } ?? []
      return Guide(
        id: id.value,
        title: fields.doc("title", &problems),
        doc: fields.doc("doc", &problems),
        sections: items.compactMap { section($0, &problems) },
        origin: id.range)
    }
  }

  private static func section(_ node: SyntaxNode, _ problems: inout Problems) -> Guide.Section? {
    let keys = ["title", "text", "points", "sequence", "source"]
    guard let fields = Fields(node, of: "a section", keys: keys, &problems) else { return nil }
    let messages = fields.node("sequence").map { sequence($0, for: "'sequence'", &problems) } ?? []
    return Guide.Section(
      title: fields.doc("title", &problems),
      text: fields.doc("text", &problems),
      points: (fields.texts("points", &problems) ?? []).map(\.value),
      sequence: messages.compactMap { message($0, &problems) },
      source: fields.node("source").map { _ in fields.doc("source", &problems) })
  }

  private static func message(_ node: SyntaxNode, _ problems: inout Problems) -> Guide.Message? {
    guard let fields = Fields(node, of: "a message", keys: ["from", "to", "says"], &problems) else { return nil }
    return Guide.Message(
      from: fields.doc("from", &problems), to: fields.doc("to", &problems), text: fields.doc("says", &problems))
  }
}
