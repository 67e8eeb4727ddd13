import SpecModel
import SpecText

/// A type before its names are looked up: a name, or a list or map of another type.
struct TypeExpressionSyntax {
  indirect enum Form {
    case name(String)
    case list(Item)
    case map(Item)
  }

  /// The items of a list, or the values of a map.
  struct Item {
    var type: TypeExpressionSyntax
    var isNullable = false
    var facts = Facts()
  }

  var form: Form
  var range: SourceRange

  /// The name of the type, or the type as text: `list of text`. That text is never the name of a type.
  var value: String {
    switch form {
    case .name(let name): name
    case .list(let item): "list of \(item.type.value)"
    case .map(let item): "map of \(item.type.value)"
    }
  }
}

/// Reads types: tree -> ``TypeExpressionSyntax``.
///
/// A type is a name, or a mapping with one of the keys `type`, `list` and `map`. The type in a list or map can also have
/// limits and `nullable`: `{list: {type: text, max-length: 10, nullable: true}}`.
struct TypeExpressionReader {
  /// The keys that state a type.
  static let keys = Language.types.map(\.name)
  /// Whether an item can be null.
  static let nullable = "nullable"
  /// How many lists and maps a type can nest.
  private static let depthLimit = 8

  /// Reads the type that a mapping states with one of the keys.
  ///
  /// - Returns: nil if no key states one, or if it has a mistake, which is reported.
  static func type(of fields: Fields, _ diagnostics: inout Diagnostics) -> TypeExpressionSyntax? {
    type(of: fields, depth: 0, &diagnostics)
  }

  /// Reads a type in the place of a name.
  static func type(
    _ node: SyntaxNode, for subject: String, _ diagnostics: inout Diagnostics
  ) -> TypeExpressionSyntax? {
    item(node, for: subject, isItem: false, depth: 0, &diagnostics)?.type
  }

  private static func type(
    of fields: Fields, depth: Int, _ diagnostics: inout Diagnostics
  ) -> TypeExpressionSyntax? {
    let given = keys.filter { fields.node($0) != nil }
    if given.count > 1, let range = fields.keyRange(given[1]) {
      diagnostics.append(
        Diagnostic(
          "exclusive-keys", "\(fields.subject) cannot have both '\(given[0])' and '\(given[1])'; keep one", at: range))
    }
    guard let key = given.first, let node = fields.node(key) else { return nil }
    if key == "type" { return item(node, for: "'type'", isItem: false, depth: depth, &diagnostics)?.type }
    guard depth < depthLimit else {
      diagnostics.append(
        Diagnostic(
          "deep-type",
          "\(fields.subject) nests more than \(depthLimit) lists and maps; declare a record for the inner part",
          at: node.range))
      return nil
    }
    return item(node, for: "'\(key)'", isItem: true, depth: depth + 1, &diagnostics).map { item in
      TypeExpressionSyntax(form: key == "list" ? .list(item) : .map(item), range: node.range)
    }
  }

  private static func item(
    _ node: SyntaxNode, for subject: String, isItem: Bool, depth: Int, _ diagnostics: inout Diagnostics
  ) -> TypeExpressionSyntax.Item? {
    switch node.content {
    case .scalar(let name): return .init(type: TypeExpressionSyntax(form: .name(name), range: node.range))
    case .sequence:
      diagnostics.append(.expected("a type, such as 'text' or '{list: text}',", for: subject, at: node.range))
      return nil
    case .mapping: break
    }
    let limits = isItem ? Statement.itemKeys : []
    guard
      let fields = Fields(
        node, of: subject, Language.item, without: isItem ? [] : Set(Language.item.keyNames).subtracting(keys),
        &diagnostics)
    else { return nil }
    if !keys.contains(where: { fields.node($0) != nil }) {
      diagnostics.append(
        Diagnostic("missing-key", "\(subject) needs the key \(listing(keys.map { "'\($0)'" }))", at: node.range))
      return nil
    }
    return type(of: fields, depth: depth, &diagnostics).map { type in
      .init(
        type: type, isNullable: fields.flag(nullable, &diagnostics) ?? false,
        facts: FactsReader.facts(of: fields, limits, &diagnostics).facts)
    }
  }
}
