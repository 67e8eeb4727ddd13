import SpecModel
package import SpecText

/// One parsed file of a spec.
package struct SpecFile: Sendable {
  /// The name of the file without folder and extension: `call-events`.
  package var stem: String
  package var tree: SyntaxNode

  package init(stem: String, tree: SyntaxNode) {
    self.stem = stem
    self.tree = tree
  }
}

/// All declarations of a spec, before names are looked up.
struct SpecSyntax {
  var modules: [Located<String>] = []
  var pages: [PageSyntax] = []
  var sourceGroups: [SourceGroupSyntax] = []
  var webhooks: [WebhookSyntax] = []
  var rulings: [RulingSyntax] = []
  var guides: [Guide] = []
}

/// Reads all files: trees -> ``SpecSyntax``.
///
/// A file with the key `page` is a page. Any other file contains sections.
struct SpecReader {
  static func read(_ files: [SpecFile], _ diagnostics: inout Diagnostics) -> SpecSyntax {
    var spec = SpecSyntax()
    for file in files {
      guard case .mapping(let entries) = file.tree.content else {
        diagnostics.append(.expected("a mapping", for: "a spec file", at: file.tree.range))
        continue
      }
      if entries.contains(where: { $0.key == "page" }) {
        if let page = PageReader.page(file.tree, &diagnostics) { spec.pages.append(page) }
      } else {
        read(entries, of: file, into: &spec, &diagnostics)
      }
    }
    for extra in spec.modules.dropFirst() {
      diagnostics.append(.duplicate("key", "module", at: extra.range, first: spec.modules[0].range))
    }
    let namesModule = files.contains { file in
      guard case .mapping(let entries) = file.tree.content else { return false }
      return entries.contains { $0.key == "module" }
    }
    if !namesModule, let first = files.first {
      diagnostics.append(
        Diagnostic(
          "missing-key", "a spec needs the key 'module', the name of the module to generate", at: first.tree.range))
    }
    return spec
  }

  private static func read(
    _ entries: [SyntaxNode.Entry], of file: SpecFile, into spec: inout SpecSyntax, _ diagnostics: inout Diagnostics
  ) {
    let sections = Language.file.keyNames
    let entries = entries.map { entry in
      if sections.contains(entry.key) { return entry }
      let (advice, meant) = Fields.advice(for: entry.key, in: Language.file, ["page"] + sections)
      diagnostics.append(
        Diagnostic("unknown-key", "unknown key '\(entry.key)' in a spec file; \(advice)", at: entry.keyRange))
      var corrected = entry
      corrected.key = meant ?? entry.key
      return corrected
    }
    for entry in entries {
      switch entry.key {
      case "module":
        guard let name = scalar(entry.value, for: "'module'", &diagnostics) else { continue }
        if !isTypeName(name.value) { diagnostics.append(.badName("module", name, pattern: typeNamePattern)) }
        spec.modules.append(name)
      case "pages":
        spec.pages += sequence(entry.value, for: "'pages'", &diagnostics).compactMap {
          PageReader.page($0, &diagnostics)
        }
      case WebhookReader.key: spec.webhooks += WebhookReader.webhooks(entry.value, &diagnostics)
      case RulingReader.key: spec.rulings += RulingReader.rulings(entry.value, &diagnostics)
      case GuideReader.key: spec.guides += GuideReader.guides(entry.value, &diagnostics)
      default: break
      }
    }
    let types = entries.filter { TypeReader.keys.contains($0.key) }
    if types.isEmpty { return }
    // A single-file spec is named after its webhooks. Its types form the group `types`.
    let holdsWebhooks = entries.contains { $0.key == WebhookReader.key }
    let name = holdsWebhooks ? "types" : file.stem
    if !isKebabCase(name) {
      diagnostics.append(.badName("type file", Located(value: name, range: file.tree.range), pattern: kebabCasePattern))
    }
    spec.sourceGroups.append(TypeReader.group(name, types, &diagnostics))
  }
}
