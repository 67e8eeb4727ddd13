import Emitters

/// A phrase of a report. Texts from the spec in it are escaped for the format of the report.
///
/// A plain `String` cannot be interpolated: mark it as `code:` or `text:`. Backticks in a literal mark code.
struct Phrase: Hashable, Sendable, ExpressibleByStringInterpolation {
  fileprivate enum Piece: Hashable, Sendable {
    case literal(String)
    case code(String)
    case text(String)
    case arrow
  }

  private var pieces: [Piece]

  init(stringLiteral literal: String) { pieces = [.literal(literal)] }
  init(stringInterpolation: Interpolation) { pieces = stringInterpolation.pieces }

  /// One line of plain text.
  var plain: String {
    pieces.map { piece in
      switch piece {
      case .literal(let literal): literal.replacing("`", with: "")
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
        // Literals are written in Markdown.
        case .literal(let literal): Markdown(stringLiteral: literal)
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
      if !literal.isEmpty { pieces.append(.literal(literal)) }
    }

    mutating func appendInterpolation(_ phrase: Phrase) { pieces += phrase.pieces }

    /// The old and the new value, with an arrow between them.
    mutating func appendInterpolation(_ old: Phrase, to new: Phrase) { pieces += old.pieces + [.arrow] + new.pieces }

    /// A name, type or value.
    mutating func appendInterpolation(code: String) { pieces.append(.code(code)) }

    /// A sentence from the spec.
    mutating func appendInterpolation(text: String) { pieces.append(.text(text)) }

    /// Several names or values.
    mutating func appendInterpolation(codes: [String]) {
      for (index, code) in codes.enumerated() {
        if index > 0 { appendLiteral(", ") }
        appendInterpolation(code: code)
      }
    }
  }
}
