import PageImport
import SpecModel
import SpecText

extension Command {
  static let importPage: Command = Command(
    name: "import", summary: "Prints a draft for the spec, made from a vendor's page, from JSON samples, or from both",
    operands: ["FILE"], operandsAreOptional: true, operandsRepeat: true,
    options: [
      .section, .newPageID, .product, .endpoint, .pageVersion, .address, .readDay, .knownTypes, .revisedPage, .types,
      .module,
    ]
  ) { request in
    let header = try header(of: request)
    let input = try ImportInput(
      request.operands.isEmpty ? [PageFile.standardInput] : request.operands,
      section: request.has(.section) ? request.text(.section) : nil)
    if request.has(.types) {
      if let option = [Option.knownTypes, .revisedPage].first(where: request.has) {
        throw importPage.usageError("'\(option.name)' cannot be combined with '\(Option.types.name)'")
      }
      let model = firstModel(
        of: input.samples, page: input.page, module: request.text(.module), as: header, sources: input.sources)
      return Outcome(output: model.text, diagnostics: input.warnings)
    }
    var page = input.page ?? PrintedPage(title: "")
    page.samples += input.samples
    guard request.has(.knownTypes) || request.has(.revisedPage) else {
      return Outcome(output: draft(of: page, as: header, sources: input.sources), diagnostics: input.warnings)
    }
    let known = request.has(.knownTypes) ? request.path(.knownTypes) : request.path(.spec)
    let sources = try SpecFiles(known).sources
    let (model, _, diagnostics) = fieldscribe.check(sources)
    return Outcome(
      output: draft(
        of: page, as: header, sources: input.sources, model: model,
        revising: try revisedPage(of: request, in: sources)),
      diagnostics: (model == nil ? render(diagnostics, sources: sources) : "") + input.warnings)
  }

  private static func header(of request: Request) throws -> PageHeader {
    func text(_ option: Option) -> String? { request.has(option) ? request.text(option) : nil }
    if request.has(.address) != request.has(.readDay) {
      throw importPage.usageError("'\(Option.address.name)' and '\(Option.readDay.name)' need each other")
    }
    if request.has(.module), !request.has(.types) {
      throw importPage.usageError("'\(Option.module.name)' needs '\(Option.types.name)'")
    }
    var header = PageHeader()
    header.id = text(.newPageID)
    header.product = text(.product)
    header.endpoint = text(.endpoint)
    header.revision = text(.pageVersion)
    header.address = text(.address)
    header.read = text(.readDay)
    return header
  }

  /// The page of the spec that the draft replaces; nil if none is named.
  private static func revisedPage(of request: Request, in sources: [SourceText]) throws -> Transcription? {
    guard request.has(.revisedPage) else { return nil }
    let id = request.text(.revisedPage)
    guard let page = sources.lazy.compactMap({ Transcription($0, page: id) }).first else {
      let trees = sources.enumerated().compactMap { parse($1, file: $0).tree }
      let known = trees.flatMap(PrintedPage.transcriptions).map(\.0)
      throw importPage.usageError(.unknown("page", id, among: known))
    }
    return page
  }
}

/// What is imported: at most one page, and samples in files of JSON.
private struct ImportInput {
  var page: PrintedPage?
  var samples: [PrintedSample] = []
  let sources: [SourceText]

  init(_ paths: [Path], section: String?) throws {
    sources = try paths.map(PageFile.read)
    for (file, source) in sources.enumerated() {
      if source.isJSON {
        samples += readSamples(source, file: file)
      } else if page == nil {
        page = try Self.page(source, file, section)
      } else {
        throw Command.importPage.usageError("expected one page; the second is '\(source.name)'")
      }
    }
    if section != nil, page == nil {
      throw Command.importPage.usageError("'\(Option.section.name)' needs a page")
    }
  }

  /// What the user should know before relying on the draft.
  var warnings: String {
    var warnings = sources.filter { String(validating: $0.utf8, as: UTF8.self) == nil }.map {
      "'\(printable($0.name))' is not UTF-8; bytes that are not were replaced"
    }
    let parts = page.map { $0.tables.count + $0.lists.count + $0.samples.count } ?? 0
    if parts + samples.count == 0 { warnings.append("found no table, list or sample") }
    if let count = page?.leftOut.count, count > 0 {
      warnings.append("\(count) part\(count == 1 ? " was" : "s were") not read; the end of the draft says which")
    }
    return warnings.map { "warning: \($0)\n" }.joined()
  }

  private static func page(_ source: SourceText, _ file: Int, _ section: String?) throws -> PrintedPage {
    let text = readPageText(source, file: file)
    guard let section else { return readPage(text, of: source, file: file) }
    guard let part = text.section(section) else {
      throw Command.importPage.usageError(.unknown("heading", section, among: text.headings))
    }
    return readPage(part, of: source, file: file)
  }
}

extension SourceText {
  /// Whether the text is one or more JSON values: it begins like one, and no page does.
  fileprivate var isJSON: Bool {
    let first = utf8.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
  }
}
