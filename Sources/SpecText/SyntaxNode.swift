/// One value of a spec file as it was read: the syntax tree that the checker reads.
package struct SyntaxNode: Sendable {
  /// What a node holds; every scalar is text, whatever it looks like.
  package enum Content: Sendable {
    case scalar(String)
    case mapping([Entry])
    case sequence([SyntaxNode])
  }

  /// A key of a mapping and its value, in the order of the file.
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
  /// Whether a scalar stands in quotes or in a block, and so is text by its form: `"1"`.
  package var isQuoted: Bool
  /// Whether every entry or item of the file is here; one that could not be read was reported and left out.
  package var isComplete: Bool

  package init(range: SourceRange, content: Content, isQuoted: Bool = false, isComplete: Bool = true) {
    self.range = range
    self.content = content
    self.isQuoted = isQuoted
    self.isComplete = isComplete
  }
}
