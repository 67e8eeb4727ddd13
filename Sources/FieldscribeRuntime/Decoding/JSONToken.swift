/// The bytes of a string that is compared with documented values, such as a tag or the value of an enum.
///
/// It borrows its bytes, so it is valid only while the body is read.
@safe
public struct _JSONToken: ~Copyable {
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
  /// The byte offset of the opening quote in the body.
  let offset: Int

  /// Creates a token. The bytes must stay valid while it is used.
  @usableFromInline
  init(_ bytes: UnsafeBufferPointer<UInt8>, offset: Int) {
    unsafe self.bytes = bytes
    self.offset = offset
  }

  /// Whether the string has exactly these bytes. Canonically equivalent text, such as U+212A for `K`, is not equal.
  @inlinable @inline(__always)
  public func equals(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard unsafe bytes.count == count, let first = unsafe bytes.baseAddress else { return unsafe bytes.count == count }
    return unsafe equal(first, text.utf8Start, count)
  }

  /// The string as a `String`. For a tag that is no string, it is the JSON of the tag.
  public var text: String {
    return unsafe String(decoding: bytes.dropFirst(isString ? 0 : 1), as: UTF8.self)
  }

  /// Whether the token is a string. Only a tag can be something else.
  var isString: Bool { unsafe bytes.first != Self.noString }

  /// The first byte of a token that is no string. It does not occur in UTF-8.
  static var noString: UInt8 { 0xFF }
}

extension _JSONReader {
  /// Reads a string as a token.
  @usableFromInline
  mutating func token() throws(_JSONError) -> _JSONToken {
    skipToValue()
    let opening = unsafe cursor
    if let text = unsafe try plainText() { return unsafe _JSONToken(text, offset: opening - start) }
    let text = string(try span())
    return unsafe _JSONToken(sideTable.store(text), offset: opening - start)
  }

  /// The value for a string that is not a documented value: the one for which a ruling tolerates the string, or
  /// `.unrecognized`.
  @usableFromInline @inline(never)
  mutating func unlistedValue<Value: OpenEnum>(_ token: borrowing _JSONToken) -> Value {
    guard let (value, ruling) = Value._tolerated(token) else { return .unrecognized(token.text) }
    tolerate(token, ruling)
    return value
  }
}
