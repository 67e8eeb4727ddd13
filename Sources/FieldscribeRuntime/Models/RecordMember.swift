/// The documented members of a record, in the order in which they are encoded.
///
/// Generated code declares this enum in each record: `public enum Member: UInt8, RecordMember { case text, speed }`.
/// Its raw values are 0, 1, 2 and so on, so a record can have at most 256 documented members.
public protocol RecordMember: RawRepresentable, Hashable, Sendable where RawValue == UInt8 {
  /// The name of the member in JSON. It is the name of the case, unless Swift uses another name.
  var wireName: String { get }
}

extension RecordMember {
  /// The name of the case.
  public var _caseName: String { "\(self)" }

  public var wireName: String { _caseName }

  /// The index of the member in its record: 0 for the first.
  @inlinable @inline(__always)
  var _index: Int { Int(rawValue) }

  /// The name in JSON of the member with this index.
  static func name(of index: Int) -> String { Self(rawValue: UInt8(index))?.wireName ?? "" }
}

/// The members of a record without documented members. It has no values.
public enum _NoMembers: RecordMember {
  public init?(rawValue: UInt8) { nil }
  public var rawValue: UInt8 { switch self {} }
}

/// The required members of a record, created from an array literal of its cases: `[.eventId, .timestamp]`.
///
/// Its initializer is not inlinable, because the compiler would take longer to make such a list a constant than to
/// compile the rest of the decoder.
public struct _RequiredMembers<Member: RecordMember>: ExpressibleByArrayLiteral, Sendable {
  @usableFromInline let members: MemberSet

  public init(arrayLiteral members: Member...) {
    var set = MemberSet()
    for member in members { set.insert(member._index) }
    self.members = set
  }
}
