import SpecModel
import SpecText

// Samples: which member each value of a shape is, and what that shows of it.

/// The sample that is being matched.
private struct SamplePlace {
  let page: PageSyntax
  let title: String
  let place: Provenance

  init(_ title: String, on page: PageSyntax) {
    self.page = page
    self.title = title
    place = Provenance(page: page.id.value, place: .sample(title: title))
  }

  func comment(on name: String) -> Provenance {
    Provenance(page: page.id.value, place: .comment(on: name, sample: title))
  }
}

extension PageMatcher {
  mutating func match(_ sample: SampleSyntax, on page: PageSyntax, _ diagnostics: inout Diagnostics) {
    guard types.isDeclared(sample.subject.value) else {
      diagnostics.append(.unknown(.type, sample.subject.value, among: types.names, at: sample.subject.range))
      return
    }
    let place = SamplePlace(sample.title, on: page)
    match(sample.shape, ofTypeNamed: sample.subject.value, place, &diagnostics)
  }

  private mutating func match(
    _ shape: ShapeSyntax, ofTypeNamed name: String, _ place: SamplePlace, _ diagnostics: inout Diagnostics
  ) {
    guard let union = types.unions[name] else { return match(shape, ofRecord: name, place, &diagnostics) }
    switch union.discriminator {
    case .jsonKind:
      if let item = union.cases.first(where: { $0.tag.value == shape.kind.rawValue }), case .object = shape.content {
        match(shape, ofTypeNamed: item.type.value, place, &diagnostics)
      }
    case .tag(let member):
      if let item = selectedCase(of: union, by: member, in: shape, &diagnostics) {
        match(shape, ofTypeNamed: item.type.value, place, &diagnostics)
      }
    case .tagBeside(let member, let content):
      matchTagged(shape, of: union, tag: member, content: content, place, &diagnostics)
    }
  }

  private mutating func matchTagged(
    _ shape: ShapeSyntax, of union: UnionSyntax, tag: String, content: String, _ place: SamplePlace,
    _ diagnostics: inout Diagnostics
  ) {
    guard let item = selectedCase(of: union, by: tag, in: shape, &diagnostics),
      let member = types.directMembers(of: union.name.value).first, case .object(let parts) = shape.content
    else { return }
    matches.sources[member.key, default: []].append(place.place)
    note(item.tag.value, of: member, place.place)
    matches.shown.append(
      Statement(
        qualifiedName: member.qualifiedName, page: place.page.id.value,
        fact: Shown(key: member.key, literal: item.tag.value, siblings: [:]), text: "sample has \(tag)",
        range: shape.range))
    for part in parts {
      if part.name.value == content {
        match(part.shape, ofRecord: item.type.value, place, &diagnostics)
      } else if part.name.value != tag {
        diagnostics.append(
          .unknown(.member, part.name.value, in: " of \(union.name.value)", among: [tag, content], at: part.name.range))
        continue
      }
      matches.used.insert(part.name.range)
    }
  }

  /// The case that the tag in a sample selects.
  private func selectedCase(
    of union: UnionSyntax, by member: String, in shape: ShapeSyntax, _ diagnostics: inout Diagnostics
  ) -> UnionSyntax.Case? {
    guard case .object(let parts) = shape.content, let tag = parts.first(where: { $0.name.value == member }),
      let literal = tag.shape.literal
    else {
      diagnostics.append(
        .expected("a text '\(member)' with its literal", for: "a \(union.name.value)", at: shape.range))
      return nil
    }
    if let item = union.cases.first(where: { $0.tag.value == literal }) { return item }
    diagnostics.append(
      .unknown(.value, literal, in: " of \(union.name.value)", among: union.cases.map(\.tag.value), at: tag.shape.range)
    )
    return nil
  }

  private mutating func match(
    _ shape: ShapeSyntax, ofRecord name: String, _ place: SamplePlace, _ diagnostics: inout Diagnostics
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
      guard let member = found else {
        diagnostics.append(
          .unknown(.member, part.name.value, in: " of \(name)", among: members.map(\.key.name), at: part.name.range))
        continue
      }
      record(part, of: member, beside: siblings, place, &diagnostics)
    }
  }

  private mutating func record(
    _ part: ShapeSyntax.Part, of member: DirectMember, beside siblings: [String: String], _ place: SamplePlace,
    _ diagnostics: inout Diagnostics
  ) {
    let name = part.name.value
    matches.used.insert(part.name.range)
    matches.sources[member.key, default: []].append(place.place)
    note(part.comment?.relations ?? [], of: member, place.comment(on: name))
    note(part.shape.kind, of: member, place.place)
    func statement<Fact>(_ fact: Fact, _ text: String, at range: SourceRange) -> Statement<Fact> {
      Statement(
        qualifiedName: member.qualifiedName, page: place.page.id.value, fact: fact, text: text, range: range,
        source: place.place)
    }
    matches.sampleKinds.append(
      statement(part.shape.kind, "sample \(name) is \(part.shape.kind.rawValue)", at: part.shape.range))
    if name != member.key.name {
      matches.nameAliases.append(statement(name, "sample \(name) is \(member.key.name) elsewhere", at: part.name.range))
    }
    let shown = Shown(key: member.key, literal: part.shape.literal, siblings: siblings)
    matches.shown.append(statement(shown, "sample has \(name)", at: part.name.range))
    if let comment = part.comment {
      var stated = statement(comment, "comment on \(name)", at: comment.range ?? part.name.range)
      stated.source = place.comment(on: name)
      matches.facts.append(stated)
    }
    if let literal = part.shape.literal {
      let text = "sample \(name) is \(literal)"
      if isPlaceholder(literal) {
        matches.placeholders.append(statement((), text, at: part.shape.range))
      } else {
        check(Located(value: literal, range: part.shape.range), of: [member], &diagnostics)
        note(literal, of: member, place.place)
        matches.literals.append(statement(literal, text, at: part.shape.range))
        if member.constant != nil {
          let types = EventTypes(texts: [literal], isRow: false)
          noteEventTypes(types, text, of: member, on: place.page, at: part.shape.range)
        }
      }
    }
    guard case .member(let type) = member.kind else { return }
    descend(into: part.shape, of: type, place, &diagnostics)
  }

  private mutating func descend(
    into shape: ShapeSyntax, of type: MemberType, _ place: SamplePlace, _ diagnostics: inout Diagnostics
  ) {
    switch (type, shape.content) {
    case (.record(let name), .object), (.union(let name), .object):
      match(shape, ofTypeNamed: name, place, &diagnostics)
    case (.list(let item), .array(let shapes)):
      for shape in shapes { descend(into: shape, of: item, place, &diagnostics) }
    default: break
    }
  }
}
