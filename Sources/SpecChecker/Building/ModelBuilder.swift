import SpecModel
import SpecText

/// Builds the model from the checked parts: declared types with their sources and tolerances.
struct ModelBuilder {
  let types: ResolvedTypes
  let matches: Matches
  let rulings: [Ruling]
  let tolerances: Tolerances
  /// The statements of rows and comments, by the qualified name of the member.
  let factsOfMembers: [String: [Printed<Facts>]]
  /// The members that each row documents, by the position of its name.
  private let membersOfRows: [SourceRange: [Printed<MemberKey>]]

  init(_ types: ResolvedTypes, _ matches: Matches, _ rulings: [Ruling]) {
    self.types = types
    self.matches = matches
    self.rulings = rulings
    tolerances = Tolerances(rulings, matches, types)
    factsOfMembers = Dictionary(grouping: matches.allFacts, by: \.qualifiedName)
    membersOfRows = Dictionary(grouping: matches.rows, by: \.range)
  }

  func sourceGroups(_ sourceGroups: [SourceGroupSyntax]) -> [SourceGroup] {
    sourceGroups.filter { !$0.types.isEmpty }.map { group in
      SourceGroup(name: group.name, types: group.types.map(declaration))
    }
  }

  private func declaration(_ type: TypeSyntax) -> TypeDeclaration {
    switch type {
    case .record(let record): .record(self.record(record))
    case .union(let union): .union(self.union(union))
    case .enumeration(let enumeration): .enumeration(self.enumeration(enumeration))
    }
  }

  private func record(_ record: RecordSyntax) -> Record {
    let members = (types.records[record.name.value]?.members ?? []).map { resolved in
      var member = resolved.member
      member.statedFacts = statedFacts(of: resolved, in: record.name.value)
      member.tolerances = tolerances.ofMembers[resolved.qualifiedName] ?? []
      member.sources = (matches.sources[MemberKey(owner: record.name.value, name: member.name)] ?? []).unique
      return member
    }
    return Record(
      name: record.name.value, doc: record.doc, members: members,
      rules: record.rules.map { rule($0, of: record.name.value, members.map(\.name)) },
      derivedMembers: record.derivedMembers.map { derivedMember($0, members) },
      hoisted: (tolerances.hoisted[record.name.value] ?? []).compactMap(hoisted),
      origin: record.name.range)
  }

  private func rule(_ rule: RuleSyntax, of record: String, _ names: [String]) -> Rule {
    var built = rule.model(sources: matches.ruleSources[types.key(of: rule.condition, in: record)])
    built.condition = built.condition.ordered(names)
    return built
  }

  private func derivedMember(_ derived: DerivedMemberSyntax, _ members: [Member]) -> DerivedMember {
    let container = members.first { $0.name == derived.member.value }?.type
    let union: UnionSyntax? = if case .union(let name) = container { types.unions[name] } else { nil }
    return DerivedMember(
      name: derived.name.value,
      member: derived.member.value,
      // The shapes are in the order of the cases.
      shapes: (union?.cases ?? []).compactMap { item in
        guard let shape = derived.shapes.first(where: { $0.tag.value == item.tag.value }) else { return nil }
        return self.shape(tag: item.tag.value, shape.member?.value, item)
      },
      doc: derived.doc,
      origin: derived.name.range)
  }

  private func shape(tag: String, _ name: String?, _ item: UnionSyntax.Case) -> DerivedMember.Shape {
    let member = types.records[item.type.value]?.members.first { $0.member.name == name }?.member
    let type = member?.type ?? types.type(of: item)
    let scalar: Scalar = if case .scalar(let scalar) = type { scalar } else { .text }
    return DerivedMember.Shape(tag: tag, member: name, type: scalar, isOptional: member?.isOptional ?? false)
  }

  private func hoisted(_ hoisting: Hoisting, _ ruling: String) -> HoistedMember? {
    let members = types.records[hoisting.key.owner]?.members ?? []
    guard let member = members.first(where: { $0.member.name == hoisting.key.name })?.member else { return nil }
    return HoistedMember(
      name: member.name, type: member.type, record: hoisting.key.owner, container: hoisting.container,
      tag: hoisting.tag,
      ruling: ruling)
  }

  private func union(_ union: UnionSyntax) -> Union {
    let isTagged = union.discriminator.selector != nil
    let cases = union.cases.map { item in
      Union.Case(
        tag: item.tag.value,
        tags: item.tags.map(\.value),
        givenName: item.givenName,
        type: types.type(of: item) ?? .scalar(.text),
        has: union.discriminator == .members ? types.selectors(of: item) : [],
        doc: item.typeName.flatMap { types.records[$0]?.declaration.doc ?? (isTagged ? types.unions[$0]?.doc : nil) }
          ?? "",
        aliases: tolerances.ofTags[MemberKey(owner: union.name.value, name: item.tag.value)] ?? [],
        sources: sources(of: item, in: union).unique,
        origin: item.tag.range)
    }
    var discriminator = union.discriminator
    if case .tag = discriminator, let tag = types.tag(of: union) { discriminator = .tag(tag) }
    return Union(
      name: union.name.value, doc: union.doc, discriminator: discriminator, givenTagName: union.givenTagName,
      tagOrigin: union.tagRange,
      sharedMembers: union.sharedMembers.map { sharedMember($0, of: union) }, cases: cases, origin: union.name.range)
  }

  /// The sources of a case: where its tags are printed or, if members select it, the sources of these members.
  private func sources(of item: UnionSyntax.Case, in union: UnionSyntax) -> [Provenance] {
    if union.discriminator != .members {
      let tags = item.tags.isEmpty ? [item.tag] : item.tags
      return tags.flatMap { matches.valueSources[MemberKey(owner: union.name.value, name: $0.value)] ?? [] }
    }
    return types.selectors(of: item).flatMap { matches.sources[MemberKey(owner: item.type.value, name: $0)] ?? [] }
  }

  private func sharedMember(_ shared: UnionSyntax.SharedMember, of union: UnionSyntax) -> Union.SharedMember {
    let members = union.cases.flatMap { types.members(shared, in: $0.type.value) }
    let names = Set(members.map { $0.name == shared.name.value ? $0.givenName?.text : nil })
    return Union.SharedMember(
      name: shared.name.value, givenName: names.count == 1 && names != [nil] ? members[0].givenName : nil,
      path: shared.path.map(\.value), type: members.first?.type ?? .scalar(.text), doc: members.first?.doc ?? "",
      origin: shared.name.range)
  }

  private func enumeration(_ enumeration: EnumerationSyntax) -> Enumeration {
    let values = enumeration.values.map { value in
      Enumeration.Value(
        text: value.text.value,
        name: value.name,
        doc: value.doc,
        aliases: tolerances.ofTags[MemberKey(owner: enumeration.name.value, name: value.text.value)] ?? [],
        sources: (matches.valueSources[MemberKey(owner: enumeration.name.value, name: value.text.value)] ?? []).unique,
        origin: value.text.range)
    }
    return Enumeration(
      name: enumeration.name.value, doc: enumeration.doc, isNumeric: enumeration.isNumeric, values: values,
      origin: enumeration.name.range)
  }

  func page(_ page: PageSyntax) -> Page {
    Page(
      id: page.id.value, title: page.title, product: page.product, endpoint: page.endpoint,
      revision: page.revision.value,
      source: page.source,
      revises: page.revises?.value,
      allowsMoreMembers: page.allowsMoreMembers, replyStatus: page.replyStatus,
      sameMembersAs: page.sameMembersAs?.value,
      lists: page.lists.map {
        NameList(
          title: $0.title, subject: "\($0.owner.value).\($0.member)", statements: $0.statements, origin: $0.range)
      },
      tables: page.tables.map { table in
        Table(
          title: table.title,
          subjects: table.subjects.map(\.value),
          rows: table.rows.map(row))
      },
      samples: page.samples.map {
        Sample(
          title: $0.title, subject: $0.subject.value, isList: $0.isList, header: $0.header?.value,
          shape: $0.shape.model, remarks: $0.statements, origin: $0.shape.range)
      },
      origin: page.range)
  }

  private func row(_ row: RowSyntax) -> Table.Row {
    let members = (membersOfRows[row.name.range] ?? []).map { "\($0.value.owner).\($0.value.name)" }
    return Table.Row(
      name: row.name.value, type: row.type?.value, statements: row.statements, members: members, origin: row.name.range)
  }
}

extension RuleSyntax {
  func model(sources: [Provenance]?) -> Rule {
    Rule(condition: condition, severity: severity, doc: doc, sources: (sources ?? []).unique, origin: range)
  }
}

extension Rule.Condition {
  /// The same rule with its members in the order of the record, where their order has no meaning.
  fileprivate func ordered(_ names: [String]) -> Rule.Condition {
    switch self {
    case .exactlyOne(let members): .exactlyOne(of: names.filter(members.contains))
    case .atLeastOne(let members): .atLeastOne(of: names.filter(members.contains))
    case .requires, .excludes, .lessThan, .atLeast, .atMost, .last, .notBefore: self
    }
  }
}
