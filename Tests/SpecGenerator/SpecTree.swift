package import SpecText

// A syntax tree can be written as literals of Swift, and a spec file is made of it.

extension SyntaxNode: ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  private static let nowhere = SourceRange(file: 0, start: 0, end: 0)

  /// A node that comes from no file.
  package init(_ content: Content) { self.init(range: Self.nowhere, content: content, isQuoted: true) }

  /// A scalar.
  package init(_ text: String) { self.init(.scalar(text)) }

  /// A mapping.
  package init(_ entries: [(String, SyntaxNode)]) {
    self.init(.mapping(entries.map { Entry(key: $0, keyRange: Self.nowhere, value: $1) }))
  }

  package init(stringLiteral text: String) { self.init(text) }
  package init(arrayLiteral items: SyntaxNode...) { self.init(.sequence(items)) }
  package init(dictionaryLiteral entries: (String, SyntaxNode)...) { self.init(entries) }

  /// A sequence of texts.
  package init(_ texts: [String]) { self.init(.sequence(texts.map { SyntaxNode($0) })) }

  /// The scalar at this node, or the only key of a mapping: the name of a member or value.
  package var name: String? {
    switch content {
    case .scalar(let text): text
    case .mapping(let entries): entries.first?.key
    case .sequence: nil
    }
  }

  /// The value at a key of a mapping, and the items of a sequence.
  package subscript(key: String) -> SyntaxNode {
    get { entries.first { $0.key == key }?.value ?? [] }
    set {
      var entries = entries
      if let index = entries.firstIndex(where: { $0.key == key }) {
        entries[index].value = newValue
      } else {
        entries.append(Entry(key: key, keyRange: Self.nowhere, value: newValue))
      }
      content = .mapping(entries)
    }
  }

  /// The entries of a mapping.
  package var entries: [Entry] { if case .mapping(let entries) = content { entries } else { [] } }

  /// The items of a sequence.
  package var items: [SyntaxNode] {
    get { if case .sequence(let items) = content { items } else { [] } }
    set { content = .sequence(newValue) }
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
  package func index(at offset: Int) -> Int {
    var (low, high) = (0, offsets.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if offsets[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private mutating func write(_ node: SyntaxNode, indentation: Int) {
    switch node.content {
    case .scalar(let text):
      utf8 += " ".utf8
      write(text)
      utf8 += "\n".utf8
    case .mapping(let entries):
      for entry in entries {
        utf8 += Array(repeating: UInt8(ascii: " "), count: indentation)
        write(entry.key)
        utf8 += ":".utf8
        writeBelow(entry.value, indentation: indentation)
      }
    case .sequence(let items):
      for item in items {
        utf8 += Array(repeating: UInt8(ascii: " "), count: indentation) + "-".utf8
        writeBelow(item, indentation: indentation)
      }
    }
  }

  private mutating func writeBelow(_ node: SyntaxNode, indentation: Int) {
    if case .scalar = node.content {} else { utf8 += "\n".utf8 }
    write(node, indentation: indentation + 1)
  }

  private mutating func write(_ text: String) {
    offsets.append(utf8.count)
    utf8.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): utf8 += [UInt8(ascii: "\\"), byte]
      case ..<0x20: utf8 += ((byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16)).utf8
      default: utf8.append(byte)
      }
    }
    utf8.append(UInt8(ascii: "\""))
  }
}
