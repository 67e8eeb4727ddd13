import Emitters
import SpecChecker
import SpecModel
import SpecText

/// The whole program: spec text in, files or problems out. Does no input or output of its own.
///
/// - Returns: files exactly when no error was reported.
func generate(from sources: [SourceText]) -> (files: [GeneratedFile]?, problems: [Diagnostic]) {
  var (model, problems) = check(sources)
  guard let model else { return (nil, problems) }

  let (output, clashes) = emit(model)
  problems += clashes.map(Diagnostic.init)
  return (clashes.isEmpty ? output : nil, problems)
}

/// Reads and checks a spec.
///
/// - Returns: a model exactly when no error was reported.
func check(_ sources: [SourceText]) -> (model: Model?, problems: [Diagnostic]) {
  var problems: [Diagnostic] = []
  var files: [SpecFile] = []
  for (index, source) in sources.enumerated() {
    let (tree, faults) = parse(source, file: index)
    problems += faults
    // The types of a spec in one file are called the same, whatever the file is called.
    if let tree { files.append(SpecFile(stem: sources.count == 1 ? "types" : source.stem, tree: tree)) }
  }
  // A file that could not be read whole would make others look wrong.
  if hasErrors(problems) { return (nil, problems) }

  let (model, faults) = SpecChecker.check(files)
  return (model, problems + faults)
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
