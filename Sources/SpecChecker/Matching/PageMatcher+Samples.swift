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
      diagnostics.append(.unknown(.type, sample.subject.value, among: types.names, at: sample.subject.range))
      return
    }
    let context = SampleContext(sample.title, on: page)
    match(sample.shape, ofTypeNamed: sample.subject.value, context, &diagnostics)
  }

  private mutating func match(
    _ shape: ShapeSyntax, ofTypeNamed name: String, _ context: SampleContext, _ diagnostics: inout Diagnostics
  ) {
    guard let union = types.unions[name] else { return match(shape, ofRecord: name, context, &diagnostics) }
    switch union.discriminator {
    case .jsonKind:
      if let item = union.cases.first(where: { $0.tag.value == shape.kind.rawValue }), case .object = shape.content {
        match(shape, ofTypeNamed: item.type.value, context, &diagnostics)
      }
    case .tag(let member):
      if let item = selectedCase(of: union, by: member, in: shape, &diagnostics) {
        match(shape, ofTypeNamed: item.type.value, context, &diagnostics)
      }
    case .tagBeside(let member, let content):
      matchTagged(shape, of: union, tag: member, content: content, context, &diagnostics)
    }
  }

  private mutating func matchTagged(
    _ shape: ShapeSyntax, of union: UnionSyntax, tag: String, content: String, _ context: SampleContext,
    _ diagnostics: inout Diagnostics
  ) {
    guard let item = selectedCase(of: union, by: tag, in: shape, &diagnostics),
      let member = types.directMembers(of: union.name.value).first, case .object(let parts) = shape.content
    else { return }
    matches.sources[member.key, default: []].append(context.provenance)
    addValueSource(item.tag.value, of: member, context.provenance)
    matches.shown.append(
      Statement(
        qualifiedName: member.qualifiedName, page: context.page.id.value,
        fact: Shown(key: member.key, literal: item.tag.value, siblings: [:]), text: "sample member '\(tag)'",
        range: shape.range))
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
  }

  /// The case that is selected by the tag in a sample.
  private func selectedCase(
    of union: UnionSyntax, by member: String, in shape: ShapeSyntax, _ diagnostics: inout Diagnostics
  ) -> UnionSyntax.Case? {
    guard case .object(let parts) = shape.content, let tag = parts.first(where: { $0.name.value == member }),
      let literal = tag.shape.literal
    else {
      diagnostics.append(
        .expected("the tag '\(member)' with a value", for: "the sample of \(union.name.value)", at: shape.range))
      return nil
    }
    if let item = union.cases.first(where: { $0.tag.value == literal }) { return item }
    diagnostics.append(
      .unknown(.value, literal, in: " of \(union.name.value)", among: union.cases.map(\.tag.value), at: tag.shape.range)
    )
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
  }

  /// The member that is one level deeper than the sample shows it, if there is exactly one.
  private mutating func hoistedMember(
    _ name: Located<String>, of record: String, _ context: SampleContext
  ) -> DirectMember? {
    let inner = types.innerMembers(of: record, named: name.value)
    guard inner.count == 1, let (member, hoisting) = inner.first else { return nil }
    matches.hoistings.append(
      Statement(
        qualifiedName: member.qualifiedName, page: context.page.id.value, fact: hoisting,
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
    addRules(part.comment?.relations ?? [], of: member, context.comment(on: name))
    addCaseSource(part.shape.kind, of: member, context.provenance)
    func statement<Fact>(_ fact: Fact, _ text: String, at range: SourceRange) -> Statement<Fact> {
      Statement(
        qualifiedName: member.qualifiedName, page: context.page.id.value, fact: fact, text: text, range: range,
        source: context.provenance)
    }
    matches.sampleKinds.append(
      statement(part.shape.kind, "sample member '\(name)' has kind \(part.shape.kind.rawValue)", at: part.shape.range))
    if name != member.key.name {
      matches.nameAliases.append(
        statement(name, "sample member '\(name)' is '\(member.key.name)' in the types", at: part.name.range))
    }
    let shown = Shown(key: member.key, literal: part.shape.literal, siblings: siblings)
    matches.shown.append(statement(shown, "sample member '\(name)'", at: part.name.range))
    if let comment = part.comment {
      var stated = statement(comment, "comment on '\(name)'", at: comment.range ?? part.name.range)
      stated.source = context.comment(on: name)
      matches.facts.append(stated)
    }
    if let literal = part.shape.literal {
      let text = "sample member '\(name)' has value \(literal)"
      if isPlaceholder(literal) {
        matches.placeholders.append(statement((), text, at: part.shape.range))
      } else {
        check(Located(value: literal, range: part.shape.range), of: [member], &diagnostics)
        addValueSource(literal, of: member, context.provenance)
        matches.literals.append(statement(literal, text, at: part.shape.range))
        if member.constant != nil {
          let types = EventTypes(texts: [literal], isRow: false)
          addEventTypes(types, text, of: member, on: context.page, at: part.shape.range)
        }
      }
    }
    guard case .member(let type) = member.kind else { return }
    descend(into: part.shape, of: type, context, &diagnostics)
  }

  private mutating func descend(
    into shape: ShapeSyntax, of type: MemberType, _ context: SampleContext, _ diagnostics: inout Diagnostics
  ) {
    switch (type, shape.content) {
    case (.record(let name), .object), (.union(let name), .object):
      match(shape, ofTypeNamed: name, context, &diagnostics)
    case (.list(let item), .array(let shapes)):
      for shape in shapes { descend(into: shape, of: item, context, &diagnostics) }
    default: break
    }
  }
}
