/// A regular expression of a safe subset. It matches a whole text, and the time for that grows linearly with the text.
///
/// The generator checks the values on the pages of a vendor with it, and the runtime validates values with it.
///
/// It is an automaton with one position for each character that the pattern can read (Glushkov's construction). A match
/// follows all positions that are possible at once, so no part of a text is read twice. ``followLimit`` limits the work
/// for each character.
package struct Pattern: Sendable {
  /// `^[A-Z]{2}[0-9]+$`.
  package let text: String
  /// The characters that each position reads.
  package let characters: [CharacterClass]
  /// The positions of the first character of a text.
  package let first: [Int]
  /// The positions that can follow each position.
  package let follow: [[Int]]
  /// Whether a text can end with the character of each position.
  package let isLast: [Bool]
  /// Whether the empty text matches.
  package let matchesEmptyText: Bool

  /// Compiles a pattern.
  package init(_ text: String) throws(PatternError) {
    var builder = Builder()
    let whole = try builder.part(for: PatternParser.parse(text))
    self.text = text
    characters = builder.characters
    first = whole.first
    follow = builder.follow
    var isLast = Array(repeating: false, count: characters.count)
    for position in whole.last { isLast[position] = true }
    self.isLast = isLast
    matchesEmptyText = whole.isOptional
  }

  /// Whether the whole text matches.
  package func matches(_ text: String) -> Bool { match(text).isMatch }

  /// Matches the whole text, and counts the positions that were looked at.
  package func match(_ text: String) -> (isMatch: Bool, steps: Int) {
    var steps = 0
    var isMatch = matchesEmptyText
    var candidates = first
    var next: [Int] = []
    // The number of the character before which a position was added to `next`.
    var added = Array(repeating: 0, count: characters.count)
    for (index, scalar) in text.unicodeScalars.enumerated() {
      isMatch = false
      for position in candidates {
        steps += 1
        guard characters[position].contains(scalar) else { continue }
        if isLast[position] { isMatch = true }
        for following in follow[position] {
          steps += 1
          if added[following] == index + 1 { continue }
          added[following] = index + 1
          next.append(following)
        }
      }
      swap(&candidates, &next)
      next.removeAll(keepingCapacity: true)
      if candidates.isEmpty && !isMatch { return (false, steps) }
    }
    return (isMatch, steps)
  }
}

extension Pattern {
  /// The maximum number of positions, and of pairs of positions that can follow each other.
  package static let positionLimit = 2_000
  package static let followLimit = 8_000

  /// Builds the automaton.
  private struct Builder {
    /// A part of a pattern: the positions of its first and last characters.
    struct Part {
      var first: [Int] = []
      var last: [Int] = []
      /// Whether it matches the empty text.
      var isOptional = true
    }

    var characters: [CharacterClass] = []
    var follow: [[Int]] = []
    private var followCount = 0

    /// The parser limits the depth of groups, so the recursion has an end.
    mutating func part(for node: PatternNode) throws(PatternError) -> Part {
      switch node {
      case .character(let allowed):
        let position = characters.count
        if position == positionLimit { throw .tooLarge }
        characters.append(allowed)
        follow.append([])
        return Part(first: [position], last: [position], isOptional: false)
      case .sequence(let nodes):
        var whole = Part()
        for node in nodes {
          let next = try part(for: node)
          whole = try joined(whole, next)
        }
        return whole
      case .choice(let nodes):
        var whole = Part(isOptional: false)
        for node in nodes {
          let choice = try part(for: node)
          whole.first += choice.first
          whole.last += choice.last
          whole.isOptional = whole.isOptional || choice.isOptional
        }
        return whole
      case .repetition(let node, let least, let most): return try repeated(node, least, most)
      }
    }

    private mutating func repeated(_ node: PatternNode, _ least: Int, _ most: Int?) throws(PatternError) -> Part {
      var whole = Part()
      for _ in 0..<(most == nil ? max(least - 1, 0) : least) {
        let next = try part(for: node)
        whole = try joined(whole, next)
      }
      guard let most else {
        var loop = try part(for: node)
        for last in loop.last { for first in loop.first { try connect(last, first) } }
        loop.isOptional = loop.isOptional || least == 0
        return try joined(whole, loop)
      }
      // x{0,3} is (x(x(x)?)?)?, so that each position has few followers.
      var rest = Part()
      for _ in least..<most {
        let next = try part(for: node)
        rest = try joined(next, rest)
        rest.isOptional = true
      }
      return try joined(whole, rest)
    }

    private mutating func joined(_ left: Part, _ right: Part) throws(PatternError) -> Part {
      for last in left.last { for first in right.first { try connect(last, first) } }
      return Part(
        first: left.isOptional ? left.first + right.first : left.first,
        last: right.isOptional ? left.last + right.last : right.last,
        isOptional: left.isOptional && right.isOptional)
    }

    private mutating func connect(_ position: Int, _ following: Int) throws(PatternError) {
      if follow[position].contains(following) { return }
      if followCount == followLimit { throw .tooLarge }
      follow[position].append(following)
      followCount += 1
    }
  }
}

extension PatternError {
  fileprivate static let tooLarge = PatternError(
    "it is too large: repetitions are written out, and there can be \(Pattern.positionLimit) characters; use smaller "
      + "numbers, or 'max-length'", at: 0)
}
