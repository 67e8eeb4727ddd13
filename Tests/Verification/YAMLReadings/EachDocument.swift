/// Makes all short strings of characters with a meaning in YAML, in each template where the meaning can differ.
func eachDocument(_ visit: ([UInt8]) -> Void) {
  characters(visit)
  escapes(visit)
  typedWords(visit)
  strings(of: signs, upTo: 3, in: templates, visit)
  strings(of: fewSigns, upTo: 5, in: ["k: …\n"], visit)
  strings(of: lines, upTo: 5, in: ["…"], visit)
  strings(of: numberSigns, upTo: 4, in: ["k: …\n", "- [a, …]\n", "k: {l: …, m: n}\n"], visit)
  for quote in ["'", "\""] {
    let templates = ["k: '…'\n", "- ['…', b]\n", "'…': v\n"].map { $0.replacing("'", with: quote) }
    strings(of: quotedSigns, upTo: 4, in: templates, visit)
  }
  for header in ["|", "|-", ">", ">-"] {
    strings(of: textLines, upTo: 4, in: ["k: \(header)\n…", "- k: \(header)\n…", "k: \(header)\n…\nl: m\n"], visit)
  }
}

/// The documents that strings are put into, at the dots.
private let templates = [
  "…\n", "…: v\n", "- …\n", "k:…\n", "k: …\n", "k: a…\n", "k: a …\n", "- k: …\n  l: m\n", "k:\n  …\n",
  "k:\n- …\nl: m\n", "k: […]\n", "k: [a, …, b]\n", "k: [a…b]\n", "k: {a: …}\n", "k: {…: a}\n", "k: {a: b, …}\n",
  "k: '…'\n", "k: \"…\"\n", "k: 'a'…\n", "k: |…\n  a\n", "k: |\n  …\n", "k: >-\n  a\n…\nl: m\n",
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

/// All strings over an alphabet, from one letter up, in each of these documents.
private func strings(of alphabet: [String], upTo last: Int, in templates: [String], _ visit: ([UInt8]) -> Void) {
  for template in templates {
    let parts = template.split(separator: "…", omittingEmptySubsequences: false).map { Array($0.utf8) }
    Documents.strings(of: alphabet.map { Array($0.utf8) }, upTo: last) { visit(parts[0] + $0 + parts[1]) }
  }
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

/// The texts that can follow a backslash: every ASCII character, and codes.
private func escapes(_ visit: ([UInt8]) -> Void) {
  for letter in UInt8(0x20)..<0x7F { visit("k: \"\\".utf8 + [letter] + "41424344\"\n".utf8) }
  for code in Array(0..<0x300) + Array(stride(from: 0x300, to: 0x1_0000, by: 37)) {
    visit(Array("k: \"\(Documents.escape(code))\"\n".utf8))
  }
}

/// Words that some reader takes for something else than a text, with one sign changed or added.
private func typedWords(_ visit: ([UInt8]) -> Void) {
  let words = [
    "yes", "no", "on", "off", "y", "n", "true", "false", "null", "~", "None", "=", "<<", ".inf", "-.Inf", "+.INF",
    ".nan", ".NaN", "0", "-0", "12", "-12", "+12", "012", "0o14", "0x1F", "-0xf", "0b101", "1_000", "1,000", "0.5",
    "-.5", "1.", "1e3", "1.5E+3", "1e-3", "12:30", "1:60:00.5", "-1:30", "24:00:00", "2019-10-16", "2019-1-6",
    "2001-12-14t21:59:43.10-05:00", "2001-12-14 21:59:43.10 -5", "2001-12-15T02:59:43Z", "+6568888888",
    "100000000000000000000", "9007199254740993", "0.1000000000000000055511151231257827", "1.7976931348623157",
  ]
  let others = "aeAEnN019.-+_:,x #~Z".map(String.init) + ["", "é"]
  func forms(_ word: String) -> [String] {
    [word, word.uppercased(), word.prefix(1).uppercased() + word.dropFirst().lowercased()]
  }
  for word in words.flatMap(forms).map({ Array($0.utf8) }) {
    for index in 0...word.count {
      for other in others {
        for removed in 0...1 where index + removed <= word.count {
          let text = Array(word[..<index] + other.utf8 + word[(index + removed)...])
          visit("k: ".utf8 + text + "\n".utf8)
          visit("- [".utf8 + text + "]\n".utf8)
          visit(text + ": v\n".utf8)
        }
      }
    }
  }
}
