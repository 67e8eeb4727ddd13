import PageImport
import SpecChecker
import SpecText

/// Reads any bytes as a page of a vendor. Its draft is a page of a spec that the reader accepts.
public enum Page: FuzzTarget {
  public static func run(_ input: UnsafeRawBufferPointer) throws {
    let source = SourceText(name: "page.md", utf8: unsafe [UInt8](input))
    let page = readPage(source)
    for range in page.ranges {
      try expect(
        range.file == 0 && 0 <= range.start && range.start <= range.end && range.end <= source.utf8.count,
        "what is read has a range in the page")
    }
    try expect(compare(page, page).isEmpty, "a page does not differ from itself")

    let text = draft(of: page, as: PageHeader(), sources: [source])
    let (tree, diagnostics) = parse(SourceText(name: "draft.yaml", utf8: Array(text.utf8)), file: 0)
    try expect(diagnostics.isEmpty, "a draft is parsed: \(diagnostics.map(\.message))")
    guard let tree else { throw Finding(description: "a draft is parsed") }
    // What a person has to fill in is `TODO`, and the spec around the page is missing.
    let complaints = check([SpecFile(stem: "draft", tree: tree)]).diagnostics.map(\.message).filter {
      !$0.contains("TODO") && !$0.contains("'module'")
    }
    try expect(complaints.isEmpty, "a draft is accepted: \(complaints)")
  }
}

extension PrintedPage {
  fileprivate var ranges: [SourceRange] {
    lists.map(\.range) + tables.map(\.range) + tables.flatMap(\.rows).map(\.range) + samples.map(\.range)
      + leftOut.map(\.range)
  }
}
