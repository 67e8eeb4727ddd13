import SpecModel
import SpecText

/// A type that a row without a printed type suggests, and why.
struct ExampleType {
  var scalar: Scalar
  var reason: String

  /// The type that examples and the description of a row suggest; nil if that is text or nothing.
  init?(_ row: PrintedRow, name: String) {
    let examples = (row.facts.texts("examples") ?? []).map(oneLine)
    if let values = row.facts.texts("values") {
      guard Set(values) == ["true", "false"] else { return nil }
    } else if !examples.isEmpty {
      let scalar = TextForms.scalar(ofExamples: examples, name: name)
      if scalar == .text { return nil }
      let shown = examples[0].count > Self.longestExample ? examples[0].prefix(Self.longestExample) + "…" : examples[0]
      self.init(scalar: scalar, reason: "the example is \(shown)")
      return
    } else if !Set(Words.of(row.words)).isSuperset(of: ["true", "false"]) {
      return nil
    }
    self.init(scalar: .boolean, reason: "the values are true and false")
  }

  private init(scalar: Scalar, reason: String) {
    self.scalar = scalar
    self.reason = reason
  }

  private static let longestExample = 24
}

extension TableReading {
  /// Gives a member that no sample shows the type that examples suggest, unless its row states something about it.
  func guess(_ row: PrintedRow, _ member: inout GuessedMember) {
    guard member.type == .unknown, !Self.telling.contains(where: { row.facts[$0] != nil }),
      let guess = ExampleType(row, name: member.name)
    else { return }
    // Examples have no quotes, and samples of other bodies do.
    if guess.scalar.kind != .string, texts.contains(member.name) { return }
    member.type = .scalar(guess.scalar.name)
    member.suppose(member.type, because: guess.reason)
  }

  /// The facts that imply a type.
  private static let telling = [
    "format", "unit", "minimum", "maximum", "exclusive-minimum", "exclusive-maximum", "min-count", "max-count",
    "default",
  ]
}

extension GuessedMember {
  /// Notes why the type is only probable.
  mutating func suppose(_ type: GuessedType, because reason: String) {
    if case .scalar(let name) = type { guess = "guess: \(name), because \(reason)" }
  }
}

extension TextForms {
  /// The scalar of examples, which have no quotes that tell texts from other values.
  fileprivate static func scalar(ofExamples texts: [String], name: String) -> Scalar {
    if texts.allSatisfy({ $0 == "true" || $0 == "false" }) { return .boolean }
    return texts.allSatisfy(isNumber) ? scalar(ofNumbers: texts, name: name) : scalar(of: texts, name: name)
  }

  /// Whether a text is a number, and not a phone number, an id or a code: those have many digits, or zeros before them.
  private static func isNumber(_ text: String) -> Bool {
    guard let first = text.utf8.first, first.isDigit || first == .dash, DecimalNumber(text) != nil else { return false }
    let whole = text.utf8.prefix { $0 != .dot }.filter(\.isDigit)
    return whole.count < 12 && (whole.count == 1 || whole.first != UInt8(ascii: "0"))
  }
}
