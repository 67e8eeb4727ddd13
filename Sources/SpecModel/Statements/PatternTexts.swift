import FieldscribeRuntime

/// Makes texts that match a pattern, by walking through its automaton.
struct PatternTexts {
  /// The possible lengths within the limits: the shortest, and some that are longer; 0 is the last one.
  private(set) var lengths: [Int] = []

  private let pattern: Pattern
  /// The positions that can read the first character, the second, and so on.
  private var positions: [[Int]] = []

  /// A longer text does not fit into a body.
  private static let lengthLimit = 10_000
  /// How much longer than the shortest text the others are.
  private static let variety = 24

  init(_ pattern: Pattern, _ least: Int, _ most: Int) {
    self.pattern = pattern
    var current = pattern.first
    var end = min(most, Self.lengthLimit)
    while !current.isEmpty, positions.count < end {
      positions.append(current)
      let length = positions.count
      if length >= least, current.contains(where: { pattern.isLast[$0] }) {
        if lengths.isEmpty { end = min(end, length + Self.variety) }
        lengths.append(length)
      }
      current = followers(of: current)
    }
    // The last one, because the first one is the example in the documentation.
    if least == 0 && pattern.matchesEmptyText { lengths.append(0) }
  }

  private func followers(of current: [Int]) -> [Int] {
    var isAdded = Array(repeating: false, count: pattern.characters.count)
    var next: [Int] = []
    for position in current {
      for following in pattern.follow[position] where !isAdded[following] {
        isAdded[following] = true
        next.append(following)
      }
    }
    return next
  }

  /// A text of one of the possible lengths.
  func text(ofLength length: Int, _ pick: (Int) -> Int) -> String {
    var scalars: [Unicode.Scalar] = []
    var following: Int?
    for step in positions.prefix(length).reversed() {
      let possible = step.filter { position in
        following.map { pattern.follow[position].contains($0) } ?? pattern.isLast[position]
      }
      let position = possible[pick(possible.count)]
      let characters = pattern.characters[position].examples
      scalars.append(characters[pick(characters.count)])
      following = position
    }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars.reversed())
    return text
  }
}

extension CharacterClass {
  /// Letters and digits of the class; if it has none, its first characters.
  fileprivate var examples: [Unicode.Scalar] {
    let usual = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars.filter(contains)
    if !usual.isEmpty { return Array(usual) }
    let printable = (0x21..<0x7F as Range<UInt32>).compactMap(Unicode.Scalar.init).filter(contains)
    return printable.isEmpty ? [Unicode.Scalar(ranges[0].lowerBound) ?? "a"] : printable
  }
}
