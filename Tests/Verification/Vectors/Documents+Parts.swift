import Foundation
import SpecGenerator

// What documents are made of.

extension UInt8 {
  static let quote = UInt8(ascii: "\"")
  static let backslash = UInt8(ascii: "\\")
}

extension Documents {
  static func quoted(_ text: some Collection<UInt8>) -> [UInt8] { [.quote] + text + [.quote] }

  static func object(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
    "{".utf8 + quoted(first) + ":1,".utf8 + quoted(second) + ":2}".utf8
  }

  static func escape(_ code: Int) -> String {
    let digits = String(code, radix: 16)
    return #"\u"# + String(repeating: "0", count: 4 - digits.count) + digits
  }

  static let shortEscapes: [UInt8: UInt8] = [
    0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x08: UInt8(ascii: "b"), 0x09: UInt8(ascii: "t"), 0x0A: UInt8(ascii: "n"),
    0x0C: UInt8(ascii: "f"), 0x0D: UInt8(ascii: "r"),
  ]

  /// All strings over an alphabet, from one length to another.
  static func strings(
    of alphabet: [[UInt8]], from first: Int = 1, upTo last: Int, _ visit: SourceGroup.Visit
  ) {
    for length in first...last {
      var letters = Array(repeating: 0, count: length)
      while true {
        visit(letters.flatMap { alphabet[$0] })
        var place = length - 1
        while place >= 0, letters[place] == alphabet.count - 1 {
          letters[place] = 0
          place -= 1
        }
        if place < 0 { break }
        letters[place] += 1
      }
    }
  }

  /// Documents that are mostly right: what is wrong is deep inside.
  static func random(_ visit: SourceGroup.Visit) {
    var random = SeededGenerator(seed: 8)
    for _ in 0..<40_000 {
      var document: [UInt8] = []
      random.addValue(to: &document, depth: 0)
      for _ in 0..<random.number(below: 3) where !document.isEmpty {
        switch random.number(below: 3) {
        case 0: document.remove(at: random.number(below: document.count))
        case 1: document.insert(random.structure, at: random.number(below: document.count + 1))
        default: document[random.number(below: document.count)] = UInt8(random.number(below: 256))
        }
      }
      visit(document)
    }
  }
}

extension SeededGenerator {
  fileprivate var structure: UInt8 {
    mutating get { Array("[]{},:\"\\10e. n".utf8)[number(below: 14)] }
  }

  fileprivate mutating func addValue(to document: inout [UInt8], depth: Int) {
    let scalars = [
      "null", "true", "false", "0", "-1", "0.5", "1e400", "12345678901234567890", #""""#, #""a""#, #""\u00e9\n""#,
      "\"é\"",
    ]
    switch number(below: depth < 5 ? 6 : 3) {
    case 0...2: document += scalars[number(below: scalars.count)].utf8
    case 3:
      document += "[".utf8
      for item in 0..<number(below: 4) {
        if item > 0 { document += ", ".utf8 }
        addValue(to: &document, depth: depth + 1)
      }
      document += "]".utf8
    default:
      document += "{".utf8
      for member in 0..<number(below: 4) {
        if member > 0 { document += " ,".utf8 }
        document += [#""a":"#, #""b" :"#, #""\u0063":"#, #""\u0061": "#, #""dtmf":"#, #""":"#][number(below: 6)].utf8
        addValue(to: &document, depth: depth + 1)
      }
      document += "}".utf8
    }
  }
}

extension String {
  /// The digits of an escape in capitals; the `u` stays.
  var uppercasedDigits: String { uppercased().replacingOnce("U", with: "u") }

  func replacingOnce(_ old: String, with new: String) -> String {
    guard let range = range(of: old) else { return self }
    return replacingCharacters(in: range, with: new)
  }
}
