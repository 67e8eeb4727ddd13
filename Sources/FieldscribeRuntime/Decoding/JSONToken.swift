/// The bytes of a text that is compared with documented ones. It is only lent: valid while the body is being read.
@safe
public struct _JSONToken: ~Copyable {
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
  /// Where the text begins in the body.
  let offset: Int

  /// Borrows bytes that outlive the token.
  @usableFromInline
  init(_ bytes: UnsafeBufferPointer<UInt8>, offset: Int) {
    unsafe self.bytes = bytes
    self.offset = offset
  }

  /// Whether the text is this one, byte for byte: U+212A is not the letter K.
  @inlinable @inline(__always)
  public func equals(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard unsafe bytes.count == count, let first = unsafe bytes.baseAddress else { return unsafe bytes.count == count }
    return unsafe equal(first, text.utf8Start, count)
  }

  /// The text.
  public var text: String { unsafe String(decoding: bytes, as: UTF8.self) }
}

extension _JSONReader {
  /// Reads a text to compare it.
  @usableFromInline
  mutating func token() throws(_JSONError) -> _JSONToken {
    startOfValue()
    let opening = unsafe cursor
    if let text = unsafe try plainText() { return unsafe _JSONToken(text, offset: opening - start) }
    let text = string(try span())
    return unsafe _JSONToken(openNotes.keep(text), offset: opening - start)
  }

  /// The value of a text that is not listed: one that a ruling lets pass, or as it came.
  @usableFromInline @inline(never)
  mutating func unlisted<Value: OpenEnum>(_ token: borrowing _JSONToken) -> Value {
    guard let (value, ruling) = Value._tolerated(token) else { return .unrecognized(token.text) }
    tolerate(token, ruling)
    return value
  }
}
