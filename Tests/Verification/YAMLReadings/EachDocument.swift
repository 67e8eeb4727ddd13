/// Makes all short strings of what has a meaning in YAML, in all places where that could be another one.
func eachDocument(_ visit: ([UInt8]) -> Void) {
  characters(visit)
  escapes(visit)
  typedWords(visit)
  for place in places { strings(of: signs, upTo: 3, in: place, visit) }
  strings(of: fewSigns, upTo: 5, in: Surroundings("k: ", "\n"), visit)
  strings(of: lines, upTo: 5, in: Surroundings("", ""), visit)
  for place in [Surroundings("k: ", "\n"), Surroundings("- [a, ", "]\n"), Surroundings("k: {l: ", ", m: n}\n")] {
    strings(of: numberSigns, upTo: 4, in: place, visit)
  }
  for quote in ["'", "\""] {
    for (before, after) in [("k: ", "\n"), ("- [", ", b]\n"), ("", ": v\n")] {
      strings(of: quotedSigns, upTo: 4, in: Surroundings(before + quote, quote + after), visit)
    }
  }
  for header in ["|", "|-", ">", ">-"] {
    for (before, after) in [("k: ", ""), ("- k: ", ""), ("k: ", "\nl: m\n")] {
      strings(of: textLines, upTo: 4, in: Surroundings("\(before)\(header)\n", after), visit)
    }
  }
}

/// What a string is put between.
struct Surroundings {
  let before: [UInt8]
  let after: [UInt8]

  init(_ before: String, _ after: String) {
    self.before = Array(before.utf8)
    self.after = Array(after.utf8)
  }

  func around(_ text: [UInt8]) -> [UInt8] { before + text + after }
}

private let places = [
  Surroundings("", "\n"), Surroundings("", ": v\n"), Surroundings("- ", "\n"), Surroundings("k:", "\n"),
  Surroundings("k: ", "\n"), Surroundings("k: a", "\n"),
  Surroundings("k: a ", "\n"), Surroundings("- k: ", "\n  l: m\n"), Surroundings("k:\n  ", "\n"),
  Surroundings("k:\n- ", "\nl: m\n"),
  Surroundings("k: [", "]\n"), Surroundings("k: [a, ", ", b]\n"), Surroundings("k: [a", "b]\n"),
  Surroundings("k: {a: ", "}\n"),
  Surroundings("k: {", ": a}\n"), Surroundings("k: {a: b, ", "}\n"), Surroundings("k: '", "'\n"),
  Surroundings("k: \"", "\"\n"),
  Surroundings("k: 'a'", "\n"), Surroundings("k: |", "\n  a\n"), Surroundings("k: |\n  ", "\n"),
  Surroundings("k: >-\n  a\n", "\nl: m\n"),
]

private let numberSigns = "019.-+_:exob".map(String.init)
private let quotedSigns = ["a", "'", "\"", "\\", "n", " ", "#", ":", ","]
private let signs = "a1:#-?,[]{}&*!|>'\"%@`\\.~=<+ \né".map(String.init)
private let fewSigns = "a:#-'\" \n|".map(String.init)
private let lines = [
  "a: b\n", "c:\n", "- d\n", "-\n", "- - e\n", "  f: g\n", "  h:\n", "  - i\n", "    j: k\n", "  l\n", "# m\n", "\n",
  "---\n", "- n: o\n", " p: |\n",
]
private let textLines = ["\n", "  \n", "  a\n", "   b\n", "  # c\n", "  - d: e\n", " f\n", "# g\n", "h: i\n", "  j"]

/// All strings over an alphabet, from one letter up.
private func strings(of alphabet: [String], upTo last: Int, in place: Surroundings, _ visit: ([UInt8]) -> Void) {
  let alphabet = alphabet.map { Array($0.utf8) }
  func extend(_ text: [UInt8], by count: Int) {
    for letter in alphabet {
      visit(place.around(text + letter))
      if count > 1 { extend(text + letter, by: count - 1) }
    }
  }
  extend([], by: last)
}

/// Characters in a row, in each kind of text: all of two bytes and the planes, and every 61st of the others.
private func characters(_ visit: ([UInt8]) -> Void) {
  for code in Array(0..<0x900) + Array(stride(from: 0x900, to: 0x11_0000, by: 61)) + Array(0x1FF0...0x2070)
    + Array(0xFDC0...0xFE10) + Array(0xFEF0...0x1_0010)
  {
    guard let scalar = Unicode.Scalar(UInt32(code)) else { continue }
    for text in ["k: a\(scalar)b\n", "- \(scalar)\n", "k: \"\(scalar)\"\n", "\(scalar): v\n", "- |\n  a\(scalar)\n"] {
      visit(Array(text.utf8))
    }
  }
}

/// What a backslash can stand before: every character of ASCII, and codes.
private func escapes(_ visit: ([UInt8]) -> Void) {
  for letter in UInt8(0x20)..<0x7F { visit(Surroundings("k: \"\\", "41424344\"\n").around([letter])) }
  for code in Array(0..<0x300) + Array(stride(from: 0x300, to: 0x1_0000, by: 37)) {
    let digits = String(code, radix: 16)
    visit(Array("k: \"\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)\"\n".utf8))
  }
}

/// Words that some reader takes for something else than a text, with one sign changed or added.
private func typedWords(_ visit: ([UInt8]) -> Void) {
  let words = [
    "yes", "no", "on", "off", "y", "n", "true", "false", "null", "~", "None", "=", "<<", ".inf", "-.Inf", "+.INF",
    ".nan",
    ".NaN", "0", "-0", "12", "-12", "+12", "012", "0o14", "0x1F", "-0xf", "0b101", "1_000", "1,000", "0.5", "-.5", "1.",
    "1e3", "1.5E+3", "1e-3", "12:30", "1:60:00.5", "-1:30", "24:00:00", "2019-10-16", "2019-1-6",
    "2001-12-14t21:59:43.10-05:00", "2001-12-14 21:59:43.10 -5", "2001-12-15T02:59:43Z", "+6568888888",
    "100000000000000000000", "9007199254740993", "0.1000000000000000055511151231257827", "1.7976931348623157",
  ]
  let others = "aeAEnN019.-+_:,x #~Z".map(String.init) + ["", "é"]
  for word in words.flatMap({ [$0, $0.uppercased(), $0.capitalized] }).map({ Array($0.utf8) }) {
    for place in 0...word.count {
      for other in others {
        for removed in 0...1 where place + removed <= word.count {
          let text = word[..<place] + other.utf8 + word[(place + removed)...]
          visit(Surroundings("k: ", "\n").around(Array(text)))
          visit(Surroundings("- [", "]\n").around(Array(text)))
          visit(Surroundings("", ": v\n").around(Array(text)))
        }
      }
    }
  }
}

extension String {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
