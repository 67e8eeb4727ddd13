/// A member whose type is a union by a tag of the record: `payload`, of which `event_type` decides the case.
package struct OuterContent: Sendable {
  /// The name of the member.
  package var member: String
  package var union: Union
  /// The name of the tag, which is another member of the record.
  package var tag: String
}

extension Model {
  /// The content of a record whose case is decided by a tag of the record. A record has at most one.
  package func outerContent(of record: Record) -> OuterContent? {
    record.members.lazy.compactMap { member in
      guard case .union(let name) = member.type, let union = self.union(name),
        case .outerTag(let tag) = union.discriminator
      else { return nil }
      return OuterContent(member: member.name, union: union, tag: tag)
    }.first
  }
}

extension Union {
  /// The case that the members of an object select: the first one all of whose members are among them.
  package func caseSelected(by members: Set<String>) -> Case? { cases.first { members.isSuperset(of: $0.has) } }
}
