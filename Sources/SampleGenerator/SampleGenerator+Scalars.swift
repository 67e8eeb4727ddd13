import SpecModel

// Values of the built-in types.
extension SampleGenerator {
  mutating func scalarValue(_ scalar: Scalar, _ location: Location) -> JSON {
    if scalar == .null { return .null }
    if let constant = location.member?.constant { return scalar.json(constant) }
    if let value = allowedValue(location) { return scalar.json(value) }
    let limits = location.limits
    return switch scalar.kind {
    case .boolean: .boolean(style == .smallest || random.isOne(in: 2))
    case .integer: .number(integer(limits))
    case .number: .number(scalar.numbers == .decimals ? decimal(limits) : number(limits))
    case .string, .object, .array, .null: .string(text(scalar, limits))
    }
  }

  // MARK: Numbers

  private mutating func integer(_ limits: Facts) -> String {
    if let limit = limit(limits, isWhole: true) { return limit }
    guard let range = range(limits, scale: 1) else { return anyLimit(limits, isWhole: true) }
    return String(random.number(in: range))
  }

  /// A number with a quarter, a half or no fraction, which a double holds exactly.
  private mutating func number(_ limits: Facts) -> String {
    if let limit = limit(limits, isWhole: false) { return limit }
    guard let range = range(limits, scale: 4) else { return anyLimit(limits, isWhole: false) }
    let quarters = random.number(in: range)
    return quarters % 4 == 0 ? String(quarters / 4) : "\(Double(quarters) / 4)"
  }

  /// A number that a double does not hold exactly, if there are no limits; otherwise one with more zeros than it needs.
  private mutating func decimal(_ limits: Facts) -> String {
    if limits.minimum == nil, limits.maximum == nil, style == .varied, random.isOne(in: 2) {
      return random.pick(["0.10", "-0", "1e2", "1E-7", "-12345678901234567890.1230", "1e400", "0.1e-999999999"])
    }
    let number = number(limits)
    return style == .varied && random.isOne(in: 4) ? number + (number.contains(".") ? "0" : ".00") : number
  }

  /// A limit itself, sometimes, or when only small values are wanted.
  private mutating func limit(_ limits: Facts, isWhole: Bool) -> String? {
    if style == .smallest { return limits.allow("1") ? "1" : anyLimit(limits, isWhole: isWhole) }
    let limit = random.isOne(in: 8) ? random.pick([limits.minimum?.text, limits.maximum?.text]) : nil
    // A double does not hold more digits.
    return limit.flatMap { $0.utf8.count <= 15 ? $0 : nil }
  }

  private func anyLimit(_ limits: Facts, isWhole: Bool) -> String { limits.example(isWhole: isWhole)?.text ?? "0" }

  /// Up to 10,000 numbers within the limits, counted in steps of one by the scale; nil when there is none.
  private func range(_ limits: Facts, scale: Double) -> ClosedRange<Int>? {
    func steps(_ limit: DecimalNumber, _ rounding: FloatingPointRoundingRule) -> Int? {
      Double(limit.text).flatMap { Int(exactly: ($0 * scale).rounded(rounding)) }
    }
    let least = [
      limits.minimum.map { steps($0, .up) }, limits.exclusiveMinimum.map { steps($0, .down).map { $0 + 1 } },
    ]
    let most = [
      limits.maximum.map { steps($0, .down) },
      limits.exclusiveMaximum.map { steps($0, .up).flatMap { $0 == .min ? nil : $0 - 1 } },
    ]
    // Nil beyond the integers.
    let (lower, upper) = (least.compactMap(\.self), most.compactMap(\.self))
    if lower.contains(nil) || upper.contains(nil) { return nil }
    let last = upper.compactMap(\.self).min()
    let first = lower.compactMap(\.self).max() ?? last.map { min(0, $0 < .min + 10_000 ? $0 : $0 - 10_000) } ?? 0
    let end = min(last ?? .max, first > .max - 10_000 ? first : first + 10_000)
    return first <= end ? first...end : nil
  }

  // MARK: Texts

  private mutating func text(_ scalar: Scalar, _ limits: Facts) -> String {
    // A longer text does not fit into a body.
    let least = min(limits.minimumLength ?? 0, SampleGenerator.lengthLimit)
    let most = max(min(limits.maximumLength ?? .max, SampleGenerator.lengthLimit), least)
    let short = min(max(least, 1), most)
    if let text = textOfPattern(scalar, limits) { return text }
    let lengths = style == .smallest ? short...short : (random.isOne(in: 8) ? least : short)...min(most, short + 24)
    switch scalar.texts(for: limits) {
    case .words: return words(lengths)
    case .characters(let alphabet): return characters(alphabet, lengths)
    case .templates(let templates): return fill(random.pick(templates))
    case .numbers: return scalar.numbers == .integers ? integer(limits) : decimal(limits)
    }
  }

  /// A text that matches the pattern and, if one of several attempts has it, the format.
  private mutating func textOfPattern(_ scalar: Scalar, _ limits: Facts) -> String? {
    for _ in 0..<20 {
      guard let text = limits.textOfPattern({ style == .smallest ? 0 : random.number(below: $0) }) else { return nil }
      guard let format = scalar.format, !format.allows(text) else { return text }
      guard case .templates(let templates) = scalar.samples.texts else { continue }
      let filled = fill(random.pick(templates))
      if limits.matchPattern(filled) { return filled }
    }
    return nil
  }

  /// A template, in which `#` is a digit, `!` a digit other than 0, and `?` a hexadecimal digit.
  private mutating func fill(_ template: String) -> String {
    template.map { sign in
      switch sign {
      case "#": characters("0123456789", 1...1)
      case "!": characters("123456789", 1...1)
      case "?": characters("0123456789abcdef", 1...1)
      default: String(sign)
      }
    }.joined()
  }

  /// A text for people. One of four has characters that JSON escapes, or that are several bytes long.
  mutating func words(_ lengths: ClosedRange<Int>) -> String {
    let letters = "abcdefghijklmnopqrstuvwxyz 0123456789"
    let text = characters(random.isOne(in: 4) && style == .varied ? letters + "\"\\/\n\t\u{1}é世😀" : letters, lengths)
    // A ruling can give this one another meaning.
    return text == "null" ? "text" : text
  }

  private mutating func characters(_ alphabet: String, _ lengths: ClosedRange<Int>) -> String {
    let scalars = Array(alphabet.unicodeScalars)
    var text = ""
    for _ in 0..<random.number(in: lengths) { text.unicodeScalars.append(random.pick(scalars)) }
    return text
  }
}

extension Scalar {
  /// A value as it is written.
  func json(_ literal: String) -> JSON {
    switch kind {
    case .boolean: .boolean(literal == "true")
    case .integer, .number: .number(literal)
    case .string, .object, .array, .null: .string(literal)
    }
  }
}
