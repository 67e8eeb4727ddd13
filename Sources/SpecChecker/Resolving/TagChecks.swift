import SpecModel
import SpecText

// Checks the tags of unions: the records of the cases must have them.

extension ResolvedTypes {
  /// The records that a value of a type can be: a record itself, or those of a union by a tag or by members.
  func leaves(of type: String) -> [String] {
    var seen: Set<String> = []
    var found: [String] = []
    var rest = [type]
    while let name = rest.popLast() {
      guard seen.insert(name).inserted else { continue }
      if records[name] != nil { found.append(name) }
      guard let union = unions[name] else { continue }
      switch union.discriminator {
      case .tag, .members: rest += union.cases.reversed().map(\.type.value)
      case .tagBeside, .outerTag, .header, .jsonKind: break
      }
    }
    return found
  }

  /// The member at a path in a record, and the record that has it.
  func member(at path: [String], of record: String) -> (key: MemberKey, members: [Member])? {
    var owner = record
    var members: [Member] = []
    for (index, name) in path.enumerated() {
      guard let member = records[owner]?.members.first(where: { $0.member.name == name })?.member else { return nil }
      members.append(member)
      if index == path.count - 1 { return (MemberKey(owner: owner, name: name), members) }
      guard case .record(let inner) = member.type else { return nil }
      owner = inner
    }
    return nil
  }

  /// The kind of the tags of a union: that of the member in the records of its cases.
  func tag(of union: UnionSyntax) -> Union.Tag? {
    guard case .tag(var tag) = union.discriminator else { return union.discriminator.tag }
    for record in union.cases.filter({ !$0.tags.isEmpty }).flatMap({ leaves(of: $0.type.value) }) {
      guard let member = member(at: tag.path, of: record)?.members.last, let kind = tagKind(of: member.type) else {
        continue
      }
      tag.kind = kind
      return tag
    }
    return tag
  }

  private func tagKind(of type: MemberType) -> Union.Tag.Kind? {
    if !type.isSingle { return nil }
    return switch kinds(of: type) {
    case [.string]: .text
    case [.integer]: .integer
    case [.boolean]: .boolean
    default: nil
    }
  }

  /// By member: the unions whose tag it is.
  var unionsOfTags: [MemberKey: [String]] {
    var found: [MemberKey: [String]] = [:]
    for (name, union) in unions.inOrder {
      guard case .tag(let tag) = union.discriminator else { continue }
      let keys = Set(union.cases.flatMap { leaves(of: $0.type.value) }.compactMap { member(at: tag.path, of: $0)?.key })
      for key in keys { found[key, default: []].append(name) }
    }
    return found
  }

  // MARK: Checks

  func checkRepeatedTags(of union: UnionSyntax, _ diagnostics: inout Diagnostics) {
    reportRepeated("case", union.cases.map(\.tag), &diagnostics)
    var first: [String: UnionSyntax.Case] = [:]
    for item in union.cases {
      for tag in item.tags {
        guard let other = first[tag.value] else {
          first[tag.value] = item
          continue
        }
        // Repeated names of cases were reported above.
        if other.tag.value == item.tag.value && other.tag.range != item.tag.range { continue }
        let range = other.tags.first { $0.value == tag.value }?.range ?? other.tag.range
        diagnostics.append(.duplicate("tag", tag.value, at: tag.range, first: range))
      }
    }
    let untagged = union.cases.filter(\.tags.isEmpty)
    if untagged.count > 1 {
      diagnostics.append(
        .duplicate("case without a tag in", union.name.value, at: untagged[1].tag.range, first: untagged[0].tag.range))
    }
  }

  /// Checks that each record of a case has the tags of the case.
  func checkTag(_ item: UnionSyntax.Case, of union: UnionSyntax, _ diagnostics: inout Diagnostics) {
    guard let tag = tag(of: union) else { return }
    let leaves = leaves(of: item.type.value)
    if leaves.isEmpty || (item.tags.count > 1 && records[item.type.value] == nil) {
      let what =
        item.tags.count > 1
        ? "a record, because it has several tags," : "a record, or a union by a tag or by members,"
      diagnostics.append(.expected(what, for: "case '\(item.tag.value)'", at: item.type.range))
    }
    for record in leaves {
      guard let problem = mismatch(of: item, tag, in: record), let range = records[record]?.declaration.name.range
      else { continue }
      diagnostics.append(
        Diagnostic(
          "tag-mismatch", "record '\(record)' \(problem)", at: item.tag.range,
          notes: [Diagnostic.Note("the record is defined here", at: range)]))
    }
  }

  /// What is wrong with the tag member of a record; nil if it fits.
  private func mismatch(
    of item: UnionSyntax.Case, _ tag: Union.Tag, in record: String
  ) -> String? {
    let found = member(at: tag.path, of: record)
    if item.tags.isEmpty {
      return found == nil
        ? nil : "has a member '\(tag.text)', so the case cannot be without the tag; remove one of them"
    }
    let needed = "needs a member '\(tag.text)'"
    guard let found, let member = found.members.last else {
      return item.tags.count == 1 ? "\(needed) with the value '\(item.tags[0].value)'" : "\(needed) that has the tags"
    }
    if found.members.contains(where: \.isOptional) {
      return "\(needed) that is always present; make it and the objects around it required"
    }
    if item.tags.count == 1 {
      if member.constant != item.tags[0].value { return "\(needed) with the value '\(item.tags[0].value)'" }
    } else if member.constant != nil {
      return "\(needed) that can have each of the tags; remove its 'value'"
    }
    guard tagKind(of: member.type) == tag.kind else {
      return "\(needed) of the type \(tag.kind.rawValue), like the other cases"
    }
    guard case .enumeration(let name) = member.type else { return nil }
    let values = values(of: name)
    return item.tags.first { !values.contains($0.value) }.map {
      "\(needed) with the value '\($0.value)'; add it to \(name)"
    }
  }

  func checkTagBeside(_ item: UnionSyntax.Case, _ tag: Union.Tag, _ diagnostics: inout Diagnostics) {
    checkOneTag(item, &diagnostics)
    guard let value = item.tags.first else { return }
    let isFine =
      switch tag.kind {
      case .text: true
      case .integer: DecimalNumber(value.value)?.integer.map(String.init) == value.value
      case .boolean: value.value == "true" || value.value == "false"
      }
    if isFine { return }
    let expected = tag.kind == .integer ? "an integer of 64 bits" : "true or false"
    diagnostics.append(.expected(expected, for: "a tag", at: value.range))
  }

  /// Checks that a case has exactly one tag or kind, because the record has no member with it.
  func checkOneTag(_ item: UnionSyntax.Case, _ diagnostics: inout Diagnostics) {
    if item.tags.map(\.range) == [item.tag.range] { return }
    diagnostics.append(
      .expected("one tag, because it is no member of the record,", for: "case '\(item.tag.value)'", at: item.tag.range))
  }

  // MARK: Shared members

  /// Checks that the cases of a union have its shared members, all with the same type.
  func checkSharedMembers(of union: UnionSyntax, _ diagnostics: inout Diagnostics) {
    reportRepeated("shared member", union.sharedMembers.map(\.name), &diagnostics)
    guard union.discriminator != .jsonKind || union.sharedMembers.isEmpty else {
      diagnostics.append(
        .expected("a union by a tag or by members", for: "'shared'", at: union.sharedMembers[0].name.range))
      return
    }
    for shared in union.sharedMembers {
      let members = union.cases.flatMap { item in
        self.members(shared, in: item.type.value).map { (item: item, member: $0) }
      }
      guard let first = members.first else {
        let known = union.cases.flatMap { records[$0.type.value]?.members.map(\.member.name) ?? [] }
        let path = shared.path.map(\.value).joined(separator: ".")
        diagnostics.append(
          .unknown(.member, path, in: " of the cases of \(union.name.value)", among: known, at: shared.name.range))
        continue
      }
      guard let other = members.first(where: { $0.member.type != first.member.type }) else { continue }
      let (tag, otherTag) = (first.item.tag.value, other.item.tag.value)
      let places = tag == otherTag ? "all records of '\(tag)'" : "'\(tag)' and '\(otherTag)'"
      diagnostics.append(
        Diagnostic(
          "shared-mismatch",
          "shared member '\(shared.name.value)' does not have the same type in \(places); remove it from 'shared', or "
            + "make the types equal",
          at: shared.name.range,
          notes: [
            Diagnostic.Note("this one is different from the first", at: other.member.origin),
            Diagnostic.Note("the first one is here", at: first.member.origin),
          ]))
    }
  }

  /// The members that a shared member of a union is in the records of a case; none if the case does not have it.
  func members(_ shared: UnionSyntax.SharedMember, in type: String, inside seen: Set<String> = []) -> [Member] {
    if records[type] != nil {
      return [member(at: shared.path.map(\.value), of: type)?.members.last].compactMap(\.self)
    }
    guard let union = unions[type], union.discriminator != .jsonKind, !seen.contains(type) else { return [] }
    // A case that is a union in turn can share the member, too. Then its own path counts.
    let inner = union.sharedMembers.first { $0.name.value == shared.name.value } ?? shared
    return union.cases.flatMap { members(inner, in: $0.type.value, inside: seen.union([type])) }
  }
}

extension Union.Tag.Kind {
  /// The JSON kind of the tags.
  var json: JSONKind {
    switch self {
    case .text: .string
    case .integer: .integer
    case .boolean: .boolean
    }
  }
}
