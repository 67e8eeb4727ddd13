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
