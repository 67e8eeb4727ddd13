package import SpecModel

/// What a description states of its member.
package struct Statements: Sendable {
  package var facts = Facts()
  package var guesses: [Guess] = []
  /// Conditions whose member is not named, but only its value: `For INBOUND calls, ...`. The key and the value.
  package var conditions: [(key: String, value: String)] = []
}

/// Reads what the description in a cell, a column or a comment states of its member.
///
/// It knows phrases of English. What no phrase says is left out.
package func statements(of prose: Prose, in context: ProseContext) -> Statements {
  statements(of: prose.words, in: context)
}

func statements(of words: [Word], in context: ProseContext) -> Statements {
  var reader = StatementReader(words: words, context: context)
  reader.read()
  return reader.statements
}

/// Looks for phrases from the first word to the last.
struct StatementReader {
  private let words: [Word]
  private let context: ProseContext
  private let matcher: PhraseMatcher
  private(set) var statements = Statements()

  /// The current sentence: its first word, and whether it has a condition.
  private var hasCondition = false
  /// Whether the sentence is about another member.
  private var isAboutOther = false

  init(words: [Word], context: ProseContext) {
    self.words = words
    self.context = context
    matcher = PhraseMatcher(words: words, context: context)
  }

  mutating func read() {
    if words.isEmpty { return }
    var index = 0
    startSentence(at: 0)
    while index < words.count {
      if words[index].endsSentence {
        startSentence(at: index + 1)
        index += 1
        continue
      }
      let next = readPhrase(at: index)
      for index in index..<next { note(words[index]) }
      if next > index + 1, words[next - 1].endsSentence { startSentence(at: next) }
      index = next
    }
    readLeadingWord()
    readCapitals()
    readBrackets()
    guessByName()
    finish()
  }

  private mutating func startSentence(at index: Int) {
    isAboutOther = false
    guard let first = matcher.word(at: index) else { return }
    let start = first.kind == .item ? index + 1 : index
    let second = matcher.word(at: start + 1)?.folded ?? ""
    let isSetTo = second == "set" && matcher.word(at: start + 2)?.folded == "to"
    hasCondition =
      Self.conditionWords.contains(matcher.word(at: start)?.folded ?? "")
      && (!Self.absenceWords.contains(second) || isSetTo)
  }

  private static let conditionWords: Set<String> = ["if", "when", "unless", "while", "once", "whenever"]
  private static let absenceWords: Set<String> = [
    "not", "omitted", "unset", "missing", "absent", "empty", "none", "provided", "specified", "set", "present", "left",
    "no", "given", "undefined", "supplied", "unspecified",
  ]

  /// Whether the sentence was about another member so far. `of x` and `to x` do not change what it is about.
  private mutating func note(_ word: Word) {
    if word.kind == .marked || word.isIdentifier, context.isOther(word) { isAboutOther = true }
  }

  /// - Returns: the index of the next word to read.
  private mutating func readPhrase(at index: Int) -> Int {
    let word = words[index]
    let table = PhraseTable.standard
    if let id = matcher.ids[index] {
      for start in table.starts[id] {
        if let next = readPhrase(table.entries[start], at: index) { return next }
      }
    }
    if word.isMarked || word.kind == .number || word.isCapitals || context.isOwn(word) {
      for start in table.others {
        if let next = readPhrase(table.entries[start], at: index) { return next }
      }
    }
    return index + 1
  }

  private mutating func readPhrase(_ entry: PhraseTable.Entry, at index: Int) -> Int? {
    guard let match = matcher.match(entry, at: index) else { return nil }
    state(entry.phrase, match)
    return max(match.end, index + 1)
  }

  private mutating func state(_ phrase: Phrase, _ match: PhraseMatcher.Match) {
    var captures = match.captures[...]
    for meaning in phrase.meanings {
      if hasCondition, !phrase.holdsInConditions, !meaning.holdsInConditions { continue }
      switch meaning {
      case .flag(let key, let flag): put(key, .flag(flag), phrase.reason)
      case .text(let key, let text):
        put(key, DecimalNumber(text).map { key == "unit" ? .text(text) : .number($0) } ?? .text(text), phrase.reason)
      case .captured(let key):
        // A number can be two facts: `the default and maximum value is 7200`.
        guard let capture = captures.popFirst() ?? match.captures.last else { return }
        putCapture(key, capture, phrase.reason)
      case .pair(let key):
        guard case .text(let name)? = captures.popFirst(), case .text(let value)? = captures.popFirst() else { return }
        put(key, .conditions([Fact.Condition(member: name, value: value)]), phrase.reason)
      case .condition(let key):
        guard case .text(let value)? = match.captures.first else { return }
        statements.conditions.append((key, value))
      }
    }
  }

  private mutating func putCapture(_ key: String, _ capture: Capture, _ reason: String?) {
    switch capture {
    case .number(let number): put(key, key == "default" ? .text(number.text) : .number(number), reason)
    case .text(let text) where key == "examples": put(key, .texts([text]), reason)
    case .text(let text): put(key, .text(text), reason)
    case .texts(let texts) where key == "values": putValues(texts, reason)
    case .texts(let texts): if !texts.isEmpty { put(key, .texts(texts), reason) }
    }
  }

  private mutating func putValues(_ values: [String], _ reason: String?) {
    let values = values.filter { !["null", "none"].contains($0.lowercased()) }
    if values.isEmpty || values.allSatisfy({ ["true", "false"].contains($0.lowercased()) }) { return }
    if values.count == 1 {
      if context.isOther(Word(.marked, values[0])) { return }
      return put("value", .text(values[0]), reason)
    }
    put("values", .texts(values), reason)
  }

  private mutating func put(_ key: String, _ fact: Fact, _ reason: String?) {
    guard Statement.with(key: key) != nil, statements.facts[key] == nil, isPossible(key, fact) else { return }
    if key == "value", statements.facts["values"] != nil || statements.facts["value-for"] != nil { return }
    if key == "values", statements.facts["value"] != nil { statements.facts["value"] = nil }
    statements.facts[key] = fact
    if let reason { statements.guesses.append(Guess(key, because: reason)) }
  }

  /// Whether the type of the member allows a fact, and the sentence is about the member.
  private func isPossible(_ key: String, _ fact: Fact) -> Bool {
    switch key {
    case "minimum", "maximum", "exclusive-minimum", "exclusive-maximum":
      !isAboutOther && (context.allows(.number) || context.allows(.integer))
    case "min-length", "max-length": !isAboutOther && (context.allows(.string) || context.allows(.array))
    case "min-count", "max-count": context.allows(.array)
    case "unit": context.allows(.number) || context.allows(.integer) || context.allows(.string)
    case "format", "examples": context.allows(.string) || context.allows(.array)
    case "default":
      !isAboutOther && (context.kinds != [.boolean] || ["true", "false"].contains(fact.description.lowercased()))
    case "value", "values": context.kinds != [.boolean] && context.kinds != [.object]
    default: true
    }
  }
}

extension StatementReader {
  /// `makeCall - connects two users` in the row of an action or a type.
  private mutating func readLeadingWord() {
    guard words.count > 2, ["action", "type", "event", "eventtype", "command"].contains(context.foldedName),
      statements.facts["value"] == nil, statements.facts["values"] == nil,
      words[0].kind == .word || words[0].kind == .marked, words[1].isSign("-")
    else { return }
    put("value", .text(words[0].text), nil)
  }

  /// A sentence of nothing but words in capital letters or in code: `Direction of the call. INBOUND or OUTBOUND`.
  private mutating func readCapitals() {
    if hasValues { return }
    for sentence in words.split(whereSeparator: { $0.endsSentence || $0.isSign(":") }) {
      var values: [String] = []
      var depth = 0
      // A short word or a marked one can be a value among others, but not alone.
      var isShort = false
      let isList = sentence.allSatisfy { word in
        if word.isSign("(") { depth += 1 }
        if word.isSign(")") { depth -= 1 }
        if depth > 0 || word.isSign(")") { return true }
        if word.isCapitals && !word.isAcronym || word.kind == .marked && !word.text.contains(" ") {
          values.append(word.text)
          isShort = isShort || word.text.utf8.count < 3 || word.kind == .marked
          return true
        }
        return word.isSign(",") || word.isSign("/") || word.isSign("|") || word.folded == "or" || word.folded == "and"
      }
      if isList, !values.isEmpty, values.count > 1 || !isShort {
        if values.count == 1, let product = product(in: sentence) {
          put("value-for", .conditions([Fact.Condition(member: product, value: values[0])]), nil)
        } else {
          putValues(values.uniqued, nil)
        }
        return
      }
    }
  }

  /// The product in `(only for number masking)` behind the only value.
  private var onlyProduct: String? {
    words.split { $0.isSign("(") }.dropFirst().lazy.compactMap { part in
      product(in: part.prefix { !$0.isSign(")") })
    }.first
  }

  /// The product that a part of the words is only about.
  private func product(in part: ArraySlice<Word>) -> String? {
    guard part.contains(where: { $0.folded == "only" }) else { return nil }
    return part.indices.lazy.compactMap { matcher.product(at: $0)?.name }.first
  }

  /// `(INBOUND or OUTBOUND)`; and `either a guild (`0`) or a user (`1`)`.
  private mutating func readBrackets() {
    if hasValues || statements.facts["examples"] != nil { return }
    var single: [String] = []
    for part in words.split(whereSeparator: { $0.isSign("(") }).dropFirst() {
      let inner = part.prefix { !$0.isSign(")") && !$0.endsSentence }
      if inner.count == 1, let only = inner.first, only.kind == .marked, !context.isOther(only) {
        single.append(only.text)
      }
      let values = inner.filter { $0.isCapitals && !$0.isAcronym }
      let isList = inner.allSatisfy {
        $0.isCapitals && !$0.isAcronym || $0.isSign(",") || $0.isSign("/") || $0.folded == "or" || $0.folded == "and"
      }
      if isList, values.count > 1 { return putValues(values.map(\.text), nil) }
      // `(makeCall or say)` are examples.
      let names = inner.filter { $0.folded != "or" && !$0.isSign(",") }
      if names.count == 2, inner.count == 3, names.allSatisfy({ $0.kind == .word }),
        names.contains(where: { $0.isIdentifier && !$0.isCapitals })
      {
        put("examples", .texts(names.map(\.text)), "the words in brackets are names")
      }
    }
    if single.count > 1, words.contains(where: { $0.folded == "or" }) {
      putValues(single.uniqued, "the values are in brackets")
    }
  }

  private var hasValues: Bool {
    let facts = statements.facts
    return facts["values"] != nil || facts["value"] != nil || facts["value-for"] != nil
  }

  /// Facts that the name and the words suggest together.
  private mutating func guessByName() {
    if statements.facts["format"] != nil || !context.allows(.string) && !context.allows(.array) { return }
    for guess in NameGuess.all {
      guard let ending = guess.endings.first(where: context.foldedName.hasSuffix),
        words.contains(where: { guess.words.contains($0.folded) })
      else { continue }
      return put("format", .text(guess.format), "the name ends in '\(ending)'")
    }
  }

  private mutating func finish() {
    var facts = statements.facts
    if let only = facts.text("value"), let product = onlyProduct {
      facts["value"] = nil
      facts["value-for"] = .conditions([Fact.Condition(member: product, value: only)])
    }
    if let only = facts.text("value"), only == facts.text("default") { facts["value"] = nil }
    if facts["format"] != nil { facts["examples"] = nil }
    if let values = facts.texts("values"), let numbers = integersInARow(values), facts["minimum"] == nil {
      facts["values"] = nil
      facts["minimum"] = .number(numbers.0)
      facts["maximum"] = .number(numbers.1)
    }
    if let low = facts.number("minimum"), let high = facts.number("maximum"), high < low {
      facts["minimum"] = nil
      facts["maximum"] = nil
    }
    statements.facts = facts
    statements.guesses.removeAll { facts[$0.key] == nil }
  }

  /// `1, 2, 3 or 4` are the limits of a number.
  private func integersInARow(_ values: [String]) -> (DecimalNumber, DecimalNumber)? {
    let numbers = values.compactMap(Int.init)
    guard numbers.count == values.count, numbers.count > 2, let first = numbers.first, let last = numbers.last,
      first <= Int.max - numbers.count, numbers == Array(first..<first + numbers.count),
      let low = DecimalNumber(String(first)), let high = DecimalNumber(String(last)),
      context.kinds.isEmpty || context.allows(.integer)
    else { return nil }
    return (low, high)
  }
}

/// A format that the name of a member suggests, if its description has one of the words.
private struct NameGuess {
  let endings: [String]
  let words: Set<String>
  let format: String

  static let all = [
    NameGuess(endings: ["url", "urls", "link", "href"], words: ["url", "urls", "link"], format: "url"),
    NameGuess(endings: ["email", "emailaddress"], words: ["email", "e-mail"], format: "email"),
    NameGuess(endings: ["ip", "ipaddress"], words: ["ip"], format: "ip-address"),
  ]
}

extension [String] {
  /// The texts without repetitions.
  var uniqued: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
