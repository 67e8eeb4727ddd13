// Splits a prose into words, numbers, signs and texts in code or quotes.
extension Prose {
  /// The words of the prose in their order.
  var words: [Word] {
    var reader = WordReader()
    for (index, line) in lines.enumerated() {
      if index > 0 { reader.words.append(.lineEnd) }
      reader.read(line)
    }
    return reader.words
  }
}

extension Prose.Line {
  var words: [Word] {
    var reader = WordReader()
    reader.read(self)
    return reader.words
  }
}

/// Splits lines into words.
private struct WordReader {
  var words: [Word] = []

  /// Signs that are parts of no word.
  private static let signs: [Bool] = {
    var isSign = Array(repeating: false, count: 256)
    for byte in "()[]{},;=|<>\"!?`".utf8 { isSign[Int(byte)] = true }
    return isSign
  }()

  mutating func read(_ line: Prose.Line) {
    if line.isItem { words.append(.item) }
    for run in line.runs {
      switch run.mark {
      case .code, .quotes: readMarked(run)
      case .bold, .none: readPlain(plainBytes(run.text), isMarked: run.mark == .bold)
      }
    }
  }

  /// A text in code or quotes is one word, without quotes, and without the punctuation that quotes include.
  private mutating func readMarked(_ run: Prose.Run) {
    let bytes = run.mark == .code ? Array(run.text.utf8) : plainBytes(run.text)
    var text = bytes[...].trimmed(\.isSpace).trimmed { $0 == .doubleQuote }
    if run.mark == .quotes {
      while let last = text.last, ".,;:".utf8.contains(last), text.count > 1 { text.removeLast() }
    }
    if !text.isEmpty { words.append(Word(.marked, String(decoding: text, as: UTF8.self))) }
  }

  private mutating func readPlain(_ bytes: [UInt8], isMarked: Bool) {
    var index = 0
    while index < bytes.count {
      let start = index
      if bytes[start].isSpace {
        index += 1
      } else if Self.signs[Int(bytes[start])] {
        // The signs `<=` and `>=` have two characters.
        let isPair = (bytes[start] == .less || bytes[start] == .greater) && bytes.byte(at: start + 1) == .equals
        index += isPair ? 2 : 1
        let isQuote = bytes[start] == .doubleQuote || bytes[start] == .backtick
        if !isQuote { words.append(Word(.sign, bytes.text(start..<index))) }
      } else {
        index = endOfToken(in: bytes, from: start)
        readToken(bytes[start..<index], isMarked)
      }
    }
  }

  private func endOfToken(in bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count, !bytes[index].isSpace {
      if Self.signs[Int(bytes[index])], !isThousands(bytes, start, index) { break }
      index += 1
    }
    return index
  }

  /// Whether a comma separates thousands: `1,500`.
  private func isThousands(_ bytes: [UInt8], _ start: Int, _ comma: Int) -> Bool {
    guard bytes[comma] == .comma, comma > start, comma - start <= 11,
      comma + 3 < bytes.count || comma + 4 == bytes.count
    else { return false }
    let isNumber = bytes[start..<comma].allSatisfy { $0.isDigit || $0 == .comma }
    let group = bytes[comma + 1..<min(comma + 4, bytes.count)]
    let next = comma + 4 < bytes.count ? bytes[comma + 4] : 0
    return isNumber && group.count == 3 && group.allSatisfy(\.isDigit) && !next.isDigit
  }

  private mutating func readToken(_ token: ArraySlice<UInt8>, _ isMarked: Bool) {
    var core = token
    var ends: [String] = []
    while let last = core.last, last == .dot || last == .colon, core.count > 1 {
      core.removeLast()
      ends.append(last == .dot ? "." : ":")
    }
    if ends.count > 1, ends.allSatisfy({ $0 == "." }) { ends = ["..."] }
    if ends.last == ".", ends.count == 1 || ends == [":", "."],
      Self.abbreviations.contains(String(decoding: core.map(\.lowercased), as: UTF8.self))
    {
      ends.removeLast()
    }
    append(core, isMarked)
    for end in ends.reversed() { words.append(Word(.sign, end)) }
  }

  /// Words behind which a period ends no sentence.
  private static let abbreviations: Set<String> = [
    "e.g", "i.e", "eg", "ex", "etc", "vs", "max", "min", "approx", "incl", "resp", "no", "def",
  ]

  private mutating func append(_ token: ArraySlice<UInt8>, _ isMarked: Bool) {
    func text(_ part: ArraySlice<UInt8>) -> String { String(decoding: part, as: UTF8.self) }
    if token.allSatisfy({ "-.:*/".utf8.contains($0) }) {
      words.append(Word(.sign, text(token)))
    } else if let number = numberText(token) {
      words.append(Word(.number, number, isMarked: isMarked))
    } else if let (first, last) = rangeOfNumbers(token) {
      words.append(Word(.number, first, isMarked: isMarked))
      words.append(Word(.sign, "-"))
      words.append(Word(.number, last, isMarked: isMarked))
    } else if let unit = token.firstIndex(where: { !$0.isDigit && $0 != .dot && $0 != .dash }), unit > token.startIndex,
      let number = numberText(token[..<unit]), Self.units.contains(text(token[unit...]))
    {
      words.append(Word(.number, number, isMarked: isMarked))
      words.append(Word(.word, text(token[unit...])))
    } else if let slash = token.firstIndex(of: .slash), slash > token.startIndex, slash + 1 < token.endIndex,
      !token[(slash + 1)...].contains(.slash), !token.contains(.dot)
    {
      append(token[..<slash], isMarked)
      words.append(Word(.sign, "/"))
      append(token[(slash + 1)...], isMarked)
    } else {
      words.append(Word(.word, text(token), isMarked: isMarked))
    }
  }

  private static let units: Set<String> = ["ms", "s", "sec", "kb", "KB", "mb", "MB", "chars"]

  /// The text of a decimal number, without the commas between thousands; nil if it is none.
  private func numberText(_ token: ArraySlice<UInt8>) -> String? {
    var digits = token
    if digits.first == .dash || digits.first == .plus { digits.removeFirst() }
    guard digits.first?.isDigit == true, digits.last?.isDigit == true, digits.count <= 40 else { return nil }
    var points = 0
    for byte in digits where !byte.isDigit && byte != .comma {
      if byte != .dot { return nil }
      points += 1
    }
    if points > 1 { return nil }
    return String(decoding: token.filter { $0 != .comma && $0 != .plus }, as: UTF8.self)
  }

  /// `1-5`, `0..10`
  private func rangeOfNumbers(_ token: ArraySlice<UInt8>) -> (String, String)? {
    guard token.first?.isDigit == true, token.count <= 40 else { return nil }
    for index in token.indices
    where token[index] == .dash || token[index] == .dot && token[(index + 1)...].first == .dot {
      let rest = token[(index + 1)...].drop { $0 == .dot }
      guard let first = numberText(token[..<index]), let last = numberText(rest) else { return nil }
      return (first, last)
    }
    return nil
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without those at both ends for which the test holds.
  func trimmed(_ isTrimmed: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var rest = drop(while: isTrimmed)
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return rest
  }
}

/// The UTF-8 of a text, with the usual typographic characters as ASCII: quotes, dashes, spaces, an ellipsis, and so on.
func plainBytes(_ text: String) -> [UInt8] {
  var bytes = Array(text.utf8)
  if bytes.allSatisfy({ $0 < 0x80 }) { return bytes }
  bytes.removeAll(keepingCapacity: true)
  for scalar in text.unicodeScalars {
    if let plain = plainTexts[scalar] { bytes += plain.utf8 } else { bytes += String(scalar).utf8 }
  }
  return bytes
}

private let plainTexts: [Unicode.Scalar: String] = [
  "\u{A0}": " ", "\u{2009}": " ", "\u{202F}": " ", "\u{201C}": "\"", "\u{201D}": "\"", "\u{2018}": "'",
  "\u{2019}": "'", "\u{2010}": "-", "\u{2011}": "-", "\u{2012}": "-", "\u{2013}": "-", "\u{2014}": " - ",
  "\u{2212}": "-",
  "\u{2026}": "...", "\u{2264}": "<=", "\u{2265}": ">=", "\u{200B}": "", "\u{FEFF}": "",
]
