/// A piece of Markdown.
///
/// A plain `String` cannot be interpolated, so that no text of a spec becomes structure: it has to be a `text:`, a
/// `code:` or a `prose:`. None of these makes a pipe or a line break, so each may stand in the cell of a table.
struct Markdown: Equatable, Sendable, ExpressibleByStringInterpolation {
  private(set) var text: String

  init(stringLiteral text: String) { self.text = text }
  init(stringInterpolation: Interpolation) { text = stringInterpolation.text }
  private init(text: String) { self.text = text }

  var isEmpty: Bool { text.isEmpty }

  struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity * 2) }

    mutating func appendLiteral(_ literal: String) { text += literal }

    mutating func appendInterpolation(_ piece: Markdown) { text += piece.text }

    mutating func appendInterpolation(_ number: Int) { text += String(number) }

    /// Any text, shown as it is. Line breaks become blanks.
    mutating func appendInterpolation(text shown: String) { text += escapedText(shown) }

    /// Any text as code, shown as it is.
    mutating func appendInterpolation(code shown: String) { text += codeSpan(shown) }

    /// A sentence of the tool, in which backticks mark code.
    mutating func appendInterpolation(prose sentence: String) { text += escapedProse(sentence) }
  }
}

// What pieces become together.
extension Markdown {
  static func lines(_ pieces: [Markdown]) -> Markdown { joined(pieces, by: "\n") }

  /// Pieces with an empty line between them; empty ones are left out.
  static func paragraphs(_ pieces: [Markdown]) -> Markdown { joined(pieces.filter { !$0.isEmpty }, by: "\n\n") }

  /// Sentences of one paragraph or cell; empty ones are left out.
  static func sentences(_ pieces: [Markdown]) -> Markdown { joined(pieces.filter { !$0.isEmpty }, by: " ") }

  /// Pieces right behind one another.
  static func run(_ pieces: [Markdown]) -> Markdown { joined(pieces, by: "") }

  static func list(_ pieces: [Markdown]) -> Markdown { joined(pieces, by: ", ") }

  static func choice(_ pieces: [Markdown]) -> Markdown { joined(pieces, by: " or ") }

  static func conjunction(_ pieces: [Markdown]) -> Markdown { joined(pieces, by: " and ") }

  static func bullets(_ pieces: [Markdown]) -> Markdown { lines(pieces.map { "- \($0)" }) }

  static func heading(_ level: Int, _ title: Markdown) -> Markdown {
    Markdown(text: String(repeating: "#", count: level) + " " + title.text)
  }

  static func link(_ label: Markdown, to destination: Destination) -> Markdown {
    Markdown(text: "[\(label.text)](\(destination.text))")
  }

  /// A table, one row a line. Columns are not aligned, so that a change of one cell changes one line.
  static func table(_ columns: [Markdown], _ rows: [[Markdown]]) -> Markdown {
    var text = ""
    for cells in [columns, columns.map { _ in "---" }] + rows {
      text += text.isEmpty ? "|" : "\n|"
      for cell in cells {
        text += " "
        text += cell.text
        text += cell.isEmpty ? "|" : " |"
      }
    }
    return Markdown(text: text)
  }

  /// A block of any text behind a fence that no line of it can close.
  ///
  /// - Parameter type: the name of the type that the block shows, behind the language. Renderers ignore it.
  static func fence(_ language: Markdown, type: SwiftIdentifier? = nil, _ content: String) -> Markdown {
    let fence = String(repeating: "`", count: max(3, longestRun(of: UInt8(ascii: "`"), in: content) + 1))
    let info = ([language.text] + [type?.text].compactMap(\.self)).joined(separator: " ")
    return Markdown(text: "\(fence)\(info)\n\(content)\n\(fence)")
  }

  private static func joined(_ pieces: [Markdown], by separator: String) -> Markdown {
    Markdown(text: pieces.map(\.text).joined(separator: separator))
  }
}
