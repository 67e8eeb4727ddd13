// The bytes that have a meaning in pages and in JSON.

extension UInt8 {
  static var tab: UInt8 { UInt8(ascii: "\t") }
  static var lineFeed: UInt8 { UInt8(ascii: "\n") }
  static var carriageReturn: UInt8 { UInt8(ascii: "\r") }
  static var space: UInt8 { UInt8(ascii: " ") }
  static var exclamation: UInt8 { UInt8(ascii: "!") }
  static var doubleQuote: UInt8 { UInt8(ascii: "\"") }
  static var hash: UInt8 { UInt8(ascii: "#") }
  static var ampersand: UInt8 { UInt8(ascii: "&") }
  static var singleQuote: UInt8 { UInt8(ascii: "'") }
  static var openParenthesis: UInt8 { UInt8(ascii: "(") }
  static var closeParenthesis: UInt8 { UInt8(ascii: ")") }
  static var star: UInt8 { UInt8(ascii: "*") }
  static var plus: UInt8 { UInt8(ascii: "+") }
  static var comma: UInt8 { UInt8(ascii: ",") }
  static var dash: UInt8 { UInt8(ascii: "-") }
  static var dot: UInt8 { UInt8(ascii: ".") }
  static var slash: UInt8 { UInt8(ascii: "/") }
  static var colon: UInt8 { UInt8(ascii: ":") }
  static var semicolon: UInt8 { UInt8(ascii: ";") }
  static var less: UInt8 { UInt8(ascii: "<") }
  static var equals: UInt8 { UInt8(ascii: "=") }
  static var greater: UInt8 { UInt8(ascii: ">") }
  static var openBracket: UInt8 { UInt8(ascii: "[") }
  static var backslash: UInt8 { UInt8(ascii: "\\") }
  static var closeBracket: UInt8 { UInt8(ascii: "]") }
  static var underscore: UInt8 { UInt8(ascii: "_") }
  static var backtick: UInt8 { UInt8(ascii: "`") }
  static var openBrace: UInt8 { UInt8(ascii: "{") }
  static var bar: UInt8 { UInt8(ascii: "|") }
  static var closeBrace: UInt8 { UInt8(ascii: "}") }
  static var tilde: UInt8 { UInt8(ascii: "~") }

  /// Whether the byte is a space or a tab.
  var isBlank: Bool { self == .space || self == .tab }
  /// Whether the byte is a space, a tab or a line break.
  var isSpace: Bool { isBlank || self == .lineFeed || self == .carriageReturn }
  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
  var isCapital: Bool { self &- UInt8(ascii: "A") < 26 }
  var isSmallLetter: Bool { self &- UInt8(ascii: "a") < 26 }
  /// Whether the byte is an ASCII letter.
  var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
  /// Whether the byte is an ASCII letter or digit.
  var isAlphanumeric: Bool { isLetter || isDigit }
  /// Whether the byte is an ASCII punctuation mark, which a backslash escapes in Markdown.
  var isPunctuation: Bool { self > .space && self < 0x7F && !isAlphanumeric }
  /// An ASCII capital letter in lower case; any other byte is unchanged.
  var lowercased: UInt8 { isCapital ? self | 0x20 : self }

  /// The value of a hexadecimal digit of either case, or nil for any other byte.
  var hexadecimalValue: UInt8? {
    if isDigit { return self - UInt8(ascii: "0") }
    let letter = (self | 0x20) &- UInt8(ascii: "a")
    return letter < 6 ? letter + 10 : nil
  }
}

extension Collection<UInt8> where Index == Int {
  /// Whether the bytes at an index are those of a word. Small letters in the word also stand for capital letters.
  func has(_ word: String, at index: Int) -> Bool {
    var index = index
    for byte in word.utf8 {
      guard index >= startIndex, index < endIndex, self[index] == byte || self[index].lowercased == byte else {
        return false
      }
      index += 1
    }
    return true
  }

  /// Where a word begins at or behind an index; nil if it does not before the limit.
  func firstIndex(of word: String, from start: Int, to limit: Int) -> Int? {
    (Swift.min(start, limit)..<limit).first { has(word, at: $0) }
  }

  /// The byte at an index, or a line feed outside of the bytes.
  func byte(at index: Int) -> UInt8 { index >= startIndex && index < endIndex ? self[index] : .lineFeed }

  /// The text of the bytes of a range; invalid UTF-8 is replaced.
  func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}
