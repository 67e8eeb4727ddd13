import SpecModel

/// What a cell with the name of a member states.
struct NameCell {
  var name = ""
  /// How deep the row is inside of the rows above: the number of arrows or of spaces before the name.
  var indentation = 0
  var facts = Facts()
  /// A type that is printed below the name or behind it.
  var type: String?

  /// Whether it has more words than a name has.
  private(set) var hasOtherWords = false

  /// - Returns: nil if the cell is empty.
  init?(_ cell: Prose) {
    guard let first = cell.lines.firstIndex(where: { !$0.text.isEmpty }) else { return nil }
    if cell.lines[first].isItem { indentation = 2 }
    var words = Self.words(of: cell.lines[first])
    while words.count > 1, let word = words.first, let depth = Self.depth(of: word) {
      indentation += depth
      words.removeFirst()
    }
    guard let word = words.popFirst() else { return nil }
    readName(word)
    read(words)
    for line in cell.lines[(first + 1)...] { read(Self.words(of: line)) }
    if name.isEmpty { return nil }
  }

  private static func words(of line: Prose.Line) -> ArraySlice<ArraySlice<UInt8>> {
    plainBytes(line.text).split(whereSeparator: \.isSpace)[...]
  }

  private static let arrows = ["→", "↳", "»", "└"].map { Array($0.utf8) }
  private static let marks =
    arrows + [">", "-", "•", "·", "├", "─", "│", "›", "▸", "⤷", "+", "."].map { Array($0.utf8) }

  /// How deep marks before the name are; nil for other words.
  private static func depth(of word: ArraySlice<UInt8>) -> Int? {
    var rest = word
    var depth = 0
    while let first = rest.first {
      guard !first.isAlphanumeric, let mark = marks.first(where: rest.starts) else { return nil }
      rest = rest.dropFirst(mark.count)
      depth += 2
    }
    return depth
  }

  /// Reads `id?`, `id*`, `→id`.
  private mutating func readName(_ word: ArraySlice<UInt8>) {
    var rest = word
    while let first = rest.first, !first.isAlphanumeric {
      let length = first == .dot && rest.count > 1 ? 1 : Self.arrows.first(where: rest.starts)?.count ?? 0
      if length == 0 { break }
      indentation += 2
      rest = rest.dropFirst(length)
    }
    while let last = rest.last, !last.isAlphanumeric {
      if last == UInt8(ascii: "?") { facts["optional"] = .flag(true) }
      let isMark = "?*:,".utf8.contains(last)
      guard isMark || rest.suffix(3).elementsEqual("†".utf8) else { break }
      rest = rest.dropLast(isMark ? 1 : 3)
    }
    if let open = rest.firstIndex(of: .openParenthesis), rest.last == .closeParenthesis, open > rest.startIndex {
      read([rest[open...]])
      rest = rest[..<open]
    }
    name = String(decoding: rest, as: UTF8.self)
  }

  /// Reads what is behind the name: `(optional)`, `string`, `required`.
  private mutating func read(_ words: ArraySlice<ArraySlice<UInt8>>) {
    for word in words {
      let core = word.filter { !"()[],;.:".utf8.contains($0) }.map(\.lowercased)
      switch String(decoding: core, as: UTF8.self) {
      case "", "*", "†", "beta", "new": continue
      case "optional", "?": facts["optional"] = .flag(true)
      case "required", "mandatory": facts["optional"] = .flag(false)
      case "nullable": facts["nullable"] = .flag(true)
      case "deprecated": facts["deprecated"] = .flag(true)
      case let core where type == nil && !PrintedType(core).kinds.isEmpty:
        type = String(decoding: word.filter { !"(),;".utf8.contains($0) }, as: UTF8.self)
      default: hasOtherWords = true
      }
    }
  }

  /// Whether a name can be that of a member, or a path.
  static func isMemberName(_ name: String) -> Bool {
    guard name.utf8.count <= 120, let first = name.utf8.first else { return false }
    return (first.isLetter || "_$@".utf8.contains(first))
      && name.utf8.allSatisfy { $0.isAlphanumeric || "_-.$[]@:*".utf8.contains($0) }
  }
}
