import SpecModel
package import SpecText

/// One file of a spec, parsed.
package struct SpecFile: Sendable {
  /// The name of the file without folders and ending: `call-events`.
  package var stem: String
  package var tree: SyntaxNode

  package init(stem: String, tree: SyntaxNode) {
    self.stem = stem
    self.tree = tree
  }
}

/// Everything that a spec declares, before names are looked up.
struct SpecSyntax {
  var modules: [Located<String>] = []
  var pages: [PageSyntax] = []
  var sourceGroups: [FamilySyntax] = []
  var webhooks: [WebhookSyntax] = []
  var rulings: [RulingSyntax] = []
  var guides: [Guide] = []
}

/// Reads all files: trees -> ``SpecSyntax``.
///
/// What a file is, its keys say: `page` begins a page, every other file holds sections of any kind.
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
    let isMentioned = files.contains { file in
      guard case .mapping(let entries) = file.tree.content else { return false }
      return entries.contains { $0.key == "module" }
    }
    if !isMentioned, let first = files.first {
      diagnostics.append(
        Diagnostic(
          "missing-key", "a spec needs the key 'module', the name of the module to generate", at: first.tree.range))
    }
    return spec
  }

  private static func read(
    _ entries: [SyntaxNode.Entry], of file: SpecFile, into spec: inout SpecSyntax, _ diagnostics: inout Diagnostics
  ) {
    let sections = TypeReader.keys + ["module", "pages", WebhookReader.key, RulingReader.key, GuideReader.key]
    let entries = entries.map { entry in
      if sections.contains(entry.key) { return entry }
      diagnostics.append(
        .unknown(.key, entry.key, in: " in a spec file", among: ["page"] + sections, at: entry.keyRange))
      var meant = entry
      meant.key = nearest(entry.key, among: sections) ?? entry.key
      return meant
    }
    for entry in entries {
      switch entry.key {
      case "module":
        guard let name = scalar(entry.value, for: "'module'", &diagnostics) else { continue }
        if !isTypeName(name.value) { diagnostics.append(.badName("module", name, form: typeNameForm)) }
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
    // A file that holds a whole spec is named after its webhooks; its types are the group `types`.
    let holdsWebhooks = entries.contains { $0.key == WebhookReader.key }
    let name = holdsWebhooks ? "types" : file.stem
    if !isKebabCase(name) {
      diagnostics.append(.badName("file of types", Located(value: name, range: file.tree.range), form: kebabCaseForm))
    }
    spec.sourceGroups.append(TypeReader.group(name, types, &diagnostics))
  }
}
