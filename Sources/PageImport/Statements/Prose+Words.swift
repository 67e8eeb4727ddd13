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

  /// The most characters of a quotation. What is longer is a stray quote.
  private static let quotationLimit = 80
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
      case .code, .quotes:
        if let text = withoutQuotes(run.text, isCode: run.mark == .code) { words.append(Word(.marked, text)) }
      case .bold: readBold(run.text)
      case .none: readPlain(plainBytes(run.text), isMarked: false)
      }
    }
  }

  /// A quotation in bold letters is a value. Other bold text is read as words.
  private mutating func readBold(_ text: String) {
    let bytes = plainBytes(text)
    let trimmed = bytes.drop(while: \.isSpace)
    if trimmed.first == UInt8(ascii: "\""), let text = withoutQuotes(text, isCode: false) {
      words.append(Word(.marked, text))
    } else {
      readPlain(bytes, isMarked: true)
    }
  }

  private func withoutQuotes(_ text: String, isCode: Bool) -> String? {
    var bytes = isCode ? Array(text.utf8)[...] : plainBytes(text)[...]
    bytes = bytes.trimmed(\.isSpace)
    bytes = bytes.trimmed { $0 == UInt8(ascii: "\"") }
    if !isCode {
      while let last = bytes.last, [0x2E, 0x2C, 0x3B, 0x3A].contains(last), bytes.count > 1 { bytes.removeLast() }
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  private mutating func readPlain(_ bytes: [UInt8], isMarked: Bool) {
    var index = 0
    var isJoined = !words.isEmpty
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isSpace {
        index += 1
        isJoined = false
      } else if let end = endOfQuotation(in: bytes, from: index) {
        let quoted = String(decoding: bytes[index + 1..<end], as: UTF8.self)
        if let text = withoutQuotes(quoted, isCode: byte == UInt8(ascii: "`")) {
          words.append(Word(.marked, text, isJoined: isJoined))
        }
        index = end + 1
        isJoined = true
      } else if Self.signs[Int(byte)] {
        index = readSign(bytes, at: index, isJoined)
        isJoined = true
      } else {
        let end = endOfToken(in: bytes, from: index)
        readToken(bytes[index..<end], isMarked, isJoined)
        index = end
        isJoined = true
      }
    }
  }

  /// The index of the closing quote, if a quotation begins here.
  private func endOfQuotation(in bytes: [UInt8], from start: Int) -> Int? {
    let quote = bytes[start]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "`") || quote == UInt8(ascii: "'") else { return nil }
    if quote == UInt8(ascii: "'"), start > 0, bytes[start - 1].isLetter || bytes[start - 1].isDigit { return nil }
    let end = min(bytes.count, start + 2 + Self.quotationLimit)
    guard start + 1 < end, let close = bytes[start + 1..<end].firstIndex(of: quote), close > start + 1 else {
      return nil
    }
    if quote == UInt8(ascii: "'"), close + 1 < bytes.count, bytes[close + 1].isLetter { return nil }
    return close
  }

  /// The signs `<=` and `>=` have two characters.
  private mutating func readSign(_ bytes: [UInt8], at index: Int, _ isJoined: Bool) -> Int {
    let isPair =
      (bytes[index] == UInt8(ascii: "<") || bytes[index] == UInt8(ascii: ">")) && index + 1 < bytes.count
      && bytes[index + 1] == UInt8(ascii: "=")
    let end = index + (isPair ? 2 : 1)
    if bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "`") {
      words.append(Word(.sign, String(decoding: bytes[index..<end], as: UTF8.self), isJoined: isJoined))
    }
    return end
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
    guard bytes[comma] == UInt8(ascii: ","), comma > start, comma - start <= 11,
      comma + 3 < bytes.count || comma + 4 == bytes.count
    else { return false }
    let isNumber = bytes[start..<comma].allSatisfy { $0.isDigit || $0 == UInt8(ascii: ",") }
    let group = bytes[comma + 1..<min(comma + 4, bytes.count)]
    let next = comma + 4 < bytes.count ? bytes[comma + 4] : 0
    return isNumber && group.count == 3 && group.allSatisfy(\.isDigit) && !next.isDigit
  }

  private mutating func readToken(_ token: ArraySlice<UInt8>, _ isMarked: Bool, _ isJoined: Bool) {
    var core = token
    var ends: [String] = []
    while let last = core.last, last == 0x2E || last == 0x3A, core.count > 1 {
      core.removeLast()
      ends.append(last == 0x2E ? "." : ":")
    }
    if ends.count > 1, ends.allSatisfy({ $0 == "." }) { ends = ["..."] }
    if ends.last == ".", ends.count == 1 || ends == [":", "."],
      Self.abbreviations.contains(String(decoding: core, as: UTF8.self).lowercased())
    {
      ends.removeLast()
    }
    append(core, isMarked, isJoined)
    for end in ends.reversed() { words.append(Word(.sign, end, isJoined: true)) }
  }

  /// Words behind which a period ends no sentence.
  private static let abbreviations: Set<String> = [
    "e.g", "i.e", "eg", "ex", "etc", "vs", "max", "min", "approx", "incl", "resp", "no", "def",
  ]

  private mutating func append(_ token: ArraySlice<UInt8>, _ isMarked: Bool, _ isJoined: Bool) {
    let text = String(decoding: token, as: UTF8.self)
    if token.allSatisfy({ $0 == 0x2D || $0 == 0x2E || $0 == 0x3A || $0 == 0x2A || $0 == 0x2F }) {
      words.append(Word(.sign, text, isJoined: isJoined))
    } else if let number = numberText(token) {
      words.append(Word(.number, number, isMarked: isMarked, isJoined: isJoined))
    } else if let (first, last) = rangeOfNumbers(token) {
      words.append(Word(.number, first, isMarked: isMarked, isJoined: isJoined))
      words.append(Word(.sign, "-", isJoined: true))
      words.append(Word(.number, last, isMarked: isMarked, isJoined: true))
    } else if let unit = token.firstIndex(where: { !$0.isDigit && $0 != 0x2E && $0 != 0x2D }), unit > token.startIndex,
      let number = numberText(token[..<unit]), Self.units.contains(String(decoding: token[unit...], as: UTF8.self))
    {
      words.append(Word(.number, number, isMarked: isMarked, isJoined: isJoined))
      words.append(Word(.word, String(decoding: token[unit...], as: UTF8.self), isJoined: true))
    } else if let slash = token.firstIndex(of: UInt8(ascii: "/")), slash > token.startIndex, slash + 1 < token.endIndex,
      !token[(slash + 1)...].contains(UInt8(ascii: "/")), !token.contains(UInt8(ascii: "."))
    {
      append(token[..<slash], isMarked, isJoined)
      words.append(Word(.sign, "/", isJoined: true))
      append(token[(slash + 1)...], isMarked, true)
    } else {
      words.append(Word(.word, text, isMarked: isMarked, isJoined: isJoined))
    }
  }

  private static let units: Set<String> = ["ms", "s", "sec", "kb", "KB", "mb", "MB", "chars"]

  /// The text of a decimal number, without the commas between thousands; nil if it is none.
  private func numberText(_ token: ArraySlice<UInt8>) -> String? {
    var digits = token
    if digits.first == 0x2D || digits.first == 0x2B { digits.removeFirst() }
    guard digits.first?.isDigit == true, digits.last?.isDigit == true, digits.count <= 40 else { return nil }
    var points = 0
    for byte in digits where !byte.isDigit && byte != 0x2C {
      if byte != 0x2E { return nil }
      points += 1
    }
    if points > 1 { return nil }
    return String(decoding: token.filter { $0 != 0x2C && $0 != 0x2B }, as: UTF8.self)
  }

  /// `1-5`, `0..10`
  private func rangeOfNumbers(_ token: ArraySlice<UInt8>) -> (String, String)? {
    guard token.first?.isDigit == true, token.count <= 40 else { return nil }
    for index in token.indices where token[index] == 0x2D || token[index] == 0x2E && token[(index + 1)...].first == 0x2E
    {
      let rest = token[(index + 1)...].drop { $0 == 0x2E }
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
