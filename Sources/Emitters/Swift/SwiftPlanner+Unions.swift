import SpecModel

// Unions: their cases, their tags, and the members that the cases share.

extension SwiftPlanner {
  func union(_ union: Union) -> UnionPlan {
    UnionPlan(
      name: SwiftIdentifier(type: union.name),
      doc: DocComment(union.doc),
      discriminator: union.discriminator,
      tag: union.discriminator.tag.flatMap { tagPlan($0, of: union) },
      sharedMembers: union.sharedMembers.map { sharedMember($0, of: union) },
      cases: union.cases.map { unionCase($0, of: union) },
      isChecked: checked.contains(union.name),
      needsPlaceholder: placeholderUnions.contains(union.name))
  }

  private func unionCase(_ item: Union.Case, of union: Union) -> UnionPlan.Case {
    let isBeside = if case .tagBeside = union.discriminator { true } else { false }
    let record: Record? = if case .record(let name) = item.type { model.record(name) } else { nil }
    let tag = union.discriminator.tag
    return UnionPlan.Case(
      name: item.identifier,
      tags: item.tags.map { tag?.literal($0) ?? "\(literal: $0)" },
      tagValue: tagValue(of: item, of: union),
      hasTagInside: item.tags.count > 1,
      type: item.type.swift,
      isNull: item.type == .scalar(.null),
      isList: item.type != item.type.listItem,
      has: item.has,
      placeholder: placeholder(of: item.type),
      record: isBeside ? record.map(self.record) : nil,
      aliases: item.aliases,
      doc: DocComment([
        item.doc.isEmpty ? "A JSON \(item.tag)." : item.doc, item.aliases.map(\.note).joined(separator: " "),
      ]),
      checks: Self.checks(of: item.type, Facts(), checked),
      pattern: item.type.innermostFacts?.text("pattern"))
  }

  // MARK: Tags

  private func tagPlan(_ tag: Union.Tag, of union: Union) -> TagPlan? {
    guard let name = union.tagIdentifier else { return nil }
    let untagged = union.cases.first { $0.tags.isEmpty }.map { " It is nil in `\($0.identifier.bare)`." } ?? ""
    let otherKind = tag.kind == .text ? "" : " It is nil if it has another JSON kind."
    return TagPlan(
      name: name,
      doc: DocComment("The value of `\(tag.text)` in JSON.\(untagged)\(otherKind)"),
      unrecognizedDoc: DocComment("The value of `\(tag.text)` in JSON.\(otherKind)"),
      type: tag.kind.swift,
      isOptional: union.hasCaseWithoutTag || tag.kind != .text,
      // An unrecognized value has a tag, but it can be of another JSON kind. A text can be the JSON of such a tag.
      isOptionalIfUnrecognized: tag.kind != .text)
  }

  /// The tag of a value of a case: a literal, or a member of the value if the case has several tags.
  private func tagValue(of item: Union.Case, of union: Union) -> SwiftCode {
    guard let tag = union.discriminator.tag, let first = item.tags.first else { return "nil" }
    if item.tags.count == 1 { return tag.literal(first) }
    let members = model.members(at: tag.path, in: item.type) ?? []
    let path: SwiftCode = .joined(members.map { "\($0.identifier)" }, by: ".")
    return "value.\(path)\(members.last?.type.rawSuffix(in: model) ?? "")"
  }

  // MARK: Shared members

  private func sharedMember(_ shared: Union.SharedMember, of union: Union) -> SharedMemberPlan {
    let values = values(of: shared, in: union)
    let others = lacking(values).map { "`\($0)`" }
    let lacking =
      others.isEmpty
      ? "" : " It is nil in \(others.formattedList), which \(others.count == 1 ? "does" : "do") not have it."
    return SharedMemberPlan(
      name: shared.identifier,
      doc: DocComment([
        shared.doc,
        "The member `\(shared.path.joined(separator: "."))` of the case.\(lacking)"
          + " In an unrecognized value, it is read from the JSON, and is nil if there is no such member.",
      ]),
      type: shared.type.swift,
      values: values,
      path: path(of: shared, in: union))
  }

  private func values(
    of shared: Union.SharedMember, in union: Union
  ) -> [(name: SwiftIdentifier, value: SharedMemberPlan.Value)] {
    union.cases.map { ($0.identifier, value(of: shared, in: $0.type)) }
  }

  private func value(of shared: Union.SharedMember, in type: MemberType) -> SharedMemberPlan.Value {
    if case .union(let name) = type, let union = model.union(name) {
      if let inner = union.sharedMembers.first(where: { $0.name == shared.name }) {
        return .member("\(inner.identifier)")
      }
      if union.discriminator == .jsonKind { return .none }
      let values = values(of: shared, in: union)
      if values.allSatisfy({ $0.value.isNone }) { return .none }
      let hasTag = union.discriminator.tag != nil
      return .cases(values, hasTag: hasTag, path: path(of: shared, in: union))
    }
    guard let members = model.members(at: shared.path, in: type) else { return .none }
    let last = members.count - 1
    return .member(
      .joined(
        members.enumerated().map { index, member in
          "\(member.identifier)\(member.isOptional && index < last ? "?" : "")"
        }, by: "."))
  }

  /// The members that lead to a shared member in a value of no case.
  private func path(of shared: Union.SharedMember, in union: Union) -> [String] {
    if case .tagBeside(_, let content) = union.discriminator { [content] + shared.path } else { shared.path }
  }

  /// The cases without the shared member: `away`, or `message.plain` in a case that is a union.
  private func lacking(_ values: [(name: SwiftIdentifier, value: SharedMemberPlan.Value)]) -> [String] {
    values.flatMap { item -> [String] in
      switch item.value {
      case .none: [item.name.bare]
      case .member: []
      case .cases(let inner, _, _): lacking(inner).map { "\(item.name.bare).\($0)" }
      }
    }
  }
}

extension SharedMemberPlan.Value {
  fileprivate var isNone: Bool { if case .none = self { true } else { false } }
}

extension Union.Tag {
  /// A tag as a Swift literal.
  func literal(_ tag: String) -> SwiftCode {
    switch kind {
    case .text: "\(literal: tag)"
    case .integer: DecimalNumber(tag).map { SwiftCode(decimal: $0) } ?? "0"
    case .boolean: tag == "true" ? "true" : "false"
    }
  }
}

extension Union.Tag.Kind {
  fileprivate var swift: SwiftCode {
    switch self {
    case .text: "String"
    case .integer: "Int"
    case .boolean: "Bool"
    }
  }
}

extension MemberType {
  /// What to add to a value to get its text or number: `.text`.
  fileprivate func rawSuffix(in model: Model) -> SwiftCode {
    switch self {
    case .enumeration(let name): model.isNumeric(enumeration: name) ? ".number" : ".text"
    case .scalar(let scalar): scalar.property.map { ".\(SwiftIdentifier(type: $0))" } ?? ""
    case .record, .union, .json, .list, .map: ""
    }
  }
}

extension [String] {
  /// `a`, `a and b`, or `a, b and c`.
  fileprivate var formattedList: String {
    count < 2 ? joined() : dropLast().joined(separator: ", ") + " and " + self[count - 1]
  }
}
