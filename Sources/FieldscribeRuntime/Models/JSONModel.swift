/// A value that can be read from JSON.
public protocol JSONReadable {
  /// Reads the value at the cursor and leaves the cursor behind it.
  init(_from json: inout _JSONReader) throws(_JSONError)
}

/// A value that can be written as JSON.
public protocol JSONWritable {
  /// Writes the value, without white space.
  func _write(to json: inout _JSONWriter)
}

/// A record or union of a page: decodes from a whole body and encodes to one.
public protocol JSONModel: JSONReadable, JSONWritable, WebhookReply, Hashable, Codable {
  /// Reads the object that a body is. A record is filled in place here: to copy one takes as long as to read it.
  static func _decoded(from json: inout _JSONReader) throws(_JSONError) -> Decoded<Self>
}

// Two values are equal when the same bytes are written for them: byte for byte in texts, in time that grows with their
// length, unknown members and null apart from absent included. What a compiler derives compares texts by canonical
// equivalence, and takes longer to compile than a Codable struct does.
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

/// A record of a page. It is filled in place, member by member.
public protocol JSONRecord: JSONModel {
  associatedtype Member: RecordMember

  /// A record of blank values, for the reader. A blank value owns no memory.
  init(_placeholder placeholder: _Placeholder)

  /// Reads the object at the cursor into a blank record.
  mutating func _decode(from json: inout _JSONReader) throws(_JSONError)

  /// Explicit nulls, and members that no page lists.
  var _preserved: _PreservedMembers { get set }
}

/// What it takes to make a blank record: only a reader has one.
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
