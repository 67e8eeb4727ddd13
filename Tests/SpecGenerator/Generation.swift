package import Emitters
import SpecChecker
import SpecModel
package import SpecText

/// The output of the generator for a spec, made in this process. All calls of the generator are in this file.
package struct Generation: Sendable {
  /// One error of a spec.
  package struct ReportedError: Sendable {
    package var id: String
    /// The keys and scalars that the error and its notes are about, by their index in the file.
    package var indexes: [Int]
  }

  /// The generated files; none when the spec is refused.
  package private(set) var files: [GeneratedFile] = []
  package private(set) var reportedErrors: [ReportedError] = []
  /// The errors, as the command prints them.
  package private(set) var report = ""

  package var isAccepted: Bool { reportedErrors.isEmpty }

  /// The names of the rules that are broken.
  package var ids: Set<String> { Set(reportedErrors.map(\.id)) }

  /// Generates from a spec of one file.
  package init(_ spec: WrittenSpec) {
    let source = SourceText(name: "webhooks.yaml", utf8: spec.utf8)
    var (tree, diagnostics) = parse(source, file: 0)
    var model: Model?
    if let tree, diagnostics.isEmpty { (model, _, diagnostics) = check([SpecFile(stem: "types", tree: tree)]) }
    if let model {
      let (files, clashes) = emit(model)
      self.files = files
      diagnostics += clashes.map(Diagnostic.init)
    }
    let errors = diagnostics.filter { $0.severity == .error }
    report = render(errors, sources: [source])
    reportedErrors = errors.map { error in
      let ranges = [error.range] + error.notes.map(\.range)
      return ReportedError(id: error.id.rawValue, indexes: ranges.map { spec.index(at: $0.start) })
    }
  }

  /// Generates from a tree.
  package init(_ tree: SyntaxNode) { self.init(WrittenSpec(tree)) }

  /// The generated Swift files.
  package var sources: [GeneratedFile] { files.filter { $0.path.hasSuffix(".swift") } }
}

extension SyntaxNode {
  /// The tree of a spec file; nil when the file is refused.
  package init?(reading utf8: [UInt8]) {
    let (tree, diagnostics) = parse(SourceText(name: "webhooks.yaml", utf8: utf8), file: 0)
    guard let tree, diagnostics.isEmpty else { return nil }
    self = tree
  }
}

/// Whether a byte is a letter or digit of ASCII.
package func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
}

extension Diagnostic {
  fileprivate init(_ clash: NameClash) {
    switch clash.reason {
    case .reserved: self.init("reserved-name", "'\(clash.name)' is reserved", at: clash.origin)
    case .taken(let other):
      let note = Note("the other one is here", at: other)
      self.init("name-clash", "two names become '\(clash.name)'", at: clash.origin, notes: [note])
    case .unnamed: self.init("missing-name", "'\(clash.name)' has no name", at: clash.origin)
    }
  }
}
