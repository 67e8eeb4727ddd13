/// A JSON value as a tree. Use ``JSONText/value`` to get one.
///
/// Releasing and comparing a tree uses stack space for each level. So a tree that you create should not be deeper than
/// ``DecodeLimits/maximumDepth``.
public indirect enum JSONValue: Hashable, Sendable {
  /// A member of an object.
  public struct Member: Hashable, Sendable {
    /// The name, with its escapes decoded.
    public var name: String
    /// The value.
    public var value: JSONValue

    /// Creates a member.
    public init(name: String, value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, as its JSON text, so that no digit is lost.
  case number(String)
  /// A string, with its escapes decoded.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object. Its members are in the order of the text.
  case object([Member])
}

extension JSONText {
  /// The value as a tree.
  public var value: JSONValue {
    let text = Array(text.utf8)
    return unsafe text.span.bytes.withUnsafeBytes { bytes in
      var json = unsafe _JSONReader(bytes, limits: .maximum)
      // The text was checked before, so this cannot fail.
      return (try? json.value()) ?? .null
    }
  }

  /// Creates the text of a tree.
  ///
  /// - Returns: nil if the tree exceeds ``DecodeLimits/standard``, has an object with a duplicate name, or has a number
  ///   whose text is not a JSON number.
  public init?(_ value: JSONValue) {
    guard value.isEncodable(depth: DecodeLimits.standard.depth) else { return nil }
    let write = { (json: inout _JSONWriter) in json.write(value) }
    unsafe self.init(_JSONWriter.bytes(write) { bytes in unsafe String(decoding: bytes, as: UTF8.self) })
  }
}

extension _JSONReader {
  /// Reads any value as a tree. The limit of the depth bounds the recursion.
  fileprivate mutating func value() throws(_JSONError) -> JSONValue {
    switch kind() {
    case .null, .nothing:
      guard consumeNull() else { throw syntaxError() }
      return .null
    case .boolean: return .bool(try boolean())
    case .string: return .string(try string())
    case .number: return .number(try number())
    case .array:
      guard try beginList() else { return .array([]) }
      var items: [JSONValue] = []
      repeat { items.append(try value()) } while try nextItem()
      return .array(items)
    case .object: return .object(try members())
    }
  }

  private mutating func members() throws(_JSONError) -> [JSONValue.Member] {
    try descend()
    var members: [JSONValue.Member] = []
    skipSpace()
    while !isAt(.rightBrace) {
      let name = try name()
      members.append(JSONValue.Member(name: string(name), value: try value()))
      try endOfMemberSlowly()
    }
    unsafe cursor += 1
    depth -= 1
    return members
  }
}

extension _JSONWriter {
  fileprivate mutating func write(_ value: JSONValue) {
    switch value {
    case .null: writeNull()
    case .bool(let flag): write(flag)
    case .number(let text): write(raw: text)
    case .string(let text): write(text)
    case .array(let items):
      begin(with: .leftBracket)
      for item in items { write(item) }
      close(with: .rightBracket)
    case .object(let members):
      begin(with: .leftBrace)
      for member in members {
        write(name: member.name)
        write(member.value)
      }
      close(with: .rightBrace)
    }
  }
}

extension JSONValue {
  /// Whether the tree is not deeper than this, and all its numbers are JSON numbers.
  fileprivate func isEncodable(depth: Int) -> Bool {
    switch self {
    case .number(let text): text.utf8.first.map { $0 == .minus || $0.isDigit } == true && JSONText(text)?.text == text
    case .array(let items): depth > 0 && items.allSatisfy { $0.isEncodable(depth: depth - 1) }
    case .object(let members): depth > 0 && members.allSatisfy { $0.value.isEncodable(depth: depth - 1) }
    case .null, .bool, .string: true
    }
  }
}

// Texts are compared byte by byte. `==` of `String` would accept canonically equivalent texts, and its time can grow
// with the square of the number of combining marks.
extension JSONValue {
  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let flag), .bool(let other)): flag == other
    case (.number(let text), .number(let other)), (.string(let text), .string(let other)): text.hasBytes(of: other)
    case (.array(let items), .array(let others)): items == others
    case (.object(let members), .object(let others)): members == others
    case (.null, _), (.bool, _), (.number, _), (.string, _), (.array, _), (.object, _): false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let flag): hasher.combine(flag)
    case .number(let text), .string(let text): text.hashBytes(into: &hasher)
    case .array(let items): hasher.combine(items)
    case .object(let members): hasher.combine(members)
    }
  }
}

extension JSONValue.Member {
  public static func == (left: Self, right: Self) -> Bool {
    left.name.hasBytes(of: right.name) && left.value == right.value
  }

  public func hash(into hasher: inout Hasher) {
    name.hashBytes(into: &hasher)
    hasher.combine(value)
  }
}
