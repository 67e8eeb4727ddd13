/// A JSON value as text: checked as strictly as a body, without white space, equal by bytes, written by copying.
/// Printed it is `<redacted>`: say `.text`.
public struct JSONText: Sendable {
  /// The value, minified. Escapes are as they came.
  public let text: String

  /// A text that has been checked and minified.
  init(checked text: String) { self.text = text }

  /// Checks and minifies a text of your own.
  /// - Returns: nil unless the text is one JSON value within the limits of a body.
  public init?(_ text: String) {
    guard let checked = JSONText.check(Array(text.utf8)) else { return nil }
    self = checked
  }

  /// What a receiver as strict as this one would refuse in a body.
  static func fault(in body: [UInt8]) -> DecodeError? {
    unsafe body.span.bytes.withUnsafeBytes { bytes in
      if let refusal = unsafe _JSONReader.refusal(of: bytes, .standard) { return refusal }
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

  private static func check(_ text: [UInt8]) -> JSONText? {
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

// It can hold anything that a body says of a person, so it is not printed by accident either.
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
      let problem = DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "expected a JSON value")
      throw DecodingError.dataCorrupted(problem)
    }
    self = text
  }

  public func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
}
