import SpecModel
import SpecText

/// The values that the rows of a page name for members.
struct NamedValues {
  /// The members of which a row names several values, with the values of all rows.
  private var several: [String: [String]] = [:]

  init(_ page: PrintedPage) {
    let rows = page.tables.flatMap(\.rows)
    let tags = page.tagNames
    for row in rows where !tags.contains(allowedText(row.name)) {
      if let values = row.facts.texts("values") { several[row.name, default: []] += values }
    }
    several = several.mapValues(\.distinct).filter { $0.value.count <= GuessedEnum.mostShown }
  }

  /// The row with all values of its member instead of only one, which it has in the context of its table.
  func widening(_ row: PrintedRow) -> PrintedRow {
    guard row.facts["values"] == nil, let value = row.facts.text("value"), let values = several[row.name],
      values.contains(value)
    else { return row }
    var row = row
    row.facts["value"] = nil
    row.facts["values"] = .texts(values)
    return row
  }
}
