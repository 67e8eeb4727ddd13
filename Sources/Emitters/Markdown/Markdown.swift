/// A piece of Markdown.
///
/// A plain `String` cannot be interpolated, so that no text of a spec can become structure: it must be a `text:`, a
/// `code:` or a `prose:`. None of these has a pipe or a line break, so each can be in the cell of a table.
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

    /// Any text, shown as it is. Line breaks become spaces.
    package mutating func appendInterpolation(text shown: String) { text += escapedText(shown) }

    /// Any text as code, shown as it is.
    package mutating func appendInterpolation(code shown: String) { text += codeSpan(shown) }

    /// A sentence in which backticks mark code.
    package mutating func appendInterpolation(prose sentence: String) { text += escapedProse(sentence) }
  }
}

// Combines pieces.
extension Markdown {
  package static func lines(_ pieces: [Markdown]) -> Markdown { joined(pieces, by: "\n") }

  /// Pieces with an empty line between them; empty ones are left out.
  package static func paragraphs(_ pieces: [Markdown]) -> Markdown { joined(pieces.filter { !$0.isEmpty }, by: "\n\n") }

  /// Sentences of one paragraph or cell; empty ones are left out.
  package static func sentences(_ pieces: [Markdown]) -> Markdown { joined(pieces.filter { !$0.isEmpty }, by: " ") }

  /// Pieces without anything between them.
  package static func run(_ pieces: [Markdown]) -> Markdown { joined(pieces, by: "") }

  package static func list(_ pieces: [Markdown]) -> Markdown { joined(pieces, by: ", ") }

  /// A start, and pieces with commas between them, on lines of at most 120 characters.
  static func wrapped(_ start: Markdown, _ pieces: [Markdown]) -> Markdown {
    var lines: [String] = []
    var line = start.text
    for (index, piece) in pieces.enumerated() {
      let next = piece.text + (index == pieces.count - 1 ? "" : ",")
      if line.utf8.count + next.utf8.count < 120 {
        line += " " + next
      } else {
        lines.append(line)
        // The indentation continues an item of a list, and does no harm elsewhere.
        line = "  " + next
      }
    }
    return Markdown(text: (lines + [line]).joined(separator: "\n"))
  }

  package static func choice(_ pieces: [Markdown]) -> Markdown { joined(pieces, by: " or ") }

  package static func conjunction(_ pieces: [Markdown]) -> Markdown { joined(pieces, by: " and ") }

  package static func bullets(_ pieces: [Markdown]) -> Markdown { lines(pieces.map { "- \($0)" }) }

  package static func heading(_ level: Int, _ title: Markdown) -> Markdown {
    Markdown(text: String(repeating: "#", count: level) + " " + title.text)
  }

  static func link(_ label: Markdown, to destination: Destination) -> Markdown {
    Markdown(text: "[\(label.text)](\(destination.text))")
  }

  /// A link to a vendor's page, whose address is in the definition at the end of the file.
  static func link(_ label: Markdown, to page: PageReference) -> Markdown {
    Markdown(text: "[\(label.text)][\(page.text)]")
  }

  static func definition(_ page: PageReference, address: String) -> Markdown {
    Markdown(text: "[\(page.text)]: \(escapedAddress(address))")
  }

  /// A table with one row per line. Columns are not aligned, so that a change of one cell changes one line.
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

  /// A block of any text in a fence that no line of it can close.
  ///
  /// - Parameter type: the type that the block shows. It follows the language, and renderers ignore it.
  static func fence(_ language: Markdown, type: SwiftIdentifier? = nil, _ content: String) -> Markdown {
    let fence = String(repeating: "`", count: max(3, longestRun(of: UInt8(ascii: "`"), in: content) + 1))
    let info = ([language.text] + [type?.text].compactMap(\.self)).joined(separator: " ")
    return Markdown(text: "\(fence)\(info)\n\(content)\n\(fence)")
  }

  private static func joined(_ pieces: [Markdown], by separator: String) -> Markdown {
    Markdown(text: pieces.map(\.text).joined(separator: separator))
  }
}
