/// Makes lines of runs from pieces of text. Blanks in a row become a single space.
struct ProseBuilder {
  private var lines: [Prose.Line] = []
  private var runs: [Prose.Run] = []
  private var buffer: [UInt8] = []
  private var mark = Prose.Run.Mark.none
  /// The mark of the blank since the last word.
  private var blank: Prose.Run.Mark?
  private var isItem = false

  mutating func append(_ bytes: ArraySlice<UInt8>, _ mark: Prose.Run.Mark) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if let length = Self.blankLength(bytes, at: index) {
        // Blanks in several marks, and those before the first word, are nobody's.
        if !(runs.isEmpty && buffer.isEmpty) { blank = blank == nil || blank == mark ? mark : Prose.Run.Mark.none }
        index += length
        continue
      }
      let start = index
      repeat { index += 1 } while index < bytes.endIndex && Self.blankLength(bytes, at: index) == nil
      appendWord(bytes[start..<index], mark)
    }
  }

  /// Ends a run of code, so that code behind it is another run.
  mutating func endCode() {
    if mark == .code { start(.none) }
  }

  mutating func breakLine(isItem: Bool) {
    finishLine()
    self.isItem = isItem
  }

  mutating func finish() -> [Prose.Line] {
    finishLine()
    if lines.count > 1 { for index in lines.indices { Self.readBullet(&lines[index]) } }
    return lines
  }

  private mutating func appendWord(_ word: ArraySlice<UInt8>, _ mark: Prose.Run.Mark) {
    if let blank {
      if mark != self.mark || blank != mark { start(.none) }
      buffer.append(.space)
      self.blank = nil
    }
    start(mark)
    buffer += word
  }

  private mutating func start(_ mark: Prose.Run.Mark) {
    guard mark != self.mark else { return }
    finishRun()
    self.mark = mark
  }

  private mutating func finishRun() {
    guard !buffer.isEmpty else { return }
    switch mark {
    case .code, .quotes: runs.append(Prose.Run(String(decoding: buffer, as: UTF8.self), mark))
    case .none, .bold: runs += QuotedWords.runs(buffer, mark)
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func finishLine() {
    finishRun()
    if !runs.isEmpty { lines.append(Prose.Line(runs, isItem: isItem)) }
    runs = []
    mark = .none
    blank = nil
    isItem = false
  }

  /// The number of bytes of a blank at an index, or of a character that is not visible; nil if there is none.
  private static func blankLength(_ bytes: ArraySlice<UInt8>, at index: Int) -> Int? {
    let byte = bytes[index]
    if byte < 0x80 { return byte <= .space ? 1 : nil }
    if byte == 0xC2 { return bytes.byte(at: index + 1) == 0xA0 ? 2 : nil }
    let isZeroWidth = byte == 0xE2 && bytes.byte(at: index + 1) == 0x80 && bytes.byte(at: index + 2) == 0x8B
    return isZeroWidth ? 3 : nil
  }

  private static let bullets = ["• ", "- ", "* ", "– ", "· "].map { Array($0.utf8) }

  /// Makes a line that begins with a bullet an item without it.
  private static func readBullet(_ line: inout Prose.Line) {
    guard let first = line.runs.first, first.mark == .none,
      let bullet = bullets.first(where: { first.text.utf8.starts(with: $0) })
    else { return }
    line.isItem = true
    line.runs[0].text = String(decoding: first.text.utf8.dropFirst(bullet.count), as: UTF8.self)
    if line.runs[0].text.isEmpty && line.runs.count > 1 { line.runs.removeFirst() }
  }
}

/// Finds words in quotes.
enum QuotedWords {
  private struct Quote {
    var open: [UInt8]
    /// The closing quote can be any of these.
    var close: [[UInt8]]
    /// Whether the quote is also an apostrophe or an inch mark, so that it must not touch a word on its outer side.
    var isAmbiguous: Bool
  }

  private static let curlyClose: [UInt8] = [0xE2, 0x80, 0x9D]
  private static let quotes = [
    Quote(open: [.doubleQuote], close: [[.doubleQuote], curlyClose], isAmbiguous: false),
    Quote(open: [0xE2, 0x80, 0x9C], close: [curlyClose, [0xE2, 0x80, 0x9C], [.doubleQuote]], isAmbiguous: false),
    Quote(open: [.singleQuote], close: [[.singleQuote]], isAmbiguous: true),
    Quote(open: [0xE2, 0x80, 0x98], close: [[0xE2, 0x80, 0x99]], isAmbiguous: true),
  ]
  /// Longer quotes are sentences.
  private static let maximumLength = 80

  /// Splits a text at its quotes.
  static func runs(_ text: [UInt8], _ mark: Prose.Run.Mark) -> [Prose.Run] {
    guard text.contains(where: { $0 == .doubleQuote || $0 == .singleQuote || $0 == 0xE2 }) else {
      return [Prose.Run(String(decoding: text, as: UTF8.self), mark)]
    }
    var runs: [Prose.Run] = []
    var start = 0
    var index = 0
    while index < text.count {
      guard let quoted = quoted(in: text, at: index) else {
        index += 1
        continue
      }
      if index > start { runs.append(Prose.Run(text.text(start..<index), mark)) }
      runs.append(Prose.Run(text.text(quoted.content), .quotes))
      index = quoted.end
      start = index
    }
    if start < text.count { runs.append(Prose.Run(text.text(start..<text.count), mark)) }
    return runs
  }

  private static func quoted(in text: [UInt8], at start: Int) -> (content: Range<Int>, end: Int)? {
    let byte = text[start]
    guard byte == .doubleQuote || byte == .singleQuote || byte == 0xE2 else { return nil }
    guard let quote = quotes.first(where: { text[start...].starts(with: $0.open) }) else { return nil }
    if start > 0, text[start - 1].isAlphanumeric { return nil }
    let content = start + quote.open.count
    guard content < text.count, text[content] != .space else { return nil }
    var index = content
    while index < min(text.count, content + maximumLength) {
      if let close = quote.close.first(where: { text[index...].starts(with: $0) }) {
        let end = index + close.count
        let touches = quote.isAmbiguous && end < text.count && text[end].isAlphanumeric
        if !touches { return index > content && text[index - 1] != .space ? (content..<index, end) : nil }
      }
      index += 1
    }
    return nil
  }
}
