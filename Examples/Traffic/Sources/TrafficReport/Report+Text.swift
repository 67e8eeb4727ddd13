extension Report {
  /// The report for people.
  package var text: String {
    let rejected = bodies - decoded
    let head =
      "\(bodies) bodies: \(decoded) decode, \(rejected) do not. Compared with the pages of \(product.rawValue).\n"
    return sections.reduce(into: head) { text, section in
      text += "\n\(section.title)\n" + lines(of: section.table).map { "\($0)\n" }.joined()
    }
  }

  private func lines(of table: Table) -> [String] {
    let findings = table.findings
    guard !findings.isEmpty else { return ["  none"] }
    var rows = [["bodies", "share", "first line"] + table.columns]
    rows += findings.map { row($0.tally) + $0.cells.map { $0.isEmpty ? "/" : $0 } }
    if let others = table.others { rows.append(row(others) + ["and others"]) }
    return aligned(rows)
  }

  private func row(_ tally: Tally) -> [String] {
    ["\(tally.count)", percent(tally.count), "\(tally.firstLine)"]
  }

  /// A percentage with two decimals. A share that would be rounded to 0 is `<0.01%`.
  private func percent(_ count: Int) -> String {
    let hundredths = Int((share(count) * 10_000).rounded())
    guard hundredths > 0 else { return "<0.01%" }
    let decimals = hundredths % 100
    return "\(hundredths / 100).\(decimals < 10 ? "0" : "")\(decimals)%"
  }
}

/// Aligns columns: numbers to the right, names to the left.
private func aligned(_ rows: [[String]]) -> [String] {
  let widths = (0..<(rows.map(\.count).max() ?? 0)).map { column in
    rows.map { column < $0.count ? $0[column].utf8.count : 0 }.max() ?? 0
  }
  return rows.map { row in
    let cells = row.enumerated().map { column, cell in
      let padding = String(repeating: " ", count: widths[column] - cell.utf8.count)
      // No spaces at the end of a line.
      return column < 3 ? padding + cell : column == row.count - 1 ? cell : cell + padding
    }
    return "  " + cells.joined(separator: "  ")
  }
}
