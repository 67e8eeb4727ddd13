/// A JSON value of any kind, as minified text.
///
/// The text is valid JSON within the standard limits of a body, or within those of the body that it was decoded from.
/// Two values are equal if their texts have the same bytes. The description is `<redacted>`, because the value can
/// contain personal data; use ``text`` to get the value.
public struct JSONText: Sendable {
  /// The value as JSON without white space. Escapes in strings are preserved.
  public let text: String

  /// Creates a value from JSON that is already checked and minified.
  init(checked text: String) { self.text = text }

  /// Creates a placeholder, which owns no memory.
  @inlinable @inline(__always)
  public init(_placeholder placeholder: _Placeholder) { text = "" }

  /// Creates a value from JSON text, which is checked and minified.
  ///
  /// - Returns: nil if the text is not exactly one valid JSON value within ``DecodeLimits/standard``.
  public init?(_ text: String) {
    guard let checked = JSONText.parse(Array(text.utf8)) else { return nil }
    self = checked
  }

  /// The error that decoding this body would throw, or nil if it is valid JSON within the standard limits.
  static func error(in body: [UInt8]) -> DecodeError? {
    unsafe body.span.bytes.withUnsafeBytes { bytes in
      if let error = unsafe _JSONReader.sizeError(of: bytes, .standard) { return error }
      var json = unsafe _JSONReader(bytes, limits: .standard)
      do throws(_JSONError) {
        _ = try json.text()
        _ = try json.endDocument()
        return nil
      } catch {
        return json.decodeError(error)
      }
    }
  }

  private static func parse(_ text: [UInt8]) -> JSONText? {
    if text.isEmpty || text.count > DecodeLimits.standard.bodyLength { return nil }
    return unsafe text.span.bytes.withUnsafeBytes { bytes in
      var json = unsafe _JSONReader(bytes, limits: .standard)
      guard let checked = try? json.text(), (try? json.endDocument()) != nil else { return nil }
      return checked
    }
  }
}

extension JSONText: Hashable {
  public static func == (left: JSONText, right: JSONText) -> Bool { left.text.hasBytes(of: right.text) }

  public func hash(into hasher: inout Hasher) { text.hashBytes(into: &hasher) }
}

// The value can contain personal data, so its descriptions are redacted.
extension JSONText: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "<redacted>" }
  public var debugDescription: String { "<redacted>" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

extension JSONText: JSONReadable, JSONWritable {
  public init(_from json: inout _JSONReader) throws(_JSONError) { self = try json.text() }

  public func _write(to json: inout _JSONWriter) { json.write(self) }
}

extension JSONText: Codable {
  public init(from decoder: any Decoder) throws {
    guard let text = JSONText(try JSONValue(from: decoder)) else {
      let context = DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "expected a JSON value")
      throw DecodingError.dataCorrupted(context)
    }
    self = text
  }

  public func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
}
