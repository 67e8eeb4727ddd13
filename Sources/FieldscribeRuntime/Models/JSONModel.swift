/// A value that can be decoded from JSON.
public protocol JSONReadable: _JSONReadableItem {}

/// A value that can be encoded as JSON. Use `json()` to encode it.
public protocol JSONWritable: _JSONWritableItem {}

/// A value that can be an item of an array or a value of a map in JSON: any readable value, or an optional one.
public protocol _JSONReadableItem {
  /// Reads the value at the cursor and moves the cursor past it.
  init(_from json: inout _JSONReader) throws(_JSONError)
}

/// A value that can be an item of an array or a value of a map in JSON: any writable value, or an optional one.
public protocol _JSONWritableItem {
  /// Writes the value as JSON, without white space.
  func _write(to json: inout _JSONWriter)
}

extension Optional: _JSONReadableItem where Wrapped: JSONReadable {
  @inlinable
  public init(_from json: inout _JSONReader) throws(_JSONError) {
    self = json.consumeNull() ? nil : try Wrapped(_from: &json)
  }
}

extension Optional: _JSONWritableItem where Wrapped: JSONWritable {
  @inlinable
  public func _write(to json: inout _JSONWriter) {
    if let value = self { value._write(to: &json) } else { json.writeNull() }
  }
}

/// A record or union of the spec. It can be decoded from a request body and encoded as one.
public protocol JSONModel: JSONReadable, JSONWritable, WebhookReply, Hashable, Codable {
  /// Decodes the object that is the whole body.
  ///
  /// Records are decoded in place, because a copy of a record costs as much as decoding it.
  static func _decoded(from json: inout _JSONReader) throws(_JSONError) -> Decoded<Self>
}

// Two values are equal if they are encoded as the same bytes. So unknown members count, null differs from absent, and
// texts are compared byte by byte in linear time. The conformance that the compiler derives would compare texts by
// canonical equivalence, and its code would take longer to compile than that of a Codable struct.
extension JSONModel {
  @inline(never)
  public static func == (left: Self, right: Self) -> Bool { left.json() == right.json() }

  @inline(never)
  public func hash(into hasher: inout Hasher) { hasher.combine(json()) }
}

extension JSONModel {
  @inlinable @inline(__always)
  public static func _decoded(from json: inout _JSONReader) throws(_JSONError) -> Decoded<Self> {
    try json.beginDocument()
    let value = try Self(_from: &json)
    return Decoded(value: value, deviations: try json.endDocument())
  }
}

/// A record of the spec: an object with documented members. It is decoded in place, member by member.
public protocol JSONRecord: JSONModel {
  /// The documented members of the record.
  associatedtype Member: RecordMember

  /// Creates a record of placeholder values, which the reader replaces. A placeholder value owns no memory.
  init(_placeholder placeholder: _Placeholder)

  /// Reads the object at the cursor into a record of placeholder values.
  mutating func _decode(from json: inout _JSONReader) throws(_JSONError)

  /// The explicit nulls and the unknown members of the record.
  var _preserved: _PreservedMembers { get set }
}

/// A value that is needed to create a record of placeholder values. Only this module can create it, so users never get
/// such a record.
public struct _Placeholder: Sendable {
  @inlinable @inline(__always)
  init() {}
}

extension JSONRecord {
  @inlinable @inline(__always)
  public init(_from json: inout _JSONReader) throws(_JSONError) {
    self.init(_placeholder: _Placeholder())
    try _decode(from: &json)
  }

  @inlinable @inline(__always)
  public static func _decoded(from json: inout _JSONReader) throws(_JSONError) -> Decoded<Self> {
    try json.beginDocument()
    var decoded = Decoded<Self>(_placeholder: _Placeholder())
    try decoded.value._decode(from: &json)
    decoded.deviations = try json.endDocument()
    return decoded
  }
}

// `Codable` for values that are stored in another container, with the same JSON structure as in a webhook body.
// It does not preserve as much as `decode` and `json()`: for example, the order of unknown members can change.
extension JSONModel {
  public init(from decoder: any Decoder) throws {
    guard let text = JSONText(try JSONValue(from: decoder)) else {
      let context = DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "expected a JSON value")
      throw DecodingError.dataCorrupted(context)
    }
    self = try Self.decodeFragment(Array(text.text.utf8))
  }

  public func encode(to encoder: any Encoder) throws {
    try JSONText(checked: String(decoding: json(), as: UTF8.self)).value.encode(to: encoder)
  }
}
