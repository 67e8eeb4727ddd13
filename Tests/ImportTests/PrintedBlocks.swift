import PageImport
import SpecText

/// Prints blocks in a short form, one line for each: `table [Name|Type] 2 rows`.
enum PrintedBlocks {
  static func lines(_ page: PageText) -> [String] {
    page.blocks.flatMap(lines) + page.leftOut.map { "left out: \($0.what)" }
  }

  static func lines(of text: String) -> [String] {
    lines(readPageText(SourceText(name: "page", utf8: Array(text.utf8))))
  }

  private static func lines(_ block: Block) -> [String] {
    switch block.content {
    case .heading(let level, let prose): ["heading \(level) \(prose.printed)"]
    case .paragraph(let prose): ["paragraph \(prose.printed)"]
    case .list(let items): ["list"] + items.map { "- \($0.printed)" }
    case .table(let table):
      ["table [\(table.header.map(\.printed).joined(separator: "|"))]"]
        + table.rows.map { "| " + $0.cells.map(\.printed).joined(separator: " | ") }
    case .code(let code):
      ["code \(code.language)"] + code.lines.map { "> " + String(decoding: $0.text, as: UTF8.self) }
    }
  }
}

extension Prose {
  /// The prose with marks: `code`, *bold*, “quotes”, ⏎ between lines, • before items.
  var printed: String {
    lines.map { line in
      (line.isItem ? "• " : "") + line.runs.map(\.printed).joined()
    }.joined(separator: " ⏎ ")
  }
}

extension Prose.Run {
  fileprivate var printed: String {
    switch mark {
    case .none: text
    case .code: "`\(text)`"
    case .bold: "*\(text)*"
    case .quotes: "“\(text)”"
    }
  }
}
