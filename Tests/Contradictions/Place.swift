import Foundation
import SpecText

/// An entry of a mapping or an item of a sequence, and the file with other entries or items in its place.
struct Place {
  /// The key is empty for an item and for the root.
  let entry: SyntaxNode.Entry
  /// Whether its mapping or sequence has no other entry, so that removing it would leave nothing.
  let isOnly: Bool
  /// The tree of the file with these entries in its place.
  let file: ([SyntaxNode.Entry]) -> SyntaxNode

  var key: String { entry.key }
  var node: SyntaxNode { entry.value }
  var offset: Int { key.isEmpty ? node.range.start : entry.keyRange.start }

  init(root: SyntaxNode) {
    entry = SyntaxNode.Entry(key: "", keyRange: root.range, value: root)
    isOnly = true
    file = { $0[0].value }
  }

  private init(_ entries: [SyntaxNode.Entry], _ index: Int, file: @escaping ([SyntaxNode.Entry]) -> SyntaxNode) {
    entry = entries[index]
    isOnly = entries.count == 1
    self.file = { new in file(entries[..<index] + new + entries[(index + 1)...]) }
  }

  /// The entries or items of the node.
  var children: [Place] {
    switch node.content {
    case .scalar: []
    case .mapping(let entries):
      entries.indices.map { Place(entries, $0) { file([with(.mapping($0))]) } }
    case .sequence(let items):
      items.indices.map { index in
        let entries = items.map { SyntaxNode.Entry(key: "", keyRange: $0.range, value: $0) }
        return Place(entries, index) { file([with(.sequence($0.map(\.value)))]) }
      }
    }
  }

  /// The value of a key.
  subscript(key: String) -> Place? { children.first { $0.key == key } }

  /// The text of a scalar.
  var text: String? { if case .scalar(let text) = node.content { text } else { nil } }

  /// The texts of a scalar or of a sequence of scalars, each at its place.
  var texts: [Place] { text == nil ? children : [self] }

  /// The entry with another value.
  func with(_ content: SyntaxNode.Content) -> SyntaxNode.Entry {
    var changed = entry
    changed.value = SyntaxNode(range: node.range, content: content, isQuoted: false)
    return changed
  }

  func with(_ text: String) -> SyntaxNode.Entry { with(.scalar(text)) }

  /// The entry with another key.
  func named(_ key: String) -> SyntaxNode.Entry {
    var changed = entry
    changed.key = key
    return changed
  }

  /// The entry, whose value is a mapping or a sequence, with more at the end.
  func adding(_ key: String, _ text: String) -> SyntaxNode.Entry {
    var added = SyntaxNode.Entry(key: key, keyRange: node.range, value: node)
    added.value.content = .scalar(text)
    return adding([added])
  }

  func adding(_ added: [SyntaxNode.Entry]) -> SyntaxNode.Entry {
    switch node.content {
    case .mapping(let entries): with(.mapping(entries + added))
    case .sequence(let items): with(.sequence(items + added.map(\.value)))
    case .scalar: entry
    }
  }
}

extension SyntaxNode.Entry {
  /// `unit: seconds`, in one line.
  var line: String { key.isEmpty ? value.line : "\(key): \(value.line)" }
}

extension SyntaxNode {
  /// The node in one line.
  var line: String {
    switch content {
    case .scalar(let text): text.count > 60 ? "\(text.prefix(60))..." : text
    case .mapping(let entries): "{" + entries.map(\.line).joined(separator: ", ") + "}"
    case .sequence(let items): "[" + items.map(\.line).joined(separator: ", ") + "]"
    }
  }
}

/// A number that is larger by one, or smaller: `0.5` becomes `1.5`.
func number(_ text: String, plus step: Int) -> String? { Decimal(string: text).map { "\($0 + Decimal(step))" } }
