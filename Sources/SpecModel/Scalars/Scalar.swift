/// A built-in type: its name in a spec, its JSON kind, its Swift type, its unit and its format.
///
/// Each scalar is declared in a file of its own. The checker, the emitters, the documentation, `diff` and the generator
/// of samples derive what they need from the declaration. It is a class because every member refers to one.
package final class Scalar: Sendable {
  /// The name in a spec: `phone-number`.
  package let name: String
  /// The JSON kind of its values.
  package let kind: JSONKind
  /// The name of its Swift type: `PhoneNumber`.
  package let swiftType: String
  /// The property of the Swift type that has the value as a `String` or `Int`: `text`. Nil if the type has none, such as
  /// `String` itself.
  package let property: String?
  /// The numbers that the values are. A text can be a number, too: `"12.50"`. Nil if the values are no numbers.
  package let numbers: Numbers?
  /// The unit of a number: `seconds`.
  package let unit: Unit?
  /// The format of a text.
  package let format: Format?
  /// What a value is, as a sentence for the documentation.
  package let note: String?
  /// How to make values for examples and tests.
  package let samples: Samples

  init(
    _ name: String, _ kind: JSONKind, swift: String, property: String? = nil, numbers: Numbers? = nil,
    unit: Unit? = nil, format: Format? = nil, note: String? = nil, samples: Samples
  ) {
    self.name = name
    self.kind = kind
    swiftType = swift
    self.property = property
    self.numbers = numbers ?? (kind == .integer ? .integers : kind == .number ? .doubles : nil)
    self.unit = unit
    self.format = format
    self.note = note
    self.samples = samples
  }

  /// Sets of numbers.
  package enum Numbers: Sendable {
    /// Integers, of 64 bits if they are JSON numbers.
    case integers
    /// Numbers as they are stored in a `Double`.
    case doubles
    /// Numbers with any digits, which are not rounded.
    case decimals
  }

  /// The unit of a number.
  package struct Unit: Sendable {
    /// The name in rows: `milliseconds`.
    package let name: String
    /// Other names that pages print: `ms`.
    package let aliases: [String]

    init(_ name: String, aliases: [String]) {
      self.name = name
      self.aliases = aliases
    }
  }

  /// The rule for a text, checked by the same function that the runtime uses to validate a value.
  package struct Format: Sendable {
    /// The name in rows: `uuid`.
    package let name: String
    /// Other names that pages print: `GUID`.
    package let aliases: [String]
    /// The function of the runtime that validates a value: `check.format(id, at: "id")`.
    package let check: String
    /// Whether a text has the format.
    package let allows: @Sendable (String) -> Bool
    /// The number of characters, if each value has as many.
    package let length: Int?
    /// One of several ways to write a value, if the format has several: `with a plus sign`.
    package let variant: @Sendable (String) -> String?
    /// What is unusual about a value that the runtime accepts: `which is not a UUID of a known version`.
    package let doubt: @Sendable (String) -> String?

    init(
      _ name: String, aliases: [String] = [], check: String = "format", length: Int? = nil,
      variant: @escaping @Sendable (String) -> String? = { _ in nil },
      doubt: @escaping @Sendable (String) -> String? = { _ in nil }, allows: @escaping @Sendable (String) -> Bool
    ) {
      self.name = name
      self.aliases = aliases
      self.check = check
      self.length = length
      self.allows = allows
      self.variant = variant
      self.doubt = doubt
    }
  }

  /// How to make values.
  package struct Samples: Sendable {
    package enum Texts: Sendable {
      /// Any text.
      case words
      /// Any number of these characters.
      case characters(String)
      /// One of these, in which `#` is a digit, `!` a digit other than 0, and `?` a hexadecimal digit.
      case templates([String])
      /// A number within the limits of the member.
      case numbers
    }

    /// The example in the documentation.
    package let example: String
    package let texts: Texts
    /// Texts that do not have the format; for a type without a format, texts that are unusual.
    package let unusual: [String]

    init(_ example: String, _ texts: Texts = .words, unusual: [String] = []) {
      self.example = example
      self.texts = texts
      self.unusual = unusual
    }
  }

  /// All scalars, in the order of the documentation.
  package static let all: [Scalar] = [
    text, personalText, integer, integerText, number, decimal, decimalText, boolean, booleanText, uuid, phoneNumber,
    email, ipAddress, countryCode, currency, languageTag, timestamp, date, epochSeconds, epochMilliseconds, seconds,
    milliseconds, url, digits, base64, hex,
  ]

  /// The scalar with a name in a spec.
  package static func named(_ name: String) -> Scalar? { byName[name] }

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}

extension Scalar: Hashable {
  package static func == (left: Scalar, right: Scalar) -> Bool { left === right || left.name == right.name }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
