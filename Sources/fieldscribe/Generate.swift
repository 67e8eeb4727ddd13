import Emitters
import SpecChecker
import SpecModel
import SpecText

/// The whole program: spec text in, files or diagnostics out. Does no input or output of its own.
///
/// - Returns: files exactly when no error was reported.
func generate(from sources: [SourceText]) -> (files: [GeneratedFile]?, diagnostics: [Diagnostic]) {
  var (model, _, diagnostics) = check(sources)
  guard let model else { return (nil, diagnostics) }

  let (output, clashes) = emit(model)
  diagnostics += clashes.map(Diagnostic.init)
  return (clashes.isEmpty ? output : nil, diagnostics)
}

/// Reads and checks a spec.
///
/// - Returns: a model exactly when no error was reported.
func check(_ sources: [SourceText]) -> (model: Model?, audit: Audit, diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  var files: [SpecFile] = []
  for (index, source) in sources.enumerated() {
    let (tree, faults) = parse(source, file: index)
    diagnostics += faults
    // The types of a spec in one file are called the same, whatever the file is called.
    if let tree { files.append(SpecFile(stem: sources.count == 1 ? "types" : source.stem, tree: tree)) }
  }
  // A file that could not be read whole would make others look wrong.
  if hasErrors(diagnostics) { return (nil, .empty, diagnostics) }

  let (model, audit, faults) = SpecChecker.check(files)
  return (model, audit, diagnostics + faults)
}

extension SourceText {
  /// The name without folders and ending: `call-events`.
  fileprivate var stem: String {
    let file = name.split(separator: "/").last ?? ""
    return String(file.split(separator: ".").first ?? "")
  }
}

extension Diagnostic {
  fileprivate init(_ clash: NameClash) {
    switch clash.reason {
    case .reserved:
      self.init("reserved-name", "generated code needs the name '\(clash.name)' for something else", at: clash.origin)
    case .taken(let other):
      self.init(
        "name-clash", "two names of the spec become '\(clash.name)' in Swift", at: clash.origin,
        notes: [Diagnostic.Note("the other one is here", at: other)])
    }
  }
}
