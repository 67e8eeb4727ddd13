/// A value to write as spec text, with the comments around its parts. ``specText(_:)`` writes it.
package struct SpecValue: Sendable {
  /// The kinds of values. They are those of ``SyntaxNode``.
  package enum Content: Sendable {
    case text(String)
    case mapping([Entry])
    case sequence([Item])
    /// The lines of a value as a spec file has them, without the indentation of the first.
    case lines([String])
  }

  /// The comments of an entry or item.
  package struct Comments: Sendable, ExpressibleByArrayLiteral {
    /// The lines before it.
    package var before: [String]
    /// The comment at the end of its first line; empty if there is none.
    package var behind: String
    /// Whether an empty line separates it from what comes before.
    package var isApart: Bool
    /// The number of spaces before the comment at the end of the line.
    package var gap: Int

    package init(_ before: [String] = [], behind: String = "", gap: Int = 2, isApart: Bool = false) {
      self.before = before
      self.behind = behind
      self.gap = gap
      self.isApart = isApart
    }

    package init(arrayLiteral lines: String...) { self.init(lines) }
  }

  /// A key of a mapping with its value.
  package struct Entry: Sendable {
    package var key: String
    package var value: SpecValue
    package var comments: Comments

    package init(_ key: String, _ value: SpecValue, _ comments: Comments = []) {
      self.key = key
      self.value = value
      self.comments = comments
    }
  }

  /// An item of a sequence.
  package struct Item: Sendable {
    package var value: SpecValue
    package var comments: Comments

    package init(_ value: SpecValue, _ comments: Comments = []) {
      self.value = value
      self.comments = comments
    }
  }

  package var content: Content
  /// Whether each part of a mapping or sequence has lines of its own, even if all of them fit on one.
  package var isSpread: Bool

  package init(_ content: Content, isSpread: Bool = false) {
    self.content = content
    self.isSpread = isSpread
  }

  package static func text(_ text: String) -> SpecValue { SpecValue(.text(text)) }
  package static func mapping(_ entries: [Entry]) -> SpecValue { SpecValue(.mapping(entries)) }
  package static func sequence(_ items: [Item]) -> SpecValue { SpecValue(.sequence(items)) }
  package static func texts(_ texts: [String]) -> SpecValue { .sequence(texts.map { Item(.text($0)) }) }

  /// The same value with lines of its own for each part.
  package var spread: SpecValue { SpecValue(content, isSpread: true) }
}
