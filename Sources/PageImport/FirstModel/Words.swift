/// Splits names in JSON into words, and makes names of types from them.
enum Words {
  /// `callDuration`, `CALL_DURATION` and `call.duration` have the words `call` and `duration`.
  static func of(_ name: String) -> [String] {
    var words: [[UInt8]] = []
    var current: [UInt8] = []
    let bytes = Array(name.utf8)
    for (index, byte) in bytes.enumerated() {
      let isCapital = (0x41...0x5A).contains(byte)
      let isSmall = (0x61...0x7A).contains(byte)
      guard isCapital || isSmall || (0x30...0x39).contains(byte) else {
        words.append(current)
        current = []
        continue
      }
      let next = bytes.element(at: index + 1) ?? 0
      let previous = current.last ?? 0
      // Small letters of the word so far are kept small, so its last byte tells what was before.
      let isAfterSmall = !current.isEmpty && !(0x41...0x5A).contains(previous)
      if isCapital, isAfterSmall || !current.isEmpty && (0x61...0x7A).contains(next) {
        words.append(current)
        current = []
      }
      current.append(byte)
    }
    return (words + [current]).filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self).lowercased() }
  }

  /// The name of a type: `CallDuration`.
  static func typeName(_ name: String) -> String {
    let joined = of(name).map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    let short = String(joined.prefix(60))
    guard let first = short.utf8.first else { return "Value" }
    return (0x30...0x39).contains(first) ? "Value" + short : short
  }

  /// The name of one of several: `entries` becomes `entry`.
  static func singular(_ name: String) -> String {
    for (ending, count, added) in endings where name.count > ending.count + 1 && name.lowercased().hasSuffix(ending) {
      return String(name.dropLast(count)) + added
    }
    return name
  }

  /// How plurals end, how much is dropped, and what is added. The first one counts.
  private static let endings: [(String, Int, String)] = [
    ("ies", 3, "y"), ("sses", 2, ""), ("xes", 2, ""), ("ches", 2, ""), ("shes", 2, ""), ("ss", 0, ""), ("us", 0, ""),
    ("is", 0, ""), ("data", 0, ""), ("s", 1, ""),
  ]

  /// A sentence about a name: `The call duration.`
  static func doc(_ name: String) -> String {
    let words = of(name).drop { ["the", "a", "an"].contains($0) }
    return words.isEmpty ? "The value." : "The \(words.joined(separator: " "))."
  }

  /// The words that all names begin with or, if there are none, end with.
  static func common(_ names: [String]) -> String? {
    let all = names.map(of)
    guard let first = all.first else { return nil }
    let start = all.reduce(first[...]) { shared, words in
      shared.prefix(zip(shared, words).prefix { $0 == $1 }.count)
    }
    if !start.isEmpty { return start.joined(separator: " ") }
    let end = all.reduce(first[...]) { shared, words in
      shared.suffix(zip(shared.reversed(), words.reversed()).prefix { $0 == $1 }.count)
    }
    return end.isEmpty ? nil : end.joined(separator: " ")
  }

  /// The letters and digits of a name in small letters. Names that differ only in others become one name in Swift.
  static func folded(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }

  /// Whether a text is a word of a closed list rather than free text: `CALL_RECEIVED`, `call.ended`.
  static func isWordLike(_ text: String) -> Bool {
    guard (1...40).contains(text.utf8.count), let first = text.utf8.first, isLetter(first) else { return false }
    let digits = text.utf8.count { (0x30...0x39).contains($0) }
    return digits <= 3
      && text.utf8.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) || "_-.:/".utf8.contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 }
}
