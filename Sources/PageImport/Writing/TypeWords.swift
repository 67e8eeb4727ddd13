import SpecModel
import SpecText

/// The words of a page for types that the reader does not know, each with a guess what it means.
struct TypeWords {
  /// The entries of `words`, in the order of the page.
  private(set) var entries: [SpecValue.Entry] = []
  private var known: Set<String> = []
  private var read: Set<String> = []
  /// The kinds that the samples of the page show, by the name of the member.
  private var shown: [String: Set<JSONKind>] = [:]

  /// A longer text is no type.
  private static let longestType = 200

  init(_ page: PrintedPage) {
    for sample in page.samples { add(sample.value, depth: 0) }
  }

  private mutating func add(_ value: PrintedValue, depth: Int) {
    if depth > ShapeWriter.depthLimit { return }
    switch value.content {
    case .scalar: break
    case .array(let items): for item in items { add(item, depth: depth + 1) }
    case .object(let members):
      for member in members {
        if member.value.kind != .null { shown[member.name, default: []].insert(member.value.kind) }
        add(member.value, depth: depth + 1)
      }
    }
  }

  /// Words that the page explains already.
  mutating func add(explained words: [SpecValue.Entry]) {
    for word in words where known.insert(word.key.lowercased()).inserted { entries.append(word) }
  }

  /// The printed type as a row can have it; nil if it is none.
  mutating func type(of row: PrintedRow, _ places: Places) -> String? {
    guard let type = row.type.map(oneLine), !type.isEmpty, type.utf8.count <= Self.longestType else { return nil }
    // Most rows of a page print one of few types.
    guard read.insert(type).inserted else { return type }
    if PrintedType(type).kinds.isEmpty, known.insert(type.lowercased()).inserted {
      entries.append(.init(type, .text(guess(type, for: row)), .init(behind: "guess, \(places.line(row.range))")))
    }
    return type
  }

  /// What the printed type of a row means, probably if the reader does not know its words.
  func meaning(of row: PrintedRow) -> PrintedType? {
    guard let type = row.type.map(oneLine), !type.isEmpty, type.utf8.count <= Self.longestType else { return nil }
    let known = PrintedType(type)
    return known.kinds.isEmpty ? PrintedType(guess(type, for: row)) : known
  }

  /// What a word for a type probably means: what the samples show, or else what a part of it means.
  private func guess(_ type: String, for row: PrintedRow) -> String {
    let name = row.name.split(separator: ".").last.map { $0.prefix { $0 != "[" } } ?? ""
    if let kinds = shown[String(name)], kinds.count == 1, let kind = kinds.first { return kind.rawValue }
    let words = type.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.map(String.init)
    if let lists = Self.parts.first(where: { part in words.contains { $0.hasPrefix(part.word) } }) { return lists.type }
    return words.first { PrintedType($0).onlyKind != nil } ?? "any"
  }

  /// The beginnings of words in a type, with what they mean. The first one that occurs counts.
  private static let parts: [(word: String, type: String)] = [
    ("array", "array"), ("list", "array"), ("object", "object"), ("struct", "object"), ("dict", "object"),
    ("map", "object"), ("str", "string"), ("text", "string"), ("char", "string"), ("varchar", "string"),
    ("bool", "boolean"), ("int", "integer"), ("uint", "integer"), ("long", "integer"), ("short", "integer"),
    ("float", "number"), ("double", "number"), ("num", "number"), ("decimal", "number"), ("date", "string"),
    ("time", "string"), ("iso", "string"), ("url", "string"), ("uri", "string"), ("email", "string"),
    ("phone", "string"), ("json", "json"),
  ]
}
