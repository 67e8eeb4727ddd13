package import SpecModel
package import SpecText

/// A draft of the transcription of a page: the text of a page file that the reader accepts.
///
/// Each table, list and sample has its line in the source as a comment. So has each guess. The parts that were left out
/// are listed at the end. What is not known is `TODO`.
///
/// - Parameters:
///   - model: the types of the spec, to find those that the page is about.
///   - old: the transcription that the draft replaces. Its titles, types, meanings and comments are kept, and whatever
///     states the same as the page is kept as it is.
package func draft(
  of page: PrintedPage, as header: PageHeader, sources: [SourceText], model: Model? = nil,
  revising old: Transcription? = nil
) -> String {
  var writer = PageWriter(page, header, Places(sources), model.map(SubjectFinder.init), old)
  let entries = writer.entries()
  return specText(entries, ending: writer.ending)
}

/// Makes the entries of a page.
struct PageWriter {
  let page: PrintedPage
  let header: PageHeader
  let places: Places
  let subjects: SubjectFinder?
  let old: Transcription?
  /// Whether the samples are bodies, in which no text stands for another one.
  let areBodies: Bool
  var words: TypeWords
  /// What is not in the draft, for the comments at its end.
  var leftOut: [LeftOut]
  private var unmatched: [String] = []

  init(
    _ page: PrintedPage, _ header: PageHeader, _ places: Places, _ subjects: SubjectFinder? = nil,
    _ old: Transcription? = nil, areBodies: Bool = false
  ) {
    self.areBodies = areBodies
    self.page = page
    self.header = header
    self.places = places
    self.subjects = subjects
    self.old = old
    words = TypeWords(page)
    leftOut = page.leftOut
  }

  /// The comments at the end.
  var ending: [String] { leftOut.map(places.comment) + unmatched }

  mutating func entries() -> [SpecValue.Entry] {
    words.add(explained: old?.mapping("words") ?? [])
    let lists = items("lists", page.lists.filter { !$0.values.isEmpty }) { $0.list($1, $2, $3) }
    let tables = items("tables", page.tables.filter { !$0.rows.isEmpty }) { $0.table($1, $2, $3) }
    let samples = items("samples", page.samples) { $0.sample($1, $2, $3) }
    var all = head()
    if !words.entries.isEmpty { all.append(.init("words", .init(.mapping(words.entries), isSpread: true))) }
    all += [lists, tables, samples].compactMap(\.self)
    return old.map { $0.arranged(all) } ?? all
  }

  // MARK: The head

  private func head() -> [SpecValue.Entry] {
    func text(_ key: String, _ given: String?, _ other: String = "") -> SpecValue.Entry {
      let text = [given, old?.text(key), other, placeholder].lazy.compactMap { $0.map(oneLine) }.first { !$0.isEmpty }
      return .init(key, .text(text ?? placeholder))
    }
    let title = text("title", header.title, page.title)
    let id = [header.id, old?.text("page"), page.title].lazy.compactMap(\.self).first { !$0.isEmpty } ?? "page"
    let replaced = header.revises ?? (old?.text("page") == pageID(id) ? old?.text("revises") : old?.text("page"))
    let all = [
      .init("page", .text(pageID(id))), title, text("product", header.product), text("endpoint", header.endpoint),
      text("revision", header.revision), source, replaced.map { .init("revises", .text(allowedText($0))) }, declares,
    ]
    return all.compactMap(\.self)
  }

  private var source: SpecValue.Entry? {
    guard let address = header.address, let read = header.read else { return old?.entry("source") }
    let all = [
      ("address", address), ("commit", header.commit), ("version", header.commit == nil ? header.version : nil),
      ("read", read),
    ]
    return .init("source", .mapping(all.compactMap { key, text in text.map { .init(key, .text(oneLine($0))) } }))
  }

  private var declares: SpecValue.Entry? {
    var all = old?.mapping("declares") ?? []
    let status = page.replyStatus.flatMap { (100...999).contains($0) ? String($0) : nil }
    let stated = [("more-members", page.allowsMoreMembers ? "true" : nil), ("reply-status", status)]
    for (key, text) in stated where text != nil && text != old?.node("declares")?.value(key)?.text {
      all.set(key, .text(text ?? ""), in: Language.declares.keyNames)
    }
    return all.isEmpty ? nil : .init("declares", .mapping(all))
  }

  // MARK: Sections

  /// A section with its items; nil if there are none.
  private mutating func items<Part: TitledPart>(
    _ section: String, _ parts: [Part],
    _ make: (inout PageWriter, Part, _ title: String, _ old: Transcription.Item?) -> SpecValue.Item
  ) -> SpecValue.Entry? {
    if parts.isEmpty { return nil }
    let matches = old?.matches(of: parts.map(\.features), titles: parts.map(\.title), in: section) ?? [:]
    var titles = DraftTitles(matches.values.compactMap { $0.text("title") })
    let items = parts.enumerated().map { index, part in
      let match = matches[index]
      let title = match?.text("title") ?? titles.unique(part.title.isEmpty ? Part.usualTitle : part.title)
      var item = make(&self, part, title, match)
      // Old items are as far apart as they were.
      if match == nil { item.comments.isApart = index > 0 }
      return item
    }
    let found = Set(matches.values.map(\.index))
    for other in old?.items(section) ?? [] where !found.contains(other.index) {
      unmatched.append("not found on the page: '\(other.text("title") ?? "")' of '\(section)'")
    }
    return .init(section, .init(.sequence(items), isSpread: true), .init(isApart: true))
  }
}
