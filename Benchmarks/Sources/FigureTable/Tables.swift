/// Figures by section, both in the order in which they came.
func sections(_ figures: [Figure]) -> [(name: String, figures: [Figure])] {
  var names: [String] = []
  for figure in figures where !names.contains(figure.section) { names.append(figure.section) }
  return names.map { name in (name, figures.filter { $0.section == name }) }
}

func plainTable(_ figures: [Figure]) -> String {
  func padded(_ text: String, _ column: (Figure) -> String) -> String {
    text + String(repeating: " ", count: (figures.map { column($0).count }.max() ?? 0) - text.count)
  }
  return sections(figures).map { section in
    let lines = section.figures.map { figure in
      let columns = [
        padded(figure.name, \.name), padded(figure.shown, \.shown), padded(figure.shownGoal, \.shownGoal),
        padded(figure.verdict, \.verdict), figure.detail ?? "",
      ]
      let line = "  " + columns.joined(separator: "  ")
      return String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }
    return section.name + "\n" + lines.joined()
  }.joined(separator: "\n")
}

/// Without the details: nanoseconds promise what another machine does not hold.
func markdownTables(_ figures: [Figure]) -> String {
  sections(figures).map { section in
    let rows = section.figures.map { "| \($0.name) | \($0.shown) | \($0.shownGoal) | \($0.verdict) |\n" }
    return "### \(section.name)\n\n| | figure | goal (stretch) | |\n|---|---|---|---|\n\(rows.joined())"
  }.joined(separator: "\n")
}
