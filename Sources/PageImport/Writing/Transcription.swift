package import SpecText

/// The transcription of an older version of a page, with its comments.
package struct Transcription: Sendable {
  let text: OldText
  private let entries: [SyntaxNode.Entry]

  /// - Parameters:
  ///   - source: a page file, or a spec with pages.
  ///   - page: the id of the page; nil for the only one.
  /// - Returns: nil if the source does not have the page, or more than one.
  package init?(_ source: SourceText, page id: String? = nil) {
    guard let tree = parse(source, file: 0).tree else { return nil }
    let pages = tree.value("pages")?.items ?? [tree]
    let found = pages.filter { page in
      guard let own = page.value("page")?.text else { return false }
      return id == nil || id == own
    }
    guard found.count == 1, case .mapping(let entries) = found[0].content else { return nil }
    text = OldText(source)
    self.entries = entries
  }

  func text(_ key: String) -> String? { node(key)?.text }

  func entry(_ key: String) -> SpecValue.Entry? { entries.first { $0.key == key }.map(text.entry) }

  func mapping(_ key: String) -> [SpecValue.Entry]? {
    guard case .mapping(let entries)? = node(key)?.content else { return nil }
    return entries.map { text.restyled(text.entry($0), like: $0) }
  }

  func items(_ section: String) -> [Item] {
    (node(section)?.items ?? []).enumerated().map { Item(index: $0, node: $1, source: text) }
  }

  func node(_ key: String) -> SyntaxNode? { entries.first { $0.key == key }?.value }

  /// The entries in the order of the old ones, with their comments.
  func arranged(_ new: [SpecValue.Entry]) -> [SpecValue.Entry] {
    let arranged = entries.compactMap { old in
      new.first { $0.key == old.key }.map { text.restyled($0, like: old) }
    }
    return new.indices.reduce(into: arranged) { all, index in
      let entry = new[index]
      if all.contains(where: { $0.key == entry.key }) { return }
      let before = index == 0 ? nil : all.firstIndex { $0.key == new[index - 1].key }
      all.insert(entry, at: before.map { $0 + 1 } ?? 0)
    }
  }

  // MARK: Matching

  /// The old items of a section that new ones continue, by the index of the new one: those with the same title, and
  /// otherwise those that have most in common.
  func matches(of features: [Set<String>], titles: [String], in section: String) -> [Int: Item] {
    var left = items(section)
    var found: [Int: Item] = [:]
    for (index, title) in titles.enumerated() {
      guard let same = left.firstIndex(where: { $0.text("title") == title }) else { continue }
      found[index] = left.remove(at: same)
    }
    let old = left.map(\.features)
    if features.count * old.count > 1_000_000 { return found }
    let pairs = features.indices.filter { found[$0] == nil }.flatMap { new in
      old.indices.map { (new: new, old: $0, score: similarity(features[new], old[$0])) }
    }
    var taken: Set<Int> = []
    for pair in pairs.sorted(by: { ($0.score, $1.new, $1.old) > ($1.score, $0.new, $0.old) }) {
      if pair.score < 0.5 { break }
      guard found[pair.new] == nil, taken.insert(pair.old).inserted else { continue }
      found[pair.new] = left[pair.old]
    }
    return found
  }

  private func similarity(_ left: Set<String>, _ right: Set<String>) -> Double {
    let common = left.intersection(right).count
    return common == 0 ? 0 : Double(common) / Double(left.count + right.count - common)
  }
}

extension SyntaxNode {
  var text: String? { if case .scalar(let text) = content { text } else { nil } }

  var items: [SyntaxNode]? { if case .sequence(let items) = content { items } else { nil } }

  func value(_ key: String) -> SyntaxNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }?.value
  }
}
