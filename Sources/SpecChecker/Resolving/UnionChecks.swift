import SpecModel
import SpecText

// Checks unions by members and unions by an outer tag: a reader of the spec must be able to tell which case a value is.

extension ResolvedTypes {
  // MARK: Unions by members

  /// The maximum number of members that select the cases of a union.
  private static let selectorLimit = 256

  /// The members that a value must have to be a case: the listed ones, or else the required members of its record.
  func selectors(of item: UnionSyntax.Case) -> [String] {
    item.has?.map(\.value) ?? requiredMembers(of: item.type.value)
  }

  private func requiredMembers(of record: String) -> [String] {
    (records[record]?.members ?? []).map(\.member).filter { !$0.isOptional }.map(\.name)
  }

  /// The case of a union by members that these members select: the first one all of whose selectors are among them.
  func caseSelected(of union: UnionSyntax, by members: Set<String>) -> UnionSyntax.Case? {
    union.cases.first { members.isSuperset(of: selectors(of: $0)) }
  }

  /// The case of a value in a sample; nil if the value alone does not tell it.
  func caseSelected(of union: UnionSyntax, by shape: ShapeSyntax) -> UnionSyntax.Case? {
    switch union.discriminator {
    case .tag(let tag), .tagBeside(let tag, _):
      let found = shape.member(at: tag.path)
      if found == nil || found?.kind == .null { return union.cases.first(where: \.tags.isEmpty) }
      return union.cases.first { $0.tags.contains { $0.value == found?.literal } }
    case .members:
      return caseSelected(of: union, by: shape.memberNames)
    case .jsonKind: return union.cases.first { $0.tag.value == shape.kind.rawValue }
    case .outerTag, .header: return nil
    }
  }

  /// Checks that the listed members exist and that each case can be selected.
  func checkSelectors(of union: UnionSyntax, _ diagnostics: inout Diagnostics) {
    for item in union.cases {
      guard let record = records[item.type.value] else { continue }
      let known = record.members.map(\.member.name)
      reportRepeated("member", item.has ?? [], &diagnostics)
      for name in item.has ?? [] where !known.contains(name.value) {
        diagnostics.append(
          .unknown(.member, name.value, in: " of \(item.type.value)", among: known, at: name.range))
      }
    }
    let count = Set(union.cases.flatMap(selectors)).count
    if count > Self.selectorLimit {
      diagnostics.append(
        Diagnostic(
          "too-many-members",
          "\(count) members select the cases of union '\(union.name.value)', but the limit is \(Self.selectorLimit); "
            + "list fewer in 'has'", at: union.name.range))
    }
    // A case that is no record has been reported.
    let cases = union.cases.filter { records[$0.type.value] != nil }
    for (index, item) in cases.enumerated() {
      let always = Set(selectors(of: item) + requiredMembers(of: item.type.value))
      guard let first = cases[..<index].first(where: { always.isSuperset(of: selectors(of: $0)) }) else {
        continue
      }
      diagnostics.append(
        Diagnostic(
          "unreachable-case",
          "case '\(item.tag.value)' is never selected, because each value of it also has the members of "
            + "'\(first.tag.value)', which comes first; change the order or the members in 'has'", at: item.tag.range,
          notes: [Diagnostic.Note("'\(first.tag.value)' is here", at: first.tag.range)]))
    }
  }

  // MARK: Unions by JSON kind

  /// Whether null is a value of the type: a union by JSON kind that lists it.
  func listsNull(_ type: MemberType) -> Bool {
    guard case .union(let name) = type, let union = unions[name], union.discriminator == .jsonKind else { return false }
    return union.cases.contains { $0.isNull }
  }

  /// The list or map that a value of a kind is: the type itself, or the case of a union by JSON kind.
  func collection(of type: MemberType, _ kind: JSONKind) -> MemberType? {
    switch type {
    case .list: return kind == .array ? type : nil
    case .map: return kind == .object ? type : nil
    case .union(let name):
      guard let union = unions[name], union.discriminator == .jsonKind,
        let type = union.cases.first(where: { $0.tag.value == kind.rawValue }).flatMap({ self.type(of: $0) })
      else { return nil }
      return type.item == nil ? nil : type
    case .scalar, .enumeration, .record, .json: return nil
    }
  }

  // MARK: Unions by an outer tag

  /// The member of a record whose case is decided by a tag of the record, with its union and the name of the tag.
  func outerContent(of record: String) -> (member: Member, union: String, tag: String)? {
    (records[record]?.members ?? []).lazy.map(\.member).compactMap { member in
      guard case .union(let name) = member.type, let tag = outerTag(of: name) else { return nil }
      return (member, name, tag)
    }.first
  }

  /// The tag of a union that is beside the content; nil for any other type.
  func outerTag(of type: String) -> String? {
    if case .outerTag(let tag)? = unions[type]?.discriminator { tag } else { nil }
  }

  /// The records that have a union by an outer tag as a member.
  func envelopes(of union: String) -> [String] {
    records.inOrder.filter { outerContent(of: $0.key)?.union == union }.map(\.key)
  }

  /// Checks members with null as a value, and everything that has a union by an outer tag as its type.
  func checkOuterTags(_ diagnostics: inout Diagnostics) {
    for (name, record) in records.inOrder {
      let members = record.members.map(\.member)
      for member in members where member.isOptional && listsNull(member.type) {
        diagnostics.append(
          Diagnostic(
            "ambiguous-null",
            "member '\(member.name)' is optional, so null already means that it has no value; make it required, or "
              + "remove the case 'null' of '\(member.type.declaredName ?? "")'", at: member.origin))
      }
      let contents = members.filter { $0.type.declaredName.flatMap(outerTag) != nil }
      for (index, content) in contents.enumerated() {
        if let problem = problem(of: content, first: contents[0], isFirst: index == 0, in: name, members) {
          diagnostics.append(Diagnostic("outer-tag", problem, at: content.origin))
        }
      }
    }
    for (_, union) in unions.inOrder {
      for item in union.cases where outerTag(of: item.type.value) != nil {
        diagnostics.append(
          Diagnostic(
            "outer-tag",
            "'\(item.type.value)' cannot be a case, because a tag beside it decides its case; use a record that has "
              + "the tag", at: item.type.range))
      }
    }
  }

  /// What is wrong with a member whose case is decided by a tag of its record.
  private func problem(
    of content: Member, first: Member, isFirst: Bool, in record: String, _ members: [Member]
  ) -> String? {
    guard let union = content.type.declaredName, let tag = outerTag(of: union) else { return nil }
    let why = "because '\(tag)' decides which case of '\(union)' it is"
    if content.type != .union(union) { return "member '\(content.name)' must be one value, \(why)" }
    if !isFirst {
      return "record '\(record)' has two members whose case is decided by a tag beside them, '\(first.name)' and "
        + "'\(content.name)'; use two records"
    }
    if content.isOptional { return "member '\(content.name)' must be required, \(why); without it, the tag is lost" }
    guard let member = members.first(where: { $0.name == tag }) else {
      return "record '\(record)' needs the member '\(tag)' as a required text, because it decides which case of "
        + "'\(union)' the member '\(content.name)' is"
    }
    if member.type != .scalar(.text) || member.isOptional || member.constant != nil {
      return "member '\(tag)' must be a required text without a value, because it decides which case of '\(union)' the "
        + "member '\(content.name)' is"
    }
    return nil
  }
}
