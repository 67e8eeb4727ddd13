// Sections of a page, for pages that describe several webhooks.
import SpecText

extension PageText {
  /// The part below a heading, with the headings below it; nil if no heading has these words.
  ///
  /// Letters of either case and spaces make no difference.
  package func section(_ heading: String) -> PageText? {
    guard
      let start = blocks.firstIndex(where: { $0.heading.map { words(of: $0.text) == words(of: heading) } ?? false }),
      let level = blocks[start].heading?.level
    else { return nil }
    let rest = blocks[(start + 1)...]
    let end = rest.firstIndex { ($0.heading?.level ?? .max) <= level } ?? blocks.endIndex
    var section = PageText()
    section.frontMatter = frontMatter
    section.frontMatter["title"] = nil
    section.blocks = Array(blocks[start..<end])
    let limit = end < blocks.endIndex ? blocks[end].range.start : .max
    section.leftOut = leftOut.filter { (blocks[start].range.start..<limit).contains($0.range.start) }
    return section
  }

  /// The words of all headings, in their order.
  package var headings: [String] { blocks.compactMap { $0.heading?.text } }

  private func words(of text: String) -> [String] { text.lowercased().split { $0.isWhitespace }.map(String.init) }
}

extension Block {
  fileprivate var heading: (level: Int, text: String)? {
    if case .heading(let level, let prose) = content { (level, prose.text) } else { nil }
  }
}
