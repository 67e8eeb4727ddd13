/// A cursor over the bytes of one body, and everything that a generated decoder needs to fill a record.
///
/// A record reads its members in rounds. In a round it offers each of its members once, in the order of its type; the
/// member whose name is next in the body takes its value and moves the cursor to the next name. A body in the order of
/// the type is read in one round, an absent member costs one comparison, and another order takes a few rounds more.
///
/// Invariant: between members the cursor is at the opening quote of a name or at the closing brace.
///
/// All unsafe code of decoding is in this module. A reader exists only inside `decode`, which keeps the bytes alive;
/// being noncopyable and only lent, it cannot outlive them.
@safe
public struct _JSONReader: ~Copyable {
  @usableFromInline var cursor: UnsafeRawPointer
  @usableFromInline var end: UnsafeRawPointer
  /// Where the current round began.
  @usableFromInline var round: UnsafeRawPointer
  /// Members of the current record seen so far, and those seen as null.
  @usableFromInline var seen = MemberSet()
  @usableFromInline var nulls = MemberSet()
  let start: UnsafeRawPointer
  let bodyEnd: UnsafeRawPointer
  let limits: DecodeLimits
  var depth = 0
  /// While the plain form of a name is offered: where the body has that name, and where it goes on behind it.
  var offered: UnsafeRawPointer
  var resume: UnsafeRawPointer
  /// Names of the objects being read that no record knows, to find duplicates.
  var names = NotedNames()
  /// Where those of the current record begin.
  var firstName = 0
  /// What only uncommon bodies need.
  var notes: ReaderNotes?

  @usableFromInline
  init(_ bytes: UnsafeRawBufferPointer, limits: DecodeLimits) {
    unsafe start = bytes.baseAddress!
    unsafe cursor = start
    unsafe round = start
    unsafe offered = start
    unsafe resume = start
    unsafe end = start + bytes.count
    unsafe bodyEnd = end
    self.limits = limits
  }
}

extension _JSONReader {
  /// The cursor's place in the body, also while a plain form of a name is offered.
  var offset: Int { unsafe (end == bodyEnd ? cursor : resume) - start }

  @inline(never)
  func failure(_ code: DecodeError.Code) -> _JSONError { _JSONError(code, at: offset) }

  @inline(never)
  func failure(_ code: DecodeError.Code, at place: UnsafeRawPointer) -> _JSONError {
    unsafe _JSONError(code, at: place - start)
  }

  /// Why the value at the cursor cannot be read as a member's type: it is of another kind, or no value at all.
  @inline(never)
  public mutating func wrongKind() -> _JSONError {
    let found = failure(.wrongKind)
    do throws(_JSONError) {
      try skipValue()
      return found
    } catch {
      return error
    }
  }

  /// The syntax error at the cursor: the body is wrong there, or ends there.
  @inline(never)
  func unexpected() -> _JSONError { failure(unsafe cursor < end ? .syntax : .unexpectedEnd) }

  /// Skips white space, and returns from the plain form of a name to the body behind the name.
  @inline(__always)
  mutating func startOfValue() {
    if unsafe cursor >= end || cursor.byte <= .space { startOfValueSlowly() }
  }

  @inline(never)
  mutating func startOfValueSlowly() {
    if unsafe end != bodyEnd {
      unsafe cursor = resume
      unsafe end = bodyEnd
    }
    skipSpace()
  }

  @inline(__always)
  mutating func skipSpace() {
    while unsafe cursor < end, unsafe cursor.byte.isSpace { unsafe cursor += 1 }
  }

  /// Whether this byte is next.
  @inline(__always)
  func isAt(_ byte: UInt8) -> Bool { unsafe cursor < end && cursor.byte == byte }

  mutating func descend() throws(_JSONError) {
    guard depth < limits.depth else { throw failure(.tooDeep) }
    depth += 1
    unsafe cursor += 1
  }

  /// The kind of a JSON value, told by its first byte.
  public enum Kind: Sendable {
    case object, array, string, number, boolean, null
    /// No JSON value begins so.
    case nothing
  }

  /// The kind of the value at the cursor.
  public mutating func kind() -> Kind {
    startOfValue()
    guard unsafe cursor < end else { return .nothing }
    switch unsafe cursor.byte {
    case .leftBrace: return .object
    case .leftBracket: return .array
    case .quote: return .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
    case UInt8(ascii: "n"): return .null
    case .minus, UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    default: return .nothing
    }
  }
}

/// What a reader notes down besides the values. Most bodies need none of it, so it stands apart from the reader.
@safe
final class ReaderNotes {
  /// Values that a ruling let pass, by their offsets.
  var deviations: [(offset: Int, ruling: Ruling)] = []
  /// The member whose absence stopped the reader.
  var missingMember: String?
  /// The plain form of a name, as `"name":`.
  private(set) var plainName: UnsafeMutableRawPointer?
  private var plainNameCapacity = 0

  /// Texts written with escapes, as tokens that may outlive the next one.
  private var texts = unsafe [UnsafeMutableBufferPointer<UInt8>]()

  deinit {
    unsafe plainName?.deallocate()
    for place in unsafe texts.indices { unsafe texts[place].deallocate() }
  }

  /// Keeps the bytes of a text for as long as the body is read.
  func keep(_ text: String) -> UnsafeBufferPointer<UInt8> {
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
    _ = unsafe memory.initialize(from: text.utf8)
    unsafe texts.append(memory)
    return UnsafeBufferPointer(memory)
  }

  /// Memory for the plain form of a name of this length.
  func plainName(_ count: Int) -> UnsafeMutableRawPointer {
    if let plainName = unsafe plainName, count <= plainNameCapacity { return unsafe plainName }
    unsafe plainName?.deallocate()
    let larger = UnsafeMutableRawPointer.allocate(byteCount: max(count, 256), alignment: 1)
    unsafe plainName = larger
    plainNameCapacity = max(count, 256)
    return unsafe larger
  }
}

extension _JSONReader {
  /// The notes, made when first needed.
  var openNotes: ReaderNotes {
    mutating get {
      if let notes { return notes }
      let new = ReaderNotes()
      notes = new
      return new
    }
  }

  /// Notes that a ruling let the value at the cursor pass.
  @usableFromInline @inline(never)
  mutating func note(_ ruling: Ruling) {
    startOfValue()
    openNotes.deviations.append((offset, ruling))
  }
}
