import SpecModel

// Values of the built-in types.
extension SampleGenerator {
  mutating func scalarValue(_ scalar: Scalar, _ location: Location) -> JSON {
    if let constant = location.member?.constant { return .string(constant) }
    if let value = allowedValue(location) { return scalar.json(value) }
    let limits = location.member?.constraints ?? Constraints()
    return switch scalar.kind {
    case .boolean: .boolean(style == .smallest || random.isOne(in: 2))
    case .integer: .number(integer(limits))
    case .number: .number(number(limits))
    case .string, .object, .array, .null: .string(text(scalar, limits))
    }
  }

  // MARK: Numbers

  private mutating func integer(_ limits: Constraints) -> String {
    if let limit = limit(limits) { return limit }
    guard let range = range(limits, scale: 1) else { return anyLimit(limits) }
    return String(random.number(in: range))
  }

  /// A number with a quarter, a half or no fraction, which a double holds exactly.
  private mutating func number(_ limits: Constraints) -> String {
    if let limit = limit(limits) { return limit }
    guard let range = range(limits, scale: 4) else { return anyLimit(limits) }
    let quarters = random.number(in: range)
    return quarters % 4 == 0 ? String(quarters / 4) : "\(Double(quarters) / 4)"
  }

  /// A limit itself, sometimes, or when only small values are wanted.
  private mutating func limit(_ limits: Constraints) -> String? {
    if style == .smallest { return limits.allow("1") ? "1" : anyLimit(limits) }
    let limit = random.isOne(in: 8) ? random.pick([limits.minimum?.text, limits.maximum?.text]) : nil
    // A double does not hold more digits.
    return limit.flatMap { $0.utf8.count <= 15 ? $0 : nil }
  }

  private func anyLimit(_ limits: Constraints) -> String { (limits.minimum ?? limits.maximum)?.text ?? "0" }

  /// Up to 10,000 numbers within the limits, counted in steps of one by the scale; nil when there is none.
  private func range(_ limits: Constraints, scale: Double) -> ClosedRange<Int>? {
    func steps(_ limit: DecimalNumber, _ rounding: FloatingPointRoundingRule) -> Int? {
      Double(limit.text).flatMap { Int(exactly: ($0 * scale).rounded(rounding)) }
    }
    let (least, most) = (limits.minimum.map { steps($0, .up) }, limits.maximum.map { steps($0, .down) })
    if case .some(nil) = least { return nil }
    if case .some(nil) = most { return nil }
    let last = most ?? nil
    let first = (least ?? nil) ?? last.map { min(0, $0 < .min + 10_000 ? $0 : $0 - 10_000) } ?? 0
    let end = min(last ?? .max, first > .max - 10_000 ? first : first + 10_000)
    return first <= end ? first...end : nil
  }

  // MARK: Texts

  private mutating func text(_ scalar: Scalar, _ limits: Constraints) -> String {
    // A longer text does not fit into a body.
    let least = min(limits.minimumLength ?? 0, SampleGenerator.lengthLimit)
    let most = max(min(limits.maximumLength ?? .max, SampleGenerator.lengthLimit), least)
    let short = min(max(least, 1), most)
    let lengths = style == .smallest ? short...short : (random.isOne(in: 8) ? least : short)...min(most, short + 24)
    switch scalar {
    case .uuid: return uuid()
    // Numbers of this form belong to nobody.
    case .phoneNumber: return "+1\(random.number(in: 200...999))55501\(digits(2))"
    case .countryCode: return random.pick(["DE", "GB", "ID", "JP", "SG", "US"])
    case .timestamp: return timestamp()
    case .url: return "https://example.com/" + String(words(8...8).map { $0.isASCII && $0.isLetter ? $0 : "-" })
    case .digits: return characters("0123456789*#", lengths)
    case .text, .personalText, .integer, .number, .boolean, .seconds, .milliseconds: return words(lengths)
    }
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

  private mutating func uuid() -> String {
    [8, 4, 4, 4, 12].map { characters("0123456789abcdef", $0...$0) }.joined(separator: "-")
  }

  private mutating func digits(_ count: Int) -> String { characters("0123456789", count...count) }

  /// A time of RFC 3339, in any of its usual forms.
  private mutating func timestamp() -> String {
    func two(_ range: ClosedRange<Int>) -> String {
      let number = random.number(in: range)
      return number < 10 ? "0\(number)" : "\(number)"
    }
    let time = "20\(two(19...29))-\(two(1...12))-\(two(1...28))T\(two(0...23)):\(two(0...59)):\(two(0...59))"
    let fraction = random.isOne(in: 2) ? "" : ".\(digits(3))"
    return time + fraction + random.pick(["Z", "Z", "+08:00", "-03:30"])
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
