/// A member of an object that no page documents.
public struct UnknownMember: Hashable, Sendable {
  /// The name, with its escapes decoded.
  public var name: String
  /// The value, as minified JSON text.
  public var value: JSONText

  /// Creates a member, to be added to a record.
  public init(name: String, value: JSONText) {
    self.name = name
    self.value = value
  }

  public static func == (left: UnknownMember, right: UnknownMember) -> Bool {
    left.name.hasBytes(of: right.name) && left.value == right.value
  }

  public func hash(into hasher: inout Hasher) {
    name.hashBytes(into: &hasher)
    hasher.combine(value)
  }
}

/// The unknown members of an object, in the order in which they were received.
///
/// Access one by its name, as in `payload.unknownMembers["cost"]`, or iterate over all of them. They are encoded after
/// the documented members of the record.
public struct UnknownMembers: Hashable, Sendable {
  private var members: [UnknownMember]

  /// Creates a collection without members.
  public init() { members = [] }

  init(_ members: [UnknownMember]) { self.members = members }

  /// The value of the unknown member with this name. Names are compared byte for byte.
  ///
  /// Setting a value replaces the member, or appends it if there is none with this name. Setting nil removes the
  /// member.
  ///
  /// `json()` does not check whether a documented member has the same name. The `encode` function of a webhook does.
  public subscript(name: String) -> JSONText? {
    get { members.first { $0.name.hasBytes(of: name) }?.value }
    set {
      let index = members.firstIndex { $0.name.hasBytes(of: name) }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(UnknownMember(name: name, value: value))
      case (nil, nil): break
      }
    }
  }
}

extension UnknownMembers: RandomAccessCollection, RangeReplaceableCollection, MutableCollection {
  public var startIndex: Int { members.startIndex }
  public var endIndex: Int { members.endIndex }

  public subscript(index: Int) -> UnknownMember {
    get { members[index] }
    set { members[index] = newValue }
  }

  public mutating func replaceSubrange(_ range: Range<Int>, with new: some Collection<UnknownMember>) {
    members.replaceSubrange(range, with: new)
  }
}

extension UnknownMembers: ExpressibleByArrayLiteral {
  public init(arrayLiteral members: UnknownMember...) { self.members = members }
}

// Unknown members can contain personal data, so their descriptions are redacted.
extension UnknownMembers: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "<redacted>" }
  public var debugDescription: String { "<redacted>" }
  public var customMirror: Mirror { Mirror(self, children: ["members": members]) }
}

/// The explicit nulls and the unknown members of a record.
///
/// Only generated code uses it. Use `isNull(_:)`, `unknownMembers` and `unknownSiblings` instead.
public struct _PreservedMembers: Hashable, Sendable {
  @usableFromInline var nulls: MemberSet
  /// The unknown members as JSON text, `"name":value,` for each: first those in the record, then its siblings.
  ///
  /// So the reader preserves a member by copying its bytes, and the writer writes it by copying them, too.
  @usableFromInline var text: [UInt8]
  /// The index of the first byte of the siblings in `text`.
  @usableFromInline var siblingsStart: Int

  /// Creates a value without nulls and unknown members.
  @inlinable @inline(__always)
  public init() {
    nulls = MemberSet()
    text = []
    siblingsStart = 0
  }

  /// Whether the member was null in the body.
  @inlinable @inline(__always)
  public func isNull(_ member: some RecordMember) -> Bool { nulls.contains(member._index) }

  var unknown: UnknownMembers {
    get { UnknownMembers(members(from: 0, to: siblingsStart)) }
    set {
      let new = UnknownMember.text(of: newValue)
      text.replaceSubrange(..<siblingsStart, with: new)
      siblingsStart = new.count
    }
  }

  var siblings: UnknownMembers {
    get { UnknownMembers(members(from: siblingsStart, to: text.count)) }
    set { text.replaceSubrange(siblingsStart..., with: UnknownMember.text(of: newValue)) }
  }
}

extension _PreservedMembers: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "<redacted>" }
  public var debugDescription: String { "<redacted>" }
  public var customMirror: Mirror { Mirror(self, children: ["unknown": unknown, "siblings": siblings]) }
}

extension JSONRecord {
  /// The members of the record that no page documents, in the order in which they were received.
  ///
  /// They are encoded after the documented members.
  public var unknownMembers: UnknownMembers {
    get { _preserved.unknown }
    set { _preserved.unknown = newValue }
  }

  /// The undocumented members beside the tag of a tagged object, if this record is the content of one.
  ///
  /// In `{"action":"say","params":{...},"note":1}`, the record in `params` has the unknown sibling `note`.
  public var unknownSiblings: UnknownMembers {
    get { _preserved.siblings }
    set { _preserved.siblings = newValue }
  }

  /// Whether the member is an explicit null, as opposed to absent. This matters only while the property is nil.
  public func isNull(_ member: Member) -> Bool { _preserved.isNull(member) }

  /// Makes a nil property be written as null instead of being left out.
  public mutating func setNull(_ member: Member) { _preserved.nulls.insert(member._index) }

  /// Undoes ``setNull(_:)``: a nil property is left out.
  public mutating func clearNull(_ member: Member) { _preserved.nulls.remove(member._index) }
}

extension UnknownMember {
  fileprivate static func text(of members: UnknownMembers) -> [UInt8] {
    members.flatMap { member in
      let write = { (json: inout _JSONWriter) in
        json.write(name: member.name)
        json.write(member.value)
      }
      return unsafe _JSONWriter.bytes(write) { written in unsafe [UInt8](written) } + [.comma]
    }
  }
}

extension _PreservedMembers {
  /// The ranges of a member in `text`.
  private struct Entry {
    /// The whole member with its comma.
    let range: Range<Int>
    /// The name with its quotes.
    let name: Range<Int>
    let value: Range<Int>
  }

  /// The member that starts at an index of `text`, which is valid JSON.
  private func entry(at start: Int) -> Entry {
    let colon = closingQuote(after: start) + 1
    var index = colon + 1
    var depth = 0
    while depth > 0 || text[index] != .comma {
      switch text[index] {
      case .quote: index = closingQuote(after: index)
      case .leftBrace, .leftBracket: depth += 1
      case .rightBrace, .rightBracket: depth -= 1
      default: break
      }
      index += 1
    }
    return Entry(range: start..<index + 1, name: start..<colon, value: colon + 1..<index)
  }

  /// The index of the quote that closes a string.
  private func closingQuote(after opening: Int) -> Int {
    var index = opening + 1
    while text[index] != .quote { index += text[index] == .backslash ? 2 : 1 }
    return index
  }

  private func members(from start: Int, to end: Int) -> [UnknownMember] {
    var members: [UnknownMember] = []
    var index = start
    while index < end {
      let entry = entry(at: index)
      index = entry.range.upperBound
      let value = JSONText(checked: String(decoding: text[entry.value], as: UTF8.self))
      if case .string(let name) = JSONText(checked: String(decoding: text[entry.name], as: UTF8.self)).value {
        members.append(UnknownMember(name: name, value: value))
      }
    }
    return members
  }

  /// Marks the end of the members in the record, and releases unused capacity if there is much of it.
  mutating func endRecord() {
    siblingsStart = text.count
    if text.capacity < 256 || text.capacity - text.count <= text.count / 4 { return }
    text = unsafe text.withUnsafeBufferPointer { bytes in unsafe [UInt8](bytes) }
  }

  /// Removes the unknown member of the record with this name, which must not need escapes.
  mutating func removeUnknown(_ name: StaticString) {
    var index = 0
    while index < siblingsStart {
      let entry = entry(at: index)
      index = entry.range.upperBound
      guard isName(name, at: entry.name) else { continue }
      siblingsStart -= entry.range.count
      if entry.range == text.indices { text = [] } else { text.removeSubrange(entry.range) }
      return
    }
  }

  private func isName(_ name: StaticString, at range: Range<Int>) -> Bool {
    guard range.count == name.utf8CodeUnitCount + 2 else { return false }
    return unsafe text.withUnsafeBytes { bytes in
      unsafe equal(bytes.baseAddress! + range.lowerBound + 1, name.utf8Start, name.utf8CodeUnitCount)
    }
  }
}
