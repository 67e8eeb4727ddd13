// What people write instead of the words of the language, because other languages call it so.

extension Mapping {
  /// What to write instead of a key that the mapping does not have.
  package enum Remedy: Sendable {
    /// This key of the mapping.
    case key(String)
    /// Something else, as an advice: `declare an enum ...`.
    case advice(String)
  }

  /// The remedy for a key that other languages have.
  package func remedy(for key: String) -> Remedy? {
    let folded = Self.folded(key)
    let names = Set(keyNames)
    if let advice = advice[folded] { return .advice(advice) }
    if names.contains("optional"), ["required", "mandatory", "present"].contains(folded) {
      return .advice("members are required unless they have 'optional: true'")
    }
    for (words, keys) in Self.synonyms where words.contains(folded) {
      if let key = keys.first(where: names.contains) { return .key(key) }
    }
    // `maxLength`, `max_length`
    return keyNames.first { Self.folded($0) == folded }.map(Remedy.key)
  }

  private static func folded(_ key: String) -> String { key.lowercased().filter { !" -_.".contains($0) } }

  /// Words of other languages, with the keys that mean the same. The first key that a mapping has is meant.
  private static let synonyms: [(words: Set<String>, keys: [String])] = [
    (["description", "desc", "comment", "summary", "documentation", "docs", "meaning", "text"], ["doc", "note"]),
    (["remark", "remarks"], ["note"]),
    (["kind", "typename", "datatype", "ref", "schema"], ["type"]),
    (["items", "item", "element", "elements", "itemtype", "array"], ["list"]),
    (["additionalproperties", "dictionary", "dict", "hash"], ["map"]),
    (["fields", "properties", "attributes", "props", "params"], ["members", "rows"]),
    (["columns", "members", "records"], ["rows"]),
    (["enum", "oneof", "choices", "options", "allowed", "allowedvalues", "cases", "value"], ["values"]),
    (["const", "constant", "fixed", "equals"], ["value"]),
    (["min", "minvalue", "atleast", "from"], ["minimum"]),
    (["max", "maxvalue", "atmost", "to"], ["maximum"]),
    (["exclusivemin", "above", "greaterthan"], ["exclusive-minimum"]),
    (["exclusivemax", "below"], ["exclusive-maximum"]),
    (["minimumlength", "minlen", "minchars"], ["min-length"]),
    (["maximumlength", "maxlen", "maxchars", "length", "size"], ["max-length"]),
    (["minitems", "minimumcount", "minsize"], ["min-count"]),
    (["maxitems", "maximumcount", "maxsize", "count"], ["max-count"]),
    (["regex", "regexp", "regularexpression", "matches"], ["pattern"]),
    (["example", "sample"], ["examples", "samples"]),
    (["units"], ["unit"]),
    (["discriminator", "tag", "key", "switch", "selector", "propertyname", "discriminatedby"], ["by", "member"]),
    (["oneof", "anyof", "variants", "types", "mapping", "members"], ["cases"]),
    (["swift", "swiftname", "rename", "as", "alias", "codingkey", "propertyname"], ["name"]),
    (["response", "returns", "answer"], ["reply"]),
    (["responses", "answers"], ["replies"]),
    (["request", "payload", "body", "receives", "input"], ["event", "shape"]),
    (["json", "data", "content", "object"], ["shape"]),
    (["reason", "why", "rationale"], ["because"]),
    (["resolution", "ruling", "decided"], ["decision"]),
    (["class", "classes", "kinds"], ["conflicts"]),
    (["tolerates", "tolerance", "tolerances", "accept"], ["tolerate"]),
    (["url", "uri", "link", "href"], ["address", "source"]),
    (["date", "version", "updated"], ["revision", "read"]),
    (["id", "name", "slug"], ["page", "title"]),
    (["heading", "caption", "label"], ["title"]),
    (["types", "structs", "models", "objects", "schemas", "classes", "messages", "messagetypes"], ["records"]),
    (["oneofs", "variants"], ["unions"]),
    (["enumerations"], ["enums"]),
    (["events", "hooks", "endpoints", "callbacks", "operations"], ["webhooks"]),
    (["documents", "sources"], ["pages"]),
    (["conflicts", "decisions"], ["rulings"]),
    (["package", "target", "namespace", "product"], ["module"]),
  ]
}

extension Language {
  /// What to write instead of a type that is not declared, because vendors and other languages call it so:
  /// `write 'text'`.
  package static func advice(forType name: String) -> String? {
    let word = name.lowercased()
    if let scalar = Scalar.all.first(where: { $0.name == word }) { return "write '\(scalar.name)'" }
    switch word {
    case "float", "double": return "write 'number', or 'decimal' for an exact number"
    case "object", "struct", "hash", "dictionary", "dict", "map":
      return
        "declare a record below 'records:' and use its name, write 'map: X' for free names, or 'json' for any value"
    case "array", "list": return "write 'list: X' with the type of the items instead of 'type'"
    case "enum": return "declare an enum below 'enums:' and use its name"
    case "null", "nil", "none": return "write the type of the other values, and 'optional: true'"
    case "any", "mixed", "unknown", "anything": return "write 'json'"
    case "datetime", "date-time", "time": return "write 'timestamp'"
    case "epoch", "unix": return "write 'epoch-seconds' or 'epoch-milliseconds'"
    case "phone", "tel", "telephone", "e164": return "write 'phone-number'"
    case "country": return "write 'country-code'"
    case "ms", "millis": return "write 'milliseconds'"
    default: break
    }
    if let inner = item(of: word, name) { return "write 'list: \(inner)' instead of 'type'" }
    if PrintedType(word).isNullable { return "write the type of the other values, and 'optional: true'" }
    let formats = Scalar.all.filter { $0.format?.aliases.contains { $0.lowercased() == word } == true }
    if let scalar = formats.first(where: { $0.kind == .string && PrintedType(word).kinds.allSatisfy { $0 == .string } })
    {
      return "write '\(scalar.name)'"
    }
    guard let kind = PrintedType(word).onlyKind else { return nil }
    switch kind {
    case .string: return "write 'text'"
    case .integer: return "write 'integer'"
    case .number: return "write 'number'"
    case .boolean: return "write 'boolean'"
    case .object, .array, .null: return nil
    }
  }

  /// `text` of `text[]`, `[text]` and `array of text`.
  private static func item(of word: String, _ name: String) -> String? {
    if word.hasSuffix("[]") { return String(name.dropLast(2)) }
    for (start, end) in [("array of ", ""), ("list of ", ""), ("array<", ">"), ("list<", ">"), ("[", "]")]
    where word.hasPrefix(start) && word.hasSuffix(end) {
      return String(name.dropFirst(start.count).dropLast(end.count))
    }
    return nil
  }
}
