/// An object whose names are free and whose values have one type, in the order in which it was received.
///
/// Access a value by its name, as in `payload.metadata["order"]`, or iterate over all members. Names are compared byte
/// for byte. The order counts: two maps are equal if they are encoded as the same bytes.
///
/// If null is allowed, `Value` is an optional: `map["a"] = nil` removes the member, and `map["a"] = .some(nil)` sets it
/// to null.
///
/// The description is `<redacted>`, because the members can contain personal data.
public struct JSONMap<Value> {
  @usableFromInline var members: [Element]
  /// The index of each name. It is nil while the members are so few that a search is as fast.
  private var indices: [Name: Int]?

  /// Creates a map without members.
  @inlinable @inline(__always)
  public init() { self.init(members: []) }

  @usableFromInline
  init(members: [Element]) {
    self.members = members
    indices = nil
  }

  /// Creates a map of members. Of several members with one name, the last value is used.
  public init(_ members: some Sequence<(String, Value)>) {
    self.init()
    for (name, value) in members { self[name] = value }
  }

  /// The names, in order.
  public var keys: [String] { members.map(\.key) }

  /// The values, in the order of their names.
  public var values: [Value] { members.map(\.value) }

  /// The value with this name.
  ///
  /// Setting a value replaces it, or appends it if there is none with this name. Setting nil removes the member.
  public subscript(name: String) -> Value? {
    get { index(of: name).map { members[$0].value } }
    set {
      switch (index(of: name), newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil):
        members.remove(at: index)
        indices = nil
        if members.count > Self.few { indexNames() }
      case (nil, let value?): append(name, value)
      case (nil, nil): break
      }
    }
  }
}

extension JSONMap: Sendable where Value: Sendable {}

extension JSONMap: RandomAccessCollection {
  /// A name and its value.
  public typealias Element = (key: String, value: Value)

  public var startIndex: Int { members.startIndex }
  public var endIndex: Int { members.endIndex }

  public subscript(index: Int) -> Element { members[index] }
}

extension JSONMap: ExpressibleByDictionaryLiteral {
  /// Creates a map from a literal. Of several members with one name, the last value is used.
  public init(dictionaryLiteral members: (String, Value)...) { self.init(members) }
}

// Lookup by name.
extension JSONMap {
  /// The number of members up to which a search is as fast as a table.
  private static var few: Int { 8 }

  fileprivate func index(of name: String) -> Int? {
    if let indices { return indices[Name(text: name)] }
    return members.firstIndex { $0.key.hasBytes(of: name) }
  }

  /// Appends a member whose name is new.
  @usableFromInline
  mutating func append(_ name: String, _ value: Value) {
    indices?[Name(text: name)] = members.count
    members.append((name, value))
    if indices == nil, members.count > Self.few { indexNames() }
  }

  private mutating func indexNames() {
    var all: [Name: Int] = [:]
    for (index, member) in members.enumerated() { all[Name(text: member.key)] = index }
    indices = all
  }
}

/// A name that is compared byte for byte. `==` of `String` would also accept canonically equivalent text.
private struct Name: Hashable, Sendable {
  let text: String

  static func == (left: Name, right: Name) -> Bool { left.text.hasBytes(of: right.text) }

  func hash(into hasher: inout Hasher) { text.hashBytes(into: &hasher) }
}

// Decoding and encoding.
extension JSONMap: JSONReadable where Value: _JSONReadableItem {}

extension JSONMap: _JSONReadableItem where Value: _JSONReadableItem {
  @inlinable
  public init(_from json: inout _JSONReader) throws(_JSONError) {
    self.init()
    guard try json.beginMap() else { return }
    repeat {
      let name = try json.newName(in: self)
      append(name, try Value(_from: &json))
    } while try json.nextMember()
  }
}

extension JSONMap: JSONWritable where Value: _JSONWritableItem {}

extension JSONMap: _JSONWritableItem where Value: _JSONWritableItem {
  @inlinable
  public func _write(to json: inout _JSONWriter) {
    json.begin(with: .leftBrace)
    for member in members {
      json.write(name: member.key)
      member.value._write(to: &json)
    }
    json.endMap()
  }
}

extension _JSONReader {
  /// Moves into an object with free names.
  /// - Returns: whether the object has a member. If so, the cursor is before the first name; otherwise it is after the
  ///   object.
  @usableFromInline
  mutating func beginMap() throws(_JSONError) -> Bool {
    guard kind() == .object else { throw wrongKind() }
    try descend()
    skipSpace()
    return try !consumeEndOfMap()
  }

  /// Reads a name and its colon. It throws an error if the map already has the name, or must not have another member.
  @usableFromInline
  mutating func newName<Value>(in map: JSONMap<Value>) throws(_JSONError) -> String {
    let offset = offset
    guard isAt(.quote) else { throw syntaxError() }
    if map.count >= limits.memberCount { throw error(.tooManyMembers) }
    let name = string(try name())
    if map.index(of: name) != nil { throw _JSONError(.duplicateName, at: offset) }
    return name
  }

  /// Moves to the next member.
  /// - Returns: whether there is one. Otherwise the cursor is after the object.
  @usableFromInline
  mutating func nextMember() throws(_JSONError) -> Bool {
    skipSpace()
    if try consumeEndOfMap() { return false }
    guard isAt(.comma) else { throw syntaxError() }
    unsafe cursor += 1
    skipSpace()
    return true
  }

  private mutating func consumeEndOfMap() throws(_JSONError) -> Bool {
    guard isAt(.rightBrace) else { return false }
    unsafe cursor += 1
    depth -= 1
    return true
  }
}

// Two maps are equal if they are encoded as the same bytes, like two records.
extension JSONMap: Equatable where Value: _JSONWritableItem {
  public static func == (left: JSONMap, right: JSONMap) -> Bool { left.json() == right.json() }
}

extension JSONMap: Hashable where Value: _JSONWritableItem {
  public func hash(into hasher: inout Hasher) { hasher.combine(json()) }
}

// The members can contain personal data, so the descriptions are redacted.
extension JSONMap: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "<redacted>" }
  public var debugDescription: String { "<redacted>" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

// `Codable` for values that are stored in another container. The order of the members can change there.
extension JSONMap: Decodable where Value: _JSONReadableItem {
  public init(from decoder: any Decoder) throws {
    let text = try JSONText(from: decoder)
    self = try Self.decodeFragment(Array(text.text.utf8))
  }
}

extension JSONMap: Encodable where Value: _JSONWritableItem {
  public func encode(to encoder: any Encoder) throws {
    try JSONText(checked: String(decoding: json(), as: UTF8.self)).encode(to: encoder)
  }
}
