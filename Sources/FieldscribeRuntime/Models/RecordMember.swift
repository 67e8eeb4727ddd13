/// The documented members of a record, in the order in which they are encoded.
///
/// Generated code declares this enum in each record: `public enum Member: UInt8, RecordMember { case text, speed }`.
/// Its raw values are 0, 1, 2 and so on, so a record can have at most 256 documented members.
public protocol RecordMember: RawRepresentable, Hashable, Sendable where RawValue == UInt8 {
  /// The name of the member in JSON. It is the name of the case, unless Swift cannot use that name.
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

/// A set of member indices, as 256 bits in four words.
///
/// The indices in generated code are constants, so the compiler accesses only the words that a record needs.
@usableFromInline
struct MemberSet: Hashable, Sendable {
  @usableFromInline var first: UInt64
  @usableFromInline var second: UInt64
  @usableFromInline var third: UInt64
  @usableFromInline var fourth: UInt64

  @inlinable @inline(__always)
  init() { (first, second, third, fourth) = (0, 0, 0, 0) }

  @inlinable @inline(__always)
  subscript(word: Int) -> UInt64 {
    get {
      switch word {
      case 0: first
      case 1: second
      case 2: third
      default: fourth
      }
    }
    set {
      switch word {
      case 0: first = newValue
      case 1: second = newValue
      case 2: third = newValue
      default: fourth = newValue
      }
    }
  }

  @inlinable @inline(__always)
  func contains(_ index: Int) -> Bool { self[index >> 6] >> UInt64(index & 63) & 1 != 0 }

  /// Adds an index.
  /// - Returns: false if the set already contains it.
  @inlinable @inline(__always) @discardableResult
  mutating func insert(_ index: Int) -> Bool {
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: index)
    // Few records have more than 64 members.
    let word = index < 64 ? first : self[index >> 6]
    if index < 64 { first |= bit } else { self[index >> 6] |= bit }
    return word & bit == 0
  }

  mutating func remove(_ index: Int) { self[index >> 6] &= ~(1 << UInt64(index & 63)) }

  @inlinable @inline(__always)
  func isSubset(of other: MemberSet) -> Bool {
    (first & ~other.first) | (second & ~other.second) | (third & ~other.third) | (fourth & ~other.fourth) == 0
  }

  /// The lowest index that is not in the other set.
  func firstMissing(in other: MemberSet) -> Int? {
    (0..<256).first { contains($0) && !other.contains($0) }
  }

  var count: Int {
    first.nonzeroBitCount + second.nonzeroBitCount + third.nonzeroBitCount + fourth.nonzeroBitCount
  }
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
