import Foundation
import SpecChecker
import SpecDiff
import SpecModel
import SpecText

/// A spec with edits.
struct EditedSpec: Sendable {
  private let sources: [SourceText]
  private let files: [SpecFile]
  private let model: Model?
  private let errors: Set<Diagnostic>

  /// The root of this repository.
  private static let repository = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
    .standardized

  /// - Parameter path: a file, or a folder with files.
  init(_ path: String) throws {
    let root = URL(filePath: path, relativeTo: Self.repository)
    let below = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    let paths = below.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(path)/\($0)" }
    sources = try (paths.isEmpty ? [path] : paths).map { path in
      let file = URL(filePath: path, relativeTo: Self.repository)
      return SourceText(name: path, utf8: [UInt8](try Data(contentsOf: file)))
    }
    files = sources.enumerated().compactMap { index, source in
      let stem = URL(filePath: source.name).deletingPathExtension().lastPathComponent
      return parse(source, file: index).tree.map { SpecFile(stem: stem, tree: $0) }
    }
    let result = check(files)
    model = result.model
    errors = Set(result.diagnostics.filter { $0.severity == .error })
  }

  var isAccepted: Bool { model != nil && files.count == sources.count }

  /// All edits, in the order of the files.
  func edits() -> [Edit] {
    let roots = files.map { Place(root: $0.tree) }
    // A page is a whole file, or an item of a file of everything.
    let pages = roots.map { $0["page"] != nil ? [$0] : $0["pages"]?.children ?? [] }
    let types = DeclaredTypes(files.map(\.tree))
    let webhooks = roots.flatMap { $0["webhooks"]?.children ?? [] }
      .map { Set($0["pages"]?.texts.compactMap(\.text) ?? []) }
    let pageEdits = pages.enumerated().flatMap { file, own in
      own.flatMap { page in
        PageEdits(PageFacts(page, among: pages.flatMap(\.self), of: webhooks, types), file: file).edits.all
      }
    }
    return pageEdits + roots.enumerated().flatMap { file, root in evidenceEdits(root, file: file).all }
  }

  /// Edits what the rulings quote of the pages: page id -> texts.
  private func evidenceEdits(_ root: Place, file: Int) -> Edits {
    var edits = Edits(file: file)
    for page in (root["rulings"]?.children ?? []).flatMap({ $0["evidence"]?.children ?? [] }) {
      edits.add("ruling: evidence, another page", page, page.named("banana"))
      if !page.isOnly { edits.add("ruling: evidence, page removed", page, []) }
      for text in page.texts {
        edits.replace("ruling: evidence, another text", text, "banana")
        if !text.isOnly { edits.add("ruling: evidence, text removed", text, []) }
      }
    }
    return edits
  }

  func outcome(of edit: Edit) -> Edit.Outcome {
    var edited = files
    edited[edit.file].tree = edit.tree
    let (model, _, diagnostics) = check(edited)
    if diagnostics.contains(where: { $0.severity == .error && !errors.contains($0) }) { return .error }
    guard let old = self.model, let model, !compare(old, model).isEmpty else { return .unnoticed }
    return .change
  }

  // MARK: Reporting

  /// The edits of a class.
  private struct Row {
    var kind: String
    var edits: [(edit: Edit, outcome: Edit.Outcome)]
    var exception: Exception? { exceptions.first { kind.hasPrefix($0.kind) } }

    func count(_ outcome: Edit.Outcome) -> Int { edits.count { $0.outcome == outcome } }

    /// The edits that should have been noticed.
    var missed: [Edit] {
      edits.filter { _, outcome in
        switch outcome {
        case .error: false
        case .change: exception == nil
        case .unnoticed: true
        }
      }.map(\.edit)
    }

    /// Its counts and its name, for a table.
    var line: String {
      let counts = [edits.count, count(.error), count(.change), count(.unnoticed), missed.count]
      return counts.map { String(repeating: " ", count: max(0, 7 - "\($0)".count)) + "\($0)" }.joined() + "  \(kind)"
    }
  }

  /// Prints the edits that went unnoticed, how many of each class were noticed, and the exceptions.
  ///
  /// - Returns: how many went unnoticed.
  func report(_ edits: [(edit: Edit, outcome: Edit.Outcome)]) -> Int {
    let rows = Dictionary(grouping: edits, by: \.edit.kind).sorted { $0.key < $1.key }.map(Row.init)
    for row in rows {
      if !row.missed.isEmpty { printLine("\nUNNOTICED \(row.kind)") }
      for edit in row.missed { printLine("  \(location(of: edit)): \(edit.before) -> \(edit.after)") }
    }
    printLine("\n  edits  check   diff   none missed  class")
    for row in rows where row.exception == nil { printLine(row.line) }
    printLine(Row(kind: "all that contradict", edits: rows.filter { $0.exception == nil }.flatMap(\.edits)).line)
    printLine("\nExceptions, which contradict nothing:")
    for exception in exceptions {
      let own = rows.filter { $0.exception?.kind == exception.kind }
      if own.isEmpty { continue }
      printLine("\(exception.kind): \(exception.reason)")
      for row in own { printLine(row.line) }
    }
    return rows.reduce(0) { $0 + $1.missed.count }
  }

  private func location(of edit: Edit) -> String {
    "\(sources[edit.file].name):\(sources[edit.file].location(at: edit.offset).line)"
  }
}
