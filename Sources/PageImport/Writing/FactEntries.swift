import SpecModel
import SpecText

/// Facts as the entries of a row or comment. What the reader would refuse becomes a note.
struct FactEntries {
  private(set) var entries: [SpecValue.Entry] = []
  private var notes: [String] = []

  init(_ facts: Facts, notes: [String] = []) {
    self.notes = notes
    for key in Statement.keys {
      guard let fact = facts[key.name] else { continue }
      if key.name == "value", facts["values"] != nil {
        note(key, fact)
      } else if let value = Self.value(fact, key.form) {
        entries.append(.init(key.name, value))
      } else {
        note(key, fact)
      }
    }
    if let own = facts.text("note") { self.notes.append(own) }
    let text = oneLine(self.notes.joined(separator: "; "))
    if !text.isEmpty { entries.append(.init("note", .text(text))) }
  }

  /// A fact that states nothing is no note.
  private mutating func note(_ key: Statement.Key, _ fact: Fact) {
    if !fact.description.isEmpty { notes.append("\(key.name): \(fact.description)") }
  }

  /// The value of a key; nil if the reader would refuse it.
  private static func value(_ fact: Fact, _ form: Statement.Key.Form) -> SpecValue? {
    switch form {
    case .text: return text(of: fact).map { .text(allowedText($0)) }
    case .number: return DecimalNumber(fact.description).map { .text($0.text) }
    case .size: return size(fact).map { .text(String($0)) }
    case .flag: return ["true", "false"].contains(fact.description) ? .text(fact.description) : nil
    case .texts: return texts(of: fact)
    case .conditions: return conditions(of: fact)
    case .pattern:
      let pattern = fact.description
      return allowedText(pattern) == pattern && patternMistake(pattern) == nil ? .text(pattern) : nil
    case .word(_, let known): return known.meanings(of: fact.description).isEmpty ? nil : .text(fact.description)
    }
  }

  private static func text(of fact: Fact) -> String? {
    switch fact {
    case .text, .number, .flag: fact.description
    case .texts(let texts): texts.count == 1 ? texts[0] : nil
    case .conditions: nil
    }
  }

  private static func size(_ fact: Fact) -> Int? {
    DecimalNumber(fact.description)?.integer.flatMap { (0...0x7FFF_FFFF).contains($0) ? $0 : nil }
  }

  private static func texts(of fact: Fact) -> SpecValue? {
    let texts = if case .texts(let texts) = fact { texts } else { text(of: fact).map { [$0] } ?? [] }
    return texts.isEmpty ? nil : .texts(texts.map(allowedText))
  }

  private static func conditions(of fact: Fact) -> SpecValue? {
    guard case .conditions(let conditions) = fact, !conditions.isEmpty else { return nil }
    let names = conditions.map { allowedText($0.member) }
    guard Set(names).count == names.count, names.allSatisfy(isShortKey) else { return nil }
    return .mapping(zip(names, conditions).map { .init($0, .text(allowedText($1.value))) })
  }
}

/// Whether a text can be a key of a spec.
func isShortKey(_ text: String) -> Bool { text.utf8.count <= SpecLimits.keyLength }

/// A text without line breaks, and with single spaces between its words.
func oneLine(_ text: String) -> String {
  let allowed = allowedText(text)
  let words = allowed.utf8.split { $0 == 0x20 || $0 == 0x0A }
  let length = words.reduce(0) { $0 + $1.count + 1 } - 1
  if length == allowed.utf8.count, !allowed.utf8.contains(0x0A) { return allowed }
  return words.map { String(Substring($0)) }.joined(separator: " ")
}
