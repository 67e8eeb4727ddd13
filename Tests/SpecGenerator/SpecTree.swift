package import SpecText

extension SyntaxNode {
  private static let nowhere = SourceRange(file: 0, start: 0, end: 0)

  /// A node that comes from no file.
  package init(_ content: Content) { self.init(range: Self.nowhere, content: content, isQuoted: true) }

  /// A scalar.
  package init(_ text: String) { self.init(.scalar(text)) }

  /// A mapping.
  package init(_ entries: [(String, SyntaxNode)]) {
    self.init(.mapping(entries.map { Entry(key: $0, keyRange: Self.nowhere, value: $1) }))
  }

  /// The values of a mapping with their keys, or the items of a sequence.
  var children: [(key: String?, value: SyntaxNode)] {
    get {
      switch content {
      case .scalar: []
      case .mapping(let entries): entries.map { ($0.key, $0.value) }
      case .sequence(let items): items.map { (nil, $0) }
      }
    }
    set {
      self =
        newValue.contains { $0.key == nil }
        ? SyntaxNode(.sequence(newValue.map(\.value))) : SyntaxNode(newValue.map { ($0.key!, $0.value) })
    }
  }
}

/// A spec file that was made: its text, and where each key and each scalar begins, in the order of the file.
package struct WrittenSpec: Sendable {
  package private(set) var utf8: [UInt8] = []
  package private(set) var offsets: [Int] = []

  /// Writes a tree in blocks, with every text in double quotes.
  package init(_ tree: SyntaxNode) {
    write(tree, indentation: 0)
  }

  /// The key or scalar that begins at an offset, or the last one before it.
  package func index(at offset: Int) -> Int { offsets.lastIndex { $0 <= offset } ?? 0 }

  private mutating func write(_ node: SyntaxNode, indentation: Int) {
    if case .scalar(let text) = node.content {
      utf8 += " ".utf8
      write(text)
      utf8 += "\n".utf8
    }
    for (key, value) in node.children {
      utf8 += Array(repeating: UInt8(ascii: " "), count: indentation)
      if let key { write(key) }
      utf8 += (key == nil ? "-" : ":").utf8
      if case .scalar = value.content {} else { utf8 += "\n".utf8 }
      write(value, indentation: indentation + 1)
    }
  }

  private mutating func write(_ text: String) {
    offsets.append(utf8.count)
    utf8 += quoted(text.utf8)
  }
}

/// A text in double quotes, as YAML and JSON have it.
package func quoted(_ text: some Sequence<UInt8>) -> [UInt8] {
  var literal = [UInt8(ascii: "\"")]
  for byte in text {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): literal += [UInt8(ascii: "\\"), byte]
    case ..<0x20: literal += ((byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16)).utf8
    default: literal.append(byte)
    }
  }
  return literal + [UInt8(ascii: "\"")]
}
