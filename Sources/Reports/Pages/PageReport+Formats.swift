import Emitters
import PageImport

extension PageReport {
  package var text: String {
    let changed = pages.filter { !$0.items.isEmpty }.map { page in
      "page \(page.id), from \(page.file)\n" + page.items.map(\.text).joined() + "\n"
    }
    return changed.joined() + skipped.map { "page \($0.id) was not compared: \($0.reason)\n" }.joined()
      + "\(summary)\n"
  }

  package var markdown: String {
    Markdown.paragraphs(
      ["**\(text: summary)**"]
        + pages.filter { !$0.items.isEmpty }.map { page in
          .paragraphs([
            .heading(3, "\(text: page.id)"),
            .table(["Difference", "Place", "Statement", "Location"], page.items.map(\.cells)),
          ])
        } + skipped.map { "Page \(code: $0.id) was not compared: \(text: $0.reason)." }
    ).text + "\n"
  }

  /// One JSON object. Later versions may add keys, but keep these.
  package var json: String {
    JSON.file([
      (
        "pages",
        .array(
          pages.map { page in
            .object([
              ("page", .text(page.id)), ("file", .text(page.file)), ("differences", .array(page.items.map(\.json))),
            ])
          })
      ),
      (
        "skipped",
        .array(skipped.map { .object([("page", .text($0.id)), ("reason", .text($0.reason))]) })
      ),
    ])
  }
}

extension PageReport.Item {
  fileprivate var text: String {
    let statements = difference.statements.plain
    return "  \(difference.label): \(difference.place.plain)\(statements.isEmpty ? "" : ": \(statements)")\n"
      + (locations.isEmpty ? "" : "    at \(locations.joined(separator: " -> "))\n")
  }

  fileprivate var cells: [Markdown] {
    [
      "\(text: difference.label)", difference.place.markdown, difference.statements.markdown,
      .run(locations.enumerated().map { index, location in "\(index == 0 ? "" : " → ")\(code: location)" }),
    ]
  }

  private var locations: [String] { [old, new].compactMap { $0?.text } }

  fileprivate var json: JSON {
    .object(
      [("id", .text(difference.kind.rawValue)), ("in", .text(difference.title))]
        + [
          ("member", difference.member), ("old", difference.old), ("new", difference.new), ("oldLocation", old?.text),
          ("newLocation", new?.text),
        ].compactMap { name, value in value.map { (name, JSON.text($0)) } })
  }
}
