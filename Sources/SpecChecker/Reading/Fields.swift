import SpecModel
import SpecText

/// A value with its source range.
struct Located<Value: Sendable>: Sendable {
  var value: Value
  var range: SourceRange
}

extension Located: Equatable where Value: Equatable {}

/// The diagnostics found so far. No stage throws.
typealias Diagnostics = [Diagnostic]

/// Reads one mapping of the tree key by key.
///
/// Every access reports a missing or wrong value, so that readers are simple lists of keys.
struct Fields {
  /// The name of the mapping in messages: `a page`.
  let subject: String
  let range: SourceRange
  private let entries: [SyntaxNode.Entry]
  /// Unknown keys, by the known key that is meant. They are read as that key, so that a misspelling is reported once.
  private var misspelled: [String: SyntaxNode.Entry] = [:]

  /// Creates a reader for a mapping of the language.
  ///
  /// - Parameter others: keys of the mapping that this one cannot have
  /// - Returns: nil if the node is not a mapping, which is reported.
  init?(
    _ node: SyntaxNode, of subject: String, _ mapping: Mapping, without others: Set<String> = [],
    _ diagnostics: inout Diagnostics
  ) {
    let keys = mapping.keyNames.filter { !others.contains($0) }
    guard case .mapping(let entries) = node.content else {
      diagnostics.append(.expected("a mapping", for: subject, at: node.range))
      return nil
    }
    self.subject = subject
    self.range = node.range
    self.entries = entries
    for entry in entries where !keys.contains(entry.key) {
      let (advice, meant) = Self.advice(for: entry.key, in: mapping, keys)
      diagnostics.append(
        Diagnostic("unknown-key", "unknown key '\(entry.key)' in \(subject); \(advice)", at: entry.keyRange))
      if let meant { misspelled[meant] = entry }
    }
  }

  /// What to write instead of an unknown key, and the key that is meant, if there is one.
  static func advice(for key: String, in mapping: Mapping, _ keys: [String]) -> (String, meant: String?) {
    switch mapping.remedy(for: key) {
    case .key(let other)? where keys.contains(other): return ("write '\(other)'", other)
    case .advice(let advice)?: return (advice, nil)
    case .key?, nil: break
    }
    if let similar = nearest(key, among: keys) { return ("did you mean '\(similar)'?", similar) }
    return ("the keys are \(listing(keys, "and"))", nil)
  }

  private func entry(_ key: String) -> SyntaxNode.Entry? { entries.first { $0.key == key } ?? misspelled[key] }

  func node(_ key: String) -> SyntaxNode? { entry(key)?.value }

  func keyRange(_ key: String) -> SourceRange? { entry(key)?.keyRange }

  func requiredNode(_ key: String, _ diagnostics: inout Diagnostics) -> SyntaxNode? {
    if let node = node(key) { return node }
    diagnostics.append(Diagnostic("missing-key", "\(subject) needs the key '\(key)'", at: range))
    return nil
  }

  func text(_ key: String, _ diagnostics: inout Diagnostics) -> Located<String>? {
    node(key).flatMap { scalar($0, for: "'\(key)'", &diagnostics) }
  }

  func requiredText(_ key: String, _ diagnostics: inout Diagnostics) -> Located<String>? {
    requiredNode(key, &diagnostics).flatMap { scalar($0, for: "'\(key)'", &diagnostics) }
  }

  /// A required text that is not empty, without trailing spaces and line breaks.
  func doc(_ key: String, _ diagnostics: inout Diagnostics) -> String {
    guard let text = requiredText(key, &diagnostics) else { return "" }
    let end = text.value.utf8.lastIndex { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: " ") }
    let doc = end.map { String(Substring(text.value.utf8[...$0])) } ?? ""
    if doc.isEmpty { diagnostics.append(.expected("a text that is not empty", for: "'\(key)'", at: text.range)) }
    return doc
  }

  func flag(_ key: String, _ diagnostics: inout Diagnostics) -> Bool? {
    guard let text = text(key, &diagnostics) else { return nil }
    switch text.value {
    case "true": return true
    case "false": return false
    default:
      diagnostics.append(.expected("true or false", for: "'\(key)'", at: text.range))
      return nil
    }
  }

  func number(_ key: String, _ diagnostics: inout Diagnostics) -> Located<DecimalNumber>? {
    guard let text = text(key, &diagnostics) else { return nil }
    guard let number = DecimalNumber(text.value) else {
      diagnostics.append(.expected("a number", for: "'\(key)'", at: text.range))
      return nil
    }
    return Located(value: number, range: text.range)
  }

  /// A size: a whole number from 0 to 2^31-1.
  func size(_ key: String, _ diagnostics: inout Diagnostics) -> Located<Int>? {
    guard let number = number(key, &diagnostics) else { return nil }
    guard let size = number.value.integer, (0...0x7FFF_FFFF).contains(size) else {
      diagnostics.append(.expected("a whole number from 0 to 2147483647", for: "'\(key)'", at: number.range))
      return nil
    }
    return Located(value: size, range: number.range)
  }

  func texts(_ key: String, _ diagnostics: inout Diagnostics) -> [Located<String>]? {
    node(key).map {
      sequence($0, for: "'\(key)'", &diagnostics).compactMap { scalar($0, for: "'\(key)'", &diagnostics) }
    }
  }

  /// A value from a closed list.
  func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ key: String, _ kind: UnknownName, _ diagnostics: inout Diagnostics
  ) -> Located<Choice>? {
    text(key, &diagnostics).flatMap { chosen($0, kind, &diagnostics) }
  }

  /// Several values from a closed list.
  func choices<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ key: String, _ kind: UnknownName, _ diagnostics: inout Diagnostics
  ) -> [Located<Choice>] {
    (texts(key, &diagnostics) ?? []).compactMap { chosen($0, kind, &diagnostics) }
  }

  private func chosen<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ text: Located<String>, _ kind: UnknownName, _ diagnostics: inout Diagnostics
  ) -> Located<Choice>? {
    if let choice = Choice(rawValue: text.value) { return Located(value: choice, range: text.range) }
    diagnostics.append(.unknown(kind, text.value, among: Choice.allCases.map(\.rawValue), at: text.range))
    return nil
  }

  /// The entries of a mapping of texts: `{Number Masking: PSTN}`.
  func textPairs(_ key: String, _ diagnostics: inout Diagnostics) -> [(key: Located<String>, value: Located<String>)]? {
    guard let node = node(key) else { return nil }
    return pairs(node, for: "'\(key)'", &diagnostics).compactMap { name, value in
      scalar(value, for: "'\(name.value)'", &diagnostics).map { (name, $0) }
    }
  }
}

/// The text of a scalar node. Any other node is reported.
func scalar(_ node: SyntaxNode, for subject: String, _ diagnostics: inout Diagnostics) -> Located<String>? {
  if case .scalar(let text) = node.content { return Located(value: text, range: node.range) }
  diagnostics.append(.expected("one value", for: subject, at: node.range))
  return nil
}

/// The items of a sequence node. Any other node is reported.
func sequence(_ node: SyntaxNode, for subject: String, _ diagnostics: inout Diagnostics) -> [SyntaxNode] {
  if case .sequence(let items) = node.content {
    if items.isEmpty { diagnostics.append(.expected("at least one item", for: subject, at: node.range)) }
    return items
  }
  var hint = ""
  if case .scalar(let text) = node.content { hint = "; write '[\(text)]'" }
  diagnostics.append(.expected("a list", for: subject + hint, at: node.range))
  return []
}

/// The entries of a mapping whose keys are names. Any other node is reported.
func pairs(
  _ node: SyntaxNode, for subject: String, _ diagnostics: inout Diagnostics
) -> [(key: Located<String>, value: SyntaxNode)] {
  if case .mapping(let entries) = node.content {
    if entries.isEmpty { diagnostics.append(.expected("at least one entry", for: subject, at: node.range)) }
    return entries.map { (Located(value: $0.key, range: $0.keyRange), $0.value) }
  }
  diagnostics.append(.expected("a mapping", for: subject, at: node.range))
  return []
}

/// An item of an ordered list: a name, or a name with a body below it.
func named(
  _ node: SyntaxNode, for subject: String, _ diagnostics: inout Diagnostics
) -> (name: Located<String>, body: SyntaxNode?)? {
  switch node.content {
  case .scalar(let text): return (Located(value: text, range: node.range), nil)
  case .mapping(let entries) where entries.count == 1:
    return (Located(value: entries[0].key, range: entries[0].keyRange), entries[0].value)
  case .mapping, .sequence:
    diagnostics.append(.expected("a name, or one name with its keys below it", for: subject, at: node.range))
    return nil
  }
}

/// Reports names that are defined more than once.
func reportRepeated(_ kind: String, _ names: [Located<String>], _ diagnostics: inout Diagnostics) {
  var first: [String: SourceRange] = [:]
  for name in names {
    if let first = first[name.value] {
      diagnostics.append(.duplicate(kind, name.value, at: name.range, first: first))
    } else {
      first[name.value] = name.range
    }
  }
}

/// The kinds of names that are looked up. The raw value is the id of the diagnostic.
enum UnknownName: String {
  case algorithm = "unknown-algorithm"
  case conflictClass = "unknown-conflict-class"
  case defect = "unknown-defect"
  case encoding = "unknown-encoding"
  case format = "unknown-format"
  case key = "unknown-key"
  case kind = "unknown-kind"
  case member = "unknown-member"
  case product = "unknown-product"
  case page = "unknown-page"
  case severity = "unknown-severity"
  case tolerance = "unknown-tolerance"
  case type = "unknown-type"
  case unit = "unknown-unit"
  case value = "unknown-value"
}

extension Diagnostic {
  /// A value of the wrong type or shape.
  static func expected(_ what: String, for subject: String, at range: SourceRange) -> Diagnostic {
    Diagnostic("unexpected-shape", "expected \(what) for \(subject)", at: range)
  }

  /// A name that is not in the list of known names.
  static func unknown(
    _ kind: UnknownName, _ name: String, in context: String = "", among known: some Sequence<String>,
    at range: SourceRange
  ) -> Diagnostic {
    let all = known.unique
    // A short list is shown.
    let others =
      (1...12).contains(all.count) ? "; the known \(all.count == 1 ? "one is" : "ones are") \(listing(all, "and"))" : ""
    let hint = nearest(name, among: all).map { "; did you mean '\($0)'?" } ?? others
    let title = kind.rawValue.replacing("-", with: " ")
    return Diagnostic(ID(stringLiteral: kind.rawValue), "\(title) '\(name)'\(context)\(hint)", at: range)
  }

  /// A name that is defined more than once.
  static func duplicate(_ kind: String, _ name: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      "duplicate-definition", "\(kind) '\(name)' is defined twice; rename or remove one", at: range,
      notes: [Diagnostic.Note("the first one is here", at: first)])
  }
}
