/// The location of an unknown member name in the body, stored while its object is read.
struct UnknownName {
  /// The byte offset of the opening quote. `skipValue` also stores an index in it.
  let offset: UInt32
  private let countAndEscapes: UInt32

  /// Creates the location of a name. Its numbers fit because a body is shorter than 2 GiB.
  init(offset: Int, count: Int, hasEscapes: Bool) {
    self.offset = UInt32(truncatingIfNeeded: offset)
    countAndEscapes = UInt32(truncatingIfNeeded: count << 1 | (hasEscapes ? 1 : 0))
  }

  var count: Int { Int(countAndEscapes >> 1) }
  var hasEscapes: Bool { countAndEscapes & 1 != 0 }

  /// Whether two names can be equal. Names without escapes and of different lengths cannot.
  @inline(__always)
  func canEqual(_ other: UnknownName) -> Bool {
    countAndEscapes == other.countAndEscapes || hasEscapes || other.hasEscapes
  }
}

/// A stack of the unknown names of all objects that are being read. The names of the innermost object are last.
///
/// The first eight names are stored inline, without an allocation. More are rare.
struct UnknownNames {
  private typealias Few = (
    UnknownName, UnknownName, UnknownName, UnknownName, UnknownName, UnknownName, UnknownName, UnknownName
  )

  private var few: Few
  private var more: [UnknownName] = []
  private(set) var count = 0

  init() {
    let none = UnknownName(offset: 0, count: 0, hasEscapes: false)
    few = (none, none, none, none, none, none, none, none)
  }

  subscript(index: Int) -> UnknownName {
    @inline(__always) mutating get {
      if index >= 8 { return more[index - 8] }
      return unsafe withFew { few in unsafe few[index] }
    }
  }

  mutating func append(_ name: UnknownName) {
    let index = count
    if index < 8 { unsafe withFew { few in unsafe few[index] = name } } else { more.append(name) }
    count += 1
  }

  mutating func removeLast() -> UnknownName {
    let last = self[count - 1]
    removeAll(after: count - 1)
    return last
  }

  /// Removes the last names until this many are left.
  mutating func removeAll(after newCount: Int) {
    if count > 8 { more.removeLast(count - max(newCount, 8)) }
    count = newCount
  }

  @inline(__always)
  private mutating func withFew<Result>(_ body: (UnsafeMutablePointer<UnknownName>) -> Result) -> Result {
    unsafe withUnsafeMutableBytes(of: &few) { bytes in
      unsafe body(bytes.baseAddress!.assumingMemoryBound(to: UnknownName.self))
    }
  }
}
