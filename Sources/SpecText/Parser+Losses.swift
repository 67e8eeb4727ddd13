/// A line that was skipped, and the blocks that it may belong to.
struct Loss {
  var offset: Int
  /// The indentation of the outermost of these blocks.
  var indent: Int
}

extension Parser {
  /// Notes that the current line is skipped. It may belong to any open block with at least this indentation.
  mutating func lose(from indent: Int) {
    losses.append(Loss(offset: line.start, indent: indent))
  }

  /// The node with every block marked as incomplete that may have lost a line, and with the values before the line.
  ///
  /// - Parameter losses: the lines from the beginning of the node to the beginning of the next one.
  func marked(_ node: SyntaxNode, by losses: ArraySlice<Loss>) -> SyntaxNode {
    if losses.isEmpty { return node }
    var node = node
    let column = column(of: node.range.start)
    if losses.contains(where: { $0.indent <= column }) { node.isComplete = false }
    // A collection on one line ends on it.
    let first = node.range.start < bytes.count ? bytes[node.range.start] : .lineFeed
    let isFlow = first == .openBrace || first == .openBracket
    var rest = losses
    switch node.content {
    case .mapping(var entries) where !isFlow:
      for index in entries.indices.reversed() where !rest.isEmpty {
        let own = rest.suffix(while: { $0.offset >= entries[index].keyRange.start })
        rest = rest[..<own.startIndex]
        entries[index].value = marked(entries[index].value, by: own)
      }
      node.content = .mapping(entries)
    case .sequence(var items) where !isFlow:
      for index in items.indices.reversed() where !rest.isEmpty {
        let own = rest.suffix(while: { $0.offset >= items[index].range.start })
        rest = rest[..<own.startIndex]
        items[index] = marked(items[index], by: own)
      }
      node.content = .sequence(items)
    case .scalar, .mapping, .sequence: break
    }
    return node
  }

  private func column(of offset: Int) -> Int {
    var start = offset
    while start > 0, bytes[start - 1] != .lineFeed { start -= 1 }
    return offset - start
  }
}

extension ArraySlice {
  /// The last elements, as long as a condition holds.
  fileprivate func suffix(while holds: (Element) -> Bool) -> Self {
    self[(lastIndex { !holds($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
