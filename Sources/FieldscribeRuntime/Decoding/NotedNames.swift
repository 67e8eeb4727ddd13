/// A name that no record knows, while its object is being read.
struct NotedName {
  /// Of the opening quote, or whatever a reader has to remember beside names.
  let offset: UInt32
  private let countAndEscapes: UInt32

  /// A body is shorter than 2 GiB.
  init(offset: Int, count: Int, hasEscapes: Bool) {
    self.offset = UInt32(truncatingIfNeeded: offset)
    countAndEscapes = UInt32(truncatingIfNeeded: count << 1 | (hasEscapes ? 1 : 0))
  }

  var count: Int { Int(countAndEscapes >> 1) }
  var hasEscapes: Bool { countAndEscapes & 1 != 0 }

  /// Whether the two need a look at their bytes: plain ones of other lengths differ.
  @inline(__always)
  func canEqual(_ other: NotedName) -> Bool {
    countAndEscapes == other.countAndEscapes || hasEscapes || other.hasEscapes
  }
}

/// The names noted of all objects being read, the innermost last. The first eight take no memory of their own: more are
/// rare.
struct NotedNames {
  private typealias Few = (
    NotedName, NotedName, NotedName, NotedName, NotedName, NotedName, NotedName, NotedName
  )

  private var few: Few
  private var more: [NotedName] = []
  private(set) var count = 0

  init() {
    let none = NotedName(offset: 0, count: 0, hasEscapes: false)
    few = (none, none, none, none, none, none, none, none)
  }

  subscript(place: Int) -> NotedName {
    @inline(__always) mutating get {
      if place >= 8 { return more[place - 8] }
      return unsafe withFew { few in unsafe few[place] }
    }
  }

  mutating func append(_ name: NotedName) {
    let place = count
    if place < 8 { unsafe withFew { few in unsafe few[place] = name } } else { more.append(name) }
    count += 1
  }

  mutating func removeLast() -> NotedName {
    let last = self[count - 1]
    remove(after: count - 1)
    return last
  }

  /// Forgets all names but so many.
  mutating func remove(after kept: Int) {
    if count > 8 { more.removeLast(count - max(kept, 8)) }
    count = kept
  }

  @inline(__always)
  private mutating func withFew<Result>(_ body: (UnsafeMutablePointer<NotedName>) -> Result) -> Result {
    unsafe withUnsafeMutableBytes(of: &few) { bytes in
      unsafe body(bytes.baseAddress!.assumingMemoryBound(to: NotedName.self))
    }
  }
}
