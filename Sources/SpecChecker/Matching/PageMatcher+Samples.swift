import SpecModel
import SpecText

// Matches the values in samples with members.

/// The sample that is matched.
private struct SampleContext {
  let page: PageSyntax
  let title: String
  let provenance: Provenance

  init(_ title: String, on page: PageSyntax) {
    self.page = page
    self.title = title
    provenance = Provenance(page: page.id.value, location: .sample(title: title))
  }

  func comment(on name: String) -> Provenance {
    Provenance(page: page.id.value, location: .comment(on: name, sample: title))
  }
}

extension PageMatcher {
  mutating func match(_ sample: SampleSyntax, on page: PageSyntax, _ diagnostics: inout Diagnostics) {
    guard types.isDeclared(sample.subject.value) else {
      types.reportUnknownBody(sample.subject, &diagnostics)
      return
    }
    let context = SampleContext(sample.title, on: page)
    let type = sample.subject.value
    if let header = sample.header, sample.isList || !types.isByHeader(type) {
      diagnostics.append(
        .expected("no 'header'", for: "the sample of \(type), whose case no header selects", at: header.range))
    }
    if case .array(let items) = sample.shape.content, sample.isList {
      matches.batches.append(
        SampleBatch(type: type, page: page.id.value, items: items, range: sample.shape.range))
      for item in items { match(item, ofTypeNamed: type, context, &diagnostics) }
    } else if let union = types.unions[type], union.discriminator.headerName != nil {
      match(sample, of: union, context, &diagnostics)
    } else {
      match(sample.shape, ofTypeNamed: type, context, &diagnostics)
    }
  }

  /// Matches a sample whose case is selected by a header.
  private mutating func match(
    _ sample: SampleSyntax, of union: UnionSyntax, _ context: SampleContext, _ diagnostics: inout Diagnostics
  ) {
    guard let header = sample.header, let member = types.directMembers(of: union.name.value).first else {
      diagnostics.append(
        Diagnostic(
          "missing-key",
          "the sample of \(union.name.value) needs the key 'header' with a value of "
            + "\(union.discriminator.headerName ?? "")", at: sample.subject.range))
      return
    }
    guard let item = union.cases.first(where: { $0.tag.value == header.value }) else {
      diagnostics.append(
        .unknown(
          .value, header.value, in: " of \(union.name.value)", among: union.cases.map(\.tag.value), at: header.range))
      return
    }
    addShownTag(item.tag.value, .string, as: member, of: union, at: header.range, context)
    match(sample.shape, ofTypeNamed: item.type.value, context, &diagnostics)
  }

  /// Adds a tag that is a member of its own, or a header.
  private mutating func addShownTag(
    _ tag: String, _ kind: JSONKind, as member: DirectMember, of union: UnionSyntax, at range: SourceRange,
    _ context: SampleContext
  ) {
    matches.sources[member.key, default: []].append(context.provenance)
    addValueSource(tag, of: member, context.provenance)
    addTag(tag, of: union, at: range, context)
    matches.shown.append(
      Printed(
        qualifiedName: member.qualifiedName, page: context.page.id.value,
        value: Shown(key: member.key, shown: Statement.Shown(kind: kind, literal: tag)),
        text: "sample member '\(member.key.name)'", range: range, source: context.provenance))
  }

  private mutating func match(
    _ shape: ShapeSyntax, ofTypeNamed name: String, _ context: SampleContext, _ diagnostics: inout Diagnostics
  ) {
    guard let union = types.unions[name] else { return match(shape, ofRecord: name, context, &diagnostics) }
    switch union.discriminator {
    case .jsonKind:
      if let item = union.cases.first(where: { $0.tag.value == shape.kind.rawValue }) {
        types.type(of: item.type).map { descend(into: shape, of: $0, context, &diagnostics) }
      }
    case .members:
      guard case .object = shape.content else {
        diagnostics.append(.expected("an object", for: "the sample of \(name)", at: shape.range))
        return
      }
      guard let item = types.caseSelected(of: union, by: shape.memberNames) else {
        let sets = union.cases.map { listing(types.selectors(of: $0), "and") }
        diagnostics.append(
          .expected("the members of a case (\(listing(sets)))", for: "the sample of \(name)", at: shape.range))
        return
      }
      match(shape, ofTypeNamed: item.type.value, context, &diagnostics)
    case .outerTag(let tag):
      diagnostics.append(
        Diagnostic(
          "outer-tag",
          "a sample of '\(name)' does not tell its case, because '\(tag)' beside it decides that; show the record that "
            + "has the tag", at: shape.range))
    case .tag(let tag):
      if let (item, literal) = selectedCase(of: union, by: tag, in: shape, &diagnostics) {
        if let literal { addTag(literal, of: union, at: shape.range, context) }
        addSourceOfUntaggedCase(with: item.type.value, context.provenance)
        match(shape, ofTypeNamed: item.type.value, context, &diagnostics)
      }
    case .tagBeside(let tag, let content):
      matchTagged(shape, of: union, by: tag, content: content, context, &diagnostics)
    case .header: break
    }
  }

  private mutating func matchTagged(
    _ shape: ShapeSyntax, of union: UnionSyntax, by selector: Union.Tag, content: String, _ context: SampleContext,
    _ diagnostics: inout Diagnostics
  ) {
    let tag = selector.name
    guard let item = selectedCase(of: union, by: selector, in: shape, &diagnostics)?.item,
      let member = types.directMembers(of: union.name.value).first, case .object(let parts) = shape.content
    else { return }
    addShownTag(item.tag.value, selector.kind.json, as: member, of: union, at: shape.range, context)
    for part in parts {
      if part.name.value == content {
        match(part.shape, ofRecord: item.type.value, context, &diagnostics)
      } else if part.name.value != tag {
        diagnostics.append(
          .unknown(.member, part.name.value, in: " of \(union.name.value)", among: [tag, content], at: part.name.range))
        continue
      }
      matches.used.insert(part.name.range)
    }
    if !parts.contains(where: { $0.name.value == content }) {
      addMissingMembers(of: item.type.value, [], at: shape.range, context)
    }
  }

  /// Adds the tag of a value in a sample.
  private mutating func addTag(_ tag: String, of union: UnionSyntax, at range: SourceRange, _ context: SampleContext) {
    guard let member = types.tagMember(of: union.name.value) else { return }
    matches.shownTags.append(
      Printed(
        qualifiedName: member.qualifiedName, page: context.page.id.value,
        value: MemberKey(owner: union.name.value, name: tag),
        text: "sample member '\(member.key.name)' has value \(tag)", range: range, source: context.provenance))
  }

  /// The case that is selected by the tag in a sample.
  private func selectedCase(
    of union: UnionSyntax, by tag: Union.Tag, in shape: ShapeSyntax, _ diagnostics: inout Diagnostics
  ) -> (item: UnionSyntax.Case, tag: String?)? {
    let found = shape.member(at: tag.path)
    guard let found, let literal = found.literal else {
      if found == nil || found?.kind == .null, let item = union.cases.first(where: \.tags.isEmpty) {
        return (item, nil)
      }
      diagnostics.append(
        .expected("the tag '\(tag.text)' with a value", for: "the sample of \(union.name.value)", at: shape.range))
      return nil
    }
    if let item = union.cases.first(where: { $0.tags.contains { $0.value == literal } }) { return (item, literal) }
    diagnostics.append(
      .unknown(
        .value, literal, in: " of \(union.name.value)", among: types.values(of: union.name.value), at: found.range))
    return nil
  }

  private mutating func match(
    _ shape: ShapeSyntax, ofRecord name: String, _ context: SampleContext, _ diagnostics: inout Diagnostics
  ) {
    guard case .object(let parts) = shape.content else {
      diagnostics.append(.expected("an object", for: "the sample of \(name)", at: shape.range))
      return
    }
    let members = types.directMembers(of: name)
    matches.objects.append(
      SampleObject(record: name, page: context.page.id.value, parts: parts, range: shape.range))
    let siblings = Dictionary(
      parts.compactMap { part in part.shape.literal.map { (part.name.value, $0) } }
    ) { first, _ in first }
    for part in parts {
      let found =
        members.first { $0.key.name == part.name.value }
        ?? members.first { $0.key.name.lowercased() == part.name.value.lowercased() }
        ?? hoistedMember(part.name, of: name, context)
      guard let member = found else {
        diagnostics.append(
          .unknown(.member, part.name.value, in: " of \(name)", among: members.map(\.key.name), at: part.name.range))
        continue
      }
      addStatements(of: part, for: member, beside: siblings, context, &diagnostics)
    }
    addMissingMembers(of: name, parts, at: shape.range, context)
  }

  /// Adds the required members that a sample does not show.
  private mutating func addMissingMembers(
    of record: String, _ parts: [ShapeSyntax.Part], at range: SourceRange, _ context: SampleContext
  ) {
    let members = types.records[record]?.members ?? []
    let names = Set(parts.map(\.name.value))
    // Other names can be those of members in another case.
    let others = Set(names.subtracting(members.map(\.member.name)).map { $0.lowercased() })
    for member in members where !member.member.isOptional {
      if names.contains(member.member.name) || others.contains(member.member.name.lowercased()) { continue }
      matches.missing.append(
        Printed(
          qualifiedName: member.qualifiedName, page: context.page.id.value, value: (),
          text: "sample '\(context.title)' has no '\(member.member.name)' in \(record)", range: range))
    }
  }

  /// The member that is one level deeper than the sample shows it, if there is exactly one.
  private mutating func hoistedMember(
    _ name: Located<String>, of record: String, _ context: SampleContext
  ) -> DirectMember? {
    let inner = types.innerMembers(of: record, named: name.value)
    guard inner.count == 1, let (member, hoisting) = inner.first else { return nil }
    matches.hoistings.append(
      Printed(
        qualifiedName: member.qualifiedName, page: context.page.id.value, value: hoisting,
        text: "sample member '\(name.value)' is in \(hoisting.outer), but belongs to '\(hoisting.container)'",
        range: name.range))
    return member
  }

  private mutating func addStatements(
    of part: ShapeSyntax.Part, for member: DirectMember, beside siblings: [String: String], _ context: SampleContext,
    _ diagnostics: inout Diagnostics
  ) {
    let name = part.name.value
    matches.used.insert(part.name.range)
    matches.sources[member.key, default: []].append(context.provenance)
    addRules(part.comment, of: member, context.comment(on: name))
    addCaseSource(part.shape.kind, of: member, context.provenance)
    let printed = Printed(
      qualifiedName: member.qualifiedName, page: context.page.id.value, value: (), text: "sample member '\(name)'",
      range: part.name.range, source: context.provenance)
    if name != member.key.name {
      matches.nameAliases.append(printed.with(name, " is '\(member.key.name)' in the types", at: part.name.range))
    }
    addValue(
      part.shape, Shown(key: member.key, shown: part.shape.shown(of: member, beside: siblings)), of: member, printed)
    if let comment = part.comment {
      var stated = printed.with((), at: comment.range ?? part.name.range)
      stated.text = "comment on '\(name)'"
      stated.source = context.comment(on: name)
      add(comment, stated, on: context.page)
      checkConditions(comment, of: [member], &diagnostics)
    }
    addLiteral(part.shape, of: member, printed, on: context.page, &diagnostics)
    guard case .member(let type) = member.kind else { return }
    if case .union(let name) = type, let tag = types.outerTag(of: name), let union = types.unions[name] {
      matchContent(part.shape, of: union, taggedBy: siblings[tag], context, &diagnostics)
    } else {
      descend(into: part.shape, of: type, context, &diagnostics)
    }
  }

  /// Matches a content whose case is decided by a tag beside it. A tag that is unknown has been reported.
  private mutating func matchContent(
    _ shape: ShapeSyntax, of union: UnionSyntax, taggedBy tag: String?, _ context: SampleContext,
    _ diagnostics: inout Diagnostics
  ) {
    guard let tag, let item = union.cases.first(where: { $0.tag.value == tag }), case .object = shape.content else {
      return
    }
    addTag(tag, of: union, at: shape.range, context)
    match(shape, ofTypeNamed: item.type.value, context, &diagnostics)
  }

  /// Adds a value in a sample: its kind and, for comparisons with other statements, the value.
  private mutating func addValue(
    _ shape: ShapeSyntax, _ shown: Shown, of member: DirectMember, _ printed: Printed<Void>
  ) {
    add(.text(shape.kind.rawValue), to: .kind, printed.with((), at: shape.range))
    matches.shown.append(printed.with(shown, at: printed.range))
  }

  /// Adds a literal, or the literals in a list, and checks that they have the type.
  private mutating func addLiteral(
    _ shape: ShapeSyntax, of member: DirectMember, _ printed: Printed<Void>, on page: PageSyntax,
    _ diagnostics: inout Diagnostics
  ) {
    if case .member(let whole) = member.kind, let type = types.collection(of: whole, shape.kind), let item = type.item {
      for shape in shape.items(of: type) { addItem(shape, of: member, item, printed, on: page, &diagnostics) }
    }
    guard let literal = shape.literal else { return }
    let printed = printed.with(literal, " has value \(literal)", at: shape.range)
    if shape.isPlaceholder {
      matches.placeholders.append(printed.with((), at: shape.range))
      for value in alternatives(literal) {
        check(Located(value: value, range: shape.range), of: [member], shape.kind, &diagnostics)
      }
      return
    }
    check(Located(value: literal, range: shape.range), of: [member], shape.kind, &diagnostics)
    if let source = printed.source { addValueSource(literal, of: member, source) }
    matches.literals.append(printed)
    if member.constant == nil { return }
    let types = EventTypes(texts: [literal], row: nil)
    addEventTypes(types, printed.text, of: member, on: page, at: shape.range)
  }

  /// Adds an item of a list or a value of a map.
  private mutating func addItem(
    _ shape: ShapeSyntax, of member: DirectMember, _ item: MemberType.Item, _ printed: Printed<Void>,
    on page: PageSyntax, _ diagnostics: inout Diagnostics
  ) {
    var member = member
    member.kind = .member(item.type)
    var printed = printed
    printed.text = "item of \(printed.text)"
    let kinds = types.kinds(of: item)
    if !kinds.contains(shape.kind), shape.kind == .null || !kinds.contains(where: shape.kind.fits) {
      matches.wrongItems.append(printed.with((), " has kind \(shape.kind.rawValue)", at: shape.range))
      return
    }
    guard item.type.isSingle || item.type.item != nil else { return }
    let shown = Shown(
      key: member.key, shown: shape.shown(of: member, isItem: true),
      itemLimits: item.type.isSingle ? Facts() : item.facts)
    matches.shown.append(printed.with(shown, at: shape.range))
    addLiteral(shape, of: member, printed, on: page, &diagnostics)
  }

  private mutating func descend(
    into shape: ShapeSyntax, of type: MemberType, _ context: SampleContext, _ diagnostics: inout Diagnostics
  ) {
    let type = types.collection(of: type, shape.kind) ?? type
    switch (type, shape.content) {
    case (.record(let name), .object), (.union(let name), .object):
      match(shape, ofTypeNamed: name, context, &diagnostics)
    case (.union(let name), .array) where types.unions[name]?.discriminator == .jsonKind:
      match(shape, ofTypeNamed: name, context, &diagnostics)
    case (.list(let item), .array), (.map(let item), .object):
      use(shape, deeply: false)
      for shape in shape.items(of: type) { descend(into: shape, of: item.type, context, &diagnostics) }
    case (.json, _): use(shape, deeply: true)
    default: break
    }
  }

  /// Marks the free names in an object as used.
  private mutating func use(_ shape: ShapeSyntax, deeply: Bool) {
    switch shape.content {
    case .object(let parts):
      matches.used.formUnion(parts.map(\.name.range))
      if deeply { for part in parts { use(part.shape, deeply: true) } }
    case .array(let items): if deeply { for item in items { use(item, deeply: true) } }
    case .scalar: break
    }
  }
}

extension ShapeSyntax {
  /// The items of an array, or the values of an object, if the type is a list or a map.
  fileprivate func items(of type: MemberType) -> [ShapeSyntax] {
    switch (type, content) {
    case (.list, .array(let items)): items
    case (.map, .object(let parts)): parts.map(\.shape)
    default: []
    }
  }

  /// The value at a path of members; nil if there is none.
  func member(at path: [String]) -> ShapeSyntax? {
    guard let name = path.first else { return self }
    guard case .object(let parts) = content else { return nil }
    return parts.first { $0.name.value == name }?.shape.member(at: Array(path.dropFirst()))
  }

  /// The value for comparisons with statements.
  fileprivate func shown(
    of member: DirectMember, beside siblings: [String: String] = [:], isItem: Bool = false
  ) -> Statement.Shown {
    let count: Int? =
      switch (content, member.kind) {
      case (.array(let items), _): items.count
      case (.object(let parts), .member(.map)): parts.count
      default: nil
      }
    return Statement.Shown(
      kind: kind, literal: literal, isExact: literal != nil && !isPlaceholder, count: count, isItem: isItem,
      siblings: siblings)
  }
}
