package import SpecModel

/// A name of the spec that the output cannot have. It is reported, and nothing is emitted.
package struct NameClash: Sendable {
  package enum Reason: Sendable {
    /// Generated code uses the name for something else.
    case reserved
    /// Another name of the spec becomes the same name in the output.
    case taken(by: Origin)
  }

  /// The name in the output.
  package var name: String
  package var reason: Reason
  package var origin: Origin
}
