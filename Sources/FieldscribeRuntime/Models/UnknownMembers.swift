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
  public var unknownMembersBesideTag: UnknownMembers {
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
