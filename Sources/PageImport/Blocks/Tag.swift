/// An HTML tag or the tag of a component.
struct Tag {
  /// The name in small letters.
  var name: String
  var nameRange: Range<Int>
  /// The offsets from `<` to behind `>`.
  var range: Range<Int>
  var isClosing: Bool
  var isSelfClosing: Bool
  var hasAttributes: Bool
  /// Whether the name begins with a capital letter or has a hyphen or a dot, as the names of components do.
  var hasComponentName: Bool

  /// The value of an attribute, without its quotes; empty if it has none, nil if the tag does not have it.
  func attribute(_ name: String, in bytes: [UInt8]) -> String? {
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index].isSpace, bytes.has(name, at: index + 1) else {
        index = Tag.afterValue(in: bytes, at: index, limit: range.upperBound)
        continue
      }
      var start = index + 1 + name.utf8.count
      guard bytes.byte(at: start) == .equals else {
        if !bytes.byte(at: start).isAlphanumeric { return "" }
        index += 1
        continue
      }
      start += 1
      let end = Tag.afterValue(in: bytes, at: start, limit: range.upperBound)
      if end > start + 1 { return bytes.text(start + 1..<end - 1) }
      var plain = start
      while plain < range.upperBound, !bytes[plain].isSpace, bytes[plain] != .greater { plain += 1 }
      return bytes.text(start..<plain)
    }
    return nil
  }

  /// The offset behind a value in quotes or braces that begins at an offset; otherwise behind one byte.
  fileprivate static func afterValue(in bytes: [UInt8], at start: Int, limit: Int) -> Int {
    let quote = bytes[start]
    var index = start + 1
    if quote == .doubleQuote || quote == .singleQuote {
      while index < limit, bytes[index] != quote { index += 1 }
      return min(index + 1, limit)
    }
    guard quote == .openBrace else { return index }
    var depth = 1
    while index < limit, depth > 0 {
      if bytes[index] == .openBrace { depth += 1 }
      if bytes[index] == .closeBrace { depth -= 1 }
      index += 1
    }
    return index
  }
}

/// Reads tags. The bytes that it looks at for nothing are limited, so that hostile text takes linear time.
struct TagScanner {
  private var budget: Int

  init(length: Int) { budget = 4 * length + 4096 }

  /// The tag that begins at the `<` at an offset.
  mutating func tag(in bytes: [UInt8], at start: Int, limit: Int) -> Tag? {
    var index = start + 1
    let isClosing = index < limit && bytes[index] == .slash
    if isClosing { index += 1 }
    let nameStart = index
    guard index < limit, bytes[index].isLetter else { return nil }
    while index < limit, Self.isNameByte(bytes[index]) { index += 1 }
    guard index < limit, bytes[index].isSpace || bytes[index] == .slash || bytes[index] == .greater else { return nil }
    let nameEnd = index
    guard let end = end(in: bytes, at: index, limit: limit) else { return nil }
    let name = bytes[nameStart..<nameEnd]
    let isSelfClosing = bytes[end - 2] == .slash
    let attributes = bytes[nameEnd..<end - (isSelfClosing ? 2 : 1)]
    return Tag(
      name: String(decoding: name.map(\.lowercased), as: UTF8.self), nameRange: nameStart..<nameEnd, range: start..<end,
      isClosing: isClosing,
      isSelfClosing: isSelfClosing, hasAttributes: attributes.contains { !$0.isSpace },
      hasComponentName: bytes[nameStart].isCapital && name.contains { !$0.isCapital && !$0.isDigit }
        || name.contains { $0 == .dash || $0 == .dot })
  }

  private mutating func end(in bytes: [UInt8], at start: Int, limit: Int) -> Int? {
    let limit = min(limit, budget > 0 ? limit : start + 64)
    var index = start
    while index < limit {
      if bytes[index] == .greater { return index + 1 }
      if bytes[index] == .less { break }
      index = Tag.afterValue(in: bytes, at: index, limit: limit)
    }
    budget -= index - start
    return nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == .dash || byte == .underscore || byte == .dot
  }
}

/// What a tag does to the text inside of it.
enum TagEffect {
  case nothing
  /// The text is set apart.
  case code, bold
  /// The text begins a line: `<br>`, `<p>`.
  case lineBreak
  /// The text begins an item of a list.
  case item

  /// The effects of the elements of HTML. The elements that the table does not have are components or placeholders.
  static let ofElements: [String: TagEffect] = {
    let groups: [(TagEffect, String)] = [
      (.code, "code tt kbd samp var pre"),
      (.bold, "b strong i em u mark"),
      (.item, "li"),
      (
        .lineBreak,
        "br p div tr ul ol dl dt dd hr h1 h2 h3 h4 h5 h6 section article main header aside blockquote table details"
          + " summary"
      ),
      (
        .nothing,
        """
        a abbr acronym address area audio base bdi bdo big body button canvas caption center cite col colgroup data \
        del dfn embed fieldset figcaption figure font footer form frame head html iframe img input ins label legend \
        link map meta meter nav noscript object optgroup option param picture progress q rp rt ruby s script select \
        small source span strike style sub sup svg tbody td template textarea tfoot th thead time title track video \
        wbr
        """
      ),
    ]
    var effects: [String: TagEffect] = [:]
    for (effect, names) in groups {
      for name in names.split(separator: " ") { effects[String(name)] = effect }
    }
    return effects
  }()
}
