package import SpecText

/// Reads what a page of a vendor prints about JSON. Any text is accepted.
///
/// What is not read is in ``PrintedPage/leftOut``.
package func readPage(_ source: SourceText, file: Int = 0) -> PrintedPage {
  readPage(readPageText(source, file: file), of: source, file: file)
}

/// Reads what a text of a page, or a section of it, prints about JSON.
package func readPage(_ text: PageText, of source: SourceText, file: Int = 0) -> PrintedPage {
  var reader = PageReader(source: source, text: text, file: file)
  reader.read()
  return reader.page
}

/// Goes through the blocks of a page.
private struct PageReader {
  let source: SourceText
  let text: PageText
  let file: Int
  var page = PrintedPage(title: "")

  private let sections: FieldSections
  private var context = PageContext()
  private var surroundings = Surroundings()
  private var declarations = Declarations()
  private var tableTitles = Titles()
  private var listTitles = Titles()
  private var sampleTitles = Titles()
  /// The columns of each table.
  private var columns: [Int: Columns] = [:]
  /// The samples of each block of code.
  private var samples: [Int: [PrintedSample]] = [:]

  init(source: SourceText, text: PageText, file: Int) {
    self.source = source
    self.text = text
    self.file = file
    sections = FieldSections(text.blocks)
  }

  mutating func read() {
    page.leftOut = text.leftOut
    readTitle()
    collectNames()
    for (index, block) in text.blocks.enumerated() {
      read(block, at: index)
      surroundings.pass(block)
    }
    page.replyStatus = declarations.replyStatus
    page.allowsMoreMembers = declarations.allowsMoreMembers
    page.leftOut.sort { $0.range.start < $1.range.start }
    for index in page.leftOut.indices { page.leftOut[index].text = source.text(in: page.leftOut[index].range) }
  }

  private mutating func readTitle() {
    var heading: Prose?
    for block in text.blocks {
      if case .heading(_, let prose) = block.content {
        heading = prose
        break
      }
    }
    page.title = text.frontMatter["title"] ?? heading?.text ?? firstLine ?? ""
    let slug = (text.frontMatter["slug"] ?? "").split(separator: "/").last.map(String.init) ?? ""
    let words = slug.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    context.products.add(page.title, isTitle: true)
    context.products.add(words)
  }

  /// The first paragraph, if it is as short as a title.
  private var firstLine: String? {
    guard case .paragraph(let prose)? = text.blocks.first?.content else { return nil }
    return prose.text.utf8.count < 60 ? prose.text : nil
  }

  /// Collects the names of members and products, because descriptions can mention what comes later.
  private mutating func collectNames() {
    for (index, block) in text.blocks.enumerated() {
      switch block.content {
      case .code(let code): readSamples(of: code, at: index)
      case .paragraph(let prose), .heading(_, let prose): context.products.add(prose)
      case .list, .table: break
      }
    }
    context.members = context.sampleMembers
    for section in sections.groups.values.joined() { context.members.insert(section.heading.text) }
    for (index, block) in text.blocks.enumerated() {
      guard case .table(let table) = block.content else { continue }
      let columns = Columns(table, known: context.sampleMembers)
      self.columns[index] = columns
      if case .members = columns.subject { for name in columns.names { context.members.insert(name) } }
      if let column = columns.index(of: .description) {
        for row in table.rows where row.cells.indices.contains(column) { context.products.add(row.cells[column]) }
      }
    }
  }

  private mutating func read(_ block: Block, at index: Int) {
    switch block.content {
    case .heading:
      if let group = sections.groups[index], let first = group.first, let last = group.last {
        let range = SourceRange(file: file, start: first.range.start, end: last.range.end)
        let rows = group.map { context.row($0.heading.text, $0.type, $0.words, $0.text, at: $0.range) }
        append(rows, surroundings.heading, at: range)
      }
    case .paragraph(let prose): declarations.read(prose)
    case .list(let items):
      for item in items { declarations.read(item) }
      read(items, at: block.range)
    case .table(let table): if let columns = columns[index] { read(table, columns, at: block.range) }
    case .code: addSamples(samples[index] ?? [])
    }
  }

  // MARK: - Tables

  private mutating func read(_ table: TableBlock, _ columns: Columns, at range: SourceRange) {
    switch columns.subject {
    case .members(let column):
      var reader = RowReader(columns, nameColumn: column, context: context, source: source)
      reader.read(table)
      page.leftOut += reader.leftOut
      if !reader.rows.isEmpty { append(reader.rows, tableTitle, at: range) }
    case .values(let column):
      let title = listTitles.unique(surroundings.heading ?? surroundings.label, orElse: "list")
      page.lists.append(PrintedList(title: title, values: Columns.column(column, of: table).uniqued, range: range))
    case .neither:
      let head = table.header.map(\.text).joined(separator: " | ")
      let what = head.isEmpty ? "a table without a head" : "a table that is neither of members nor of values: '\(head)'"
      page.leftOut.append(LeftOut(what, at: range))
    }
  }

  private mutating func append(_ rows: [PrintedRow], _ title: String?, at range: SourceRange) {
    page.tables.append(PrintedTable(title: tableTitles.unique(title, orElse: "table"), rows: rows, range: range))
  }

  /// The heading, unless it says only which direction it is.
  private var tableTitle: String? {
    guard let heading = surroundings.heading, !["request", "response"].contains(heading.lowercased()) else {
      return surroundings.label ?? surroundings.heading
    }
    return heading
  }

  // MARK: - Lists

  private mutating func read(_ items: [Prose], at range: SourceRange) {
    let title = surroundings.heading ?? surroundings.label
    switch ListReader(context: context, surroundings: surroundings).read(items) {
    case .members(let rows): append(rows, title, at: range)
    case .values(let values, let announced):
      page.lists.append(
        PrintedList(title: listTitles.unique(announced ?? title, orElse: "list"), values: values, range: range))
    case .leftOut(let what): page.leftOut.append(LeftOut(what, at: range))
    case .nothing: break
    }
  }

  // MARK: - Samples

  /// The languages of code that can be JSON. Other code is about how to send or receive it.
  private static let languages: Set<String> = [
    "", "json", "json5", "jsonc", "hjson", "js", "javascript", "jsx", "http", "text", "txt", "raw", "yaml",
  ]
  private static let problemLimit = 6

  private mutating func readSamples(of code: CodeBlock, at index: Int) {
    guard Self.languages.contains(code.language) else { return }
    let found = PageImport.readSamples(code, file: file).filter { sample in
      // With this many mistakes, it is a program.
      !sample.value.isEmpty && (code.language == "json" || sample.problems.count <= Self.problemLimit)
    }
    samples[index] = found
    for sample in found { collectNames(of: sample.value) }
  }

  private mutating func collectNames(of value: PrintedValue) {
    switch value.content {
    case .object(let members):
      for member in members {
        context.sampleMembers.insert(member.name)
        collectNames(of: member.value)
      }
    case .array(let items): for item in items { collectNames(of: item) }
    case .scalar: break
    }
  }

  private mutating func addSamples(_ samples: [PrintedSample]) {
    for sample in samples {
      var sample = sample
      if sample.defects.contains("comment") { SampleFacts(context: context).add(to: &sample.value, name: "") }
      sample.title = sampleTitles.unique(
        surroundings.name ?? surroundings.heading ?? surroundings.label, orElse: "sample")
      page.samples.append(sample)
    }
  }
}

extension PrintedValue {
  /// Whether it is a scalar, or an object or array without content.
  fileprivate var isEmpty: Bool {
    switch content {
    case .object(let members): members.isEmpty
    case .array(let items): items.isEmpty
    case .scalar: true
    }
  }
}

extension SourceText {
  fileprivate func text(in range: SourceRange) -> String {
    let bytes = utf8.dropFirst(max(0, range.start)).prefix(max(0, range.end - range.start))
    return String(decoding: bytes, as: UTF8.self)
  }
}
