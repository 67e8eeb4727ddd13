import SpecModel
import SpecText

/// The tables of `Documentation/SpecLanguage.md`, made from the descriptors of the language. The examples are the first
/// uses in specs that are accepted and compiled.
struct LanguageReference {
  /// The key of a mapping, with its first use: `min-count: 1`.
  private var examples: [String: String] = [:]

  /// - Parameter specs: the files of specs, those with the best examples first
  init(specs: [SyntaxNode]) {
    for spec in specs {
      guard case .mapping(let entries) = spec.content else { continue }
      read(spec, as: .mapping(entries.contains { $0.key == "page" } ? Language.page : Language.file))
    }
  }

  /// The keys that no spec uses. The kinds of a derived member are alike.
  var unusedKeys: [String] {
    Language.mappings.filter { $0.name != Language.comment.name }.flatMap { mapping in
      mapping.keys.filter { !$0.isRefused && example(of: $0, in: mapping) == nil }.map { "\(mapping.name): \($0.name)" }
    }.filter { !["array", "number", "boolean", "null"].map { "derived member: \($0)" }.contains($0) }
  }

  /// The first use of a key, or of the same key in another mapping: the limits of an item are those of a member.
  private func example(of key: Mapping.Key, in mapping: Mapping) -> String? {
    ([mapping] + Language.mappings).lazy.compactMap { examples["\($0.name): \(key.name)"] }.first
  }

  /// The table with a name: of a mapping, or of the words of a closed list.
  func table(_ name: String) -> String? {
    switch name {
    case "classes":
      return "| class | contradiction |\n|---|---|\n"
        + ConflictClass.allCases.map { "| `\($0.rawValue)` | \($0.meaning) |" }.joined(separator: "\n")
    case "tolerances":
      return "| word | accepted |\n|---|---|\n"
        + ToleranceKind.allCases.map { "| `\($0.rawValue)` | \($0.meaning) |" }.joined(separator: "\n")
    default:
      return Language.mappings.first { $0.name == name }.map(table)
    }
  }

  private func table(of mapping: Mapping) -> String {
    if mapping.name == Language.comment.name {
      return "\(mapping.meaning) The keys are those of a [row](#row), except `type`."
    }
    let rows = mapping.keys.filter { !$0.isRefused }.map { key in
      let example = example(of: key, in: mapping).map(code) ?? ""
      let name = "`\(key.name)`" + (key.isRequired ? ", required" : "")
      return "| \(name) | \(key.value.text) | \(key.meaning) | \(example) |"
    }
    return "\(mapping.meaning)\n\n| key | value | meaning | example |\n|---|---|---|---|\n"
      + rows.joined(separator: "\n")
  }

  // MARK: Examples

  /// Reads a node that stands where a value is expected.
  private mutating func read(_ node: SyntaxNode, as value: Mapping.Value) {
    switch (value, node.content) {
    case (.mapping(let mapping), .mapping(let entries)):
      for entry in entries {
        guard let key = mapping.keys.first(where: { $0.name == entry.key }) else { continue }
        let example = "\(entry.key): \(entry.value.flow)"
        let id = "\(mapping.name): \(key.name)"
        // A short example is better than the first one.
        if examples[id].map({ $0.utf8.count > 40 && example.utf8.count < $0.utf8.count }) ?? true {
          examples[id] = example
        }
        read(entry.value, as: key.value)
      }
    case (.list(let value), .sequence(let items)): for item in items { read(item, as: value) }
    case (.map(let value), .mapping(let entries)): for entry in entries { read(entry.value, as: value) }
    case (.entry(let value, _), .mapping(let entries)): for entry in entries { read(entry.value, as: value) }
    case (.type, .mapping), (.item, .mapping): read(node, as: .mapping(Language.item))
    case (.either(let values), _): for value in values { read(node, as: value) }
    default: break
    }
  }

  /// A code span in a cell; empty for what is too long to read there.
  private func code(_ text: String) -> String {
    if text.unicodeScalars.count > 80 { return "" }
    let cell = text.replacing("|", with: "\\|")
    return cell.contains("`") ? "`` \(cell) ``" : "`\(cell)`"
  }
}

extension SyntaxNode {
  /// The node in one line.
  fileprivate var flow: String {
    switch content {
    case .scalar(let text): isQuoted || !text.isPlain ? "\"\(text.replacing("\n", with: "\\n"))\"" : text
    case .sequence(let items): "[\(items.map(\.flow).joined(separator: ", "))]"
    case .mapping(let entries): "{\(entries.map { "\($0.key): \($0.value.flow)" }.joined(separator: ", "))}"
    }
  }
}

extension String {
  fileprivate var isPlain: Bool { !isEmpty && !contains { "\n\"'{}[]#&*!|>%@`".contains($0) } }
}

extension Mapping.Value {
  /// What the key takes, in a cell.
  fileprivate var text: String {
    switch self {
    case .text: "text"
    case .pattern: "pattern"
    case .number: "number"
    case .size: "whole number"
    case .flag: "true or false"
    case .word(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .typeName: "name of a type"
    case .type: "[type](#types)"
    case .item: "[type or item](#item-of-a-list-or-map)"
    case .shape: "[shape](#shape)"
    case .mapping(let mapping): "[\(mapping.name)](#\(mapping.name.replacing(" ", with: "-")))"
    case .list(let value): "list: \(value.text)"
    case .map(let value): "`{name: …}`: \(value.text)"
    case .entry(let value, let canBeAlone):
      canBeAlone ? "name, with or without: \(value.text)" : "name with: \(value.text)"
    case .either(let values): values.map(\.text).joined(separator: ", or ")
    }
  }
}
