/// The explicit nulls and the unknown members of a record.
///
/// Only generated code uses it. Use `isNull(_:)`, `unknownMembers` and `unknownMembersBesideTag` instead.
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

  /// Removes the unknown member of the record with this name, as the encoder writes it.
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
