import SpecModel

/// What a slot of a phrase matched.
enum Capture: Hashable, Sendable {
  case text(String)
  case number(DecimalNumber)
  case texts([String])
}

/// Finds phrases in the words of a description.
struct PhraseMatcher {
  let words: [Word]
  let context: ProseContext
  /// The ids of the words in phrases; nil for words that no phrase has.
  let ids: [Int?]

  init(words: [Word], context: ProseContext) {
    self.words = words
    self.context = context
    let known = PhraseTable.standard.ids
    ids = words.map { $0.kind == .lineEnd || $0.kind == .item ? nil : known.id($0.text, $0.folded) }
  }

  /// Where a phrase ends, and what its slots have.
  struct Match {
    var end: Int
    var captures: [Capture]
  }

  func match(_ entry: PhraseTable.Entry, at start: Int) -> Match? {
    var captures: [Capture] = []
    return match(entry.elements, 0, at: start, &captures).map { Match(end: $0, captures: captures) }
  }

  /// The depth of the calls is at most the number of elements.
  private func match(
    _ elements: [Phrase.Element], _ number: Int, at index: Int, _ captures: inout [Capture]
  ) -> Int? {
    guard number < elements.count else { return index }
    switch elements[number] {
    case .clauseStart: return startsClause(index) ? match(elements, number + 1, at: index, &captures) : nil
    case .proseStart: return startsProse(index) ? match(elements, number + 1, at: index, &captures) : nil
    case .clauseEnd: return endsClause(index) ? match(elements, number + 1, at: index, &captures) : nil
    case .words(let ids, let isOptional):
      if isWord(at: index, among: ids), let end = match(elements, number + 1, at: index + 1, &captures) { return end }
      return isOptional ? match(elements, number + 1, at: index, &captures) : nil
    case .gap(let length):
      for count in 0...length {
        if count > 0, !isInSentence(index + count - 1) { return nil }
        if let end = match(elements, number + 1, at: index + count, &captures) { return end }
      }
      return nil
    case .slot(let slot, let isOptional):
      if let (capture, next) = read(slot, at: index) {
        captures.append(capture)
        if let end = match(elements, number + 1, at: next, &captures) { return end }
        captures.removeLast()
      }
      return isOptional ? match(elements, number + 1, at: index, &captures) : nil
    }
  }

  func word(at index: Int) -> Word? { words.indices.contains(index) ? words[index] : nil }

  private func isWord(at index: Int, among ids: [Int]) -> Bool {
    guard words.indices.contains(index), let id = self.ids[index], ids.contains(id) else { return false }
    // Of the texts in code, only these are read as words.
    return words[index].kind != .marked || words[index].folded == "null" || isTruth(words[index])
  }

  private func isInSentence(_ index: Int) -> Bool { word(at: index).map { !$0.endsSentence } ?? false }

  private func startsClause(_ index: Int) -> Bool {
    guard let previous = word(at: index - 1) else { return true }
    return previous.endsSentence
      || previous.kind == .sign && ["(", "[", ",", ";", "-", ":", "/"].contains(previous.text)
  }

  private func startsProse(_ index: Int) -> Bool {
    index == 0 || index == 1 && (words[0].isSign("(") || words[0].isSign("[") || words[0].kind == .item)
  }

  private func endsClause(_ index: Int) -> Bool {
    guard let next = word(at: index) else { return true }
    return next.endsSentence || next.kind == .sign && [")", "]", ",", ";", "-", ":", "(", "/", "!"].contains(next.text)
  }
}

extension PhraseMatcher {
  private func read(_ slot: Phrase.Slot, at index: Int) -> (Capture, Int)? {
    guard let word = word(at: index) else { return nil }
    switch slot {
    case .number: return number(word).map { (.number($0), index + 1) }
    case .count:
      return (number(word) ?? Self.numberWords[word.folded].flatMap(DecimalNumber.init)).map {
        (.number($0), index + 1)
      }
    case .value: return value(word).map { (.text($0), index + 1) }
    case .single: return single(at: index).map { (.text($0), index + 1) }
    case .marked:
      return word.kind == .marked && !isTruth(word) && number(word) == nil ? (.text(word.text), index + 1) : nil
    case .noun: return word.kind == .word && !context.isOther(word) ? (.text(word.text), index + 1) : nil
    case .truth: return isTruth(word) ? (.text(word.folded), index + 1) : nil
    case .token:
      guard word.kind == .marked || word.isCapitals else { return nil }
      return (.text(word.text), index + 1)
    case .own:
      guard word.kind == .word || word.kind == .marked, context.isOwn(word) else { return nil }
      return (.text(word.text), index + 1)
    case .name: return name(at: index).map { (.text($0.name), $0.end) }
    case .product: return product(at: index).map { (.text($0.name), $0.end) }
    case .values: return ValueReader(matcher: self).values(at: index, plain: true).map { (.texts($0.values), $0.end) }
    case .marks: return ValueReader(matcher: self).values(at: index, plain: false).map { (.texts($0.values), $0.end) }
    case .examples: return ValueReader(matcher: self).examples(at: index).map { (.texts($0.values), $0.end) }
    }
  }

  private func number(_ word: Word) -> DecimalNumber? {
    word.kind == .number || word.kind == .marked ? DecimalNumber(word.text) : nil
  }

  private func isTruth(_ word: Word) -> Bool { word.folded == "true" || word.folded == "false" }

  private static let numberWords = [
    "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
    "ten": "10",
  ]

  /// Texts that mean that there is no value.
  static let nothing: Set<String> = ["null", "none", "n/a", "nil", "undefined", "empty", "-"]

  /// A text that can be a default.
  private func value(_ word: Word) -> String? {
    if Self.nothing.contains(word.folded) { return nil }
    if word.kind == .marked || word.isMarked && word.kind == .word {
      return context.isOther(word) ? nil : word.text
    }
    if word.kind == .number || word.isCapitals || word.isIdentifier { return context.isOther(word) ? nil : word.text }
    return isTruth(word) ? word.folded : nil
  }

  /// A text that can be the only value of a member.
  private func single(at index: Int) -> String? {
    let word = words[index]
    if Self.nothing.contains(word.folded) || isTruth(word) || context.isOther(word) { return nil }
    if isFollowedByAnother(index) { return nil }
    switch word.kind {
    case .marked: return word.text
    case .number: return endsClause(index + 1) ? word.text : nil
    case .word: return word.isCapitals && !word.isAcronym ? word.text : nil
    case .sign, .lineEnd, .item: return nil
    }
  }

  /// Whether a value is one of several.
  private func isFollowedByAnother(_ index: Int) -> Bool {
    guard let next = word(at: index + 1), let after = word(at: index + 2) else { return false }
    let isSeparator =
      next.folded == "or" || next.folded == "and" || next.isSign(",") || next.isSign("/") || next.isSign("|")
    return isSeparator && (after.isMarked || after.isCapitals || after.folded == "or")
  }

  /// The name of another member, also if it is written as words: `integration type`.
  private func name(at index: Int) -> (name: String, end: Int)? {
    let first = words[index]
    guard first.kind == .word || first.kind == .marked else { return nil }
    if let name = context.member(named: first.text) { return (name, index + 1) }
    guard first.kind == .word, let second = word(at: index + 1), second.kind == .word else { return nil }
    return context.member(named: first.text + second.text).map { ($0, index + 2) }
  }

  /// The longest name of a product, unless it is about something else of the same name: `Call Status events`.
  func product(at index: Int) -> (name: String, end: Int)? {
    guard words[index].kind == .word, context.products.canBegin(words[index].folded) else { return nil }
    for length in [3, 2, 1] where index + length <= words.count {
      let part = words[index..<index + length]
      guard part.allSatisfy({ $0.kind == .word }), let name = context.products[part.map(\.text)] else { continue }
      let next = word(at: index + length)?.folded ?? ""
      return Self.things.contains(next) ? nil : (name, index + length)
    }
    return nil
  }

  private static let things: Set<String> = [
    "event", "events", "product", "products", "webhook", "webhooks", "callback", "callbacks", "notification",
    "notifications", "type", "types", "message", "messages", "request", "requests",
  ]
}
