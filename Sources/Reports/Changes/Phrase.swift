import Emitters

/// A few words of a report, which show texts of a spec without becoming structure of the report.
///
/// A plain `String` cannot be interpolated: it has to be a `code:` or a `text:`. Backticks in its own words mark code.
struct Phrase: Hashable, Sendable, ExpressibleByStringInterpolation {
  fileprivate enum Piece: Hashable, Sendable {
    case words(String)
    case code(String)
    case text(String)
    case arrow
  }

  private var pieces: [Piece]

  init(stringLiteral words: String) { pieces = [.words(words)] }
  init(stringInterpolation: Interpolation) { pieces = stringInterpolation.pieces }

  /// For a terminal: one line, in which what is quoted ends where its quotes end.
  var plain: String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words.replacing("`", with: "")
      case .code(let code): withSingleBlanks(code)
      case .text(let text): "'\(withSingleBlanks(text))'"
      case .arrow: " -> "
      }
    }.joined()
  }

  var markdown: Markdown {
    .run(
      pieces.map { piece in
        switch piece {
        // The report's own words are Markdown as they stand.
        case .words(let words): Markdown(stringLiteral: words)
        case .code(let code): "\(code: code)"
        case .text(let text): "\"\(text: text)\""
        case .arrow: " → "
        }
      })
  }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(.words(literal)) }
    }

    mutating func appendInterpolation(_ phrase: Phrase) { pieces += phrase.pieces }

    /// What was and what is.
    mutating func appendInterpolation(_ old: Phrase, to new: Phrase) { pieces += old.pieces + [.arrow] + new.pieces }

    /// A name, type or value.
    mutating func appendInterpolation(code: String) { pieces.append(.code(code)) }

    /// A sentence.
    mutating func appendInterpolation(text: String) { pieces.append(.text(text)) }

    /// Several names or values.
    mutating func appendInterpolation(codes: [String]) {
      for (place, code) in codes.enumerated() {
        if place > 0 { appendLiteral(", ") }
        appendInterpolation(code: code)
      }
    }
  }
}
