package import SpecText

/// A part of the text of a page. Pages are lists of blocks, in the order of the text.
package struct Block: Sendable {
  package enum Content: Sendable {
    case heading(level: Int, Prose)
    case paragraph(Prose)
    case list([Prose])
    case table(TableBlock)
    case code(CodeBlock)
  }

  package var content: Content
  package var range: SourceRange

  package init(_ content: Content, at range: SourceRange) {
    self.content = content
    self.range = range
  }
}

/// A table as it is printed.
package struct TableBlock: Sendable {
  package struct Row: Sendable {
    package var cells: [Prose]
    package var range: SourceRange

    package init(cells: [Prose], range: SourceRange) {
      self.cells = cells
      self.range = range
    }
  }

  /// The cells of the head; empty if the table has no head.
  package var header: [Prose]
  package var rows: [Row]

  package init(header: [Prose], rows: [Row]) {
    self.header = header
    self.rows = rows
  }
}

/// A block of code, or JSON that stands in the text without a fence.
package struct CodeBlock: Sendable {
  /// A line of the code, without the marks of a block quote that it stands in.
  package struct Line: Sendable {
    package var text: [UInt8]
    /// The offset of the text in the page.
    package var start: Int

    package init(text: [UInt8], start: Int) {
      self.text = text
      self.start = start
    }
  }

  /// The word behind the fence, in small letters: `json`; empty if there is none.
  package var language: String
  package var lines: [Line]

  package init(language: String, lines: [Line]) {
    self.language = language
    self.lines = lines
  }
}

/// The words of a cell, a heading, a paragraph or an item, without markup.
package struct Prose: Hashable, Sendable {
  /// A text that is set apart from its surroundings, or not.
  package struct Run: Hashable, Sendable {
    package enum Mark: Hashable, Sendable {
      case none, code
      /// Bold or in italics.
      case bold
      /// In quotes. The text is without them.
      case quotes
    }

    package var text: String
    package var mark: Mark

    package init(_ text: String, _ mark: Mark = .none) {
      self.text = text
      self.mark = mark
    }
  }

  /// A line of the prose: `<br>` begins one, and so does each item of a list in a cell.
  package struct Line: Hashable, Sendable {
    package var runs: [Run]
    /// Whether the line is an item of a list, or a paragraph of its own in one.
    package var isItem: Bool

    package init(_ runs: [Run], isItem: Bool = false) {
      self.runs = runs
      self.isItem = isItem
    }

    /// The words, with straight quotes around what is in quotes.
    package var text: String {
      // Most lines are a single run. This is faster for them.
      if runs.count == 1, runs[0].mark != .quotes { return runs[0].text }
      return runs.map { $0.mark == .quotes ? "\"\($0.text)\"" : $0.text }.joined()
    }
  }

  package var lines: [Line]
  package var range: SourceRange

  package init(_ lines: [Line], at range: SourceRange) {
    self.lines = lines
    self.range = range
  }

  /// The words, with a line feed between lines.
  package var text: String { lines.count == 1 ? lines[0].text : lines.map(\.text).joined(separator: "\n") }
}
