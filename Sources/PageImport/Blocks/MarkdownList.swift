/// The bullet or the number of an item of a list.
struct ItemMark {
  var isNumber: Bool
  var indentation: Int
  /// The offset of the text of the item.
  var content: Int

  init?(in bytes: [UInt8], _ line: PageLine) {
    guard line.text < line.end else { return nil }
    var index = line.text
    switch bytes[index] {
    case .dash, .star, .plus: index += 1
    case 0xE2:
      guard ["•", "‣", "◦", "–", "●", "▪"].contains(where: { bytes[index..<line.end].starts(with: $0.utf8) }) else {
        return nil
      }
      index += 3
    case let byte where byte.isDigit:
      while index < line.end, bytes[index].isDigit { index += 1 }
      guard index - line.text <= 9, index < line.end, bytes[index] == .dot || bytes[index] == .closeParenthesis else {
        return nil
      }
      index += 1
    default: return nil
    }
    guard index < line.end, bytes[index].isBlank || bytes.has("\u{A0}", at: index) else { return nil }
    isNumber = bytes[line.text].isDigit
    indentation = line.indentation
    content = index
  }
}

extension BlockReader {
  /// Reads a list. Its nested items become items of the same list.
  mutating func readList() -> Bool {
    let first = lines[index]
    guard let mark = ItemMark(in: bytes, first) else { return false }
    finishParagraph()
    var items: [Prose] = []
    var item = [mark.content..<first.fullEnd]
    var end = first.end
    index += 1
    while let line = lineOfList(mark, first) {
      if let next = ItemMark(in: bytes, line) {
        items.append(prose(item))
        item = [next.content..<line.fullEnd]
      } else {
        // An empty line makes the text a paragraph of its own.
        if index > 0, lines[index - 1].isBlank { item.append(line.text..<line.text) }
        item.append(line.text..<line.fullEnd)
      }
      end = line.end
      index += 1
    }
    items.append(prose(item))
    items.removeAll { $0.lines.isEmpty }
    if !items.isEmpty { append(.list(items), at: first.text..<end) }
    return true
  }

  /// The next line that belongs to a list; it becomes the current line.
  private mutating func lineOfList(_ mark: ItemMark, _ first: PageLine) -> PageLine? {
    var next = index
    while next < lines.count, lines[next].isBlank { next += 1 }
    guard next < lines.count, lines[next].quotes == first.quotes else { return nil }
    let line = lines[next]
    let isLoose = next > index
    if let item = ItemMark(in: bytes, line) {
      guard item.isNumber == mark.isNumber || item.indentation > mark.indentation else { return nil }
    } else {
      let isInside = line.indentation >= mark.indentation + 2
      guard isInside || !isLoose && !isCopied, !beginsOtherBlock(next) else { return nil }
    }
    index = next
    return line
  }

  /// Whether a line begins a block that is neither a paragraph nor a list.
  private func beginsOtherBlock(_ index: Int) -> Bool {
    let line = lines[index]
    let byte = bytes[line.text]
    if byte == .hash || byte == .bar || byte == .less || byte == .openBrace { return true }
    if byte == .openBracket, line.end == line.text + 1 { return true }
    if bytes.has("```", at: line.text) || bytes.has("~~~", at: line.text) { return true }
    if isRule(line, of: byte, 3), byte == .dash || byte == .star || byte == .underscore || byte == .equals {
      return true
    }
    return index + 1 < lines.count && bytes[line.range].contains(.bar)
      && PipeRow.isDelimiter(in: bytes, lines[index + 1].range)
  }
}
