/// An id, usually a UUID.
///
/// It preserves the exact text that was received, also if it is not a UUID. A lower-case UUID is stored in 16 bytes
/// without an allocation.
public struct Identifier: TextScalar {
  /// Invariant: a text that can be packed is packed. So equal texts have equal storage.
  @usableFromInline
  enum Storage: Sendable {
    case packed(UInt64, UInt64)
    case text(String)
  }

  @usableFromInline let storage: Storage

  @inlinable @inline(__always)
  init(_ storage: Storage) { self.storage = storage }

  /// Creates an id from its text. The text is not validated.
  @inline(never)
  public init(_ text: String) {
    var text = text
    let packed = text.withUTF8 { bytes in unsafe packUUID(UnsafeRawBufferPointer(bytes)) }
    storage = packed ?? .text(text)
  }

  @inlinable @inline(__always)
  public init(stringLiteral text: StaticString) {
    if text.utf8CodeUnitCount == 0 { self.init(Storage.text("")) } else { self.init(text.description) }
  }

  /// The exact text of the id.
  public var text: String {
    switch storage {
    case .text(let text): return text
    case .packed(let high, let low):
      return unsafe String(unsafeUninitializedCapacity: 36) { target in
        unsafe unpackUUID(high, low, to: UnsafeMutableRawPointer(target.baseAddress!))
        return 36
      }
    }
  }

  public static func == (left: Identifier, right: Identifier) -> Bool {
    switch (left.storage, right.storage) {
    case (.packed(let high, let low), .packed(let otherHigh, let otherLow)): high == otherHigh && low == otherLow
    case (.text(let text), .text(let other)): text.hasBytes(of: other)
    case (.packed, .text), (.text, .packed): false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch storage {
    case .packed(let high, let low):
      hasher.combine(high)
      hasher.combine(low)
    case .text(let text): text.hashBytes(into: &hasher)
    }
  }
}

extension Identifier: CustomStringConvertible {
  public var description: String { text }
}

extension Identifier {
  @inlinable @inline(__always)
  public init(_from json: inout _JSONReader) throws(_JSONError) { self = try json.identifier() }

  @inlinable @inline(__always)
  public func _write(to json: inout _JSONWriter) { json.write(self) }
}

extension _JSONReader {
  /// Reads an id.
  @inline(never)
  public mutating func identifier() throws(_JSONError) -> Identifier {
    skipToValue()
    if unsafe end - cursor >= 38, unsafe cursor.byte == .quote, unsafe cursor.byte(37) == .quote,
      let packed = unsafe packUUID(UnsafeRawBufferPointer(start: cursor + 1, count: 36))
    {
      unsafe cursor += 38
      return Identifier(packed)
    }
    return Identifier(try string())
  }
}

extension _JSONWriter {
  /// Writes an id.
  @inline(never)
  public mutating func write(_ value: Identifier) {
    guard case .packed(let high, let low) = value.storage else { return write(value.text) }
    reserve(39)
    put(.quote)
    unsafe unpackUUID(high, low, to: cursor)
    unsafe cursor += 36
    put(.quote)
    put(.comma)
  }
}
