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

/// What a body said that a record has no property for: explicit nulls, and members that no page lists.
public struct KeptMembers: Hashable, Sendable {
  @usableFromInline var nulls: MemberSet
  /// The members that no page lists, each as it is written, `"name":value,`: first those in the record, then those
  /// beside it. To keep one is to copy its bytes, and so is to write it.
  @usableFromInline var text: [UInt8]
  /// Where in the text those beside the record begin.
  @usableFromInline var besideStart: Int

  /// Nothing kept.
  @inlinable @inline(__always)
  public init() {
    nulls = MemberSet()
    text = []
    besideStart = 0
  }

  /// The members in the record that no page lists, in order of arrival. They are written after the known ones.
  ///
  /// You can add members of your own. `json()` does not look whether a name is taken; the `encode` of a webhook does.
  public var unknown: [UnknownMember] {
    get { members(from: 0, to: besideStart) }
    set {
      let new = UnknownMember.text(of: newValue)
      text.replaceSubrange(..<besideStart, with: new)
      besideStart = new.count
    }
  }

  /// The members beside the record, where its tag stands, that no page lists.
  public var beside: [UnknownMember] {
    get { members(from: besideStart, to: text.count) }
    set { text.replaceSubrange(besideStart..., with: UnknownMember.text(of: newValue)) }
  }

  /// Whether the body gave the member as null.
  @inlinable @inline(__always)
  public func isNull(_ member: some RecordMember) -> Bool { nulls.contains(member.place) }

  mutating func setNull(_ place: Int) { nulls.insert(place) }
  mutating func clearNull(_ place: Int) { nulls.remove(place) }
}

// The members can hold anything that a body says of a person, so they are not printed by accident.
extension KeptMembers: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "<redacted>" }
  public var debugDescription: String { "<redacted>" }
  public var customMirror: Mirror { Mirror(self, children: ["unknown": unknown, "beside": beside]) }
}

extension JSONRecord {
  /// Whether the body gave the member as null. It counts only while the property is nil.
  public func isNull(_ member: Member) -> Bool { kept.isNull(member) }

  /// Lets a nil property be written as null, and not be left out.
  public mutating func setNull(_ member: Member) { kept.setNull(member.place) }

  /// Takes ``setNull(_:)`` back: a nil property is left out.
  public mutating func clearNull(_ member: Member) { kept.clearNull(member.place) }
}

extension UnknownMember {
  fileprivate static func text(of members: [UnknownMember]) -> [UInt8] {
    members.flatMap { member in
      let write = { (json: inout JSONWriter) in
        json.write(name: member.name)
        json.write(member.value)
      }
      return unsafe JSONWriter.bytes(write) { written in unsafe [UInt8](written) } + [.comma]
    }
  }
}

extension KeptMembers {
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
    besideStart = text.count
    if text.capacity < 256 || text.capacity - text.count <= text.count / 4 { return }
    text = unsafe text.withUnsafeBufferPointer { bytes in unsafe [UInt8](bytes) }
  }

  /// Takes out the member of the record with a name of generated code, which is written without escapes. Also gives
  /// memory back, where nothing is left to keep.
  mutating func removeUnknown(_ name: StaticString) {
    var place = 0
    while place < besideStart {
      let entry = entry(at: place)
      place = entry.place.upperBound
      guard isName(name, at: entry.name) else { continue }
      besideStart -= entry.place.count
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
