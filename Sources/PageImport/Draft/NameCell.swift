import SpecModel

/// What a cell with the name of a member states.
struct NameCell {
  var name = ""
  /// How deep the row is inside of the rows above: the number of arrows or of spaces before the name.
  var indentation = 0
  var facts = Facts()
  /// A type that is printed below the name or behind it.
  var type: String?

  /// - Returns: nil if the cell is empty.
  init?(_ cell: Prose) {
    guard let line = cell.lines.first(where: { !$0.text.isEmpty }) else { return nil }
    let words = NameCell.tokens(plainBytes(line.text))
    if line.isItem { indentation = 2 }
    var start = 0
    while start + 1 < words.count, let depth = Self.depth(of: words[start]) {
      indentation += depth
      start += 1
    }
    guard start < words.count else { return nil }
    readName(words[start])
    read(words[(start + 1)...])
    for other in cell.lines.drop(while: { $0 != line }).dropFirst() {
      read(Self.tokens(plainBytes(other.text))[...])
    }
    if name.isEmpty { return nil }
  }

  /// Whether the name can be that of a member, or a path.
  var isMemberName: Bool { NameCell.isMemberName(name) }

  /// Whether it has more words than a name has.
  private(set) var hasOtherWords = false

  private static func tokens(_ bytes: [UInt8]) -> [String] {
    bytes.split(whereSeparator: \.isSpace).map { String(decoding: $0, as: UTF8.self) }
  }

  private static let marks: Set<Character> = [
    "→", "↳", "»", ">", "-", "•", "·", "└", "├", "─", "│", "›", "▸", "⤷", "+", ".",
  ]

  /// Arrows and other marks before the name of a nested row.
  private static func depth(of mark: String) -> Int? {
    guard let first = mark.utf8.first, !first.isAlphanumeric, mark.allSatisfy({ marks.contains($0) }) else {
      return nil
    }
    return 2 * mark.count
  }

  /// Reads `id?`, `id*`, `→id`.
  private mutating func readName(_ text: String) {
    var rest = text[...]
    while let first = rest.first,
      first == "→" || first == "↳" || first == "»" || first == "└" || first == "." && rest.count > 1
    {
      indentation += 2
      rest.removeFirst()
    }
    while let last = rest.last, last == "?" || last == "*" || last == ":" || last == "," || last == "†" {
      if last == "?" { facts["optional"] = .flag(true) }
      rest.removeLast()
    }
    if let open = rest.firstIndex(of: "("), rest.hasSuffix(")"), open > rest.startIndex {
      read([String(rest[open...])][...])
      rest = rest[..<open]
    }
    name = String(rest)
  }

  /// Reads what is behind the name: `(optional)`, `string`, `required`.
  private mutating func read(_ words: ArraySlice<String>) {
    for word in words {
      let core = word.lowercased().filter { !"()[],;.:".contains($0) }
      switch core {
      case "": continue
      case "optional": facts["optional"] = .flag(true)
      case "required", "mandatory": facts["optional"] = .flag(false)
      case "nullable": facts["nullable"] = .flag(true)
      case "deprecated": facts["deprecated"] = .flag(true)
      case "*", "†", "beta", "new": continue
      case "?": facts["optional"] = .flag(true)
      default:
        if type == nil, !PrintedType(core).kinds.isEmpty {
          type = word.filter { !"(),;".contains($0) }
        } else {
          hasOtherWords = true
        }
      }
    }
  }

  static func isMemberName(_ name: String) -> Bool {
    let bytes = name.utf8
    guard bytes.count <= 120, let first = bytes.first else { return false }
    let isStart =
      first.isLetter || first == UInt8(ascii: "_") || first == UInt8(ascii: "$") || first == UInt8(ascii: "@")
    return isStart
      && bytes.allSatisfy {
        $0.isLetter || $0.isDigit || [0x5F, 0x2D, 0x2E, 0x24, 0x5B, 0x5D, 0x40, 0x3A, 0x2A].contains($0)
      }
  }
}
