import FieldscribeRuntime

/// A second, simple parser for JSON as RFC 8259 defines it, within limits. It shares no code with the parser under test: it
/// is recursive, copies every string, and uses the UTF-8 validation of the standard library.
struct StrictScan {
  struct InvalidJSON: Error {}

  private var rest: ArraySlice<UInt8>
  private let limits: DecodeLimits
  /// Two names of an object are equal except for case. A ruling can accept both as the same member.
  private(set) var hasDuplicateNames = false
  private(set) var isObject = false

  /// Parses a whole body. Throws if it is invalid.
  init(_ body: [UInt8], limits: DecodeLimits = .standard) throws(InvalidJSON) {
    if body.count > limits.bodyLength { throw InvalidJSON() }
    rest = body[...]
    self.limits = limits
    skipSpace()
    isObject = rest.first == UInt8(ascii: "{")
    try value(depth: 0)
    skipSpace()
    if !rest.isEmpty { throw InvalidJSON() }
  }

  private mutating func value(depth: Int) throws(InvalidJSON) {
    switch rest.first {
    case UInt8(ascii: "{"): try object(depth: depth + 1)
    case UInt8(ascii: "["): try array(depth: depth + 1)
    case UInt8(ascii: "\""): _ = try text()
    case UInt8(ascii: "t"): try word("true")
    case UInt8(ascii: "f"): try word("false")
    case UInt8(ascii: "n"): try word("null")
    default: try number()
    }
  }

  private mutating func object(depth: Int) throws(InvalidJSON) {
    var names: Set<[UInt8]> = []
    try list(closing: UInt8(ascii: "}"), depth: depth) { scan throws(InvalidJSON) in
      let name = try scan.text()
      if name.count > scan.limits.nameLength || !names.insert(name).inserted { throw InvalidJSON() }
      scan.skipSpace()
      try scan.byte(":")
      scan.skipSpace()
      try scan.value(depth: depth)
    }
    if names.count > limits.memberCount { throw InvalidJSON() }
    if Set(names.map { $0.map { $0 | 0x20 } }).count < names.count { hasDuplicateNames = true }
  }

  private mutating func array(depth: Int) throws(InvalidJSON) {
    try list(closing: UInt8(ascii: "]"), depth: depth) { scan throws(InvalidJSON) in try scan.value(depth: depth) }
  }

  private mutating func list(
    closing: UInt8, depth: Int, _ item: (inout StrictScan) throws(InvalidJSON) -> Void
  ) throws(InvalidJSON) {
    if depth > limits.depth { throw InvalidJSON() }
    rest.removeFirst()
    skipSpace()
    if takes(closing) { return }
    repeat {
      skipSpace()
      try item(&self)
      skipSpace()
    } while takes(UInt8(ascii: ","))
    if !takes(closing) { throw InvalidJSON() }
  }

  /// The content of a string.
  private mutating func text() throws(InvalidJSON) -> [UInt8] {
    try byte("\"")
    var text: [UInt8] = []
    while let next = rest.popFirst(), next >= 0x20 {
      if next == UInt8(ascii: "\"") {
        if String(validating: text, as: UTF8.self) == nil { throw InvalidJSON() }
        return text
      }
      if next == UInt8(ascii: "\\") { text += try escape() } else { text.append(next) }
    }
    throw InvalidJSON()
  }

  private mutating func escape() throws(InvalidJSON) -> [UInt8] {
    guard let letter = rest.popFirst() else { throw InvalidJSON() }
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "u"): break
    default: throw InvalidJSON()
    }
    var units = [try unit()]
    if UTF16.isLeadSurrogate(units[0]) {
      try word("\\u")
      units.append(try unit())
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw InvalidJSON() }
    return Array(text.utf8)
  }

  private mutating func unit() throws(InvalidJSON) -> UInt16 {
    let digits = rest.prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit && $0 < 0x80 }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw InvalidJSON() }
    rest.removeFirst(4)
    return unit
  }

  private mutating func number() throws(InvalidJSON) {
    let count = rest.count
    _ = takes(UInt8(ascii: "-"))
    if !takes(UInt8(ascii: "0")) { try digits() }
    if takes(UInt8(ascii: ".")) { try digits() }
    if takes(UInt8(ascii: "e")) || takes(UInt8(ascii: "E")) {
      _ = takes(UInt8(ascii: "+")) || takes(UInt8(ascii: "-"))
      try digits()
    }
    if count - rest.count > limits.numberLength { throw InvalidJSON() }
  }

  private mutating func digits() throws(InvalidJSON) {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    if digits.isEmpty { throw InvalidJSON() }
    rest.removeFirst(digits.count)
  }

  private mutating func word(_ word: String) throws(InvalidJSON) {
    if !rest.starts(with: word.utf8) { throw InvalidJSON() }
    rest.removeFirst(word.utf8.count)
  }

  private mutating func byte(_ character: Unicode.Scalar) throws(InvalidJSON) {
    if !takes(UInt8(ascii: character)) { throw InvalidJSON() }
  }

  private mutating func takes(_ byte: UInt8) -> Bool {
    if rest.first != byte { return false }
    rest.removeFirst()
    return true
  }

  private mutating func skipSpace() {
    rest = rest.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }
}
