/// A point in time, kept as the exact text that came.
///
/// The usual forms (`2024-05-16T04:12:11.217Z`, also with an offset from UTC) are packed into numbers that give the
/// same text back; every other text is kept as it is.
public struct Timestamp: TextScalar {
  /// Invariant: a text that can be packed is packed, so equal texts have equal storage.
  @usableFromInline
  enum Storage: Sendable {
    case packed(PackedTime)
    case text(String)
  }

  @usableFromInline let storage: Storage

  @inlinable @inline(__always)
  init(_ storage: Storage) { self.storage = storage }

  /// The timestamp with this text.
  @inline(never)
  public init(_ text: String) {
    var text = text
    let packed = text.withUTF8 { bytes in unsafe PackedTime(UnsafeRawBufferPointer(bytes)) }
    storage = packed.map(Storage.packed) ?? .text(text)
  }

  @inlinable @inline(__always)
  public init(stringLiteral text: StaticString) {
    if text.utf8CodeUnitCount == 0 { self.init(Storage.text("")) } else { self.init(text.description) }
  }

  /// The text of an instant in UTC, with as many decimals of a second as it takes, in groups of three.
  /// An instant outside the years 0 to 9999 becomes the nearest one inside.
  public init(_ instant: Instant) {
    storage = .packed(PackedTime(instant))
  }

  /// The text, byte for byte.
  public var text: String {
    switch storage {
    case .text(let text): return text
    case .packed(let time):
      return unsafe String(unsafeUninitializedCapacity: PackedTime.longestText) { target in
        unsafe time.write(to: UnsafeMutableRawPointer(target.baseAddress!))
      }
    }
  }

  /// The instant, or nil when the text is no valid time of RFC 3339.
  public var instant: Instant? {
    switch storage {
    case .packed(let time): time.instant
    case .text(let text): Instant(text)
    }
  }

  public static func == (left: Timestamp, right: Timestamp) -> Bool {
    switch (left.storage, right.storage) {
    case (.packed(let time), .packed(let other)): time == other
    case (.text(let text), .text(let other)): text.hasBytes(of: other)
    case (.packed, .text), (.text, .packed): false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch storage {
    case .packed(let time): hasher.combine(time)
    case .text(let text): text.hashBytes(into: &hasher)
    }
  }
}

extension Timestamp: CustomStringConvertible {
  public var description: String { text }
}

extension Timestamp {
  @inlinable @inline(__always)
  public init(_from json: inout _JSONReader) throws(_JSONError) { self = try json.timestamp() }

  @inlinable @inline(__always)
  public func _write(to json: inout _JSONWriter) { json.write(self) }
}

extension _JSONReader {
  /// Reads a timestamp.
  @inline(never)
  public mutating func timestamp() throws(_JSONError) -> Timestamp {
    startOfValue()
    if isAt(.quote), let (time, count) = unsafe PackedTime.first(in: cursor + 1, end - cursor - 2),
      unsafe cursor.byte(count + 1) == .quote
    {
      unsafe cursor += count + 2
      return Timestamp(.packed(time))
    }
    return Timestamp(try string())
  }
}

extension _JSONWriter {
  /// Writes a timestamp.
  @inline(never)
  public mutating func write(_ value: Timestamp) {
    guard case .packed(let time) = value.storage else { return write(value.text) }
    reserve(PackedTime.longestText + 3)
    put(.quote)
    unsafe cursor += unsafe time.write(to: cursor)
    put(.quote)
    put(.comma)
  }
}
