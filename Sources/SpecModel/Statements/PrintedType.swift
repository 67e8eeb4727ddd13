extension Statement {
  /// The printed type of a row. A row can print any of the JSON kinds that the type of the member has.
  package static let printedType = Statement(
    "type", [], conflict: .type, sampleConflict: .kind,
    declared: kinds,
    agree: { PrintedType($0.description) == PrintedType($1.description) },
    fits: { printed, declared in
      guard case .kind(let kind) = PrintedType(printed.description) else { return false }
      return declaredKinds(declared).contains(kind)
    },
    objection: { printed, shown in
      guard case .kind(let kind) = PrintedType(printed.description), !shown.kind.fits(kind) else { return nil }
      return "which is not a JSON \(kind.rawValue)"
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

/// A printed type as a JSON kind.
package enum PrintedType: Hashable, Sendable {
  case kind(JSONKind)
  /// A name that is not a JSON kind: `Timestamp`.
  case other(String)

  package init(_ printed: String) {
    switch printed.lowercased() {
    case "string": self = .kind(.string)
    case "integer", "int", "long": self = .kind(.integer)
    case "number", "float", "double", "decimal": self = .kind(.number)
    case "boolean", "bool": self = .kind(.boolean)
    case "object", "hash", "map", "dictionary": self = .kind(.object)
    case "array", "list": self = .kind(.array)
    default: self = .other(printed)
    }
  }
}

extension JSONKind {
  /// Whether a value of this kind can be where another kind is documented. Null can be anywhere.
  package func fits(_ documented: JSONKind) -> Bool {
    self == documented || (self == .integer && documented == .number) || self == .null
  }
}
