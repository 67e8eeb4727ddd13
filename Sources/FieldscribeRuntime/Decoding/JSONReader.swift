/// A cursor over the bytes of one body, with the functions that generated decoders call.
///
/// A generated decoder reads a record in passes. In each pass it tries its known members, in the order of the type. A
/// member whose name is next in the body reads its value and moves the cursor to the next name. If the body has the
/// members in the order of the type, one pass reads them all. A missing member costs one comparison. Members in another
/// order take extra passes.
///
/// Invariant: between members, the cursor is at the opening quote of a name or at the closing brace.
///
/// A reader exists only inside `decode`, which keeps the bytes alive. It is noncopyable and only passed `inout`, so it
/// cannot outlive the bytes.
@safe
public struct _JSONReader: ~Copyable {
  @usableFromInline var cursor: UnsafeRawPointer
  @usableFromInline var end: UnsafeRawPointer
  /// The cursor at the start of the current pass.
  @usableFromInline var passStart: UnsafeRawPointer
  /// The known members of the current record that were read so far.
  @usableFromInline var seen = MemberSet()
  /// Those of them that were null.
  @usableFromInline var nulls = MemberSet()
  let start: UnsafeRawPointer
  let bodyEnd: UnsafeRawPointer
  let limits: DecodeLimits
  var depth = 0
  /// While the cursor is in a normalized name: the opening quote of the original name in the body, and the first byte
  /// after its colon.
  var originalName: UnsafeRawPointer
  var originalNameEnd: UnsafeRawPointer
  /// The unknown names of all objects that are being read, to find duplicates.
  var unknownNames = UnknownNames()
  /// The index of the first unknown name of the current record.
  var firstUnknownName = 0
  /// State that few bodies need. It is nil until it is needed.
  var existingSideTable: ReaderSideTable?

  @usableFromInline
  init(_ bytes: UnsafeRawBufferPointer, limits: DecodeLimits) {
    unsafe start = bytes.baseAddress!
    unsafe cursor = start
    unsafe passStart = start
    unsafe originalName = start
    unsafe originalNameEnd = start
    unsafe end = start + bytes.count
    unsafe bodyEnd = end
    self.limits = limits
  }
}

extension _JSONReader {
  /// The byte offset of the cursor in the body. In a normalized name, it is the offset after the original name.
  var offset: Int { unsafe (end == bodyEnd ? cursor : originalNameEnd) - start }

  /// An error at the cursor.
  @inline(never)
  func error(_ code: DecodeError.Code) -> _JSONError { _JSONError(code, at: offset) }

  @inline(never)
  func error(_ code: DecodeError.Code, at pointer: UnsafeRawPointer) -> _JSONError {
    unsafe _JSONError(code, at: pointer - start)
  }

  /// The error for a value at the cursor that has the wrong JSON kind, or that is not valid JSON.
  @inline(never)
  public mutating func wrongKind() -> _JSONError {
    let wrongKind = error(.wrongKind)
    do throws(_JSONError) {
      try skipValue()
      return wrongKind
    } catch {
      return error
    }
  }

  /// The error for an unexpected byte at the cursor, or for the end of the body there.
  @inline(never)
  func syntaxError() -> _JSONError { error(unsafe cursor < end ? .syntax : .unexpectedEnd) }

  /// Moves past white space. If the cursor is at the end of a normalized name, it first returns to the body.
  @inline(__always)
  mutating func skipToValue() {
    if unsafe cursor >= end || cursor.byte <= .space { skipToValueSlowly() }
  }

  @inline(never)
  mutating func skipToValueSlowly() {
    if unsafe end != bodyEnd {
      unsafe cursor = originalNameEnd
      unsafe end = bodyEnd
    }
    skipSpace()
  }

  /// Moves past white space.
  @inline(__always)
  mutating func skipSpace() {
    while unsafe cursor < end, unsafe cursor.byte.isSpace { unsafe cursor += 1 }
  }

  /// Whether this byte is next.
  @inline(__always)
  func isAt(_ byte: UInt8) -> Bool { unsafe cursor < end && cursor.byte == byte }

  /// Moves past the opening bracket or brace of an array or object, one level deeper.
  mutating func descend() throws(_JSONError) {
    guard depth < limits.depth else { throw error(.tooDeep) }
    depth += 1
    unsafe cursor += 1
  }

  /// The kind of a JSON value. Its first byte determines it.
  public enum Kind: Sendable {
    case object, array, string, number, boolean, null
    /// No JSON value begins with this byte, or the body ends here.
    case nothing
  }

  /// The kind of the value at the cursor.
  public mutating func kind() -> Kind {
    skipToValue()
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

/// State of a reader that few bodies need. It is stored apart to keep the reader small.
@safe
final class ReaderSideTable {
  /// The deviations so far, with the byte offsets of their values.
  var deviations: [(offset: Int, ruling: Ruling)] = []
  /// The name of the required member that is missing.
  var missingMember: String?
  /// Memory for a normalized name: `"name":`.
  private(set) var normalizedName: UnsafeMutableRawPointer?
  private var normalizedNameCapacity = 0

  /// The decoded bytes of strings with escapes. Tokens point to them, and a token can still be in use when the next one
  /// is read.
  private var texts = unsafe [UnsafeMutableBufferPointer<UInt8>]()

  deinit {
    unsafe normalizedName?.deallocate()
    for index in unsafe texts.indices { unsafe texts[index].deallocate() }
  }

  /// Stores the bytes of a text until the reader is released.
  func store(_ text: String) -> UnsafeBufferPointer<UInt8> {
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
    _ = unsafe memory.initialize(from: text.utf8)
    unsafe texts.append(memory)
    return UnsafeBufferPointer(memory)
  }

  /// Stores the JSON of a tag that is no string. The first byte is no UTF-8, so the token equals no string.
  func store(json: String) -> UnsafeBufferPointer<UInt8> {
    let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: json.utf8.count + 1)
    _ = unsafe memory.initialize(from: [_JSONToken.noString] + Array(json.utf8))
    unsafe texts.append(memory)
    return UnsafeBufferPointer(memory)
  }

  /// Memory for a normalized name of this length. It replaces the one before.
  func normalizedName(_ count: Int) -> UnsafeMutableRawPointer {
    if let normalizedName = unsafe normalizedName, count <= normalizedNameCapacity { return unsafe normalizedName }
    unsafe normalizedName?.deallocate()
    let larger = UnsafeMutableRawPointer.allocate(byteCount: max(count, 256), alignment: 1)
    unsafe normalizedName = larger
    normalizedNameCapacity = max(count, 256)
    return unsafe larger
  }
}

extension _JSONReader {
  /// The side table, created when it is first needed.
  var sideTable: ReaderSideTable {
    mutating get {
      if let existingSideTable { return existingSideTable }
      let new = ReaderSideTable()
      existingSideTable = new
      return new
    }
  }

  /// Reports a deviation: the ruling tolerates the value at the cursor.
  @usableFromInline @inline(never)
  mutating func reportDeviation(_ ruling: Ruling) {
    skipToValue()
    sideTable.deviations.append((offset, ruling))
  }
}
