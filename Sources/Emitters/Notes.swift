import SpecModel

// The sentences that the comments of the source and the pages of the documentation share.

extension Member {
  /// Value, unit or format, limits, default and presence, a sentence each.
  func notes() -> [String] {
    [
      constant.map { "Always `\($0)`." }, type.scalar?.note, facts.schemesNote, facts.range, facts.lengths,
      facts.counts,
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
    case .lessThan(let member, let other): "`\(member)` must be less than `\(other)`."
    case .atMost(let list, let tag, let count):
      "`\(list)` must have at most \(count) `\(tag)` \(count == 1 ? "item" : "items")."
    case .last(let list, let tag): "`\(tag)` must be the last item of `\(list)`."
    case .notBefore(let list, let tag, let next):
      "In `\(list)`, `\(tag)` must not come directly before `\(next)`."
    }
  }
}

extension Facts {
  fileprivate var schemesNote: String? {
    texts("schemes").map { schemes in "Its scheme is \(schemes.map { "`\($0)`" }.joined(separator: " or "))." }
  }

  fileprivate var range: String? {
    sentence(minimum?.text, maximum?.text) { number in number }
  }

  fileprivate var lengths: String? {
    sentence(minimumLength.map(String.init), maximumLength.map(String.init)) { counted($0, "character") }
  }

  fileprivate var counts: String? {
    sentence(minimumCount.map(String.init), maximumCount.map(String.init)) { counted($0, "item") }
  }

  private func sentence(_ minimum: String?, _ maximum: String?, _ amount: (String) -> String) -> String? {
    switch (minimum, maximum) {
    case (nil, nil): nil
    case (let minimum?, nil): "At least \(amount(minimum))."
    case (nil, let maximum?): "At most \(amount(maximum))."
    case (let minimum?, let maximum?) where minimum == maximum: "Exactly \(amount(minimum))."
    case (let minimum?, let maximum?): "From \(minimum) to \(amount(maximum))."
    }
  }
}

private func counted(_ number: String, _ noun: String) -> String { "\(number) \(noun)\(number == "1" ? "" : "s")" }
