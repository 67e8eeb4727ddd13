/// The rule that makes Swift names of names in JSON: `conversation_uuid` becomes `conversationUUID`.
///
/// `Documentation/Names.md` has the rule and a table of examples, which a test runs.
package enum CamelCase {
  /// - Returns: the name, without backticks; nil if the text has no letter or digit.
  package static func name(of text: String) -> String? {
    if isCamelCase(text) { return text }
    let words = words(of: text)
    guard let first = words.first else { return nil }
    return first.lowercased() + words.dropFirst().map(capitalized).joined()
  }

  /// A name for a text of which the rule makes none, or the name of another text: `-1` becomes `hyphenMinus1`.
  static func suggestion(for text: String, besides taken: String?) -> String {
    if text.isEmpty { return "empty" }
    let spelled = text.unicodeScalars.map { scalar in
      let isPart = Kind(scalar, after: .small) != .separator
      return isPart ? String(scalar) : " \(scalar.properties.name?.lowercased() ?? "") "
    }.joined()
    let name = words(of: spelled).enumerated().map { $0 == 0 ? $1.lowercased() : capitalized($1) }.joined()
    let isFine = name.utf8.count <= 40 && name.unicodeScalars.first.map { Kind($0, after: .separator) } == .small
    return isFine && name != taken ? name : (taken ?? "value") + "2"
  }

  /// Words that are written in capitals, and with a small `s` in the plural: `callbackURL`, `userIDs`.
  private static let acronyms: Set<String> = [
    "api", "css", "csv", "dns", "dtmf", "html", "http", "https", "id", "ip", "ivr", "json", "jwt", "mms", "otp", "pdf",
    "pstn", "rcs", "sdk", "sip", "sms", "smtp", "ssl", "tls", "tts", "uri", "url", "utc", "uuid", "xml",
  ]

  /// A word that is not the first.
  private static func capitalized(_ word: String) -> String {
    let small = word.lowercased()
    if acronyms.contains(small) { return small.uppercased() }
    if small.hasSuffix("s"), acronyms.contains(String(small.dropLast())) { return small.dropLast().uppercased() + "s" }
    return small.prefix(1).uppercased() + small.dropFirst()
  }

  /// Whether a text begins with a small letter and has only letters and digits.
  private static func isCamelCase(_ text: String) -> Bool {
    var previous = Kind.separator
    for scalar in text.unicodeScalars {
      let kind = Kind(scalar, after: previous)
      if kind == .separator || previous == .separator && kind != .small { return false }
      previous = kind
    }
    return previous != .separator
  }

  /// The words of a text. A word ends at a character that is no letter or digit, before a capital after a small letter
  /// or digit, and before the last of several capitals if a small letter follows: `XML`, `Http`, `Request`.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    var previous = Kind.separator
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let kind = Kind(scalar, after: previous)
      let isEnd =
        kind == .separator
        || kind == .capital && (previous != .capital || beginsWord(after: scalars[(index + 1)...]))
      if isEnd, !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
      if kind != .separator { word.append(scalar) }
      previous = kind
    }
    return word.isEmpty ? words : words + [String(word)]
  }

  /// Whether a capital after another begins a word, because a small letter follows. The `s` of `URLs` does not count.
  private static func beginsWord(after rest: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let next = rest.first, Kind(next, after: .capital) == .small else { return false }
    let isPlural = next == "s" && rest.dropFirst().first.map { Kind($0, after: .small) } != .small
    return !isPlural
  }

  /// The kind of a character.
  private enum Kind {
    case small, capital, digit, separator

    /// Letters of all scripts count, with the marks after them. Those without upper and lower case are small.
    init(_ scalar: Unicode.Scalar, after previous: Kind) {
      switch scalar {
      case "a"..."z": self = .small
      case "A"..."Z": self = .capital
      case "0"..."9": self = .digit
      case "\0"..."\u{7F}": self = .separator
      // A mark whose category is letter, and that Swift does not allow in names.
      case "\u{2E2F}": self = .separator
      default:
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter: self = .capital
        case .lowercaseLetter, .modifierLetter, .otherLetter: self = .small
        case .nonspacingMark, .spacingMark: self = previous
        default: self = .separator
        }
      }
    }
  }
}
