/// Finds the JSON Pointers of byte offsets in a body. Ascending offsets take one pass over the body.
///
/// The reader has already checked the body up to the last offset. The scan never goes past the end of the body anyway.
struct JSONPointerScanner {
  private enum Level {
    case item(Int)
    /// The range of the name between its quotes, with its escapes. It is nil before the first name.
    case member(Range<Int>?)
  }

  private let body: [UInt8]
  private var index = 0
  private var levels: [Level] = []
  private var isBeforeName = false

  init(_ body: [UInt8]) { self.body = body }

  /// Moves forward to the first byte of a value or name. The offset must not be less than the last one.
  mutating func advance(to offset: Int) {
    while index < min(offset, body.count) { step() }
    if isBeforeName, offset < body.count, body[offset] == .quote { beginMember() }
  }

  private mutating func step() {
    switch body[index] {
    case .quote:
      if isBeforeName { beginMember() }
      index = endOfText(index)
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
    index += 1
  }

  private mutating func nextSibling() {
    switch levels.last {
    case .item(let index): levels[levels.count - 1] = .item(index + 1)
    case .member: isBeforeName = true
    case nil: break
    }
  }

  private mutating func beginMember() {
    let closing = endOfText(index) - 1
    // The body can end inside a name. Such a member has no name in the pointer.
    let isClosed = closing > index && body[closing] == .quote
    levels[levels.count - 1] = .member(isClosed ? index + 1..<closing : nil)
  }

  /// The index after the closing quote of the string that opens at this index.
  private func endOfText(_ opening: Int) -> Int {
    var end = opening + 1
    while end < body.count && body[end] != .quote {
      end += body[end] == .backslash ? 2 : 1
    }
    return min(end, body.count - 1) + 1
  }

  /// Whether the current offset is the value of a member.
  var isInMember: Bool { if case .member(.some) = levels.last { true } else { false } }

  /// The names and array indices that lead to the current offset.
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

/// Makes a JSON Pointer (RFC 6901) from names and array indices.
func jsonPointer(_ path: [String]) -> String {
  path.reduce(into: "") { pointer, name in pointer += "/" + escaped(name) }
}

/// A JSON Pointer for error messages: at most 131 bytes of printable ASCII.
///
/// Other characters become `?`. A name of more than 64 bytes is cut. If the pointer is too long, the outer names are
/// replaced by `...`.
func printablePointer(_ path: [String]) -> String {
  let longest = 128
  var pointer = ""
  for name in path.reversed() {
    let level = "/" + printableName(escaped(name))
    if pointer.utf8.count + level.utf8.count > longest { return "..." + pointer }
    pointer = level + pointer
  }
  return pointer
}

/// A name for error messages: at most 64 bytes of printable ASCII.
func printableName(_ name: String) -> String {
  let printable = String(decoding: name.utf8.map { $0.isShown ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
  return printable.utf8.count > 64 ? printable.prefix(61) + "..." : printable
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
  /// Whether the byte is printable ASCII. Quotes and backslashes are excluded, so that a pointer can be quoted.
  fileprivate var isShown: Bool { isPrintableASCII && self != .quote && self != .backslash }
}
