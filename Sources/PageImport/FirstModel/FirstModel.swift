import SpecModel
package import SpecText

/// A first spec for samples and, if there is one, the page of a vendor: webhooks, types and pages.
package struct FirstModel: Sendable {
  /// The sections of the spec.
  package var entries: [SpecValue.Entry]
  /// What is not in the spec, for the comments at its end.
  package var ending: [String]

  /// The file of the spec.
  package var text: String { specText(entries, ending: ending) }
}

/// Makes a first spec: types that fit samples and tables, and the pages that prove them.
///
/// - Parameters:
///   - samples: bodies, each with the name of its file as its title.
///   - page: a page of the vendor. What its tables state wins over what samples suggest.
///   - module: the name of the module.
///   - header: what the page does not print about itself.
///   - sources: the texts of the page and the samples, by the file of their ranges.
package func firstModel(
  of samples: [PrintedSample], page: PrintedPage?, module: String, as header: PageHeader = PageHeader(),
  sources: [SourceText]
) -> FirstModel {
  var maker = FirstModelMaker(samples, page, module: module, header, sources)
  return maker.model()
}

/// Chains the steps from samples to declarations.
private struct FirstModelMaker {
  /// The samples of one kind of body, and the type of the body or of its items.
  private struct Root {
    var title: String
    /// The indices of the samples of the page, and of other samples.
    var samples: [Int]
    var isList: Bool
    var type: GuessedType
  }

  private let module: String
  private let header: PageHeader
  private let sources: [SourceText]
  private let places: Places
  /// The samples of the page, and then the others.
  private var samples: [PrintedSample]
  private let pageSamples: Int
  private var page: PrintedPage?
  private var leftOut: [LeftOut] = []

  init(
    _ samples: [PrintedSample], _ page: PrintedPage?, module: String, _ header: PageHeader, _ sources: [SourceText]
  ) {
    self.module = Words.of(module).isEmpty ? "Webhooks" : module
    self.header = header
    self.sources = sources
    places = Places(sources)
    self.page = page
    let own = (page?.samples ?? []).filter(\.value.isBody)
    pageSamples = own.count
    self.samples = own + samples.filter(\.value.isBody)
    for other in ((page?.samples ?? []) + samples) where !other.value.isBody {
      leftOut.append(LeftOut("the sample '\(other.title)' is no object and no list of objects", at: other.range))
    }
  }

  mutating func model() -> FirstModel {
    let tags = page?.tagNames ?? []
    var reading = ShapeReading(pageFiles: Set((page?.samples ?? []).map(\.range.file)), tags: tags)
    var roots = roots(&reading, tags)
    let merging = RecordMerging(reading.guesses)
    for index in roots.indices { roots[index].type = roots[index].type.mappingRecords(merging.resolved) }
    var tables = TableReading(merging.guesses, page ?? PrintedPage(title: ""), roots: roots.map(\.type), sources)
    let subjects = tables.subjects
    var printed = page?.tables ?? []
    for index in printed.indices { tables.read(&printed[index], at: index) }
    tables.read(page?.lists ?? [])
    tables.addCases()
    tables.addCases(of: page?.lists ?? [])
    for (record, union) in tables.replaced {
      for index in roots.indices {
        roots[index].type = roots[index].type.replacing(.record(record), with: .union(union))
      }
    }
    page?.tables = zip(printed, subjects).map { table, subjects in
      var table = tables.withTag(table, of: subjects)
      table.rows = table.rows.map { tables.readable($0, of: subjects).forProduct(header.product) }
      return table
    }
    let newRoots = tables.newRoots.map(GuessedType.record) + tables.newUnions.map(GuessedType.union)
    let all = roots.map(\.type) + newRoots
    var declarations = DeclarationWriter(tables.guesses, module: module, roots: all)
    let webhooks = webhooks(roots, newRoots, &declarations)
    let owners = subjects.map { records in
      tables.union(of: records).map { [GuessedType.union($0)] } ?? records.map(GuessedType.record)
    }
    let pages = pages(roots, owners, declarations)
    let sections: [SpecValue.Entry?] = [
      .init("module", .text(declarations.module)), webhooks,
      declarations.unions, declarations.records, declarations.enums,
      pages.items.isEmpty ? nil : .init("pages", pages, apart),
    ]
    return FirstModel(entries: sections.compactMap(\.self), ending: leftOut.map(places.comment))
  }

  private var apart: SpecValue.Comments { .init(isApart: true) }

  // MARK: Roots

  private func roots(_ reading: inout ShapeReading, _ tags: Set<String>) -> [Root] {
    let homes = SampleHomes(page)
    // A body without the tag of the tables is of another type than those with the tag.
    let hasTag = samples.map { sample in
      sample.bodies.contains { $0.membersByName.contains { tags.contains($0.key) && $0.value.kind == .string } }
    }
    let parts = [true, false].map { isTagged in samples.indices.filter { hasTag[$0] == isTagged } }
    let groups = parts.flatMap { part -> [[Int]] in
      if TagFinder.tag(of: part.flatMap { samples[$0].bodies }, known: tags) != nil { return [part] }
      let lists = part.filter { samples[$0].value.kind == .array }
      let objects = part.filter { samples[$0].value.kind == .object }
      let clusters = TagFinder.clusters(of: objects.map { samples[$0].value }, homes)
      return (clusters.map { $0.map { objects[$0] } } + [lists]).filter { !$0.isEmpty }
    }
    return groups.map { group in
      let titles = group.map { samples[$0].title }
      let isList = group.contains { samples[$0].value.kind == .array }
      let title =
        groups.count == 1 ? "\(module) event" : Words.common(titles) ?? (isList ? "\(module) item" : titles[0])
      let type = reading.root(of: group.flatMap { samples[$0].bodies }, NameHint(title, in: [module]))
      return Root(title: title, samples: group, isList: isList, type: type)
    }
  }

  // MARK: Webhooks

  private mutating func webhooks(
    _ roots: [Root], _ newRoots: [GuessedType], _ declarations: inout DeclarationWriter
  ) -> SpecValue.Entry? {
    let bodies =
      roots.map { ($0.title, declarations.name(of: $0.type), $0.isList) }
      + newRoots.map { (declarations.name(of: $0), declarations.name(of: $0), false) }
    let ids = pageIDs
    let entries = bodies.map { title, type, isList -> SpecValue.Entry in
      let event = isList ? SpecValue.mapping([.init("list", .text(type))]) : .text(type)
      let name = declarations.webhookName(bodies.count == 1 ? "\(module) webhook" : "\(title) webhook")
      return .init(
        name,
        SpecValue.mapping([
          .init("doc", .text("The vendor sends an event.")), .init("pages", .texts(ids)), .init("event", event),
          .init("reply", .text("acknowledgement")),
        ]).spread)
    }
    return entries.isEmpty ? nil : .init("webhooks", SpecValue.mapping(entries).spread, apart)
  }

  private var pageIDs: [String] {
    let own = page.map { pageID(header.id ?? (header.title ?? $0.title)) }
    let others = samples.count > pageSamples ? own == "samples" ? "sample-files" : "samples" : nil
    return [own, others].compactMap(\.self)
  }

  // MARK: Pages

  private mutating func pages(
    _ roots: [Root], _ subjects: [[GuessedType]], _ declarations: DeclarationWriter
  ) -> SpecValue {
    var types: [Int: String] = [:]
    for root in roots {
      for index in root.samples { types[index] = declarations.name(of: root.type) }
    }
    for index in samples.indices { samples[index].subject = types[index] }
    var header = header
    let ids = pageIDs
    var items: [SpecValue.Item] = []
    if var page, let id = ids.first {
      for index in page.tables.indices {
        page.tables[index].subjects = subjects[index].map(declarations.name)
        if !subjects[index].isEmpty { continue }
        leftOut.append(LeftOut("the table '\(page.tables[index].title)' is one too many", at: page.tables[index].range))
      }
      page.tables.removeAll(where: \.subjects.isEmpty)
      page.samples = Array(samples.prefix(pageSamples))
      page.lists = lists(of: page, declarations)
      header.id = id
      items.append(item(page, header, []))
    }
    if samples.count > pageSamples, let id = ids.last {
      var page = PrintedPage(title: "Samples")
      page.samples = Array(samples.dropFirst(pageSamples))
      header.id = id
      header.title = "Samples"
      (header.address, header.read) = (nil, nil)
      items.append(item(page, header, items.isEmpty ? [] : apart, areBodies: true))
    }
    return .init(.sequence(items), isSpread: true)
  }

  /// The lists of values whose member is known.
  private mutating func lists(of page: PrintedPage, _ declarations: DeclarationWriter) -> [PrintedList] {
    page.lists.compactMap { list in
      var known = list
      known.subject = declarations.subject(of: list)
      if known.subject == nil {
        leftOut.append(LeftOut("the list '\(list.title)' has values of no member", at: list.range))
      }
      return known.subject == nil ? nil : known
    }
  }

  private mutating func item(
    _ page: PrintedPage, _ header: PageHeader, _ comments: SpecValue.Comments, areBodies: Bool = false
  ) -> SpecValue.Item {
    var writer = PageWriter(page, header, places, areBodies: areBodies)
    let entries = writer.entries()
    leftOut += writer.leftOut
    return .init(SpecValue.mapping(entries).spread, comments)
  }
}

extension PrintedRow {
  /// The row without values for other products, which a spec with one page does not have.
  fileprivate func forProduct(_ product: String?) -> PrintedRow {
    let others = facts.conditions("value-for")
    if others.isEmpty || others.allSatisfy({ $0.member == product }) { return self }
    var row = self
    let words = others.map { "\($0.value) for \($0.member)" }.joined(separator: ", ")
    row.facts["note"] = .text([facts.text("note"), words].compactMap(\.self).joined(separator: "; "))
    row.facts["value-for"] = nil
    return row
  }
}

extension PrintedSample {
  /// The event, or the events of a list.
  fileprivate var bodies: [PrintedValue] { value.kind == .array ? value.items : [value] }
}

extension PrintedValue {
  /// Whether the value can be the body of an event: an object, or a list of objects.
  fileprivate var isBody: Bool {
    switch content {
    case .object: true
    case .array(let items): !items.isEmpty && items.allSatisfy { $0.kind == .object }
    case .scalar: false
    }
  }
}
