/// A member that no page lists, as it came.
public struct UnknownMember: Hashable, Sendable {
  public var name: String
  public var value: JSONText
  /// Whether the member stood beside the record, with the tag, and not in the record itself.
  var isBeside = false

  /// A member of your own.
  public init(name: String, value: JSONText) {
    self.name = name
    self.value = value
  }

  public static func == (left: UnknownMember, right: UnknownMember) -> Bool {
    left.name.hasBytes(of: right.name) && left.value == right.value && left.isBeside == right.isBeside
  }

  public func hash(into hasher: inout Hasher) {
    name.hashBytes(into: &hasher)
    hasher.combine(value)
  }
}

/// What a body said that a record has no property for: explicit nulls, and members that no page lists.
public struct KeptMembers: Hashable, Sendable {
  @usableFromInline var nulls: MemberSet
  /// First those in the record, then those beside it: one array, so that a blank record stays small.
  @usableFromInline var members: [UnknownMember]

  /// Nothing kept.
  @inlinable @inline(__always)
  public init() {
    nulls = MemberSet()
    members = []
  }

  /// The members in the record that no page lists, in order of arrival. They are written after the known ones.
  ///
  /// You can add members of your own. `json()` does not look whether a name is taken; the `encode` of a webhook does.
  public var unknown: [UnknownMember] {
    get { members.filter { !$0.isBeside } }
    set { replace(isBeside: false, with: newValue) }
  }

  /// The members beside the record, where its tag stands, that no page lists.
  public var beside: [UnknownMember] {
    get { members.filter(\.isBeside) }
    set { replace(isBeside: true, with: newValue) }
  }

  private mutating func replace(isBeside: Bool, with new: [UnknownMember]) {
    let placed = new.map { member in
      var placed = member
      placed.isBeside = isBeside
      return placed
    }
    members = isBeside ? unknown + placed : placed + beside
  }

  /// Gives back what an array keeps to grow into, where it is much: a body can have many records that keep much.
  mutating func giveBackRoom() {
    if members.count < 16 || members.capacity - members.count <= members.count / 4 { return }
    members = unsafe members.withUnsafeBufferPointer { members in unsafe [UnknownMember](members) }
  }

  /// Whether the body gave the member as null.
  @inlinable @inline(__always)
  public func isNull(_ member: some RecordMember) -> Bool { nulls.contains(member.place) }

  mutating func setNull(_ place: Int) { nulls.insert(place) }
  mutating func clearNull(_ place: Int) { nulls.remove(place) }
}

extension JSONRecord {
  /// Whether the body gave the member as null. It counts only while the property is nil.
  public func isNull(_ member: Member) -> Bool { kept.isNull(member) }

  /// Lets a nil property be written as null, and not be left out.
  public mutating func setNull(_ member: Member) { kept.setNull(member.place) }

  /// Takes ``setNull(_:)`` back: a nil property is left out.
  public mutating func clearNull(_ member: Member) { kept.clearNull(member.place) }
}
