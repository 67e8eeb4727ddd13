import SpecGenerator

extension SeededGenerator {
  /// A mostly valid document: mistakes are deep inside.
  mutating func document() -> [UInt8] {
    var text = one(of: ["", "", "", "---\n", "# first\n\n", "--- # first\n"])
    addBlock(to: &text, indent: 0, depth: 0)
    var document = Array(text.utf8)
    if number(below: 8) == 0 { document.removeLast() }
    if number(below: 3) == 0, !document.isEmpty {
      let index = number(below: document.count)
      let end = min(document.count, index + number(below: 2))
      document.replaceSubrange(index..<end, with: one(of: Self.pieces).utf8)
    }
    return document
  }

  private static let pieces = [
    "", " ", "  ", "\n", "\n  ", ":", ": ", "- ", "#", " #", "'", "\"", "\\", ",", "[", "]", "{", "}", "?", "|", ">",
    "&", "*", "!", "a", "1", "é", ".",
  ]

  private mutating func addBlock(to text: inout String, indent: Int, depth: Int) {
    let margin = String(repeating: " ", count: indent)
    let isMapping = number(below: 2) == 0
    for index in 0...number(below: 4) {
      if number(below: 6) == 0 { text += one(of: ["\n", "# a: comment\n", "\(margin)# 'another\n", "  \n"]) }
      text += margin + (isMapping ? "\(key(index)):" : "-")
      if !isMapping, depth < 4, number(below: 5) == 0 {
        // A block that begins in the line of its item.
        let blanks = String(repeating: " ", count: 1 + number(below: 2))
        var inner = ""
        addBlock(to: &inner, indent: indent + 1 + blanks.utf8.count, depth: depth + 1)
        text += blanks + inner.drop { $0 == " " }
      } else if depth < 4, number(below: 3) == 0 {
        text += one(of: ["\n", "\n", " \n", " # below\n"])
        addBlock(to: &text, indent: indent + (isMapping ? number(below: 4) : 1 + number(below: 3)), depth: depth + 1)
      } else if number(below: 6) == 0 {
        addTextBlock(to: &text, indent: indent)
      } else {
        text += one(of: [" ", " ", " ", "  "]) + (number(below: 4) == 0 ? flow() : scalar())
        text += one(of: ["\n", "\n", "\n", " \n", " # a comment\n", "  #\n"])
      }
    }
  }

  private mutating func addTextBlock(to text: inout String, indent: Int) {
    text += one(of: [" |", " |-", " >", " >-"]) + one(of: ["\n", "\n", " # a comment\n"])
    let margin = String(repeating: " ", count: indent + 1 + number(below: 3))
    for _ in 0...number(below: 5) {
      let words = one(of: [
        "a", "a: b", "- c", "# d", "'e'", "[f", "g  h", "é", "\\n", "%i", "---", "...", "  j", "\"k",
      ])
      text += number(below: 5) == 0 ? "\n" : margin + words + "\n"
    }
  }

  private mutating func key(_ number: Int) -> String {
    one(of: ["k", "a-b ", "'a'", "\"a\\\"", "a#b", "a:b", "-a", "a[0]", "été", "a b", "?a", "'a: b"]).closed(by: number)
  }

  private mutating func flow() -> String {
    let isMapping = number(below: 2) == 0
    let items = (0...number(below: 3)).map { index in
      (isMapping ? key(index) + one(of: [": ", ": ", ":  ", ":"]) : one(of: ["", "", " "])) + scalar()
    }
    let list = items.joined(separator: one(of: [", ", ", ", ",", " , "]))
    return isMapping ? "{\(list)}" : "[\(list)]"
  }

  private mutating func scalar() -> String {
    switch number(below: 4) {
    case 0: return "'\(one(of: ["", "a", "''", "a: b", "a # b", "\\n", "\"", "- ", "1", "true", "é", ", ]", " "]))'"
    case 1:
      let parts = ["a", "\\n", "\\\"", "\\\\", "\\t", "\\/", "\\u00e9", "'", ": ", " # ", "é", "", " ", "\\u12ab", "1"]
      return "\"\((0..<number(below: 4)).map { _ in one(of: parts) }.joined())\""
    case 2:
      return one(of: [
        "a", "a b", "0", "-12", "0.50", "true", "false", "a:b", "a#b", "-a", "http://x.y/z?a=b&c", "a 'b'", "1..3",
        "x*y", "+a", "12:30 sharp", "1 000", "a, b", "[a]", "a\\n", "string INBOUND | OUTBOUND", "string +65", "100%",
        "a@b", ".a", "nullable", "1.2.3", "a]", "é",
      ])
    default:
      let parts = ["a", "b", "1", " ", ":", "#", "-", ",", "'", "\"", "|", "&", "*", ".", "=", "?", "[", "}", "0", "+"]
      return one(of: ["a", "b", "1", "-", ".", "+"]) + (0..<number(below: 5)).map { _ in one(of: parts) }.joined()
    }
  }
}

extension String {
  /// The key with a number that makes it another one, inside of its quotes.
  fileprivate func closed(by number: Int) -> String {
    guard let quote = first, quote == "'" || quote == "\"" else { return "\(self)\(number)" }
    let isClosed = count > 1 && hasSuffix(String(quote)) && !hasSuffix("\\\"")
    return "\(isClosed ? String(dropLast()) : self)\(number)\(quote)"
  }
}
