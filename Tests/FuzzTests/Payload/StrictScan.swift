import FieldscribeRuntime

/// A second opinion on what a body is: JSON as RFC 8259 has it, within limits. Written plainly, and apart from the
/// reader that it judges: it recurses, copies every text and asks the standard library what UTF-8 is.
struct StrictScan {
  struct Refused: Error {}

  private var rest: ArraySlice<UInt8>
  private let limits: DecodeLimits
  /// Two names of one object differ only in the case of letters. A ruling may take them for the same name.
  private(set) var hasTwinNames = false
  private(set) var isObject = false

  /// Scans a whole body. Throws when it is refused.
  init(_ body: [UInt8], limits: DecodeLimits = .standard) throws(Refused) {
    if body.count > limits.bodyLength { throw Refused() }
    rest = body[...]
    self.limits = limits
    skipSpace()
    isObject = rest.first == UInt8(ascii: "{")
    try value(depth: 0)
    skipSpace()
    if !rest.isEmpty { throw Refused() }
  }

  private mutating func value(depth: Int) throws(Refused) {
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

  private mutating func object(depth: Int) throws(Refused) {
    var names: Set<[UInt8]> = []
    try list(closing: UInt8(ascii: "}"), depth: depth) { scan throws(Refused) in
      let name = try scan.text()
      if name.count > scan.limits.nameLength || !names.insert(name).inserted { throw Refused() }
      scan.skipSpace()
      try scan.byte(":")
      scan.skipSpace()
      try scan.value(depth: depth)
    }
    if names.count > limits.memberCount { throw Refused() }
    if Set(names.map { $0.map { $0 | 0x20 } }).count < names.count { hasTwinNames = true }
  }

  private mutating func array(depth: Int) throws(Refused) {
    try list(closing: UInt8(ascii: "]"), depth: depth) { scan throws(Refused) in try scan.value(depth: depth) }
  }

  private mutating func list(
    closing: UInt8, depth: Int, _ item: (inout StrictScan) throws(Refused) -> Void
  ) throws(Refused) {
    if depth > limits.depth { throw Refused() }
    rest.removeFirst()
    skipSpace()
    if takes(closing) { return }
    repeat {
      skipSpace()
      try item(&self)
      skipSpace()
    } while takes(UInt8(ascii: ","))
    if !takes(closing) { throw Refused() }
  }

  /// The bytes that a text stands for.
  private mutating func text() throws(Refused) -> [UInt8] {
    try byte("\"")
    var text: [UInt8] = []
    while let next = rest.popFirst(), next >= 0x20 {
      if next == UInt8(ascii: "\"") {
        if String(validating: text, as: UTF8.self) == nil { throw Refused() }
        return text
      }
      if next == UInt8(ascii: "\\") { text += try escape() } else { text.append(next) }
    }
    throw Refused()
  }

  private mutating func escape() throws(Refused) -> [UInt8] {
    guard let letter = rest.popFirst() else { throw Refused() }
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "u"): break
    default: throw Refused()
    }
    var units = [try unit()]
    if UTF16.isLeadSurrogate(units[0]) {
      try word("\\u")
      units.append(try unit())
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw Refused() }
    return Array(text.utf8)
  }

  private mutating func unit() throws(Refused) -> UInt16 {
    let digits = rest.prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit && $0 < 0x80 }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw Refused() }
    rest.removeFirst(4)
    return unit
  }

  private mutating func number() throws(Refused) {
    let count = rest.count
    _ = takes(UInt8(ascii: "-"))
    if !takes(UInt8(ascii: "0")) { try digits() }
    if takes(UInt8(ascii: ".")) { try digits() }
    if takes(UInt8(ascii: "e")) || takes(UInt8(ascii: "E")) {
      _ = takes(UInt8(ascii: "+")) || takes(UInt8(ascii: "-"))
      try digits()
    }
    if count - rest.count > limits.numberLength { throw Refused() }
  }

  private mutating func digits() throws(Refused) {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    if digits.isEmpty { throw Refused() }
    rest.removeFirst(digits.count)
  }

  private mutating func word(_ word: String) throws(Refused) {
    if !rest.starts(with: word.utf8) { throw Refused() }
    rest.removeFirst(word.utf8.count)
  }

  private mutating func byte(_ character: Unicode.Scalar) throws(Refused) {
    if !takes(UInt8(ascii: character)) { throw Refused() }
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
