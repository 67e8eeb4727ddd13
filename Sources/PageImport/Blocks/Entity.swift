/// A character that HTML spells out: `&nbsp;`, `&#39;`.
struct Entity {
  /// The bytes of the character.
  var bytes: [UInt8]
  /// The offset behind the entity.
  var end: Int

  /// Reads the entity that begins at the `&` at an offset.
  init?(in bytes: [UInt8], at start: Int, limit: Int) {
    var index = start + 1
    while index < limit, index < start + 12, bytes[index].isAlphanumeric || bytes[index] == .hash { index += 1 }
    guard index < limit, index > start + 1, bytes[index] == .semicolon else { return nil }
    end = index + 1
    let name = bytes[start + 1..<index]
    if name.first == .hash {
      guard let scalar = Self.scalar(name.dropFirst()) else { return nil }
      self.bytes = Array(String(Character(scalar)).utf8)
    } else {
      guard let text = Self.named[String(decoding: name, as: UTF8.self)] else { return nil }
      self.bytes = Array(text.utf8)
    }
  }

  private static func scalar(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard let first = digits.first else { return nil }
    let isHexadecimal = first.lowercased == UInt8(ascii: "x")
    let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    return UInt32(text, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
  }

  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ensp": " ", "emsp": " ",
    "thinsp": " ", "ndash": "–", "mdash": "—", "minus": "−", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
    "rdquo": "”", "laquo": "«", "raquo": "»", "bull": "•", "middot": "·", "copy": "©", "reg": "®", "trade": "™",
    "times": "×", "divide": "÷", "plusmn": "±", "deg": "°", "micro": "µ", "para": "¶", "sect": "§", "larr": "←",
    "rarr": "→", "uarr": "↑", "darr": "↓", "harr": "↔", "le": "≤", "ge": "≥", "ne": "≠", "infin": "∞", "euro": "€",
    "pound": "£", "yen": "¥", "cent": "¢", "shy": "", "zwnj": "", "zwj": "", "lbrace": "{", "rbrace": "}",
    "lcub": "{", "rcub": "}", "lbrack": "[", "rbrack": "]", "lsqb": "[", "rsqb": "]", "lpar": "(", "rpar": ")",
    "vert": "|", "verbar": "|", "ast": "*", "lowbar": "_", "grave": "`", "num": "#", "colon": ":", "comma": ",",
    "period": ".", "sol": "/", "bsol": "\\", "excl": "!", "quest": "?", "equals": "=", "plus": "+", "dollar": "$",
    "percnt": "%", "commat": "@", "Tab": "\t", "NewLine": "\n", "check": "✓", "cross": "✗", "ouml": "ö",
    "uuml": "ü", "auml": "ä", "eacute": "é",
  ]
}
