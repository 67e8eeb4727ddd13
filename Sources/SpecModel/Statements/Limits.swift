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

  static let all = [
    Limit(key: "minimum", noun: "minimum", edge: .minimum, measure: .value),
    Limit(key: "maximum", noun: "maximum", edge: .maximum, measure: .value),
    Limit(key: "min-length", noun: "minimum length", edge: .minimum, measure: .length),
    Limit(key: "max-length", noun: "maximum length", edge: .maximum, measure: .length),
    Limit(key: "min-count", noun: "minimum count", edge: .minimum, measure: .count),
    Limit(key: "max-count", noun: "maximum count", edge: .maximum, measure: .count),
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
      objection: { fact, shown in
        guard case .number(let bound) = fact, let size = limit.measure.size(of: shown) else { return nil }
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
  /// In Unicode scalars.
  package var minimumLength: Int? { number("min-length")?.integer }
  package var maximumLength: Int? { number("max-length")?.integer }
  package var minimumCount: Int? { number("min-count")?.integer }
  package var maximumCount: Int? { number("max-count")?.integer }
}
