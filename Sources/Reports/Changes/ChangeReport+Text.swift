import Emitters
import SpecDiff

extension ChangeReport {
  /// A summary, then for each change what it is, what it does, and its location in the spec.
  package var text: String {
    if items.isEmpty { return "no change\n" }
    return summary + "\n"
      + Impact.allCases.map { impact in
        let items = items(impact)
        if items.isEmpty { return "" }
        var shown = "\n\(impact.rawValue.uppercased())\n"
        for (index, item) in items.enumerated() {
          if index == 0 || items[index - 1].heading != item.heading { shown += "\n  \(item.heading)\n" }
          shown += item.text
        }
        return shown
      }.joined()
  }

  /// A summary, then a table per impact.
  package var markdown: String {
    if items.isEmpty { return "No change.\n" }
    return Markdown.paragraphs(["**\(text: summary)**"] + Impact.allCases.map(section)).text + "\n"
  }

  private func section(_ impact: Impact) -> Markdown {
    let items = items(impact)
    if items.isEmpty { return "" }
    return .paragraphs([
      .heading(3, "\(text: impact.rawValue.prefix(1).uppercased() + impact.rawValue.dropFirst())"),
      .table(["Subject", "Change", "Cause", "Effects", "Location"], items.map(\.cells)),
    ])
  }

  /// `1 breaking, 2 additive, 0 invisible`.
  private var summary: String {
    Impact.allCases.map { "\(items($0).count) \($0.rawValue)" }.joined(separator: ", ")
  }
}

extension ChangeReport.Item {
  /// `webhook CallStatusUpdate`. A type is shown by its name alone.
  fileprivate var heading: String {
    let names = subjects.map(\.name).joined(separator: ", ")
    switch subjects.first {
    case .type, nil: return names
    case .module: return kind
    case .webhook, .ruling, .page, .guide: return "\(kind) \(names)"
    }
  }

  fileprivate var text: String {
    let effects = effects.map { "      \($0.context.rawValue): \($0.phrase.plain)\n" }.joined()
    return "    \(phrase.plain) (\(cause.rawValue))\n" + effects + "      at \(locations.joined(separator: " -> "))\n"
  }

  fileprivate var cells: [Markdown] {
    let names = Markdown.list(subjects.map(\.name).filter { !$0.isEmpty }.map { "\(code: $0)" })
    let isType = if case .type = subjects.first { true } else { false }
    return [
      isType ? names : .sentences(["\(text: kind)", names]),
      phrase.markdown,
      "\(text: cause.rawValue)",
      .run(
        effects.enumerated().map { index, effect in
          "\(index == 0 ? "" : "<br>")\(text: effect.context.rawValue): \(effect.phrase.markdown)"
        }),
      .run(locations.enumerated().map { index, location in "\(index == 0 ? "" : " → ")\(code: location)" }),
    ]
  }

  private var kind: String { subjects[0].kindName }

  /// The old locations and the new ones, or one of them if they are equal.
  private var locations: [String] {
    let sides = [old, new].map { $0.map(\.text).joined(separator: ", ") }.filter { !$0.isEmpty }
    return sides.first == sides.last ? Array(sides.prefix(1)) : sides
  }
}
