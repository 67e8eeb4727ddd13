/// A mistake in a pattern.
package struct PatternError: Error, Hashable, Sendable {
  /// What is wrong, with a way out: `'(?=' is not supported; ...`.
  package let message: String
  /// The position in UTF-8.
  package let offset: Int

  init(_ message: String, at offset: Int) {
    self.message = message
    self.offset = offset
  }
}

/// A part of a pattern.
indirect enum PatternNode {
  case character(CharacterClass)
  case sequence([PatternNode])
  case choice([PatternNode])
  /// At least and at most so many of a part.
  case repetition(PatternNode, Int, Int?)
}

/// Parses a pattern: text -> ``PatternNode``.
///
/// The syntax is that of ECMAScript, as in JSON Schema, without what a linear match cannot have. A pattern begins with
/// `^` and ends with `$`, so that it means the same wherever it is copied from.
struct PatternParser {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var depth = 0

  private static let lengthLimit = 1_000
  private static let depthLimit = 30
  private static let countLimit = 1_000

  static func parse(_ text: String) throws(PatternError) -> PatternNode {
    var parser = PatternParser(scalars: Array(text.unicodeScalars))
    return try parser.pattern()
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    if next != scalar { return false }
    index += 1
    return true
  }

  private func error(_ message: String, at start: Int? = nil) -> PatternError {
    PatternError(message, at: scalars.prefix(start ?? index).reduce(0) { $0 + UTF8.width($1) })
  }

  private func unsupported(_ text: String, at start: Int? = nil) -> PatternError {
    error(
      "'\(text)' is not supported; a pattern can have characters, '.', classes such as '[a-z]', '\\d', '\\w' and "
        + "'\\s', groups, '|', '*', '+', '?' and counts such as '{2,5}'", at: start)
  }

  private mutating func pattern() throws(PatternError) -> PatternNode {
    if scalars.count > Self.lengthLimit {
      throw error("it has more than \(Self.lengthLimit) characters; shorten it", at: Self.lengthLimit)
    }
    guard take("^") else { throw anchors }
    let whole = try sequence()
    switch next {
    case "|": throw error("alternatives need a group; write '^(a|b)$'")
    case ")": throw error("')' closes no group; write '\\)' for the character")
    case "$" where index == scalars.count - 1: return whole
    case "$": throw error("'$' can only end the pattern; write '\\$' for the character")
    default: throw anchors
    }
  }

  private var anchors: PatternError {
    error(
      "a pattern describes the whole text, so it must begin with '^' and end with '$'; write '.*' where anything may "
        + "come before or after")
  }

  // MARK: Groups

  private mutating func group() throws(PatternError) -> PatternNode {
    let start = index - 1
    if next == "?" {
      guard index + 1 < scalars.count, scalars[index + 1] == ":" else {
        throw unsupported("(?" + (index + 1 < scalars.count ? String(scalars[index + 1]) : ""), at: start)
      }
      index += 2
    }
    depth += 1
    if depth > Self.depthLimit { throw error("groups are nested more than \(Self.depthLimit) deep", at: start) }
    var choices = [try sequence()]
    while take("|") { choices.append(try sequence()) }
    guard take(")") else {
      throw next == nil
        ? error("the group has no ')'; write '\\(' for the character", at: start)
        : error("'$' can only end the pattern; write '\\$' for the character")
    }
    depth -= 1
    return choices.count == 1 ? choices[0] : .choice(choices)
  }

  private mutating func sequence() throws(PatternError) -> PatternNode {
    var parts: [PatternNode] = []
    while let scalar = next, !["|", ")", "$"].contains(scalar) {
      index += 1
      let part = try self.part(scalar)
      parts.append(try quantified(part))
    }
    return .sequence(parts)
  }

  private mutating func part(_ scalar: Unicode.Scalar) throws(PatternError) -> PatternNode {
    switch scalar {
    case "(": return try group()
    case "[": return .character(try characterClass())
    case "\\": return .character(try escape())
    case ".": return .character(.anyInLine)
    case "^": throw error("'^' can only begin the pattern; write '\\^' for the character", at: index - 1)
    case "*", "+", "?", "{":
      throw error("'\(scalar)' has nothing to repeat; write '\\\(scalar)' for the character", at: index - 1)
    case "]", "}": throw error("write '\\\(scalar)' for the character '\(scalar)'", at: index - 1)
    default: return .character(CharacterClass(scalar))
    }
  }

  // MARK: Repetitions

  private mutating func quantified(_ part: PatternNode) throws(PatternError) -> PatternNode {
    let start = index
    let bounds: (Int, Int?)
    switch next {
    case "*": bounds = (0, nil)
    case "+": bounds = (1, nil)
    case "?": bounds = (0, 1)
    case "{": bounds = try counts()
    default: return part
    }
    if scalars[start] != "{" { index += 1 }
    if let next, ["*", "+", "?", "{"].contains(next) {
      throw error("'\(next)' repeats a repetition; remove it, or put the part before it in a group")
    }
    return .repetition(part, bounds.0, bounds.1)
  }

  /// `{3}`, `{2,}` or `{2,5}`.
  private mutating func counts() throws(PatternError) -> (Int, Int?) {
    let start = index
    index += 1
    let least = number()
    let hasComma = take(",")
    let most = hasComma ? number() : least
    guard let least, take("}") else {
      throw error("expected a count such as '{3}', '{2,}' or '{2,5}'; write '\\{' for the character", at: start)
    }
    if let most, most < least { throw error("the count ends before it begins; swap the numbers", at: start) }
    if max(least, most ?? 0) > Self.countLimit {
      throw error("a count can be at most \(Self.countLimit); use 'max-length' for long texts", at: start)
    }
    return (least, most)
  }

  /// The digits that follow. Many digits are a number beyond the limit.
  private mutating func number() -> Int? {
    let start = index
    while let scalar = next, CharacterClass.digits.contains(scalar) { index += 1 }
    if start == index { return nil }
    let digits = String(String.UnicodeScalarView(scalars[start..<index]))
    return Int(digits) ?? .max
  }

  // MARK: Characters

  /// The class of what follows a backslash.
  private mutating func escape() throws(PatternError) -> CharacterClass {
    guard let scalar = next else { throw error("a pattern cannot end with '\\'", at: index - 1) }
    index += 1
    switch scalar {
    case "d": return .digits
    case "D": return CharacterClass.digits.inverted
    case "w": return .wordCharacters
    case "W": return CharacterClass.wordCharacters.inverted
    case "s": return .spaces
    case "S": return CharacterClass.spaces.inverted
    case "t": return CharacterClass("\t")
    case "n": return CharacterClass("\n")
    case "r": return CharacterClass("\r")
    case "x": return try hexadecimal(2)
    case "u": return try hexadecimal(4)
    case "!"..."/", ":"..."@", "["..."`", "{"..."~": return CharacterClass(scalar)
    default: throw unsupported("\\\(scalar)", at: index - 2)
    }
  }

  /// The digits of `\x2F` or `\u002F`.
  private mutating func hexadecimal(_ count: Int) throws(PatternError) -> CharacterClass {
    let start = index - 2
    let digits = String(String.UnicodeScalarView(scalars[index...].prefix(count)))
    guard digits.utf8.count == count, digits.utf8.allSatisfy({ $0.hexadecimalValue != nil }),
      let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init)
    else { throw error("expected a character by its number, such as '\\x2F' or '\\u002F'", at: start) }
    index += count
    return CharacterClass(scalar)
  }

  /// `[a-z_]` or `[^a-z]`, after the bracket.
  private mutating func characterClass() throws(PatternError) -> CharacterClass {
    let start = index - 1
    let isInverted = take("^")
    var ranges: [ClosedRange<UInt32>] = []
    while next != "]" {
      let item = try classItem(start)
      guard next == "-", index + 1 < scalars.count, scalars[index + 1] != "]" else {
        ranges += item.ranges
        continue
      }
      let dash = index
      index += 1
      let end = try classItem(start)
      guard let first = item.single, let last = end.single else {
        throw error("a range needs a character on each side; write '\\-' for the character '-'", at: dash)
      }
      guard first <= last else { throw error("the range ends before it begins; swap its characters", at: dash) }
      ranges.append(first...last)
    }
    index += 1
    let named = CharacterClass(ranges)
    let allowed = isInverted ? named.inverted : named
    if allowed.ranges.isEmpty { throw error("the class has no character; name one, or remove the class", at: start) }
    return allowed
  }

  private mutating func classItem(_ start: Int) throws(PatternError) -> CharacterClass {
    guard let scalar = next else { throw error("the class has no ']'; write '\\[' for the character", at: start) }
    index += 1
    switch scalar {
    case "\\": return try escape()
    case "[": throw error("write '\\[' for the character '[' in a class", at: index - 1)
    default: return CharacterClass(scalar)
    }
  }
}

extension CharacterClass {
  /// The only character.
  fileprivate var single: UInt32? {
    ranges.count == 1 && ranges[0].count == 1 ? ranges[0].lowerBound : nil
  }
}
