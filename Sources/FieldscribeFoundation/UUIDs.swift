public import FieldscribeRuntime
public import Foundation

extension UUID {
  /// The UUID of an id, or nil when its text is none.
  public init?(_ identifier: Identifier) { self.init(uuidString: identifier.text) }
}

extension Identifier {
  /// The id in the usual form, with lower-case letters.
  public init(_ uuid: UUID) { self.init(uuid.uuidString.lowercased()) }
}
