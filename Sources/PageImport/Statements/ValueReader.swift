/// Reads lists of values: `A, B or C`, with explanations, or one value in each line.
struct ValueReader {
  let matcher: PhraseMatcher

  typealias Found = (values: [String], end: Int)

  private var words: [Word] { matcher.words }

  private func word(_ index: Int) -> Word? { matcher.word(at: index) }

  /// The values after an announcement.
  ///
  /// - Parameter plain: whether values can be words of English, and stand in lines of their own.
  func values(at start: Int, plain: Bool) -> Found? {
    guard let first = word(start) else { return nil }
    if first.kind == .lineEnd || first.kind == .item { return plain ? lines(from: start) : nil }
    if let found = inline(at: start) {
      // An open list states nothing, but it is read.
      if found.isOpen { return ([], found.end) }
      if found.values.count > 1 || plain && isSingle(first) { return (found.values, found.end) }
      return found.end > start + Self.explanationLimit ? ([], found.end) : nil
    }
    return plain ? plainWords(at: start) : nil
  }

  /// Texts in code or quotes after `e.g.`.
  func examples(at start: Int) -> Found? {
    guard let first = word(start), first.kind == .marked, let found = inline(at: start) else { return nil }
    let examples = found.values.filter { text in Double(text) == nil && !text.contains { "{}\"".contains($0) } }
    return examples.isEmpty ? nil : (examples, found.end)
  }

  private func isSingle(_ word: Word) -> Bool {
    word.kind == .marked || word.isIdentifier || word.isCapitals && !word.isAcronym
  }

  /// A word that can be a value among others.
  private func value(_ index: Int) -> String? {
    guard let word = word(index) else { return nil }
    if word.folded == "null" { return word.text }
    switch word.kind {
    case .marked: return word.text
    case .number: return word.text
    case .word: return word.isMarked || word.isCapitals || word.isIdentifier ? word.text : nil
    case .sign, .lineEnd, .item: return nil
    }
  }

  // MARK: - Values in a line

  private func inline(at start: Int) -> (values: [String], end: Int, isOpen: Bool)? {
    var values: [String] = []
    var index = start
    while let value = value(index) {
      if word(index)?.folded != "null" { values.append(value) }
      index = endOfExplanation(from: index + 1)
      let separator = endOfSeparator(from: index)
      if self.value(separator) == nil {
        // `A, B or any other text` is no closed list.
        return values.isEmpty ? nil : (values.uniqued, index, isOpen(index, separator))
      }
      // Values without a separator are in capital letters or marked.
      if separator == index, !isLoose(separator) { return (values.uniqued, index, false) }
      index = separator
    }
    return values.isEmpty ? nil : (values.uniqued, index, false)
  }

  private func isLoose(_ index: Int) -> Bool { word(index).map { $0.kind == .marked || $0.isCapitals } ?? false }

  private func isOpen(_ index: Int, _ separator: Int) -> Bool {
    guard separator > index, let last = word(separator - 1), last.folded == "or", let next = word(separator) else {
      return false
    }
    return next.folded == "any" || next.folded == "a" || next.folded == "an" || next.folded == "other"
      || next.folded == "another" || next.folded == "custom" || next.folded == "some" || next.folded == "one"
  }

  private func endOfSeparator(from start: Int) -> Int {
    var index = start
    if let sign = word(index), sign.isSign(",") || sign.isSign("/") || sign.isSign("|") || sign.isSign(";") {
      index += 1
    }
    if let joiner = word(index), joiner.kind == .word, joiner.folded == "or" || joiner.folded == "and" { index += 1 }
    return index
  }

  private static let explanationLimit = 40

  /// Skips `(telco operators)`, or `for voice calls` if another value follows.
  private func endOfExplanation(from start: Int) -> Int {
    guard let next = word(start) else { return start }
    if next.isSign("(") {
      var depth = 0
      for index in start..<min(words.count, start + Self.explanationLimit) {
        if words[index].isSign("(") { depth += 1 }
        if words[index].isSign(")") { depth -= 1 }
        if depth == 0 { return index + 1 }
      }
      return start
    }
    guard next.isSign("=") || next.isSign("-") || ["for", "if", "when", "means", "meaning"].contains(next.folded) else {
      return start
    }
    var index = start + 1
    while index < min(words.count, start + 12), !words[index].endsSentence {
      if matcher.word(at: index)?.isMarked == true { return start }
      let separator = endOfSeparator(from: index)
      if separator > index, value(separator) != nil { return index }
      index += 1
    }
    return start
  }

  // MARK: - Words of English

  /// `processed, dropped or spam report`: each has at most three words, and the sentence ends behind the last one.
  private func plainWords(at start: Int) -> Found? {
    var values: [String] = []
    var current: [String] = []
    var index = start
    while let word = word(index), !word.endsSentence, !word.isSign(")"), !word.isSign(";"), index - start < 200 {
      if word.isSign(",") || word.isSign("/") || word.folded == "or" || word.folded == "and" {
        if !current.isEmpty { values.append(current.joined(separator: " ")) }
        current = []
      } else {
        guard word.kind == .word || word.kind == .marked, !Self.stopWords.contains(word.folded) else { return nil }
        current.append(word.text)
        if current.count > 3 { return nil }
      }
      index += 1
    }
    if !current.isEmpty { values.append(current.joined(separator: " ")) }
    // A text with spaces among single words is prose that names a value in other words.
    let longCount = values.count { $0.contains(" ") }
    guard longCount == 0 || longCount == values.count, values.count >= (longCount > 0 ? 4 : 2),
      Set(values).count == values.count
    else { return nil }
    return (values, index)
  }

  /// Words that values do not have, but prose does.
  private static let stopWords: Set<String> = [
    "a", "an", "the", "any", "all", "some", "other", "others", "of", "in", "on", "to", "for", "with", "by", "from",
    "as",
    "at", "is", "are", "be", "was", "were", "has", "have", "it", "its", "this", "that", "these", "those", "which",
    "what",
    "when", "where", "while", "if", "than", "then", "not", "your", "you", "our", "we", "their", "per", "via", "listed",
    "following", "see", "set", "used", "using", "only", "also", "etc", "more", "each", "can", "will", "must", "may",
    "depending", "please", "below", "above", "e.g", "i.e", "such", "like", "one", "both", "indicate", "indicates",
  ]

  // MARK: - Values in lines of their own

  /// Each line begins with a value, and can explain it.
  private func lines(from start: Int) -> Found? {
    var values: [String] = []
    var index = start
    while index < words.count {
      if words[index].kind == .lineEnd {
        index += 1
        continue
      }
      let end = endOfLine(from: index)
      if let found = lineValues(index, end) {
        values += found
      } else if values.isEmpty || !isCaption(index, end) {
        break
      }
      index = end
    }
    values.removeAll { $0.lowercased() == "null" }
    return index == start ? nil : (values.uniqued, index)
  }

  private func endOfLine(from start: Int) -> Int {
    words[start...].firstIndex { $0.kind == .lineEnd } ?? words.count
  }

  /// Whether a line introduces others: `For voice:`
  private func isCaption(_ start: Int, _ end: Int) -> Bool {
    end > start + 1 && words[end - 1].isSign(":") && end - start < 10
  }

  /// The values that a line begins with; nil if it begins with something else.
  private func lineValues(_ start: Int, _ end: Int) -> [String]? {
    var index = start
    let isItem = words[index].kind == .item
    if isItem || word(index)?.isSign("-") == true || word(index)?.isSign("*") == true { index += 1 }
    guard index < end, let first = word(index) else { return nil }
    let next = index + 1 < end ? word(index + 1) : nil
    if !isItem, isCaption(index, end) { return nil }
    let isExplained = next.map { $0.kind == .sign && ["-", ":", "(", "=", "--"].contains($0.text) } ?? true
    if let value = value(index) {
      if let found = inline(at: index), found.values.count > 1, found.end <= end { return found.values }
      return isItem || isExplained || next?.isSign(",") == true || first.isMarked ? [value] : nil
    }
    guard first.kind == .word, isExplained, !Self.stopWords.contains(first.folded), first.folded != "note" else {
      return nil
    }
    if next?.isSign(":") == true, index + 2 >= end { return nil }
    return [first.text]
  }
}
