public import FieldscribeRuntime
public import Foundation

extension UUID {
  /// Creates the UUID of an id.
  ///
  /// - Returns: nil if the text of the id is not a UUID.
  public init?(_ identifier: Identifier) { self.init(uuidString: identifier.text) }
}

extension Identifier {
  /// Creates the id of a UUID, with lower-case letters.
  public init(_ uuid: UUID) { self.init(uuid.uuidString.lowercased()) }
}
