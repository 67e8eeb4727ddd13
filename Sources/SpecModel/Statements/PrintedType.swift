extension Statement {
  /// The printed type of a row. A row can print any of the JSON kinds that the type of the member has.
  package static let printedType = Statement(
    "type", [], conflict: .type, sampleConflict: .kind,
    declared: kinds,
    agree: { left, right in
      let (first, second) = (PrintedType(left), PrintedType(right))
      if first.kinds.isEmpty && second.kinds.isEmpty { return left == right }
      return first.allows(second.kinds) || second.allows(first.kinds)
    },
    fits: { printed, declared in PrintedType(printed).allows(declaredKinds(declared)) },
    objection: { printed, shown in
      let kinds = PrintedType(printed).kinds
      if kinds.isEmpty || kinds.contains(where: shown.kind.fits) { return nil }
      return "which is not a JSON " + kinds.map(\.rawValue).joined(separator: " or ")
    },
    comparesTypesWithSamples: false,
    clause: { printed in
      guard case .texts(let words) = printed, words.count == 2 else { return "has type \(printed.description)" }
      return "has type \(words[0]), which means \(words[1]) on this page"
    },
    declaredClause: kindClause)

  /// The JSON kind of a value in a sample.
  package static let kind = Statement(
    "kind", [], conflict: .kind,
    declared: kinds,
    agree: { left, right in
      guard let left = JSONKind(rawValue: left.description), let right = JSONKind(rawValue: right.description) else {
        return true
      }
      return left.fits(right) || right.fits(left)
    },
    fits: { shown, declared in
      guard let kind = JSONKind(rawValue: shown.description) else { return true }
      return declaredKinds(declared).contains(where: kind.fits)
    },
    declaredClause: kindClause)

  @Sendable private static func kindClause(_ kinds: Fact) -> String {
    "has kind " + declaredKinds(kinds).map(\.rawValue).joined(separator: " or ")
  }

  @Sendable private static func kinds(of _: Member, _ kinds: [JSONKind]) -> Fact? { .texts(kinds.map(\.rawValue)) }

  private static func declaredKinds(_ fact: Fact?) -> [JSONKind] {
    if case .texts(let kinds)? = fact { kinds.compactMap(JSONKind.init) } else { [] }
  }
}

/// What a printed type says about a value. Vendors have many words for one type: `String`, `nullable string`, `hash`.
package struct PrintedType: Hashable, Sendable {
  /// The JSON kinds that a value can have. There are none if the words are not known.
  package private(set) var kinds: [JSONKind] = []
  /// Whether the words say that a value can be null.
  package private(set) var isNullable = false

  /// The kind, if the words allow one only.
  package var onlyKind: JSONKind? { kinds.count == 1 ? kinds[0] : nil }

  /// Reads the words of a row.
  package init(_ printed: String) { self.init(words: printed.lowercased()) }

  /// Reads the words of a row or, if its page explains them, the explanation.
  fileprivate init(_ fact: Fact) {
    if case .texts(let words) = fact, let meaning = words.last {
      self.init(meaning)
    } else {
      self.init(fact.description)
    }
  }

  /// Whether a value of one of these kinds has the printed type.
  fileprivate func allows(_ others: [JSONKind]) -> Bool {
    kinds.contains { kind in others.contains { $0.fits(kind) } }
  }
}

extension PrintedType {
  /// The words that name a type, with the JSON kinds of its values.
  package static let words: [(words: [String], kinds: [JSONKind])] = [
    (
      [
        "string", "str", "text", "uuid", "guid", "url", "uri", "email", "date", "datetime", "date-time", "base64",
        "hex",
        "currency", "locale", "ip",
      ], [.string]
    ),
    (["integer", "int", "long", "int32", "int64", "epoch"], [.integer]),
    (["number", "float", "double", "decimal"], [.number]),
    (["boolean", "bool"], [.boolean]),
    (["object", "hash", "map", "dictionary"], [.object]),
    (["array", "list"], [.array]),
    (["enum", "id"], [.string, .integer]),
    (["timestamp"], [.string, .number]),
    (["null"], [.null]),
    (["any", "mixed", "json"], JSONKind.allCases),
  ]

  private static let kindsByWord = Dictionary(
    uniqueKeysWithValues: words.flatMap { words, kinds in words.map { ($0, kinds) } })

  /// How the words for a list with its items begin: `array of strings`. The kind of the items is not compared.
  private static let lists = ["array of ", "list of ", "array<", "list<", "array[", "list[", "["]

  private init(words: String, depth: Int = 0) {
    func read(_ part: some StringProtocol) -> PrintedType {
      // Words that nest this deep are prose.
      depth < 4 ? PrintedType(words: part.trimmed, depth: depth + 1) : PrintedType(words: "", depth: 0)
    }
    if let kinds = Self.kindsByWord[words] {
      self.kinds = kinds
    } else if words.hasSuffix("[]") || Self.lists.contains(where: words.hasPrefix) {
      kinds = [.array]
    } else if let (first, second) = words.split(at: [" or ", "|", "/", ","]) {
      // If one of the alternatives is not known, neither is.
      let parts = [read(first), read(second)]
      if parts.allSatisfy({ !$0.kinds.isEmpty }) { kinds = parts.flatMap(\.kinds) }
      isNullable = parts.contains { $0.isNullable || $0.kinds == [.null] }
    } else if words.hasSuffix(")"), let (outer, remark) = words.dropLast().split(at: ["("]) {
      // `string (nullable)`, `money (integer)`
      self = read(outer)
      if kinds.isEmpty { kinds = read(remark).kinds }
      isNullable = isNullable || remark == "nullable"
    } else if words.hasSuffix(">"), let (outer, _) = words.split(at: ["<"]) {
      // `string<date-time>`
      self = read(outer)
    } else if words.hasSuffix("?") {
      self = read(words.dropLast())
      isNullable = true
    } else if let (first, rest) = words.split(at: [" "]) {
      // The last word names the type, and those before it describe it: `nullable integer`, `decimal string`.
      self = read(rest)
      isNullable = isNullable || first == "nullable"
    }
  }
}

extension StringProtocol {
  /// The text without spaces at its ends.
  fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }

  /// The texts before and after the first of these separators that occurs.
  fileprivate func split(at separators: [String]) -> (String, String)? {
    let bytes = Array(utf8)
    for separator in separators {
      guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: separator.utf8) }) else { continue }
      let rest = bytes[start...].dropFirst(separator.utf8.count)
      return (String(decoding: bytes[..<start], as: UTF8.self), String(decoding: rest, as: UTF8.self))
    }
    return nil
  }
}

extension JSONKind {
  /// Whether a value of this kind can be where another kind is documented. Null can be anywhere.
  package func fits(_ documented: JSONKind) -> Bool {
    self == documented || (self == .integer && documented == .number) || self == .null
  }
}
