/// Finds the JSON Pointers of places in a body, all in one pass from its start, after a decode has met them.
///
/// The body is sound up to the last place, because the reader has been there; the scan is bounded all the same.
struct JSONPointerScanner {
  private enum Level {
    case item(Int)
    /// The bytes of the name, as the body spells it; nil before the first.
    case member(Range<Int>?)
  }

  private let body: [UInt8]
  private var place = 0
  private var levels: [Level] = []
  private var isBeforeName = false

  init(_ body: [UInt8]) { self.body = body }

  /// Moves on to a place, not before the last one: the opening of a value or name.
  mutating func advance(to offset: Int) {
    while place < min(offset, body.count) { step() }
    if isBeforeName, offset < body.count, body[offset] == .quote { nameMember() }
  }

  private mutating func step() {
    switch body[place] {
    case .quote:
      if isBeforeName { nameMember() }
      place = endOfText(place)
      isBeforeName = false
      return
    case .leftBrace:
      levels.append(.member(nil))
      isBeforeName = true
    case .leftBracket: levels.append(.item(0))
    case .rightBrace, .rightBracket:
      _ = levels.popLast()
      isBeforeName = false
    case .comma: nextSibling()
    default: break
    }
    place += 1
  }

  private mutating func nextSibling() {
    switch levels.last {
    case .item(let index): levels[levels.count - 1] = .item(index + 1)
    case .member: isBeforeName = true
    case nil: break
    }
  }

  private mutating func nameMember() {
    let closing = endOfText(place) - 1
    // A body can end inside a name: such a member has none.
    let isClosed = closing > place && body[closing] == .quote
    levels[levels.count - 1] = .member(isClosed ? place + 1..<closing : nil)
  }

  /// The place behind the closing quote of the text at a place.
  private func endOfText(_ opening: Int) -> Int {
    var end = opening + 1
    while end < body.count && body[end] != .quote {
      end += body[end] == .backslash ? 2 : 1
    }
    return min(end, body.count - 1) + 1
  }

  /// Whether the place is the value of a member.
  var isInMember: Bool { if case .member(.some) = levels.last { true } else { false } }

  /// The names and positions that lead to the place.
  var path: [String] {
    levels.compactMap { level in
      switch level {
      case .item(let index): String(index)
      case .member(nil): nil
      case .member(let name?): self.name(name)
      }
    }
  }

  private func name(_ range: Range<Int>) -> String {
    let quoted = Array(body[range.lowerBound - 1..<range.upperBound + 1])
    return unsafe quoted.span.bytes.withUnsafeBytes { bytes in
      var json = unsafe _JSONReader(bytes, limits: .standard)
      return (try? json.string()) ?? ""
    }
  }
}

/// Puts a JSON Pointer together from names and positions.
func jsonPointer(_ path: [String]) -> String {
  path.reduce(into: "") { pointer, name in pointer += "/" + escaped(name) }
}

/// A JSON Pointer for people: printable ASCII, long names cut, and the outer levels left out when there are many.
func printablePointer(_ path: [String]) -> String {
  let longest = 128
  var pointer = ""
  for name in path.reversed() {
    let printable = String(decoding: escaped(name).utf8.map { $0.isShown ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
    let level = "/" + (printable.utf8.count > 64 ? printable.prefix(61) + "..." : printable)
    if pointer.utf8.count + level.utf8.count > longest { return "..." + pointer }
    pointer = level + pointer
  }
  return pointer
}

private func escaped(_ name: String) -> String {
  guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return name }
  return name.unicodeScalars.reduce(into: "") { text, scalar in
    switch scalar {
    case "~": text += "~0"
    case "/": text += "~1"
    default: text.unicodeScalars.append(scalar)
    }
  }
}

extension UInt8 {
  /// Quotes and backslashes are left out too, so that a pointer can stand in quotes.
  fileprivate var isShown: Bool { isPrintableASCII && self != .quote && self != .backslash }
}
