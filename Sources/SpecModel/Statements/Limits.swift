/// A limit of a value, its length or its number of items.
package struct Limit: Hashable, Sendable {
  package enum Edge: Hashable, Sendable {
    case minimum, maximum
  }

  package enum Measure: Hashable, Sendable {
    /// A number itself.
    case value
    /// The length of a text in Unicode scalars.
    case length
    /// The number of items in a list.
    case count
  }

  package let key: String
  package let noun: String
  package let edge: Edge
  package let measure: Measure
  /// Whether the limit itself is not allowed.
  package let isExclusive: Bool

  private init(_ key: String, _ noun: String, _ edge: Edge, _ measure: Measure, isExclusive: Bool = false) {
    self.key = key
    self.noun = noun
    self.edge = edge
    self.measure = measure
    self.isExclusive = isExclusive
  }

  static let all = [
    Limit("minimum", "minimum", .minimum, .value),
    Limit("maximum", "maximum", .maximum, .value),
    Limit("exclusive-minimum", "exclusive minimum", .minimum, .value, isExclusive: true),
    Limit("exclusive-maximum", "exclusive maximum", .maximum, .value, isExclusive: true),
    Limit("min-length", "minimum length", .minimum, .length),
    Limit("max-length", "maximum length", .maximum, .length),
    Limit("min-count", "minimum count", .minimum, .count),
    Limit("max-count", "maximum count", .maximum, .count),
  ]
}

extension Statement {
  /// The smallest and largest number, length and count.
  package static let limits: [Statement] = Limit.all.map { limit in
    Statement(
      limit.noun,
      [
        Key(
          name: limit.key, form: limit.measure == .value ? .number : .size, use: .pagesAndTypes, meaning: limit.meaning)
      ],
      conflict: .limit, isAboutItems: limit.measure != .count, pageKeys: [limit.key], consequence: .limit(limit),
      // A row about a list states the limits of its items.
      declared: { member, _ in
        member.facts[limit.key] ?? (limit.measure == .count ? nil : member.type.innermostFacts?[limit.key])
      },
      // The length of a currency code.
      isImplied: { fact, member in
        guard case .number(let bound) = fact, limit.measure == .length else { return false }
        return member.type.listItem.scalar?.format?.length.flatMap { DecimalNumber(String($0)) } == bound
      },
      objection: { fact, shown in
        guard case .number(let bound) = fact, let size = limit.measure.size(of: shown) else { return nil }
        if size == bound { return limit.isExclusive ? "which is the \(limit.noun) \(bound.text)" : nil }
        switch limit.edge {
        case .minimum: return size < bound ? "which is below the \(limit.noun) \(bound.text)" : nil
        case .maximum: return size > bound ? "which is above the \(limit.noun) \(bound.text)" : nil
        }
      })
  }
}

extension Limit {
  fileprivate var meaning: String {
    let adjective = edge == .minimum ? "smallest" : "largest"
    return switch measure {
    case .value where isExclusive: "The number that every value is \(edge == .minimum ? "above" : "below")."
    case .value: "The \(adjective) number."
    case .length: "The \(adjective) number of characters in a text."
    case .count: "The \(adjective) number of items in a list."
    }
  }
}

extension Limit.Measure {
  fileprivate func size(of shown: Statement.Shown) -> DecimalNumber? {
    switch self {
    case .value: shown.kind == .boolean ? nil : shown.literal.flatMap(DecimalNumber.init)
    case .length: shown.kind == .string ? shown.literal.flatMap { DecimalNumber(String($0.unicodeScalars.count)) } : nil
    case .count: shown.count.flatMap { DecimalNumber(String($0)) }
    }
  }
}

extension Facts {
  package var minimum: DecimalNumber? { number("minimum") }
  package var maximum: DecimalNumber? { number("maximum") }
  package var exclusiveMinimum: DecimalNumber? { number("exclusive-minimum") }
  package var exclusiveMaximum: DecimalNumber? { number("exclusive-maximum") }
  /// In Unicode scalars.
  package var minimumLength: Int? { number("min-length")?.integer }
  package var maximumLength: Int? { number("max-length")?.integer }
  package var minimumCount: Int? { number("min-count")?.integer }
  package var maximumCount: Int? { number("max-count")?.integer }
}

extension Facts {
  /// Whether a number is within the limits.
  package func allow(_ number: DecimalNumber) -> Bool {
    minimum.map { $0 <= number } ?? true && maximum.map { number <= $0 } ?? true
      && exclusiveMinimum.map { $0 < number } ?? true && exclusiveMaximum.map { number < $0 } ?? true
  }

  /// The limits of a whole number, as the smallest and the largest one; nil if there is none or if it has more than 64
  /// bits.
  package var wholeLimits: (least: Int?, most: Int?) {
    let least = [minimum?.integer, exclusiveMinimum?.integer.flatMap { $0 == .max ? nil : $0 + 1 }]
    let most = [maximum?.integer, exclusiveMaximum?.integer.flatMap { $0 == .min ? nil : $0 - 1 }]
    return (least.compactMap(\.self).max(), most.compactMap(\.self).min())
  }

  /// A number within the limits: a limit, or a number beside an exclusive limit.
  package func example(isWhole: Bool) -> DecimalNumber? {
    if let limit = [minimum, maximum].compactMap(\.self).first(where: allow) { return limit }
    if isWhole { return (wholeLimits.least ?? wholeLimits.most).flatMap { DecimalNumber(String($0)) } }
    // Halfway between the limits, or one step beyond the only one.
    let (least, most) = (exclusiveMinimum ?? minimum, exclusiveMaximum ?? maximum)
    guard let limit = least ?? most, let number = Double(limit.text) else { return nil }
    let beyond = least != nil && most != nil ? Double(most?.text ?? "").map { (number + $0) / 2 } : nil
    return DecimalNumber("\(beyond ?? number + (least == nil ? -1 : 1))")
  }

  /// Whether a length in Unicode scalars is within the limits.
  package func allow(length: Int) -> Bool { length >= minimumLength ?? 0 && length <= maximumLength ?? .max }
}
