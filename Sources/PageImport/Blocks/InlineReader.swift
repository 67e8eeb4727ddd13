/// What the inline markup of a page needs to know about the rest of the page.
struct PageNames {
  /// The labels of link definitions, in small letters.
  var linkLabels: Set<String> = []
  /// The names of elements that the page closes. A tag that looks like `<string>` and is not closed is a placeholder.
  var closedElements: Set<String> = []
}

/// Reads the inline markup of Markdown and HTML. Every step takes constant time or uses up the bytes it looks at.
struct InlineReader {
  enum Markup {
    case markdown, html
    /// Text without markup, with a line of prose for each line of text.
    case plain
  }

  /// A part of the text that is put out, or a mark.
  struct Piece {
    enum Kind {
      case text, code
      /// A mark that could still turn out to be text.
      case delimiter, bracket, imageBracket
      case boldStart, boldEnd, codeStart, codeEnd
      case lineBreak, itemBreak
      case nothing
    }

    var kind: Kind
    /// The range in the text that is put out.
    var range: Range<Int>
  }

  let bytes: [UInt8]
  let markup: Markup
  let names: PageNames
  var position = 0
  var text: [UInt8] = []
  var pieces: [Piece] = []
  /// The open brackets: the index of the piece and the offset behind the bracket.
  var brackets: [(piece: Int, content: Int)] = []
  /// For each kind of emphasis, the piece that opens it.
  private var openers = [Int?](repeating: nil, count: 9)
  private var codeDepth = 0
  private var spans: ArraySlice<CodeSpans.Span> = []
  private var scanner: TagScanner
  private var hasCommentEnd = true

  /// The lines of a text.
  static func lines(of bytes: [UInt8], _ markup: Markup, _ names: PageNames) -> [Prose.Line] {
    guard bytes.contains(where: { isSpecial[Int($0)] }) else {
      var builder = ProseBuilder()
      builder.append(bytes[...], .none)
      return builder.finish()
    }
    var reader = InlineReader(bytes, markup, names)
    return reader.read()
  }

  private init(_ bytes: [UInt8], _ markup: Markup, _ names: PageNames) {
    self.bytes = bytes
    self.markup = markup
    self.names = names
    scanner = TagScanner(length: bytes.count)
    if markup == .markdown, bytes.contains(.backtick) { spans = CodeSpans(in: bytes, 0..<bytes.count).spans[...] }
  }

  private mutating func read() -> [Prose.Line] {
    text.reserveCapacity(bytes.count)
    while position < bytes.count {
      let byte = bytes[position]
      if Self.isSpecial[Int(byte)], readMarkup(byte) { continue }
      let start = position
      repeat { position += 1 } while position < bytes.count && !Self.isSpecial[Int(bytes[position])]
      appendText(start..<position)
    }
    return lines()
  }

  private static let isSpecial: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "\\`*_~[]!<&\n{".utf8 { table[Int(byte)] = true }
    return table
  }()

  /// Reads the markup at the position, if there is some.
  private mutating func readMarkup(_ byte: UInt8) -> Bool {
    if byte == .lineFeed { return readLineFeed() }
    if markup == .plain { return false }
    if byte == .less { return readLess() }
    if byte == .ampersand { return readEntity() }
    guard markup == .markdown else { return false }
    switch byte {
    case .backslash: return readEscape()
    case .backtick: return readCodeSpan()
    case .openBrace: return readComment("{/*", end: "*/}")
    case .star, .underscore, .tilde: return codeDepth == 0 && readDelimiter(byte)
    case .exclamation: return bytes.byte(at: position + 1) == .openBracket && openBracket(length: 2, .imageBracket)
    case .openBracket: return openBracket(length: 1, .bracket)
    case .closeBracket: return closeBracket()
    default: return false
    }
  }

  mutating func appendText(_ range: Range<Int>) {
    let start = text.count
    text += bytes[range]
    if let last = pieces.indices.last, pieces[last].kind == .text, pieces[last].range.upperBound == start {
      pieces[last].range = pieces[last].range.lowerBound..<text.count
    } else {
      pieces.append(Piece(kind: .text, range: start..<text.count))
    }
  }

  private mutating func appendPiece(_ kind: Piece.Kind, _ bytes: some Collection<UInt8> = []) {
    let start = text.count
    text += bytes
    pieces.append(Piece(kind: kind, range: start..<text.count))
  }

  // MARK: - Lines, escapes, code

  private mutating func readLineFeed() -> Bool {
    var next = position + 1
    while next < bytes.count, bytes[next].isBlank { next += 1 }
    let endsParagraph = markup == .markdown && next < bytes.count && bytes[next] == .lineFeed
    let isHard = markup == .markdown && bytes.byte(at: position - 1) == .space && bytes.byte(at: position - 2) == .space
    if endsParagraph {
      appendPiece(.itemBreak)
      position = next + 1
    } else {
      if markup == .plain || isHard { appendPiece(.lineBreak) } else { appendText(position..<position + 1) }
      position += 1
    }
    return true
  }

  private mutating func readEscape() -> Bool {
    let next = bytes.byte(at: position + 1)
    if next == .lineFeed {
      appendPiece(.lineBreak)
    } else {
      guard next.isPunctuation else { return false }
      appendText(position + 1..<position + 2)
    }
    position += 2
    return true
  }

  private mutating func readCodeSpan() -> Bool {
    while let span = spans.first, span.range.lowerBound < position { spans.removeFirst() }
    guard let span = spans.first, span.range.lowerBound == position else { return false }
    appendPiece(.code, bytes[span.content])
    position = span.range.upperBound
    return true
  }

  private mutating func readEntity() -> Bool {
    guard let entity = Entity(in: bytes, at: position, limit: bytes.count) else { return false }
    appendPiece(.text, entity.bytes)
    position = entity.end
    return true
  }

  // MARK: - Emphasis

  private mutating func readDelimiter(_ byte: UInt8) -> Bool {
    var end = position
    while end < bytes.count, bytes[end] == byte { end += 1 }
    let length = end - position
    defer { position = end }
    guard length <= 3, byte != .tilde || length == 2 else {
      appendText(position..<end)
      return true
    }
    let before = bytes.byte(at: position - 1)
    let after = bytes.byte(at: end)
    // Inside of a word, only a pair of stars is markup.
    let isStrict = byte == .underscore || length == 1
    let canOpen = !after.isSpace && !(isStrict && before.isAlphanumeric)
    let canClose = !before.isSpace && !(isStrict && after.isAlphanumeric)
    let kind = (byte == .star ? 0 : byte == .underscore ? 3 : 6) + length - 1
    if canClose, let opener = openers[kind], pieces.count > opener + 1 {
      pieces[opener].kind = byte == .tilde ? .nothing : .boldStart
      appendPiece(byte == .tilde ? .nothing : .boldEnd)
      openers[kind] = nil
    } else {
      if canOpen { openers[kind] = pieces.count }
      appendPiece(.delimiter, bytes[position..<end])
    }
    return true
  }

  // MARK: - Tags

  private mutating func readLess() -> Bool {
    if bytes.has("<!--", at: position) { return readComment("<!--", end: "-->") }
    guard let tag = scanner.tag(in: bytes, at: position, limit: bytes.count) else { return readAutomaticLink() }
    if let effect = TagEffect.ofElements[tag.name] {
      apply(effect, of: tag)
    } else if isPlaceholder(tag) {
      return false
    }
    position = tag.range.upperBound
    return true
  }

  /// Whether a tag is a word in angle brackets that a reader should see: `<string>`.
  private func isPlaceholder(_ tag: Tag) -> Bool {
    !tag.isClosing && !tag.isSelfClosing && !tag.hasAttributes && !names.closedElements.contains(tag.name)
  }

  private mutating func apply(_ effect: TagEffect, of tag: Tag) {
    switch effect {
    case .nothing: break
    case .code:
      codeDepth = max(0, codeDepth + (tag.isClosing ? -1 : 1))
      appendPiece(tag.isClosing ? .codeEnd : .codeStart)
    case .bold: appendPiece(tag.isClosing ? .boldEnd : .boldStart)
    case .item: appendPiece(tag.isClosing ? .lineBreak : .itemBreak)
    case .lineBreak: appendPiece(.lineBreak)
    }
  }

  private mutating func readComment(_ start: String, end: String) -> Bool {
    guard hasCommentEnd, bytes.has(start, at: position) else { return false }
    guard let close = bytes.firstIndex(of: end, from: position + start.utf8.count, to: bytes.count) else {
      hasCommentEnd = false
      return false
    }
    position = close + end.utf8.count
    return true
  }

  /// A link that is its own text: `<https://a.example/>`.
  private mutating func readAutomaticLink() -> Bool {
    var index = position + 1
    var hasColon = false
    while index < bytes.count, !bytes[index].isSpace, bytes[index] != .less, bytes[index] != .greater {
      if bytes[index] == .colon || bytes[index] == UInt8(ascii: "@") { hasColon = true }
      index += 1
    }
    guard hasColon, bytes.byte(at: index) == .greater, bytes[position + 1].isLetter else { return false }
    appendText(position + 1..<index)
    position = index + 1
    return true
  }

  // MARK: - Links

  private mutating func openBracket(length: Int, _ kind: Piece.Kind) -> Bool {
    brackets.append((pieces.count, position + length))
    appendPiece(kind, bytes[position..<position + length])
    position += length
    return true
  }

  private mutating func closeBracket() -> Bool {
    guard let open = brackets.popLast() else { return false }
    guard let end = linkEnd(open.content) else { return false }
    if pieces[open.piece].kind == .imageBracket {
      pieces.removeSubrange(open.piece...)
      for kind in openers.indices { if let opener = openers[kind], opener >= open.piece { openers[kind] = nil } }
    } else {
      pieces[open.piece].kind = .nothing
    }
    position = end
    return true
  }

  /// The offset behind the target of a link whose text ends at the position; nil if it is not a link.
  private func linkEnd(_ content: Int) -> Int? {
    let next = bytes.byte(at: position + 1)
    if next == .openParenthesis { return LinkTarget.end(in: bytes, at: position + 2) }
    guard !names.linkLabels.isEmpty else { return nil }
    if next == .openBracket {
      var close = position + 2
      while close < bytes.count, bytes[close] != .closeBracket, bytes[close] != .openBracket { close += 1 }
      let label = close == position + 2 ? content..<position : position + 2..<close
      if bytes.byte(at: close) == .closeBracket, isLabel(label) { return close + 1 }
    }
    return isLabel(content..<position) ? position + 1 : nil
  }

  private func isLabel(_ range: Range<Int>) -> Bool {
    range.count <= 80 && names.linkLabels.contains(bytes.text(range).lowercased())
  }

  // MARK: - Output

  private func lines() -> [Prose.Line] {
    var builder = ProseBuilder()
    var bold = 0
    var code = 0
    for piece in pieces {
      switch piece.kind {
      case .nothing: break
      case .text, .delimiter, .bracket, .imageBracket:
        builder.append(text[piece.range], code > 0 ? .code : bold > 0 ? .bold : .none)
      case .code:
        builder.endCode()
        builder.append(text[piece.range], .code)
      case .boldStart: bold += 1
      case .boldEnd: bold = max(0, bold - 1)
      case .codeStart:
        builder.endCode()
        code += 1
      case .codeEnd: code = max(0, code - 1)
      case .lineBreak: builder.breakLine(isItem: false)
      case .itemBreak: builder.breakLine(isItem: true)
      }
    }
    return builder.finish()
  }
}

/// The target of a link: `(https://a.example "Title")`.
private enum LinkTarget {
  /// The offset behind the closing parenthesis of a target that begins at an offset.
  ///
  /// A target has no brackets, so that the targets of hostile text do not overlap.
  static func end(in bytes: [UInt8], at start: Int) -> Int? {
    var index = start
    var depth = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == .closeParenthesis {
        if depth == 0 { return index + 1 }
        depth -= 1
      }
      if byte == .openParenthesis { depth += 1 }
      if byte.isSpace { return titleEnd(in: bytes, at: index) }
      if byte == .openBracket || byte == .closeBracket || byte == .backtick { return nil }
      index += 1
    }
    return nil
  }

  private static func titleEnd(in bytes: [UInt8], at start: Int) -> Int? {
    var index = start
    while index < bytes.count, bytes[index].isSpace { index += 1 }
    let quote = bytes.byte(at: index)
    if quote == .closeParenthesis { return index + 1 }
    guard quote == .doubleQuote || quote == .singleQuote else { return nil }
    index += 1
    while index < bytes.count, bytes[index] != .openBracket {
      if bytes[index] == quote, bytes.byte(at: index + 1) == .closeParenthesis { return index + 2 }
      index += 1
    }
    return nil
  }
}
