import Emitters
import SpecDiff

// For a terminal and a pull request.

extension ChangeReport {
  /// The report for a terminal: what changed, what that does, and where it stands.
  package var text: String {
    if items.isEmpty { return "no change\n" }
    return summary + "\n"
      + Impact.allCases.map { impact in
        let items = items(impact)
        if items.isEmpty { return "" }
        var shown = "\n\(impact.rawValue.uppercased())\n"
        for (place, item) in items.enumerated() {
          if place == 0 || items[place - 1].heading != item.heading { shown += "\n  \(item.heading)\n" }
          shown += item.text
        }
        return shown
      }.joined()
  }

  /// The report for a pull request: a line with the counts, then a table for each impact.
  package var markdown: String {
    if items.isEmpty { return "No change.\n" }
    return Markdown.paragraphs(["**\(text: summary)**"] + Impact.allCases.map(section)).text + "\n"
  }

  private func section(_ impact: Impact) -> Markdown {
    let items = items(impact)
    if items.isEmpty { return "" }
    return .paragraphs([
      .heading(3, "\(text: impact.rawValue.prefix(1).uppercased() + impact.rawValue.dropFirst())"),
      .table(["Of", "Change", "Cause", "What it does", "Where"], items.map(\.cells)),
    ])
  }

  /// `1 breaking, 2 additive, 0 invisible`.
  private var summary: String {
    Impact.allCases.map { "\(items($0).count) \($0.rawValue)" }.joined(separator: ", ")
  }
}

extension ChangeReport.Item {
  /// `webhook CallStatusUpdate`; a type needs no word.
  fileprivate var heading: String {
    let names = subjects.map(\.name).joined(separator: ", ")
    switch subjects.first {
    case .type, nil: return names
    case .module: return kind
    case .webhook, .ruling, .page, .guide: return "\(kind) \(names)"
    }
  }

  fileprivate var text: String {
    let effects = effects.map { "      \($0.place.rawValue): \($0.words.plain)\n" }.joined()
    return "    \(wording.plain) (\(cause.rawValue))\n" + effects + "      at \(places.joined(separator: " -> "))\n"
  }

  fileprivate var cells: [Markdown] {
    let names = Markdown.list(subjects.map(\.name).filter { !$0.isEmpty }.map { "\(code: $0)" })
    let isType = if case .type = subjects.first { true } else { false }
    return [
      isType ? names : .sentences(["\(text: kind)", names]),
      wording.markdown,
      "\(text: cause.rawValue)",
      .run(
        effects.enumerated().map { place, effect in
          "\(place == 0 ? "" : "<br>")\(text: effect.place.rawValue): \(effect.words.markdown)"
        }),
      .run(places.enumerated().map { place, words in "\(place == 0 ? "" : " → ")\(code: words)" }),
    ]
  }

  private var kind: String { subjects[0].kindName }

  /// The old places and the new ones, once where they are the same.
  private var places: [String] {
    let sides = [old, new].map { $0.map(\.text).joined(separator: ", ") }.filter { !$0.isEmpty }
    return sides.first == sides.last ? Array(sides.prefix(1)) : sides
  }
}
