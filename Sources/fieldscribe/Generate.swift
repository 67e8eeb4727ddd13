import Emitters
import SpecChecker
import SpecModel
import SpecText

/// The whole generator: parses the sources, checks the spec, and emits the files. A pure function: it reads and writes no
/// files.
///
/// - Returns: the generated files if no error was reported, and all diagnostics.
func generate(from sources: [SourceText]) -> (files: [GeneratedFile]?, diagnostics: [Diagnostic]) {
  var (model, _, diagnostics) = check(sources)
  guard let model else { return (nil, diagnostics) }

  let (output, clashes) = emit(model) { parts in inParallel(parts) { $0() } }
  diagnostics += clashes.map(Diagnostic.init)
  return (clashes.isEmpty ? output : nil, diagnostics)
}

/// Parses and checks a spec.
///
/// A part with a syntax error is left out. Everything else is still checked.
///
/// - Returns: a model if no error was reported, the audit, and all diagnostics.
func check(_ sources: [SourceText]) -> (model: Model?, audit: Audit, diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  var files: [SpecFile] = []
  let parsed = inParallel(Array(sources.indices)) { parse(sources[$0], file: $0) }
  for (source, (tree, syntaxErrors)) in zip(sources, parsed) {
    diagnostics += syntaxErrors
    // The generated files of a one-file spec have fixed names, whatever the name of the spec.
    if let tree { files.append(SpecFile(stem: sources.count == 1 ? "types" : source.stem, tree: tree)) }
  }
  let (model, audit, found) = SpecChecker.check(files, unreadFiles: files.count < sources.count)
  // The model and the audit of a spec with syntax errors would lack what could not be read.
  return hasErrors(diagnostics) ? (nil, .empty, diagnostics + found) : (model, audit, found)
}

extension SourceText {
  /// The file name without its extension: `call-events`.
  fileprivate var stem: String {
    let file = name.split(separator: "/").last ?? ""
    return String(file.split(separator: ".").first ?? "")
  }
}

extension Diagnostic {
  fileprivate init(_ clash: NameClash) {
    switch clash.reason {
    case .reserved:
      self.init(
        "reserved-name", "generated code needs the name '\(clash.name)' for something else; choose another one",
        at: clash.origin)
    case .taken(let other):
      self.init(
        "name-clash", "two names of the spec become '\(clash.name)' in Swift\(clash.remedy?.hint ?? "")",
        at: clash.origin, notes: [Diagnostic.Note("the other one is here", at: other)])
    case .unnamed:
      self.init(
        "missing-name", "'\(clash.name)' has no letter or digit to make a Swift name of\(clash.remedy?.hint ?? "")",
        at: clash.origin)
    }
  }
}

extension NameClash.Remedy {
  /// How to give a name, with the line to write.
  fileprivate var hint: String {
    let key = plainOrQuoted(key, as: .key)
    let line =
      switch entry {
      case .member: "- \(key): {name: \(name), ...}"
      case .value: "- \(key): {name: \(name), doc: ...}"
      case .unionCase: "- \(key): {type: ..., name: \(name)}"
      case .tag: "by: {member: \(key), name: \(name)}"
      }
    return "; add 'name' to it: \(line)"
  }
}
