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

  static func escape(_ code: Int) -> String { String(format: #"\u%04x"#, code) }
  static func capitalEscape(_ code: Int) -> String { String(format: #"\u%04X"#, code) }

  static let shortEscapes: [UInt8: UInt8] = [
    0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x08: UInt8(ascii: "b"), 0x09: UInt8(ascii: "t"), 0x0A: UInt8(ascii: "n"),
    0x0C: UInt8(ascii: "f"), 0x0D: UInt8(ascii: "r"),
  ]

  /// All strings over an alphabet, from one length to another.
  static func strings(of alphabet: [[UInt8]], from first: Int = 1, upTo last: Int, _ visit: SourceGroup.Visit) {
    func extend(_ text: [UInt8], by count: Int) {
      if count == 0 { return visit(text) }
      for letter in alphabet { extend(text + letter, by: count - 1) }
    }
    for length in first...last { extend([], by: length) }
  }

  /// Mostly valid documents: mistakes are deep inside.
  static func random(_ visit: SourceGroup.Visit) {
    let structure = Array(#"[]{},:"\10e. n"#.utf8)
    var random = SeededGenerator(seed: 8)
    for _ in 0..<40_000 {
      var document: [UInt8] = []
      random.addValue(to: &document, depth: 0)
      for _ in 0..<random.number(below: 3) where !document.isEmpty {
        switch random.number(below: 3) {
        case 0: document.remove(at: random.number(below: document.count))
        case 1: document.insert(random.one(of: structure), at: random.number(below: document.count + 1))
        default: document[random.number(below: document.count)] = UInt8(random.number(below: 256))
        }
      }
      visit(document)
    }
  }
}

extension SeededGenerator {
  fileprivate mutating func addValue(to document: inout [UInt8], depth: Int) {
    let scalars = [
      "null", "true", "false", "0", "-1", "0.5", "1e400", "12345678901234567890", #""""#, #""a""#, #""\u00e9\n""#,
      #""é""#,
    ]
    let names = [#""a":"#, #""b" :"#, #""\u0063":"#, #""\u0061": "#, #""dtmf":"#, #""":"#]
    let kind = number(below: depth < 5 ? 6 : 3)
    if kind < 3 {
      document += one(of: scalars).utf8
      return
    }
    let isObject = kind > 3
    document += (isObject ? "{" : "[").utf8
    for index in 0..<number(below: 4) {
      if index > 0 { document += (isObject ? " ," : ", ").utf8 }
      if isObject { document += one(of: names).utf8 }
      addValue(to: &document, depth: depth + 1)
    }
    document += (isObject ? "}" : "]").utf8
  }
}
