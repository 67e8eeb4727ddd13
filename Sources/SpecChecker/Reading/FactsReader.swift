import SpecModel
import SpecText

/// The facts of a row, a comment or a member, with the source range of each.
struct FactsSyntax {
  var facts = Facts()
  /// The range of each fact, by key.
  var ranges: [String: SourceRange] = [:]
  /// The texts of the keys `value` and `values`.
  var values: [Located<String>] = []
  /// The entries of mappings, by key: other members and their values.
  var pairs: [String: [Pair]] = [:]
  /// The range of all facts.
  var range: SourceRange?

  typealias Pair = (key: Located<String>, value: Located<String>)

  /// The facts without values, for rows whose values have another meaning.
  var withoutValues: Self {
    var others = self
    for key in Statement.values.keys { others.facts[key.name] = nil }
    return others
  }

  /// The range of the first of these keys.
  func range(of keys: [Statement.Key]) -> SourceRange? { keys.lazy.compactMap { ranges[$0.name] }.first ?? range }
}

/// Reads the keys of statements: tree -> ``FactsSyntax``.
struct FactsReader {
  /// A text for readers. Rows and comments can have it, and nothing compares it.
  static let note = "note"

  static func facts(
    of fields: Fields, _ keys: [Statement.Key], _ diagnostics: inout Diagnostics
  ) -> FactsSyntax {
    var syntax = FactsSyntax(range: fields.range)
    for key in keys {
      guard let node = fields.node(key.name) else { continue }
      syntax.ranges[key.name] = node.range
      syntax.facts[key.name] = fact(key, fields, &syntax, &diagnostics)
    }
    return syntax
  }

  private static func fact(
    _ key: Statement.Key, _ fields: Fields, _ syntax: inout FactsSyntax, _ diagnostics: inout Diagnostics
  ) -> Fact? {
    switch key.form {
    case .text:
      guard let text = fields.text(key.name, &diagnostics) else { return nil }
      if key.name == "value" { syntax.values = [text] }
      return .text(text.value)
    case .pattern:
      guard let text = fields.text(key.name, &diagnostics) else { return nil }
      if let mistake = patternMistake(text.value) { diagnostics.append(.unsupportedPattern(text, mistake)) }
      return .text(text.value)
    case .word(let kind, let known):
      guard let word = fields.text(key.name, &diagnostics) else { return nil }
      if !known.meanings(of: word.value).isEmpty { return .text(word.value) }
      diagnostics.append(.unknownWord(kind, word, among: known.words))
      return nil
    case .number: return fields.number(key.name, &diagnostics).map { .number($0.value) }
    case .size:
      return fields.size(key.name, &diagnostics).flatMap { DecimalNumber(String($0.value)) }.map(Fact.number)
    case .flag: return fields.flag(key.name, &diagnostics).map(Fact.flag)
    case .texts:
      guard let texts = fields.texts(key.name, &diagnostics) else { return nil }
      if key.name == "values" { syntax.values = texts }
      return .texts(texts.map(\.value))
    case .conditions:
      guard let pairs = fields.textPairs(key.name, &diagnostics) else { return nil }
      syntax.pairs[key.name] = pairs
      return .conditions(pairs.map { Fact.Condition(member: $0.key.value, value: $0.value.value) })
    }
  }
}

extension Diagnostic {
  /// A word that is not in a closed list. All known words are listed, without their other names.
  fileprivate static func unknownWord(_ kind: String, _ word: Located<String>, among known: [String]) -> Diagnostic {
    let name = UnknownName(rawValue: "unknown-\(kind)") ?? .value
    return Diagnostic(
      ID(stringLiteral: name.rawValue),
      "unknown \(kind) '\(word.value)'; the known ones are \(listing(known.sorted(), "and")); put any other into 'note'",
      at: word.range)
  }

  /// A pattern that is not a regular expression of the supported subset. The caret is at the mistake, unless escapes make
  /// the text shorter than its source.
  fileprivate static func unsupportedPattern(
    _ pattern: Located<String>, _ mistake: (message: String, offset: Int)
  ) -> Diagnostic {
    var range = pattern.range
    let quote = range.end - range.start - pattern.value.utf8.count
    if quote == 0 || quote == 2 {
      range.start += quote / 2 + mistake.offset
      range.end = min(range.start + 1, range.end)
    }
    return Diagnostic(
      "unsupported-pattern", "in the pattern '\(pattern.value)': \(mistake.message)", at: range)
  }
}
