package import SpecModel

/// A name of the spec that the output cannot have. Generators report it; nothing is emitted.
package struct NameClash: Sendable {
  package enum Reason: Sendable {
    /// Generated code needs the name itself.
    case reserved
    /// Another name of the spec has become the same name in the output.
    case taken(by: Origin)
  }

  /// The name in the output.
  package var name: String
  package var reason: Reason
  package var origin: Origin
}
