import FieldscribeRuntime
import Foundation
import Testing

/// Patterns with texts that match and texts that do not.
private let examples: [(pattern: String, matches: [String], others: [String])] = [
  ("^$", [""], ["a", "\n", " "]),
  ("^abc$", ["abc"], ["", "ab", "abcd", "xabc", "abc\n", "ABC"]),
  ("^.$", ["a", "\u{E9}", "\u{1F600}", " ", "\u{0}"], ["", "ab", "\n", "\r", "\u{2028}", "e\u{301}"]),
  (#"^\d{2,3}$"#, ["12", "123"], ["1", "1234", "1a", "\u{661}\u{662}"]),
  (#"^\w+$"#, ["aZ_9"], ["", "a-b", "\u{E9}", " a"]),
  (#"^\s\S$"#, [" a", "\ta", "\u{A0}\u{E9}"], ["a ", "  ", ""]),
  (#"^\D\W$"#, ["a-", "--"], ["1-", "aa"]),
  ("^[a-c_-]*$", ["", "abc_-"], ["d", "aB"]),
  ("^[^a-c]+$", ["d", "-\n"], ["", "a", "da"]),
  (#"^[\d.\]\\^-]+$"#, ["1.2", "]\\^-"], ["a", ""]),
  ("^(cat|dog)s?$", ["cat", "dogs"], ["cats?", "catdog", ""]),
  ("^(?:a|b(?:c|))+$", ["a", "b", "bc", "abcb"], ["", "c", "ac"]),
  ("^a{3}$", ["aaa"], ["aa", "aaaa"]),
  ("^a{2,}b{0,1}$", ["aa", "aaab"], ["a", "ab", "aabb"]),
  ("^a{0}b?$", ["", "b"], ["a"]),
  (#"^\+\(\)\[\]\{\}\*\?\.\|\^\$\/\\$"#, [#"+()[]{}*?.|^$/\"#], [""]),
  ("^AC[0-9a-fA-F]{32}$", ["AC" + String(repeating: "0", count: 32)], ["AC" + String(repeating: "0", count: 31)]),
  (#"^[\t\n\r]+$"#, ["\t\r\n"], ["t", "n"]),
  (#"^\x60[\u0041-\x43]$"#, ["`B"], ["`D", "`"]),
  ("^()*x$", ["x"], [""]),
  ("^(?:a*)*$", ["", "aaa"], ["ab"]),
  ("^(?:(?:a?b?)*|c)+d$", ["d", "abd", "cabcd", "bacbd"], ["", "abc"]),
  ("^(?:a?){3}(?:|b){2}$", ["", "aab", "aaabb"], ["aaaa", "ba"]),
]

@Suite struct PatternTests {
  @Test func wholeTextsMatch() throws {
    for (text, matches, others) in examples {
      let pattern = try Pattern(text)
      for text in matches { #expect(pattern.matches(text), "\(pattern.text) matches \(text.debugDescription)") }
      for text in others { #expect(!pattern.matches(text), "\(pattern.text) does not match \(text.debugDescription)") }
    }
  }

  @Test func otherConstructsAreRefusedWithTheirPosition() {
    let mistakes: [(pattern: String, offset: Int, message: String)] = [
      ("", 0, "a pattern describes the whole text"), ("abc", 0, "a pattern describes the whole text"),
      ("^abc", 4, "a pattern describes the whole text"), ("abc$", 0, "a pattern describes the whole text"),
      (#"^a\$"#, 4, "a pattern describes the whole text"), ("^a|b$", 2, "alternatives need a group"),
      ("^a$b$", 2, "'$' can only end"), ("^a^$", 2, "'^' can only begin"), ("^(a$)$", 3, "'$' can only end"),
      ("^a)$", 2, "')' closes no group"), ("^(a", 1, "the group has no ')'"), ("^(a$", 3, "'$' can only end"),
      ("^(?=a)$", 1, "'(?=' is not supported"), ("^(?!a)$", 1, "'(?!' is not supported"),
      ("^(?<n>a)$", 1, "'(?<' is not supported"), ("^(?i)a$", 1, "'(?i' is not supported"),
      (#"^(a)\1$"#, 4, #"'\1' is not supported"#), (#"^\bword$"#, 1, #"'\b' is not supported"#),
      (#"^\p{L}$"#, 1, #"'\p' is not supported"#), (#"^\uD800$"#, 1, "expected a character by its number"),
      (#"^\x4g$"#, 1, "expected a character by its number"),
      (#"^\"#, 1, "a pattern cannot"),
      ("^*$", 1, "'*' has nothing to repeat"), ("^(+a)$", 2, "'+' has nothing to repeat"),
      ("^a**$", 3, "'*' repeats a repetition"), ("^a+?$", 3, "'?' repeats a repetition"),
      ("^a{2}{3}$", 5, "'{' repeats a repetition"), ("^a{2,1}$", 2, "the count ends before"),
      ("^a{x}$", 2, "expected a count"), ("^a{,3}$", 2, "expected a count"), ("^a{2$", 2, "expected a count"),
      ("^a{1001}$", 2, "a count can be at most 1000"), ("^a{99999999999999999999}$", 2, "a count can be at most 1000"),
      ("^a]$", 2, #"write '\]'"#), ("^a}$", 2, #"write '\}'"#), ("^[]$", 1, "the class has no character"),
      ("^[a$", 1, "the class has no ']'"), ("^[z-a]$", 3, "the range ends before"), (#"^[\d-z]$"#, 4, "a range needs"),
      (#"^[a-\d]$"#, 3, "a range needs"), ("^[[:alpha:]]$", 2, #"write '\['"#),
      (#"^[^\s\S]$"#, 1, "the class has no character"),
      ("^\u{E9}**$", 4, "'*' repeats a repetition"), ("^(?:a{1000}){3}$", 0, "it is too large"),
      ("^(?:a?){200}$", 0, "it is too large"),
      ("^" + String(repeating: "a", count: 1_000), 1_000, "it has more than 1000"),
      ("^" + String(repeating: "(", count: 31) + "$", 31, "groups are nested more than 30"),
    ]
    for (text, offset, message) in mistakes {
      do {
        _ = try Pattern(text)
        Issue.record("accepted \(text)")
      } catch {
        #expect(error.offset == offset && error.message.hasPrefix(message), "\(text): \(error)")
      }
    }
  }

  /// Each character is compared with a limited number of positions, whatever came before it.
  @Test func hostileTextsTakeLinearTime() throws {
    let hostile = [
      "^(?:a*)*b$", "^(?:a|a)*b$", "^(?:a+)+$", "^(?:a|aa)+b$", "^(?:a*a*a*a*)*b$", "^(?:.*a){10}b$",
      "^(?:a?){50}a{50}$",
      "^.*.*.*=.*$", #"^(?:[\w.]+)+@(?:[\w-]+\.)+x$"#,
    ]
    for text in hostile {
      let pattern = try Pattern(text)
      let follow = pattern.follow.reduce(0) { $0 + $1.count }
      for count in text == hostile[0] ? [100, 1_000, 100_000] : [100, 2_000] {
        let (isMatch, steps) = pattern.match(String(repeating: "a", count: count))
        #expect(steps <= (pattern.characters.count + follow) * count, "\(text) on \(count)")
        #expect(isMatch == (text == "^(?:a+)+$" || text.contains("{50}") && count <= 100), "\(text)")
      }
    }
    // The longest pattern of the largest counts.
    let large = try Pattern("^(?:a{1000}){2}$")
    #expect(large.matches(String(repeating: "a", count: 2_000)) && !large.matches(String(repeating: "a", count: 1_999)))
  }

  /// Random patterns match the same random texts as in the regular expressions of Foundation.
  @Test func randomPatternsMatchAsInFoundation() throws {
    var random = SystemRandomNumberGenerator()
    var matches = 0
    for _ in 0..<400 {
      let (text, reference, _) = RandomPattern(random: random).pair()
      guard let pattern = try? Pattern("^(?:\(text))$") else {
        Issue.record("refused \(text)")
        continue
      }
      let expression = try NSRegularExpression(pattern: "\\A(?:\(reference))\\z")
      for _ in 0..<20 {
        let length = Int.random(in: 0...7, using: &random)
        let body = String((0..<length).map { _ in "aab01_ -.\n\u{E9}".randomElement(using: &random) ?? "a" })
        let range = NSRange(location: 0, length: body.utf16.count)
        let isMatch = expression.firstMatch(in: body, range: range) != nil
        #expect(pattern.matches(body) == isMatch, "\(text) on \(body.debugDescription)")
        if isMatch { matches += 1 }
      }
    }
    #expect(matches > 100)
  }

  @Test func patternsAreValidated() {
    var check = _Validation(page: "page")
    let pattern = _Pattern("^[a-z]+$")
    check.pattern("abc", pattern, at: "good")
    check.pattern(nil, pattern, at: "good")
    check.pattern("abc\n", pattern, at: "a")
    check.pattern("", pattern, at: "b", severity: .warning)
    #expect(
      check.violations.map(\.description) == [
        "error: /a must match the pattern ^[a-z]+$ [pattern, page]",
        "warning: /b must match the pattern ^[a-z]+$ [pattern, page]",
      ])
  }
}

/// A random pattern, also as Foundation writes it: there, `\d`, `\w` and `\s` have more characters.
///
/// No loop contains a part that can be empty: Foundation ends such a loop too early, and misses matches.
private struct RandomPattern {
  var random: SystemRandomNumberGenerator

  typealias Pair = (text: String, reference: String, canBeEmpty: Bool)

  func pair() -> Pair {
    var copy = self
    return copy.pattern(depth: 3)
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func pattern(depth: Int) -> Pair {
    let parts = (0...number(0...2)).map { _ in part(depth: depth) }
    return (parts.map(\.text).joined(), parts.map(\.reference).joined(), parts.allSatisfy(\.canBeEmpty))
  }

  private mutating func part(depth: Int) -> Pair {
    let inner = depth > 0 && number(0...2) == 0 ? group(depth: depth - 1) : character()
    let counts = ["", "", "?", "{2}", "{0,2}", "", "*", "+", "{1,}"]
    let count = counts[number(0...(inner.canBeEmpty ? 3 : 8))]
    return (inner.text + count, inner.reference + count, inner.canBeEmpty || ["?", "{0,2}", "*"].contains(count))
  }

  private mutating func group(depth: Int) -> Pair {
    let choices = (0...number(0...2)).map { _ in pattern(depth: depth) }
    let start = ["(", "(?:"][number(0...1)]
    return (
      start + choices.map(\.text).joined(separator: "|") + ")",
      start + choices.map(\.reference).joined(separator: "|") + ")", choices.contains(where: \.canBeEmpty)
    )
  }

  private mutating func character() -> Pair {
    let all = [
      ("a", "a"), ("b", "b"), ("0", "0"), (".", "[^\\n\\r]"), ("\\d", "[0-9]"), ("\\D", "[^0-9]"),
      ("\\w", "[a-zA-Z0-9_]"), ("\\W", "[^a-zA-Z0-9_]"), ("\\s", "[ \\n]"), ("\\S", "[^ \\n]"), ("[a-b]", "[a-b]"),
      ("[^a0]", "[^a0]"), ("[_\\-.]", "[_\\-.]"), ("[\\w ]", "[a-zA-Z0-9_ ]"), ("[^\\d\\s]", "[^0-9 \\n]"),
      ("\\.", "\\."),
      ("\u{E9}", "\u{E9}"), ("[\u{E0}-\u{EF}b]", "[\u{E0}-\u{EF}b]"),
    ]
    let (text, reference) = all[number(0...(all.count - 1))]
    return (text, reference, false)
  }
}
