import SpecModel
import SpecText

extension Transcription {
  /// The keys of rows and comments with which a transcription adds to what the importer reads.
  static let ownKeys: Set<String> = ["means", "note", "present-after"]

  /// An old list, table or sample.
  struct Item: Sendable {
    /// The index in its section.
    let index: Int
    let node: SyntaxNode
    let source: OldText

    private var entries: [SyntaxNode.Entry] { if case .mapping(let entries) = node.content { entries } else { [] } }

    func text(_ key: String) -> String? { node.value(key)?.text }

    func entry(_ key: String) -> SpecValue.Entry? { entries.first { $0.key == key }.map(source.entry) }

    /// The entry with a new value, in its old style; nil if there is no old one.
    func entry(_ key: String, _ value: SpecValue) -> SpecValue.Entry? {
      entries.first { $0.key == key }.map { source.restyled(.init(key, value), like: $0) }
    }

    var comments: SpecValue.Comments { source.comments(of: node) }

    /// The item as it is.
    var kept: SpecValue.Item {
      .init(source.lines(node).map { SpecValue(.lines($0)) } ?? source.value(node), source.comments(of: node))
    }

    /// Whether the item states what these keys state and, apart from other keys, nothing else.
    func states(_ values: [String: SpecValue], besides others: [String]) -> Bool {
      let known = Set(entries.map(\.key)).subtracting(others)
      return known == Set(values.keys) && values.allSatisfy { entry($0.key)?.value.states($0.value) ?? false }
    }

    /// What tells the item from others: the names of its rows, its values, or the names of its members.
    var features: Set<String> {
      if node.value("rows") != nil { return Set(rows.keys) }
      if let values = node.value("values")?.items { return Set(values.compactMap(\.text)) }
      return (node.value("shape") ?? node.value("items"))?.names(levels: 3) ?? []
    }

    // MARK: Rows

    /// The rows by their names.
    var rows: [String: Row] {
      let all = (node.value("rows")?.items ?? []).compactMap { Row($0, source) }
      return Dictionary(all.map { ($0.name, $0) }) { first, _ in first }
    }

    var hasTypes: Bool { rows.values.contains { $0.text("type") != nil } }

    // MARK: Samples

    private static let head: Set<String> = ["title", "of", "header"]

    /// The sample as it is, if these entries show the same.
    func keptSample(_ new: [SpecValue.Entry]) -> SpecValue.Item? {
      let old = entries.map(source.entry).filter { !Self.head.contains($0.key) && !isOwn($0) }
      guard Set(old.map(\.key)) == Set(new.map(\.key)) else { return nil }
      let isSame = new.allSatisfy { entry in
        guard let known = old.first(where: { $0.key == entry.key }) else { return false }
        switch entry.key {
        case "shape", "items": return entry.value.showsSame(as: known.value)
        case "comments": return entry.value.states(SpecValue.mapping(stated(by: known.value.entries)))
        default: return entry.value.states(known.value)
        }
      }
      return isSame ? kept : nil
    }

    /// Whether an entry has comments with nothing but what the transcription adds.
    private func isOwn(_ entry: SpecValue.Entry) -> Bool {
      entry.key == "comments" && stated(by: entry.value.entries).isEmpty
    }

    /// The comments without what the transcription adds.
    private func stated(by comments: [SpecValue.Entry]) -> [SpecValue.Entry] {
      comments.compactMap { comment in
        let stated = comment.value.entries.filter { !Transcription.ownKeys.contains($0.key) }
        return stated.isEmpty ? nil : .init(comment.key, .mapping(stated))
      }
    }

    /// The entries of a sample that has changed, with what is left of the old ones.
    func mergedSample(_ new: [SpecValue.Entry]) -> [SpecValue.Entry] {
      new.map { entry in
        guard let old = self.entry(entry.key) else { return entry }
        let isBody = entry.key == "shape" || entry.key == "items"
        return .init(entry.key, isBody ? entry.value.shape(keeping: old.value) : entry.value, old.comments)
      }
    }
  }

  /// An old row.
  struct Row: Sendable {
    let name: String
    private let node: SyntaxNode
    private let source: OldText
    /// The entries of the row. The printed type is one of them.
    private let entries: [SpecValue.Entry]
    /// Whether each entry has a line of its own.
    private let isSpread: Bool
    private var comments: SpecValue.Comments = []

    fileprivate init?(_ node: SyntaxNode, _ source: OldText) {
      self.node = node
      self.source = source
      switch node.content {
      case .scalar(let name):
        self.name = name
        entries = []
        isSpread = false
      case .mapping(let pair) where pair.count == 1:
        name = pair[0].key
        let value = source.value(pair[0].value)
        entries = value.text.map { [.init("type", .text($0))] } ?? value.entries
        isSpread = value.isSpread
        comments = source.comments(of: pair[0])
      case .mapping, .sequence: return nil
      }
    }

    func text(_ key: String) -> String? { entries.first { $0.key == key }?.value.text }

    /// The row with these entries instead of its own. What the transcription adds is kept, and so are its decision about
    /// each guess and the facts that are not read, but whose words are still there. If nothing changes, the row is kept
    /// as it is.
    func merged(with new: [SpecValue.Entry], guesses: Set<String>, words: String) -> SpecValue.Item {
      let known = Dictionary(entries.map { ($0.key, $0) }) { first, _ in first }
      let own = Transcription.ownKeys.union(guesses).union(unread(besides: new, in: PrintedWords(words)))
      let stated = new.filter { !own.contains($0.key) }
      let isSame =
        stated.allSatisfy { known[$0.key]?.value.states($0.value, key: $0.key) ?? false }
        && Set(stated.map(\.key)) == Set(known.keys).subtracting(own)
      if isSame {
        let lines = source.lines(node).map { SpecValue(.lines($0)) } ?? source.value(node)
        return .init(lines, source.comments(of: node))
      }
      var merged = entries.compactMap { old -> SpecValue.Entry? in
        if own.contains(old.key) { return old }
        guard let entry = stated.first(where: { $0.key == old.key }) else { return nil }
        let isOld = entry.value.states(old.value, key: old.key)
        return isOld ? old : .init(old.key, entry.value.styled(like: old.value), old.comments)
      }
      for entry in stated where known[entry.key] == nil {
        merged.set(entry.key, entry.value, in: Language.row.keyNames)
      }
      if known["note"] == nil, let note = new.first(where: { $0.key == "note" }) { merged.append(note) }
      return .init(restyled(merged), source.comments(of: node))
    }

    /// The facts that are not among the new ones, although the words state them.
    private func unread(besides new: [SpecValue.Entry], in words: PrintedWords) -> [String] {
      // The words never say `true` or `false` of a flag.
      let others = new.map(\.key) + Statement.keys.filter(\.form.isFlag).map(\.name) + ["type"]
      return entries.filter { !others.contains($0.key) && words.state($0.value.texts) }.map(\.key)
    }

    private func restyled(_ entries: [SpecValue.Entry]) -> SpecValue {
      guard case .mapping(let pair) = PageWriter.row(name, entries).content else { return .text(name) }
      var value = pair[0].value
      if case .mapping = value.content { value.isSpread = isSpread }
      return .mapping([.init(name, value, .init(behind: comments.behind, gap: comments.gap))])
    }
  }
}

extension SyntaxNode {
  /// The names of the members on the outer levels of a shape.
  fileprivate func names(levels: Int) -> Set<String> {
    if levels == 0 { return [] }
    switch content {
    case .scalar: return []
    case .sequence(let items): return items.first?.names(levels: levels - 1) ?? []
    case .mapping(let entries):
      return entries.reduce(into: Set(entries.map(\.key))) { $0.formUnion($1.value.names(levels: levels - 1)) }
    }
  }
}

extension Statement.Key.Form {
  fileprivate var isFlag: Bool { if case .flag = self { true } else { false } }
}
