package import SpecText

/// A spec in which texts can be replaced: its form, and its keys and scalars in the order of the file.
///
/// A scalar may have several names in it: `Parcel.handling`, or `string Lost | IN_TRANSIT` in a sample.
package struct SpecTemplate: Sendable {
  /// One name of one text.
  package struct Slot: Hashable, Sendable {
    package var index: Int
    /// Nil for the whole text.
    package var part: Int?

    package init(index: Int, part: Int? = nil) {
      self.index = index
      self.part = part
    }
  }

  private let tree: SyntaxNode
  package private(set) var texts: [String] = []
  /// The indexes of the texts that are keys.
  package private(set) var keys: Set<Int> = []
  /// The index of the key that each text is below; nil at the top.
  private var parents: [Int?] = []

  package init(_ tree: SyntaxNode) {
    self.tree = tree
    add(tree, below: nil)
  }

  private mutating func add(_ node: SyntaxNode, below parent: Int?) {
    if case .scalar(let text) = node.content { append(text, below: parent) }
    for (key, value) in node.children {
      if let key {
        keys.insert(texts.count)
        append(key, below: parent)
      }
      add(value, below: key == nil ? parent : texts.count - 1)
    }
  }

  private mutating func append(_ text: String, below parent: Int?) {
    texts.append(text)
    parents.append(parent)
  }

  /// The indexes of a text and of the keys above it, from the top.
  package func path(to index: Int) -> [Int] { (parents[index].map(path) ?? []) + [index] }

  /// The index of the key that a text is the value of, or the index of the text itself.
  package func keyIndex(of index: Int) -> Int { parents[index] ?? index }

  /// The names in a text, and the separators between them.
  package func names(in index: Int) -> [String] { Parts(texts[index]).names }

  /// The tree with other names and texts.
  package func tree(with changes: [Slot: String]) -> SyntaxNode {
    var texts = texts
    for (index, changes) in Dictionary(grouping: changes, by: \.key.index) {
      var parts = Parts(texts[index])
      for (slot, text) in changes { if let part = slot.part { parts.names[part] = text } }
      texts[index] = changes.first { $0.key.part == nil }?.value ?? parts.text
    }
    var rest = texts[...]
    return Self.copy(tree, &rest)
  }

  private static func copy(_ node: SyntaxNode, _ texts: inout ArraySlice<String>) -> SyntaxNode {
    switch node.content {
    case .scalar: SyntaxNode(texts.removeFirst())
    case .sequence(let items): SyntaxNode(.sequence(items.map { copy($0, &texts) }))
    case .mapping(let entries): SyntaxNode(entries.map { (texts.removeFirst(), copy($0.value, &texts)) })
    }
  }
}

/// A text as names and separators.
private struct Parts {
  var names: [String]
  private var prefix = ""
  private var separator = ""

  init(_ text: String) {
    names = [text]
    let words = text.split(separator: ".", omittingEmptySubsequences: false)
    if words.count > 1,
      words.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { $0 == 0x5F || isLetterOrDigit($0) } })
    {
      names = words.map(String.init)
      separator = "."
    } else if text.hasPrefix("string "), !text.contains("\"") {
      names = text.dropFirst("string ".count).split(separator: " | ").map(String.init)
      (prefix, separator) = ("string ", " | ")
    }
  }

  var text: String {
    if prefix.isEmpty { return names.joined(separator: separator) }
    return prefix + (names.count == 1 ? "\"\(names[0])\"" : names.joined(separator: separator))
  }
}
