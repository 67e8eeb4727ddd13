/// The bytes of a text that is compared with documented ones. It cannot be copied, and is only lent.
@safe
public struct JSONToken: ~Copyable {
  @usableFromInline let bytes: UnsafeBufferPointer<UInt8>
  /// Memory that the token has to free: of a text that was written with escapes, or has to outlive its reader.
  private let owned: UnsafeMutableBufferPointer<UInt8>?
  /// Where the text begins in the body.
  let offset: Int

  /// Borrows bytes that outlive the token.
  @usableFromInline
  init(_ bytes: UnsafeBufferPointer<UInt8>, offset: Int) {
    unsafe self.bytes = bytes
    unsafe owned = nil
    self.offset = offset
  }

  /// Copies bytes.
  fileprivate init(copying text: some Collection<UInt8>, offset: Int) {
    let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.count)
    _ = unsafe copy.initialize(from: text)
    unsafe bytes = UnsafeBufferPointer(copy)
    unsafe owned = copy
    self.offset = offset
  }

  deinit { unsafe owned?.deallocate() }

  /// Whether the text is this one, byte for byte: U+212A is not the letter K.
  @inlinable @inline(__always)
  public func equals(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard unsafe bytes.count == count, let first = unsafe bytes.baseAddress else { return unsafe bytes.count == count }
    return unsafe equal(first, text.utf8Start, count)
  }

  /// The text.
  public var text: String { unsafe String(decoding: bytes, as: UTF8.self) }

  /// The token with its own memory.
  func kept() -> JSONToken { unsafe JSONToken(copying: bytes, offset: offset) }
}

extension JSONReader {
  /// Reads a text to compare it. The token is valid while the body is.
  @usableFromInline
  mutating func token() throws(JSONFailure) -> JSONToken {
    startOfValue()
    let place = offset
    if let text = unsafe try plainText() { return unsafe JSONToken(text, offset: place) }
    return JSONToken(copying: string(try span()).utf8, offset: place)
  }

  /// The value of a text that is not listed: one that a ruling lets pass, or as it came.
  @usableFromInline @inline(never)
  mutating func unlisted<Value: OpenEnum>(_ token: borrowing JSONToken) -> Value {
    guard let (value, ruling) = Value.tolerated(token) else { return .unrecognized(token.text) }
    tolerate(token, ruling)
    return value
  }
}
