/// The tag of a union whose tags are not simply required strings of the case itself.
///
/// Such tags are integers or booleans, are in an object inside the case, or can be missing.
public struct _JSONTag<Value: Sendable>: Sendable {
  /// The value; nil if the tag is missing, or if its JSON kind is not that of the documented tags.
  public let value: Value?
  /// The JSON of a value of another kind. For an object or array, it is only its brackets.
  let json: String?

  /// Whether the tag is missing or null.
  public var isAbsent: Bool { value == nil && json == nil }
}

extension _JSONTag<String> {
  /// Whether the tag has exactly these bytes.
  public func equals(_ text: StaticString) -> Bool { value?.hasBytes(of: text) == true }

  /// The tag. If it is no string, this is its JSON.
  public var text: String { value ?? json ?? "" }
}

extension _JSONTag<Int> {
  /// Whether the tag is this integer.
  public func equals(_ number: Int) -> Bool { value == number }
}

extension _JSONTag<Bool> {
  /// Whether the tag is this boolean.
  public func equals(_ flag: Bool) -> Bool { value == flag }
}

extension _JSONReader {
  /// Finds a tag whose documented values are strings, like ``tag(_:)``.
  ///
  /// - Parameters:
  ///   - name: the name of the tag.
  ///   - containers: the members around the tag, from the outside.
  ///   - isOptional: whether the tag can be missing or null.
  public mutating func textTag(
    _ name: StaticString, in containers: StaticString..., isOptional: Bool = false
  ) throws(_JSONError) -> _JSONTag<String> {
    try tag(containers + [name], isOptional) { (json) throws(_JSONError) in try json.string() }
  }

  /// Finds a tag whose documented values are integers.
  public mutating func integerTag(
    _ name: StaticString, in containers: StaticString..., isOptional: Bool = false
  ) throws(_JSONError) -> _JSONTag<Int> {
    try tag(containers + [name], isOptional) { (json) throws(_JSONError) in try json.integer() }
  }

  /// Finds a tag whose documented values are booleans.
  public mutating func booleanTag(
    _ name: StaticString, in containers: StaticString..., isOptional: Bool = false
  ) throws(_JSONError) -> _JSONTag<Bool> {
    try tag(containers + [name], isOptional) { (json) throws(_JSONError) in try json.boolean() }
  }

  /// Finds the tag at a path. The cursor does not move.
  ///
  /// Each object on the path is searched once, so the time is linear in the length of the outermost one.
  private mutating func tag<Value>(
    _ path: [StaticString], _ isOptional: Bool, _ read: (inout _JSONReader) throws(_JSONError) -> Value
  ) throws(_JSONError) -> _JSONTag<Value> {
    skipToValue()
    let opening = unsafe cursor
    guard isAt(.leftBrace) else { throw wrongKind() }
    for name in path {
      skipToValue()
      let object = unsafe cursor
      guard isAt(.leftBrace) else {
        if !isOptional { throw wrongKind() }
        unsafe cursor = opening
        return _JSONTag(value: nil, json: nil)
      }
      guard let value = unsafe findMember(name) else {
        unsafe cursor = opening
        if isOptional { return _JSONTag(value: nil, json: nil) }
        // The body has no tag, or it is not well-formed. In the second case this call throws.
        try skipValue()
        sideTable.missingMember = name.decodedName
        throw unsafe error(.missingMember, at: object)
      }
      unsafe cursor = value
    }
    let tag = try tagValue(isOptional, read)
    unsafe cursor = opening
    return tag
  }

  /// Reads the tag at the cursor.
  private mutating func tagValue<Value>(
    _ isOptional: Bool, _ read: (inout _JSONReader) throws(_JSONError) -> Value
  ) throws(_JSONError) -> _JSONTag<Value> {
    if kind() == .null {
      if !isOptional { throw wrongKind() }
      return _JSONTag(value: nil, json: nil)
    }
    let start = unsafe cursor
    if let value = try? read(&self) { return _JSONTag(value: value, json: nil) }
    unsafe cursor = start
    return _JSONTag(value: nil, json: try bracketsOrText())
  }
}

extension JSONText {
  /// The member at a path, as a value of a type; nil if there is none.
  public func _member<Value: JSONReadable>(_ path: StaticString...) -> Value? {
    let bytes = Array(text.utf8)
    return unsafe bytes.span.bytes.withUnsafeBytes { bytes in
      var json = unsafe _JSONReader(bytes, limits: .maximum)
      for name in path {
        json.skipToValue()
        guard json.isAt(.leftBrace), let value = unsafe json.findMember(name) else { return nil }
        unsafe json.cursor = value
      }
      return try? Value(_from: &json)
    }
  }
}
