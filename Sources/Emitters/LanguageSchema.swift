package import SpecModel

/// The JSON Schema of a spec file, with which editors complete keys, explain them and mark mistakes.
///
/// It has a definition for each mapping of ``Language``. It uses only keywords that mean the same since draft 7, because
/// editors know different drafts.
package struct LanguageSchema {
  /// The file that `fieldscribe init` writes beside the spec. The name is hidden, because SwiftPM warns about other files
  /// in the folder of a target.
  package static let fileName = ".fieldscribe.schema.json"

  /// The first line of a spec file, which tells editors where the schema is.
  package static let modeline = "# yaml-language-server: $schema=\(fileName)"

  /// The text of the file.
  package static let file =
    JSON.object([
      ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      ("title", .text("fieldscribe spec")),
      ("description", .text(Language.file.meaning)),
      ("type", .text("object")),
      // A file with the key `page` is one page. Editors complete the key in an empty file, too.
      ("properties", .object([("page", reference("page/properties/page"))])),
      ("if", .object([("type", .text("object")), ("required", .array([.text("page")]))])),
      ("then", reference(id(Language.page))),
      ("else", reference(id(Language.file))),
      ("$defs", .object(Language.mappings.map { (id($0), definition($0)) } + typeDefinitions)),
    ]).indented + "\n"

  // MARK: Definitions

  private typealias Keywords = [(name: String, value: JSON)]

  /// `value-of-an-enum`: the name of a definition.
  package static func id(_ mapping: Mapping) -> String { mapping.name.replacing(" ", with: "-") }

  private static func definition(_ mapping: Mapping) -> JSON {
    let keys = mapping.keys.filter { !$0.isRefused }
    let required = keys.filter(\.isRequired).map { JSON.text($0.name) }
    return .object(
      [
        ("title", .text(mapping.name)), ("description", .text(mapping.meaning)), ("type", .text("object")),
        ("properties", .object(keys.map(property))),
      ] + (required.isEmpty ? [] : [("required", .array(required))]) + [("additionalProperties", .flag(false))])
  }

  private static func property(_ key: Mapping.Key) -> (name: String, value: JSON) {
    (key.name, .object([("description", .text(key.meaning))] + keywords(key.value)))
  }

  private static let typeNames = "name-of-a-type"
  private static let type = "type"
  private static let shape = "shape"

  /// The definitions of values that several keys take.
  private static var typeDefinitions: Keywords {
    [
      (
        typeNames,
        anyOf([
          [("enum", .array((Scalar.all.map(\.name) + [MemberType.jsonName]).map(JSON.text)))],
          keywords(.typeName),
        ])
      ),
      (
        type,
        anyOf([
          [("$ref", .text(path(typeNames)))],
          [
            ("type", .text("object")), ("properties", .object(Language.types.map(property))),
            ("minProperties", .number(1)), ("maxProperties", .number(1)), ("additionalProperties", .flag(false)),
          ],
        ])
      ),
      (
        shape,
        anyOf([
          [("type", .text("string")), ("pattern", .text("^(\(scalarKinds.joined(separator: "|")))( |$)"))],
          [("type", .text("object")), ("additionalProperties", reference(shape))],
          [("type", .text("array")), ("items", reference(shape))],
        ])
      ),
    ]
  }

  private static let scalarKinds = JSONKind.allCases.filter { $0 != .object && $0 != .array }.map(\.rawValue)

  // MARK: Values

  /// The keywords for what a key takes. In the language every single value is a text, but editors see numbers and booleans
  /// if there are no quotes.
  private static func keywords(_ value: Mapping.Value) -> Keywords {
    switch value {
    case .text, .pattern: types("string", "number", "boolean")
    case .number: types("number", "string") + [("pattern", .text("^-?[0-9]+([.][0-9]+)?$"))]
    case .size:
      types("integer", "string")
        + [("minimum", .number(0)), ("maximum", .number(0x7FFF_FFFF)), ("pattern", .text("^[0-9]+$"))]
    case .flag: types("boolean", "string") + [("pattern", .text("^(true|false)$"))]
    case .word(let words): [("enum", .array(words.map(JSON.text)))]
    case .typeName: types("string") + [("pattern", .text("^[A-Z][A-Za-z0-9]*$"))]
    case .type: [("$ref", .text(path(type)))]
    case .item: alternatives([.type, .mapping(Language.item)])
    case .shape: [("$ref", .text(path(shape)))]
    case .mapping(let mapping): [("$ref", .text(path(id(mapping))))]
    case .list(let item): types("array") + [("items", .object(keywords(item))), ("minItems", .number(1))]
    case .map(let value):
      types("object") + [("additionalProperties", .object(keywords(value))), ("minProperties", .number(1))]
    case .entry(let value, let canBeAlone):
      canBeAlone ? [("anyOf", .array([.object(keywords(.text)), .object(entry(value))]))] : entry(value)
    case .either(let values): alternatives(values)
    }
  }

  private static func entry(_ value: Mapping.Value) -> Keywords {
    keywords(.map(value)) + [("maxProperties", .number(1))]
  }

  private static func alternatives(_ values: [Mapping.Value]) -> Keywords {
    let hasMapping = values.contains { if case .mapping = $0 { true } else { false } }
    let alternatives = values.map { value -> JSON in
      // A mapping has the keys of a type itself.
      if hasMapping, case .type = value { reference(typeNames) } else { .object(keywords(value)) }
    }
    return [("anyOf", .array(alternatives))]
  }

  private static func anyOf(_ alternatives: [Keywords]) -> JSON {
    .object([("anyOf", .array(alternatives.map(JSON.object)))])
  }

  private static func types(_ names: String...) -> Keywords {
    [("type", names.count == 1 ? .text(names[0]) : .array(names.map(JSON.text)))]
  }

  private static func reference(_ definition: String) -> JSON { .object([("$ref", .text(path(definition)))]) }

  private static func path(_ definition: String) -> String { "#/$defs/\(definition)" }
}
