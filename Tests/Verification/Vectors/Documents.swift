import VoiceWebhooks

/// The documents of the source groups. Everything is exhaustive or counted from a seed: each run makes the same ones.
enum Documents {
  private static let bytes = UInt8.min...UInt8.max

  static func shortOnes(_ visit: SourceGroup.Visit) {
    visit([])
    for first in bytes { visit([first]) }
    for first in bytes { for second in bytes { visit([first, second]) } }
  }

  // MARK: Texts

  static func letterEscapes(_ visit: SourceGroup.Visit) {
    for letter in bytes {
      visit(quoted([.backslash, letter]))
      visit(quoted("abcdefg".utf8 + [.backslash, letter] + "h".utf8))
      visit(quoted([.backslash, .backslash, letter]))
    }
  }

  static func codeEscapes(_ visit: SourceGroup.Visit) {
    for code in 0...0xFFFF { visit(quoted(escape(code).utf8)) }
  }

  static func brokenCodeEscapes(_ visit: SourceGroup.Visit) {
    for context in 2..<6 {
      for byte in bytes {
        var escape = Array(#"\u00e9"#.utf8)
        escape[context] = byte
        visit(quoted(escape))
      }
      visit(quoted(#"\u00e9"#.utf8.prefix(context)))
      visit([.quote] + #"\u00e9"#.utf8.prefix(context))
      visit(quoted(#"\ud83d\ude00"#.utf8.prefix(6 + context)))
    }
  }

  static func surrogates(_ visit: SourceGroup.Visit) {
    let codes = [
      0x0000, 0x0041, 0xD7FF, 0xD800, 0xD801, 0xD83D, 0xDBFE, 0xDBFF, 0xDC00, 0xDC01, 0xDE00, 0xDFFE, 0xDFFF, 0xE000,
      0xFFFE, 0xFFFF,
    ]
    for first in codes {
      for second in codes {
        for between in ["", "x", #"\n"#, #"\\"#, " ", "é"] {
          visit(quoted((escape(first) + between + escape(second)).utf8))
          visit(quoted((capitalEscape(first) + between + escape(second)).utf8))
        }
        for third in codes { visit(quoted((escape(first) + escape(second) + escape(third)).utf8)) }
      }
    }
  }

  static func rawBytes(_ visit: SourceGroup.Visit) {
    // At each index of the eight bytes that are compared together, and behind them.
    for byte in bytes {
      for count in 0..<10 { visit(quoted(Array(repeating: 0x61, count: count) + [byte])) }
      for count in 1..<9 { visit(quoted([byte] + Array(repeating: 0x61, count: count))) }
    }
  }

  static func twoRawBytes(_ visit: SourceGroup.Visit) {
    for first in bytes { for second in bytes { visit(quoted([first, second])) } }
  }

  static func boundsOfUTF8(_ visit: SourceGroup.Visit) {
    let followers: [UInt8] = [0x00, 0x22, 0x41, 0x7F, 0x80, 0x81, 0x8F, 0x90, 0x9F, 0xA0, 0xBE, 0xBF, 0xC0, 0xC2, 0xFF]
    for lead in UInt8(0xC0)...0xFF {
      for second in followers {
        for third in followers {
          visit(quoted([lead, second, third]))
          if lead >= 0xEF { for fourth in followers { visit(quoted([lead, second, third, fourth])) } }
        }
      }
    }
  }

  /// Each ASCII character in each of its spellings, twice in one object.
  static func namesTwice(_ visit: SourceGroup.Visit) {
    for byte in UInt8(0)..<0x80 {
      var spellings = [Array(escape(Int(byte)).utf8), Array(capitalEscape(Int(byte)).utf8)]
      if byte >= 0x20 && byte != .quote && byte != .backslash { spellings.append([byte]) }
      if let letter = shortEscapes[byte] { spellings.append([.backslash, letter]) }
      for first in spellings {
        for second in spellings {
          visit(object(first, second))
          visit(object(first + "é".utf8, second + #"\u00E9"#.utf8))
          visit(object(first, second + "x".utf8))
        }
      }
    }
    visit(Array("{\"\u{E9}\":1,\"e\u{301}\":1}".utf8))
    visit(Array("{\"K\":1,\"\u{212A}\":1}".utf8))
  }

  // MARK: Values

  static func words(_ visit: SourceGroup.Visit) {
    for word in ["true", "false", "null"] {
      for context in word.utf8.indices {
        for byte in bytes {
          let (head, tail) = (word.utf8[..<context], word.utf8[context...])
          visit(head + [byte] + tail.dropFirst())
          visit(head + [byte] + tail)
        }
        visit(Array(word.utf8[..<context]))
        visit(word.utf8[..<context] + Array(word.utf8[context...].dropFirst()))
      }
      for byte in bytes { visit(word.utf8 + [byte]) }
    }
  }

  static func numbers(_ visit: SourceGroup.Visit) { strings(of: "-+019.eE".utf8.map { [$0] }, upTo: 5, visit) }

  static func digitTexts(_ visit: SourceGroup.Visit) {
    strings(of: "-+019 .e".utf8.map { [$0] }, upTo: 4) { visit(quoted($0)) }
  }

  static func structures(_ visit: SourceGroup.Visit) { strings(of: #"[]{},:"1 "#.utf8.map { [$0] }, upTo: 5, visit) }

  static func tokens(_ visit: SourceGroup.Visit) {
    let tokens = ["{", "}", "[", "]", ",", ":", #""a""#, "1"].map { Array($0.utf8) }
    strings(of: tokens, from: 6, upTo: 6, visit)
  }

  static func integers(_ visit: SourceGroup.Visit) {
    for bound in ["9223372036854775807", "9223372036854775808", "9223372036854775809", "18446744073709551616"] {
      for text in [bound, "-" + bound, "0" + bound, bound + "0", bound + ".0", bound + "e0", String(bound.dropLast())] {
        visit(Array(text.utf8))
        visit(quoted(text.utf8))
      }
    }
    for count in 1...40 {
      for digit in ["1", "9"] {
        let digits = String(repeating: digit, count: count)
        for text in [digits, "-" + digits, "0." + digits, "1e" + digits] { visit(Array(text.utf8)) }
      }
    }
  }

  /// Each size one below its limit, at it and one past it.
  static func limits(_ visit: SourceGroup.Visit) {
    let limits = DecodeLimits.standard
    // A few below, because levels and members of the body around the document count, too.
    func about(_ limit: Int, _ document: (Int) -> String) {
      for size in limit - 6...limit + 2 { visit(Array(document(size).utf8)) }
    }
    func nested(_ opening: String, _ closing: String) -> (Int) -> String {
      { String(repeating: opening, count: $0) + String(repeating: closing, count: $0) }
    }
    func many(_ part: String) -> (Int) -> String { { String(repeating: part, count: $0) } }
    about(limits.depth, nested("[", "]"))
    about(limits.depth) { nested(#"{"":"#, "}")($0).replacing(":}", with: ":1}", maxReplacements: 1) }
    about(limits.depth / 2) { "{" + nested(#""":[{"#, "}]")($0) + "}" }
    about(limits.depth) { many("[")($0) }
    for digit in ["1", "0"] {
      about(limits.numberLength, many(digit))
      about(limits.numberLength) { "0." + many(digit)($0 - 2) }
      about(limits.numberLength) { "-1e" + many(digit)($0 - 3) }
    }
    about(limits.nameLength) { "{\"\(many("n")($0))\":1}" }
    about(limits.nameLength) { "{\"\(many(#"\u006e"#)($0))\":1}" }
    about(limits.nameLength / 2) { "{\"\(many(#"\u00e9"#)($0))\":1}" }
    about(limits.nameLength) { "{\"\\n\(many("n")($0))\":1}" }
    about(limits.memberCount) { count in "{\((0..<count).map { "\"\($0)\":1" }.joined(separator: ","))}" }
    about(limits.memberCount) { count in "[{\((0..<count).map { "\"\($0)\":{}" }.joined(separator: ","))}]" }
  }

  /// What fills a body up to its limit, one byte less and one more.
  static func longest(in context: BodyContext, _ visit: SourceGroup.Visit) {
    let length = DecodeLimits.standard.bodyLength - context.before.utf8.count - context.after.utf8.count
    for count in length - 1...length + 1 {
      visit(Array(repeating: UInt8(ascii: " "), count: count - 1) + [UInt8(ascii: "1")])
      visit(quoted(Array(repeating: UInt8(ascii: "x"), count: count - 2)))
    }
  }

  // MARK: Whole bodies

  static func prefixes(of sample: String, _ visit: SourceGroup.Visit) {
    for count in 0..<sample.utf8.count { visit(Array(sample.utf8.prefix(count))) }
  }

  static func changes(of sample: String, _ visit: SourceGroup.Visit) {
    var body = Array(sample.utf8)
    for context in body.indices {
      let before = body[context]
      for byte in bytes where byte != before {
        body[context] = byte
        visit(body)
      }
      body[context] = before
    }
  }
}
