import SpecModel

// The sentences that the comments of the source and the pages of the documentation share.

extension Member {
  /// Value, unit or format, limits, default and presence, a sentence each.
  func notes() -> [String] {
    [
      constant.map { isOptional ? "Always `\($0)` if it is present." : "Always `\($0)`." }, type.scalar?.note,
      facts.schemesNote, facts.range, facts.lengths, facts.counts(type), facts.pattern,
      type.item.flatMap { itemNotes(of: $0, "Each item") },
      defaultValue.map { "Default: \($0)." },
      presentWhen.isEmpty
        ? nil : "Only sent if \(presentWhen.map { "`\($0.member)` is `\($0.value)`" }.joined(separator: " and ")).",
      facts.text("present-after").map { "Only sent after `\($0)`." },
      isDeprecated ? "Deprecated." : nil,
    ].compactMap(\.self)
  }

  /// What is accepted besides the documented form, and by which ruling.
  var toleranceNotes: [String] {
    tolerances.map { tolerance in
      switch tolerance.input {
      case .numberInText: accepted("a number in a string", by: tolerance.ruling)
      case .nullInText: accepted("the strings `null`, `Null` and `NULL` as null", by: tolerance.ruling)
      case .alias(let name): accepted("the name `\(name)`", by: tolerance.ruling)
      }
    }
  }
}

extension HoistedMember {
  var note: String { accepted("a member `\(name)` beside `\(container)`", by: ruling) }
}

extension Alias {
  var note: String { accepted("the name `\(text)`", by: ruling) }
}

private func accepted(_ form: String, by ruling: String) -> String { "Also accepts \(form) (ruling `\(ruling)`)." }

extension Rule {
  /// The rule in a sentence or two, with backticks around code.
  var note: String {
    let warning = severity == .warning ? "A violation is only a warning." : nil
    return [condition.sentence, doc, warning].compactMap(\.self).joined(separator: " ")
  }
}

extension Rule.Condition {
  /// The condition, with backticks around code.
  var sentence: String {
    switch self {
    case .requires(let member, nil, let other): "If `\(member)` is present, `\(other)` must be present."
    case .requires(let member, let value?, let other): "If `\(member)` is `\(value)`, `\(other)` must be present."
    case .excludes(let member, let other): "`\(member)` and `\(other)` must not both be present."
    case .exactlyOne(let members): "Exactly one of \(Self.list(members)) must be present."
    case .atLeastOne(let members): "At least one of \(Self.list(members)) must be present."
    case .lessThan(let member, let other): "`\(member)` must be less than `\(other)`."
    case .atLeast(let list, let tag, let count):
      "\(list.isEmpty ? "The list" : "`\(list)`") must have at least \(count) `\(tag)` \(count == 1 ? "item" : "items")."
    case .atMost(let list, let tag, let count):
      "\(list.isEmpty ? "The list" : "`\(list)`") must have at most \(count) `\(tag)` \(count == 1 ? "item" : "items")."
    case .last(let list, let tag): "`\(tag)` must be the last item of \(noun(of: list))."
    case .notBefore(let list, let tag, let next):
      "In \(noun(of: list)), `\(tag)` must not come directly before `\(next)`."
    }
  }

  /// The list of a rule. A body that is a list has no name.
  private func noun(of list: String) -> String { list.isEmpty ? "the list" : "`\(list)`" }

  private static func list(_ members: [String]) -> String {
    members.dropLast().map { "`\($0)`" }.joined(separator: ", ") + " and `\(members.last ?? "")`"
  }
}

/// The formats and limits of the items of a list or map, and of the items inside them.
private func itemNotes(of item: MemberType.Item, _ subject: String) -> String? {
  let facts = item.facts
  let own = [item.type.scalar?.note, facts.range, facts.lengths, facts.pattern, facts.counts(item.type)]
    .compactMap(\.self)
  let notes = own.isEmpty ? nil : "\(subject): \(own.joined(separator: " "))"
  let inner = item.type.item.flatMap { itemNotes(of: $0, "Each inner item") }
  let all = [notes, inner].compactMap(\.self)
  return all.isEmpty ? nil : all.joined(separator: " ")
}

extension Facts {
  fileprivate var schemesNote: String? {
    texts("schemes").map { schemes in "Its scheme is \(schemes.map { "`\($0)`" }.joined(separator: " or "))." }
  }

  fileprivate var range: String? {
    if exclusiveMinimum == nil && exclusiveMaximum == nil { return sentence(minimum?.text, maximum?.text) }
    let least = minimum.map { "at least \($0.text)" } ?? exclusiveMinimum.map { "more than \($0.text)" }
    let most = maximum.map { "at most \($0.text)" } ?? exclusiveMaximum.map { "less than \($0.text)" }
    let text = [least, most].compactMap(\.self).joined(separator: " and ")
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  fileprivate var lengths: String? {
    sentence(minimumLength.map(String.init), maximumLength.map(String.init), "character")
  }

  func counts(_ type: MemberType? = nil) -> String? {
    let noun = if case .map = type { "member" } else { "item" }
    return sentence(minimumCount.map(String.init), maximumCount.map(String.init), noun)
  }

  fileprivate var pattern: String? { text("pattern").map { "Matches the pattern `\(withoutBackticks($0))`." } }

  /// The same pattern with escapes for backticks, which would end the code in a sentence.
  private func withoutBackticks(_ pattern: String) -> String {
    var isEscaped = false
    return pattern.map { character in
      defer { isEscaped = character == "\\" && !isEscaped }
      return character != "`" ? String(character) : isEscaped ? "x60" : "\\x60"
    }.joined()
  }

  /// `At least 1 item.`, `Exactly 1 item.`, `From 0 to 1 items.`
  private func sentence(_ minimum: String?, _ maximum: String?, _ noun: String? = nil) -> String? {
    func amount(_ number: String, isRange: Bool = false) -> String {
      noun.map { "\(number) \($0)\(number == "1" && !isRange ? "" : "s")" } ?? number
    }
    return switch (minimum, maximum) {
    case (nil, nil): nil
    case (let minimum?, nil): "At least \(amount(minimum))."
    case (nil, let maximum?): "At most \(amount(maximum))."
    case (let minimum?, let maximum?) where minimum == maximum: "Exactly \(amount(minimum))."
    case (let minimum?, let maximum?): "From \(minimum) to \(amount(maximum, isRange: true))."
    }
  }
}
