/// A JSON value as a tree, made on demand from a ``JSONText``.
public indirect enum JSONValue: Hashable, Sendable {
  /// A name and value of an object.
  public struct Member: Hashable, Sendable {
    public var name: String
    public var value: JSONValue

    /// A member of your own.
    public init(name: String, value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  case null
  case bool(Bool)
  /// The text of the number, so that no digit is lost.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// The members in the order of the text.
  case object([Member])
}

extension JSONText {
  /// A tree view of the text.
  public var value: JSONValue {
    let text = Array(text.utf8)
    return unsafe text.span.bytes.withUnsafeBytes { bytes in
      var json = unsafe JSONReader(bytes, limits: .standard)
      // Checked before: reading it again cannot fail.
      return (try? json.value()) ?? .null
    }
  }

  /// The text of a tree.
  /// - Returns: nil when the tree is deeper than a body may be, or has a name twice or a number that is none.
  public init?(_ value: JSONValue) {
    guard value.hasOnlyNumbers else { return nil }
    let write = { (json: inout JSONWriter) in json.write(value) }
    self.init(JSONWriter.bytes(write) { bytes in unsafe String(decoding: bytes, as: UTF8.self) })
  }
}

extension JSONReader {
  /// Reads any value as a tree. It recurses no deeper than the limit of the depth.
  fileprivate mutating func value() throws(JSONFailure) -> JSONValue {
    switch kind() {
    case .null, .nothing:
      guard takesNull() else { throw unexpected() }
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

  private mutating func members() throws(JSONFailure) -> [JSONValue.Member] {
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

extension JSONWriter {
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
  fileprivate var hasOnlyNumbers: Bool {
    switch self {
    case .number(let text): text.utf8.first.map { $0 == .minus || $0.isDigit } == true && JSONText(text)?.text == text
    case .array(let items): items.allSatisfy(\.hasOnlyNumbers)
    case .object(let members): members.allSatisfy { $0.value.hasOnlyNumbers }
    case .null, .bool, .string: true
    }
  }
}
