/// A piece of Markdown.
///
/// A plain `String` cannot be interpolated, so that no text of a spec becomes structure: it has to be a `text:`, a
/// `code:` or a `prose:`. None of these makes a pipe or a line break, so each may stand in the cell of a table.
package struct Markdown: Equatable, Sendable, ExpressibleByStringInterpolation {
  package private(set) var text: String

  package init(stringLiteral text: String) { self.text = text }
  package init(stringInterpolation: Interpolation) { text = stringInterpolation.text }
  private init(text: String) { self.text = text }

  package var isEmpty: Bool { text.isEmpty }

  package struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ""

    package init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity * 2) }

    package mutating func appendLiteral(_ literal: String) { text += literal }

    package mutating func appendInterpolation(_ piece: Markdown) { text += piece.text }

    package mutating func appendInterpolation(_ number: Int) { text += String(number) }

    /// Any text, shown as it is. Line breaks become blanks.
    package mutating func appendInterpolation(text shown: String) { text += escapedText(shown) }

    /// Any text as code, shown as it is.
    package mutating func appendInterpolation(code shown: String) { text += codeSpan(shown) }

    /// A sentence of the tool, in which backticks mark code.
    package mutating func appendInterpolation(prose sentence: String) { text += escapedProse(sentence) }
  }
}

// What pieces become together.
extension Markdown {
  package static func lines(_ pieces: [Markdown]) -> Markdown { joined(pieces, by: "\n") }

  /// Pieces with an empty line between them; empty ones are left out.
  package static func paragraphs(_ pieces: [Markdown]) -> Markdown { joined(pieces.filter { !$0.isEmpty }, by: "\n\n") }

  /// Sentences of one paragraph or cell; empty ones are left out.
  package static func sentences(_ pieces: [Markdown]) -> Markdown { joined(pieces.filter { !$0.isEmpty }, by: " ") }

  /// Pieces right behind one another.
  package static func run(_ pieces: [Markdown]) -> Markdown { joined(pieces, by: "") }

  package static func list(_ pieces: [Markdown]) -> Markdown { joined(pieces, by: ", ") }

  package static func choice(_ pieces: [Markdown]) -> Markdown { joined(pieces, by: " or ") }

  package static func conjunction(_ pieces: [Markdown]) -> Markdown { joined(pieces, by: " and ") }

  package static func bullets(_ pieces: [Markdown]) -> Markdown { lines(pieces.map { "- \($0)" }) }

  package static func heading(_ level: Int, _ title: Markdown) -> Markdown {
    Markdown(text: String(repeating: "#", count: level) + " " + title.text)
  }

  static func link(_ label: Markdown, to destination: Destination) -> Markdown {
    Markdown(text: "[\(label.text)](\(destination.text))")
  }

  /// A table, one row a line. Columns are not aligned, so that a change of one cell changes one line.
  package static func table(_ columns: [Markdown], _ rows: [[Markdown]]) -> Markdown {
    var table: [UInt8] = []
    for cells in [columns, columns.map { _ in "---" }] + rows {
      table += (table.isEmpty ? "|" : "\n|").utf8
      for cell in cells {
        table.append(UInt8(ascii: " "))
        table += cell.text.utf8
        table += (cell.isEmpty ? "|" : " |").utf8
      }
    }
    return Markdown(text: String(decoding: table, as: UTF8.self))
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
