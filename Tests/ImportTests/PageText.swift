import PageImport
import SpecModel
import SpecText

/// What a page prints as text, for comparison with golden files.
func dump(_ page: PrintedPage, of source: SourceText) -> String {
  var lines = ["title: \(page.title)"]
  if page.allowsMoreMembers { lines.append("more members") }
  if let status = page.replyStatus { lines.append("reply status: \(status)") }
  for table in page.tables {
    lines += ["", "table: \(table.title)"]
    for row in table.rows {
      lines.append("  \(row.name): \(row.type ?? "-")" + row.facts.descriptions.map { "; \($0)" }.joined())
      lines += row.guesses.map { "    guess: \($0.key), because \($0.reason)" }
    }
  }
  for list in page.lists { lines += ["", "list: \(list.title)", "  " + list.values.joined(separator: ", ")] }
  for sample in page.samples {
    lines += ["", "sample: \(sample.title)" + sample.defects.map { "; \($0)" }.joined()]
    lines += comments(of: sample.value, "")
  }
  if !page.leftOut.isEmpty { lines.append("") }
  lines += page.leftOut.map { "left out: line \(source.location(at: $0.range.start).line): \($0.what)" }
  return lines.joined(separator: "\n") + "\n"
}

/// The facts of comments, with the paths of their members.
private func comments(of value: PrintedValue, _ path: String) -> [String] {
  let own = value.facts.isEmpty ? [] : ["  \(path): " + value.facts.descriptions.joined(separator: "; ")]
  switch value.content {
  case .object(let members):
    return own + members.flatMap { comments(of: $0.value, path.isEmpty ? $0.name : "\(path).\($0.name)") }
  case .array(let items): return own + items.flatMap { comments(of: $0, path) }
  case .scalar: return own
  }
}
