/// The members of a record as an enum without associated values, in the order in which they are written.
///
/// `public enum Member: RecordMember { case text, speed }`. At most 256 cases.
public protocol RecordMember: Hashable, Sendable {
  /// The name of the member on the wire: that of the case, unless Swift has another use for it.
  var wireName: String { get }
}

extension RecordMember {
  /// The name of the case.
  public var caseName: String { "\(self)" }

  public var wireName: String { caseName }

  /// The position of the case: 0 for the first. Such an enum is stored as just that; one with a single case as nothing.
  @inlinable @inline(__always)
  var _index: Int {
    MemoryLayout<Self>.size == 0 ? 0 : unsafe Int(unsafeBitCast(self, to: UInt8.self))
  }
}

extension RecordMember {
  public static func == (left: Self, right: Self) -> Bool { left._index == right._index }

  public func hash(into hasher: inout Hasher) { hasher.combine(_index) }
}

extension RecordMember {
  /// The wire name of the case at a place, for an error.
  static func name(of index: Int) -> String {
    guard MemoryLayout<Self>.size == 1 else { return unsafe unsafeBitCast((), to: Self.self).wireName }
    return unsafe unsafeBitCast(UInt8(truncatingIfNeeded: index), to: Self.self).wireName
  }
}

/// A set of places of a record: 256 bits. With constant places, small records use one word of it.
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
  func contains(_ place: Int) -> Bool { self[place >> 6] >> UInt64(place & 63) & 1 != 0 }

  /// - Returns: false when the place was in the set before.
  @inlinable @inline(__always) @discardableResult
  mutating func insert(_ place: Int) -> Bool {
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: place)
    // Few records have more than 64 members.
    let word = place < 64 ? first : self[place >> 6]
    if place < 64 { first |= bit } else { self[place >> 6] |= bit }
    return word & bit == 0
  }

  mutating func remove(_ place: Int) { self[place >> 6] &= ~(1 << UInt64(place & 63)) }

  @inlinable @inline(__always)
  func isSubset(of other: MemberSet) -> Bool {
    (first & ~other.first) | (second & ~other.second) | (third & ~other.third) | (fourth & ~other.fourth) == 0
  }

  /// The lowest place that the other set does not have.
  func firstMissing(in other: MemberSet) -> Int? {
    (0..<256).first { contains($0) && !other.contains($0) }
  }

  var count: Int {
    first.nonzeroBitCount + second.nonzeroBitCount + third.nonzeroBitCount + fourth.nonzeroBitCount
  }
}

/// The members that a record must have, as a list of its cases: `[.eventId, .timestamp]`.
///
/// Generated code has one for each record, made once. Not inlinable: compilers take longer to fold such a list into a
/// constant than to compile the rest of the decoder.
public struct _RequiredMembers<Member: RecordMember>: ExpressibleByArrayLiteral, Sendable {
  @usableFromInline let places: MemberSet

  public init(arrayLiteral members: Member...) {
    var places = MemberSet()
    for member in members { places.insert(member._index) }
    self.places = places
  }
}
