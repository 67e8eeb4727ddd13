package import SpecModel

/// A name of the spec that the output cannot have. It is reported, and nothing is emitted.
package struct NameClash: Sendable {
  package enum Reason: Sendable {
    /// Generated code uses the name for something else.
    case reserved
    /// Another name of the spec becomes the same name in the output.
    case taken(by: Origin)
    /// The text has no letter or digit to make a name of.
    case unnamed
  }

  /// The name in the output, or the text of which none is made.
  package var name: String
  package var reason: Reason
  package var origin: Origin
  /// How to give another name, if the key `name` can.
  package var remedy: Remedy?

  /// An entry of the spec that takes the key `name`.
  package struct Remedy: Sendable {
    package enum Entry: Sendable {
      case member, value, unionCase, tag
    }

    package var entry: Entry
    /// The key of the entry: the name in JSON.
    package var key: String
    /// A name to write.
    package var name: String
  }
}
