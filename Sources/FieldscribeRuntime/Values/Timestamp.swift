/// A date and time, usually by RFC 3339: `2024-05-16T04:12:11.217Z`, or with an offset from UTC.
///
/// It preserves the exact text that was received, also if it is not a valid time. The usual forms are stored as numbers
/// without an allocation. Use ``instant`` to calculate with the time.
public struct Timestamp: TextScalar {
  /// Invariant: a text that can be packed is packed. So equal texts have equal storage.
  @usableFromInline
  enum Storage: Sendable {
    case packed(PackedTime)
    case text(String)
  }

  @usableFromInline let storage: Storage

  @inlinable @inline(__always)
  init(_ storage: Storage) { self.storage = storage }

  /// Creates a timestamp from its text. The text is not validated.
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

  /// Creates a timestamp in UTC, with 0, 3, 6 or 9 decimals of a second: as many as the instant needs.
  ///
  /// An instant outside the years 0 to 9999 becomes the nearest second inside.
  public init(_ instant: Instant) {
    storage = .packed(PackedTime(instant))
  }

  /// The exact text.
  public var text: String {
    switch storage {
    case .text(let text): return text
    case .packed(let time):
      return unsafe String(unsafeUninitializedCapacity: PackedTime.longestText) { target in
        unsafe time.write(to: UnsafeMutableRawPointer(target.baseAddress!))
      }
    }
  }

  /// The point in time, or nil if the text is not a valid time by RFC 3339.
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
    skipToValue()
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
