/// One kind of mapping in the spec language, such as a page or a member, with its keys.
///
/// The readers take the keys from here. Messages, the reference and the JSON Schema of the language derive from them, too,
/// so no key can be accepted without being documented.
package struct Mapping: Sendable {
  /// A key, with what it means and takes.
  package struct Key: Sendable {
    package let name: String
    package let value: Value
    package let isRequired: Bool
    /// Whether the readers know the key only to explain what to write instead.
    package let isRefused: Bool
    /// One or more sentences for the reference.
    package let meaning: String

    init(_ name: String, _ value: Value, isRequired: Bool = false, isRefused: Bool = false, _ meaning: String) {
      self.name = name
      self.value = value
      self.isRequired = isRequired
      self.isRefused = isRefused
      self.meaning = meaning
    }

    /// The key of a statement, as rows and members have it.
    init(_ key: Statement.Key) {
      self.init(key.name, Value(key.form), key.meaning)
    }
  }

  /// What a key takes.
  package indirect enum Value: Sendable {
    case text
    /// A regular expression of the supported subset.
    case pattern
    case number
    /// A whole number that is not negative.
    case size
    /// `true` or `false`.
    case flag
    /// One word of a closed list.
    case word([String])
    /// The name of a record or union of the spec.
    case typeName
    /// A type: the name of a built-in one, or of a record, union or enum of the spec, or a mapping with `type`, `list` or
    /// `map`.
    case type
    /// The type of the items of a list or of the values of a map, with limits of its own.
    case item
    /// The value in a sample, or the kind and value of its members.
    case shape
    case mapping(Mapping)
    /// A list of values.
    case list(Value)
    /// A mapping with free names, such as `records`.
    case map(Value)
    /// One entry with a free name, such as a member: `- id: {type: text}`. Without a value it can be the name alone.
    case entry(Value, canBeAlone: Bool)
    /// One of several forms: `[data, id]` or `id`.
    case either([Value])
  }

  /// The name in headings of the reference: `page`.
  package let name: String
  /// What such a mapping says, for the reference.
  package let meaning: String
  package let keys: [Key]
  /// What to do instead of keys that other languages have, by these keys in small letters without hyphens.
  let advice: [String: String]

  init(_ name: String, _ meaning: String, _ keys: [Key], advice: [([String], String)] = []) {
    self.name = name
    self.meaning = meaning
    self.keys = keys
    let pairs = advice.flatMap { words, advice in words.map { ($0, advice) } }
    self.advice = Dictionary(uniqueKeysWithValues: pairs)
  }

  /// The names of the keys.
  package var keyNames: [String] { keys.map(\.name) }
}

extension Mapping.Value {
  fileprivate init(_ form: Statement.Key.Form) {
    switch form {
    case .text: self = .text
    case .number: self = .number
    case .size: self = .size
    case .flag: self = .flag
    case .texts: self = .list(.text)
    case .conditions: self = .map(.text)
    case .pattern: self = .pattern
    // Pages print other names for these words, too.
    case .word(_, let known): self = .either([.word(known.words.sorted()), .text])
    }
  }
}
