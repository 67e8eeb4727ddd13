import SpecModel

/// A page of advice, as the spec has it.
struct GuidePage {
  let guide: Guide

  func render() -> Markdown {
    """
    \(.heading(1, "\(text: guide.title)"))

    \(prose: guide.doc)

    \(.paragraphs(guide.sections.map(section)))

    """
  }

  private func section(_ section: Guide.Section) -> Markdown {
    .paragraphs([
      .heading(2, "\(text: section.title)"),
      "\(prose: section.text)",
      .bullets(section.points.map { "\(prose: $0)" }),
      section.sequence.isEmpty ? "" : sequence(section.sequence),
      section.source.map { "Source: \(prose: $0)" } ?? "",
    ])
  }

  private func sequence(_ messages: [Guide.Message]) -> Markdown {
    let names = messages.flatMap { [$0.from, $0.to] }.unique
    let participants = names.enumerated().map { "  participant P\($0) as \(diagramLabel($1))" }
    func id(_ name: String) -> String { "P\(names.firstIndex(of: name) ?? 0)" }
    let arrows = messages.map { "  \(id($0.from))->>\(id($0.to)): \(diagramLabel($0.text))" }
    return .fence("mermaid", (["sequenceDiagram"] + participants + arrows).joined(separator: "\n"))
  }
}
