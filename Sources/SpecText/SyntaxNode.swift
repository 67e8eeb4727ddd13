/// A node of the syntax tree of a spec file.
package struct SyntaxNode: Sendable {
  /// The content of a node. Every scalar is text, even if it looks like a number.
  package enum Content: Sendable {
    case scalar(String)
    case mapping([Entry])
    case sequence([SyntaxNode])
  }

  /// A key of a mapping and its value. Entries are in the order of the file.
  package struct Entry: Sendable {
    package var key: String
    package var keyRange: SourceRange
    package var value: SyntaxNode

    package init(key: String, keyRange: SourceRange, value: SyntaxNode) {
      self.key = key
      self.keyRange = keyRange
      self.value = value
    }
  }

  package var range: SourceRange
  package var content: Content
  /// Whether a scalar is written in quotes or as a text block, which makes it text for every YAML program: `"1"`.
  package var isQuoted: Bool
  /// Whether the node has every entry or item of the file. One with a mistake is reported and left out.
  package var isComplete: Bool

  package init(range: SourceRange, content: Content, isQuoted: Bool = false, isComplete: Bool = true) {
    self.range = range
    self.content = content
    self.isQuoted = isQuoted
    self.isComplete = isComplete
  }
}
