package import SpecText

/// The text of a page as blocks.
package struct PageText: Sendable {
  /// The entries of the front matter that have a single word or text as their value.
  package var frontMatter: [String: String] = [:]
  package var blocks: [Block] = []
  /// The parts of the text that were not read, although they could state something.
  package var leftOut: [LeftOut] = []

  package init() {}
}

/// Reads the text of a page: Markdown, HTML, or what a browser copies. Any text is accepted.
package func readPageText(_ source: SourceText, file: Int = 0) -> PageText {
  var reader = BlockReader(source.utf8, file: file)
  return reader.read()
}
