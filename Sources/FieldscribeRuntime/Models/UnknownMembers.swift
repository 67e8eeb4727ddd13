/// A member that no page lists, as it came.
public struct UnknownMember: Hashable, Sendable {
  public var name: String
  public var value: JSONText

  /// A member of your own.
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

/// Unknown members in order of arrival: those that no page lists.
///
/// Read one by its name: `payload.unknownMembers["cost"]`. They are written after the known members of the record.
public struct UnknownMembers: Hashable, Sendable {
  private var members: [UnknownMember]

  /// No unknown members.
  public init() { members = [] }

  init(_ members: [UnknownMember]) { self.members = members }

  /// The value of the unknown member with this name. Names are compared byte for byte.
  ///
  /// To set a value replaces the member or appends a new one; to set nil removes it. `json()` does not check that a name
  /// is free; the `encode` of a webhook does.
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

// Unknown members can hold personal values, so they are not printed by accident.
extension UnknownMembers: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "<redacted>" }
  public var debugDescription: String { "<redacted>" }
  public var customMirror: Mirror { Mirror(self, children: ["members": members]) }
}

/// What a record preserves of a body besides its properties: explicit nulls and unknown members.
///
/// Only generated code uses it. Users have `isNull(_:)`, `unknownMembers` and `unknownSiblings`.
public struct _PreservedMembers: Hashable, Sendable {
  @usableFromInline var nulls: MemberSet
  /// The unknown members, each as it is written, `"name":value,`: first those in the record, then its siblings. To
  /// preserve one is to copy its bytes, and so is to write it.
  @usableFromInline var text: [UInt8]
  /// Where the siblings begin in the text.
  @usableFromInline var siblingsStart: Int

  /// Nothing preserved.
  @inlinable @inline(__always)
  public init() {
    nulls = MemberSet()
    text = []
    siblingsStart = 0
  }

  /// Whether the body gave the member as null.
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
  /// The members of the record that no page lists, in order of arrival. They are written after the known ones.
  public var unknownMembers: UnknownMembers {
    get { _preserved.unknown }
    set { _preserved.unknown = newValue }
  }

  /// The members that no page lists beside the content of a tagged object, where the tag is.
  public var unknownSiblings: UnknownMembers {
    get { _preserved.siblings }
    set { _preserved.siblings = newValue }
  }

  /// Whether the body gave the member as null. It counts only while the property is nil.
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
  /// Where a member is in the text: all of it with its comma, its name with the quotes, and its value.
  private struct Entry {
    let place: Range<Int>
    let name: Range<Int>
    let value: Range<Int>
  }

  /// The member that begins at a place of the text, which has been checked before.
  private func entry(at start: Int) -> Entry {
    let colon = closingQuote(after: start) + 1
    var place = colon + 1
    var depth = 0
    while depth > 0 || text[place] != .comma {
      switch text[place] {
      case .quote: place = closingQuote(after: place)
      case .leftBrace, .leftBracket: depth += 1
      case .rightBrace, .rightBracket: depth -= 1
      default: break
      }
      place += 1
    }
    return Entry(place: start..<place + 1, name: start..<colon, value: colon + 1..<place)
  }

  private func closingQuote(after opening: Int) -> Int {
    var place = opening + 1
    while text[place] != .quote { place += text[place] == .backslash ? 2 : 1 }
    return place
  }

  private func members(from start: Int, to end: Int) -> [UnknownMember] {
    var members: [UnknownMember] = []
    var place = start
    while place < end {
      let entry = entry(at: place)
      place = entry.place.upperBound
      let value = JSONText(checked: String(decoding: text[entry.value], as: UTF8.self))
      if case .string(let name) = JSONText(checked: String(decoding: text[entry.name], as: UTF8.self)).value {
        members.append(UnknownMember(name: name, value: value))
      }
    }
    return members
  }

  /// All members in the record have been read. Gives back what the text kept to grow into, where it is much.
  mutating func endReading() {
    siblingsStart = text.count
    if text.capacity < 256 || text.capacity - text.count <= text.count / 4 { return }
    text = unsafe text.withUnsafeBufferPointer { bytes in unsafe [UInt8](bytes) }
  }

  /// Takes out the member of the record with a name of generated code, which is written without escapes. Also gives
  /// memory back, where nothing is left to keep.
  mutating func removeUnknown(_ name: StaticString) {
    var place = 0
    while place < siblingsStart {
      let entry = entry(at: place)
      place = entry.place.upperBound
      guard isName(name, at: entry.name) else { continue }
      siblingsStart -= entry.place.count
      if entry.place == text.indices { text = [] } else { text.removeSubrange(entry.place) }
      return
    }
  }

  private func isName(_ name: StaticString, at place: Range<Int>) -> Bool {
    guard place.count == name.utf8CodeUnitCount + 2 else { return false }
    return unsafe text.withUnsafeBytes { bytes in
      unsafe equal(bytes.baseAddress! + place.lowerBound + 1, name.utf8Start, name.utf8CodeUnitCount)
    }
  }
}
