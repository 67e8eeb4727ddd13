/// What the cells of a column state.
enum ColumnRole: Hashable, Sendable {
  case name, type, description, required, optional, nullable, `default`, values, example
  /// Whether a row is a value: an error code, an event.
  case code

  /// The role of a column with a head.
  init?(header: Prose) {
    guard let role = Self.byWords[Self.folded(header.text)] else { return nil }
    self = role
  }

  private static let byWords: [String: ColumnRole] = Dictionary(
    words.flatMap { role, words in words.map { ($0, role) } }, uniquingKeysWith: { first, _ in first })

  private static let words: [(ColumnRole, [String])] = [
    (
      .name,
      [
        "name", "field", "field name", "parameter", "parameter name", "property", "property name", "key", "attribute",
        "attribute name", "param", "element", "member", "argument", "option", "option name", "setting", "fields",
        "parameters", "properties", "attributes", "options", "keys", "variable", "body parameter", "json key",
        "key name",
        "json field", "field/parameter", "property/field", "path", "json property", "column",
      ]
    ),
    (.type, ["type", "data type", "datatype", "value type", "field type", "types", "json type", "format", "schema"]),
    (
      .description,
      [
        "description", "descriptions", "details", "detail", "meaning", "notes", "note", "comment", "comments",
        "explanation", "definition", "summary", "info", "information", "purpose", "desc", "remarks", "remark", "usage",
      ]
    ),
    (.required, ["required", "mandatory", "presence", "req", "is required", "required/optional", "optional/required"]),
    (.optional, ["optional", "is optional"]),
    (.nullable, ["nullable", "null", "is nullable"]),
    (.default, ["default", "default value", "defaults"]),
    (
      .values,
      [
        "values", "possible values", "allowed values", "accepted values", "value", "enum", "valid values",
        "constraints",
        "constraint", "restrictions", "value(s)", "possible value(s)", "supported values", "allowed value",
      ]
    ),
    (.example, ["example", "examples", "sample", "example value", "sample value", "example(s)", "sample values"]),
    (
      .code,
      [
        "code", "codes", "error code", "status code", "status", "state", "event", "event type", "event name", "error",
        "reason", "errorcode", "id", "action", "action type", "error name", "scope", "event types", "events", "topic",
        "webhook", "name/event",
      ]
    ),
  ]

  /// The words of a head without punctuation at their ends: `Required?` -> `required`.
  private static func folded(_ text: String) -> String {
    let words = text.utf8.split(whereSeparator: \.isSpace).joined(separator: [.space])
    return String(decoding: words.map(\.lowercased)[...].trimmed { "?:*. ".utf8.contains($0) }, as: UTF8.self)
  }
}
