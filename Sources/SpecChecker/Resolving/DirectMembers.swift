import SpecModel
import SpecText

/// A member at the top level of a table or sample of a type.
struct DirectMember {
  enum Kind {
    case member(MemberType)
    /// The tag of a union, as a sibling of the content.
    case tag(union: String)

    fileprivate func isTag(of sought: String) -> Bool {
      if case .tag(let union) = self { union == sought } else { false }
    }
  }

  var key: MemberKey
  var qualifiedName: String
  var kind: Kind
  var constant: String?
  /// The event union of which it is the tag.
  var eventUnion: String?

  /// The union of which it is the tag.
  var tagUnion: String? { if case .tag(let union) = kind { union } else { eventUnion } }

  /// What the values of a row or list restrict.
  var restrictionSubject: Restriction.Subject {
    if case .tag(let union) = kind { return .tag(union: union) }
    return .member(record: key.owner, name: key.name)
  }

  /// The type that lists the values of the member: a union, an enum, or otherwise the record.
  var valueOwner: String {
    switch kind {
    case .tag(let union): union
    case .member(let type): if case .enumeration(let name) = type.listItem { name } else { key.owner }
    }
  }
}

extension ResolvedTypes {
  func isDeclared(_ name: String) -> Bool { records[name] != nil || unions[name] != nil }

  /// The members of a record, the tag of a union, or the members of all cases of an event union.
  func directMembers(of name: String) -> [DirectMember] {
    if let record = records[name] {
      let outer = outerContent(of: name)
      return record.members.map { resolved in
        let member = resolved.member
        let kind: DirectMember.Kind =
          if let outer, outer.tag == member.name { .tag(union: outer.union) } else { .member(member.type) }
        return DirectMember(
          key: MemberKey(owner: name, name: member.name), qualifiedName: resolved.qualifiedName, kind: kind,
          constant: member.constant)
      }
    }
    guard let union = unions[name] else { return [] }
    switch union.discriminator {
    case .jsonKind: return []
    case .members: return union.cases.flatMap { directMembers(of: $0.type.value) }
    case .outerTag(let tag):
      return envelopes(of: name).flatMap(directMembers).filter { $0.key.name == tag }
    case .tag(let tag):
      return union.cases.flatMap { item in
        // The records of a case that is a union have several members of one name.
        leaves(of: item.type.value).flatMap { directMembers(of: $0) }
      }.map { member in
        var member = member
        if tag.path == [member.key.name] { member.eventUnion = name }
        return member
      }
    case .header(let header):
      return [
        DirectMember(
          key: MemberKey(owner: name, name: header), qualifiedName: "\(name).\(header)", kind: .tag(union: name))
      ]
    case .tagBeside(let tag, _):
      return [
        DirectMember(
          key: MemberKey(owner: name, name: tag.name), qualifiedName: "\(name).\(tag.name)", kind: .tag(union: name))
      ]
    }
  }

  /// One of the tag members of a union.
  func tagMember(of name: String) -> DirectMember? { tagMembers(of: name).first }

  /// The tag members of a union, also if they are in objects inside the cases.
  func tagMembers(of name: String) -> [DirectMember] {
    guard let union = unions[name], case .tag(let tag) = union.discriminator, !tag.containers.isEmpty else {
      return directMembers(of: name).filter { $0.kind.isTag(of: name) || $0.eventUnion == name }
    }
    let keys = union.cases.flatMap { leaves(of: $0.type.value) }.compactMap { member(at: tag.path, of: $0)?.key }
    var seen: Set<MemberKey> = []
    return keys.filter { seen.insert($0).inserted }.flatMap { key in
      directMembers(of: key.owner).filter { $0.key == key }.map { member in
        var member = member
        member.eventUnion = name
        return member
      }
    }
  }

  /// The members with this name that are one level deeper: in the records that a record contains.
  func innerMembers(of name: String, named sought: String) -> [(member: DirectMember, hoisting: Hoisting)] {
    (records[name]?.members.map(\.member) ?? []).flatMap { container in
      inner(of: container.type).flatMap { tag, record in
        directMembers(of: record).filter { $0.key.name == sought }.map { member in
          (member, Hoisting(outer: name, container: container.name, tag: tag, key: member.key))
        }
      }
    }
  }

  /// The records that a value of the type can be, each with its tag if the type is a union.
  private func inner(of type: MemberType) -> [(tag: String?, record: String)] {
    switch type {
    case .record(let name): return [(nil, name)]
    case .union(let name):
      guard let union = unions[name], union.discriminator == .jsonKind else { return [] }
      return union.cases.compactMap { item in
        item.typeName.flatMap { records[$0] == nil ? nil : (item.tag.value, $0) }
      }
    case .scalar, .enumeration, .json, .list, .map: return []
    }
  }

  /// The tag members of unions that are events or have events as cases.
  func eventTags(of events: [String]) -> Set<MemberKey> {
    var tags: Set<MemberKey> = []
    for (name, union) in unions {
      guard case .tag(let tag) = union.discriminator else { continue }
      let cases = union.cases.map(\.type.value)
      guard events.contains(name) || cases.contains(where: events.contains) else { continue }
      tags.formUnion(cases.flatMap(leaves).compactMap { member(at: tag.path, of: $0)?.key })
    }
    return tags
  }

  /// By type name: the unions that have the type as a case.
  var unionsOfCases: [String: [String]] {
    var found: [String: [String]] = [:]
    for (name, union) in unions {
      for type in Set(union.cases.map(\.type.value)) { found[type, default: []].append(name) }
    }
    return found
  }

  /// The tags of a union or the values of an enum.
  func values(of type: String) -> [String] {
    unions[type]?.cases.flatMap(\.tags).map(\.value) ?? enumerations[type]?.values.map(\.text.value) ?? []
  }

  /// The tag of the case that a table describes. Such a table names the union and a record of it.
  func tag(of union: String, among subjects: [String]) -> String? {
    unions[union]?.cases.first { subjects.contains($0.type.value) }?.tag.value
  }
}
