import PageImport
import Reports
import SpecModel
import SpecText

extension Command {
  static let compare: Command = Command(
    name: "compare", summary: "Reports how a vendor's page differs from its transcription in the spec",
    operands: ["FILE"], operandsAreOptional: true,
    options: [.pageID, .transcribedText, .repository, .pageRevision, .spec, .format],
    exits: [
      ("0", "no page differs"), ("1", "a page differs, or the spec has errors"),
      ("2", "the command line is wrong, or a file or revision could not be read"),
    ]
  ) { request in
    let format = try ReportFormat(of: request, for: compare)
    let sources = try SpecFiles(request.path(.spec)).sources
    let (model, _, diagnostics) = fieldscribe.check(sources)
    let rendered = render(diagnostics, sources: sources)
    guard let model else { return Outcome(status: .failure, diagnostics: rendered) }
    let transcriptions = Transcriptions(model, sources)
    let report =
      request.has(.repository)
      ? try repositoryReport(on: transcriptions, request) : try fileReport(on: transcriptions, request)
    return Outcome(
      status: report.hasDifferences ? .failure : .success, output: format.render(report), diagnostics: rendered)
  }

  /// The report on one page, whose text is in a file.
  private static func fileReport(on transcriptions: Transcriptions, _ request: Request) throws -> PageReport {
    guard let path = request.operands.first else {
      throw compare.usageError("expected FILE, or \(Option.repository.usage)")
    }
    if request.has(.pageRevision) {
      throw compare.usageError("'\(Option.pageRevision.name)' needs \(Option.repository.usage)")
    }
    let text = try PageFile.read(path)
    let since = request.has(.transcribedText) ? try PageFile.read(request.path(.transcribedText)) : nil
    let page = readPage(text, file: transcriptions.sources.count)
    let id = request.has(.pageID) ? request.text(.pageID) : transcriptions.mostAlike(page)
    guard let id else {
      throw compare.usageError("no page of the spec is like '\(text.name)'; name it with \(Option.pageID.usage)")
    }
    return PageReport([try transcriptions.report(on: id, text, since: since)])
  }

  /// The report on all pages that are in a repository.
  private static func repositoryReport(on transcriptions: Transcriptions, _ request: Request) throws -> PageReport {
    if !request.operands.isEmpty || request.has(.transcribedText) {
      throw compare.usageError("\(Option.repository.usage) cannot be combined with files")
    }
    let repository = PageRepository(request.path(.repository))
    let now = try repository.snapshot(request.text(.pageRevision))
    let ids = request.has(.pageID) ? [request.text(.pageID)] : transcriptions.ids
    var pages: [PageReport.Page] = []
    var skipped: [(id: String, reason: String)] = []
    for id in ids {
      let transcription = try transcriptions.page(id)
      guard let source = transcriptions.model.page(id)?.source else {
        skipped.append((id, "it has no 'source'"))
        continue
      }
      let then = try source.commit.flatMap(repository.knownSnapshot)
      let since = try then.flatMap { try repository.text(at: source.address, in: $0) }
      if let text = try repository.text(at: source.address, in: now) {
        pages.append(try transcriptions.report(on: id, text, since: since))
      } else if let since {
        pages.append(PageReport.Page(id: id, file: since.name, removed: transcription))
      } else {
        skipped.append((id, "no file, or more than one, fits its address '\(source.address)'"))
      }
    }
    return PageReport(pages, skipped: skipped)
  }
}

/// The pages of a spec as they were transcribed.
private struct Transcriptions {
  let model: Model
  let sources: [SourceText]
  /// The ids of the pages that no other page revises, in the order of the spec.
  let ids: [String]
  private let pages: [String: PrintedPage]

  init(_ model: Model, _ sources: [SourceText]) {
    self.model = model
    self.sources = sources
    let revised = Set(model.pages.compactMap(\.revises))
    ids = model.pages.map(\.id).filter { !revised.contains($0) }
    let trees = sources.enumerated().compactMap { parse($1, file: $0).tree }
    pages = Dictionary(trees.flatMap(PrintedPage.transcriptions(in:))) { first, _ in first }
  }

  func page(_ id: String) throws -> PrintedPage {
    guard let page = pages[id] else { throw Command.compare.usageError(.unknown("page", id, among: ids)) }
    return page
  }

  /// The id of the page whose contents are most like those of a text; nil if none is.
  func mostAlike(_ page: PrintedPage) -> String? {
    let likeness = ids.map { id in (id: id, likeness: pages[id]?.likeness(to: page) ?? 0) }
    guard let best = likeness.max(by: { $0.likeness < $1.likeness }), best.likeness > 0.5 else { return nil }
    return best.id
  }

  func report(on id: String, _ text: SourceText, since: SourceText?) throws -> PageReport.Page {
    let transcription = try page(id)
    let all = sources + [text] + (since.map { [$0] } ?? [])
    let differences = PageImport.compare(
      transcription, readPage(text, file: sources.count), since: since.map { readPage($0, file: sources.count + 1) })
    func location(_ range: SourceRange) -> Location {
      let (line, column) = all[range.file].location(at: range.start)
      return Location(file: all[range.file].name, line: line, column: column)
    }
    return PageReport.Page(id: id, file: text.name, differences: differences, location: location)
  }
}
