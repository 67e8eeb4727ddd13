import SpecModel

/// Plans what a webhook checks: the rules of its types, and the restrictions of its pages.
struct WebhookPlanner {
  let model: Model
  let graph: TypeGraph
  /// The declared types with rules of their own.
  let checked: Set<String>

  func plan(_ webhook: Webhook) -> WebhookPlan {
    // The types that have restrictions, and those that contain them.
    let restricted = graph.containing(Set(webhook.restrictions.map(\.subject).flatMap(owners)))
    func body(_ type: String) -> BodyPlan {
      BodyPlan(
        type: SwiftIdentifier(type: type),
        page: page(documenting: type, of: webhook),
        isChecked: checked.contains(type),
        isRestricted: restricted.contains(type))
    }
    let reply: BodyPlan? = if case .type(let name) = webhook.reply { body(name) } else { nil }
    let reachable = graph.contained(in: Set([webhook.event, webhook.replyType].compactMap(\.self)))
    return WebhookPlan(
      name: SwiftIdentifier(type: webhook.name),
      doc: DocComment([webhook.doc, pageNote(webhook)]),
      event: body(webhook.event),
      reply: reply,
      restrictions: model.types.filter { restricted.contains($0.name) && reachable.contains($0.name) }.map { type in
        RestrictionPlan(type: SwiftIdentifier(type: type.name), steps: steps(in: type, webhook, restricted))
      })
  }

  /// The types that check a restriction.
  private func owners(of subject: Restriction.Subject) -> [String] {
    guard case .tag(let union) = subject, case .outerTag? = model.union(union)?.discriminator else {
      return [subject.owner]
    }
    return model.records.filter { model.outerContent(of: $0)?.union.name == union }.map(\.name)
  }

  private func pageNote(_ webhook: Webhook) -> String {
    let titles = webhook.pages.compactMap { model.page($0)?.title }
    return (titles.count == 1 ? "Page: " : "Pages: ") + titles.joined(separator: ", ") + "."
  }

  /// The first page that has a table or sample of the type or of one of its parts.
  private func page(documenting type: String, of webhook: Webhook) -> String {
    let pages = webhook.pages.compactMap(model.page)
    let found = pages.first { page in
      page.samples.contains { $0.subject == type } || page.tables.contains { $0.subjects.contains(type) }
    }
    return found?.id ?? webhook.pages.first ?? ""
  }

  // MARK: Steps

  private func steps(in type: TypeDeclaration, _ webhook: Webhook, _ restricted: Set<String>) -> [RestrictionPlan.Step]
  {
    switch type {
    case .record(let record):
      record.members.flatMap { member in
        ownSteps(member, of: record, webhook) + innerSteps(member, restricted)
      }
    case .union(let union): tagSteps(union, webhook) + contentSteps(union, restricted)
    case .enumeration: []
    }
  }

  private func ownSteps(_ member: Member, of record: Record, _ webhook: Webhook) -> [RestrictionPlan.Step] {
    let outer = model.outerContent(of: record)
    let subject: Restriction.Subject =
      if let outer, outer.tag == member.name { .tag(union: outer.union.name) } else {
        .member(record: record.name, name: member.name)
      }
    return webhook.restrictions.compactMap { restriction in
      guard restriction.subject == subject else { return nil }
      let property = member.identifier
      guard case .list(let item) = member.type else {
        let step = step(
          "value.\(property)", isOptional: member.isOptional, member.type, restriction.values, wireName: member.name)
        return member.name.isEmpty ? step.map { .unnamed($0) } : step
      }
      return step("item", isOptional: false, item, restriction.values, wireName: "").map { step in
        .items(property: property, wireName: member.name, step)
      }
    }
  }

  private func step(
    _ value: SwiftCode, isOptional: Bool, _ type: MemberType, _ allowed: [String], wireName: String
  ) -> RestrictionPlan.Step? {
    if case .enumeration(let name) = type, allowed.count > 1 {
      return .cases(value: value, allowed.map { model.identifier(of: $0, in: name) }.unique, wireName: wireName)
    }
    // Allowing both booleans is no restriction.
    if case .scalar(.boolean) = type, Set(allowed).count > 1 { return nil }
    let suffix: SwiftCode =
      type.scalar?.property.map { "\(isOptional ? "?" : "").\(SwiftIdentifier(type: $0))" } ?? ""
    return .values(value: "\(value)\(suffix)", literals(allowed, of: type), wireName: wireName)
  }

  private func innerSteps(_ member: Member, _ restricted: Set<String>) -> [RestrictionPlan.Step] {
    guard let name = member.type.declaredName, restricted.contains(name) else { return [] }
    let property = member.identifier
    if case .list = member.type { return [.each(property: property, wireName: member.name)] }
    return [.inside(property: property, wireName: member.name, isOptional: member.isOptional)]
  }

  private func tagSteps(_ union: Union, _ webhook: Webhook) -> [RestrictionPlan.Step] {
    if case .outerTag = union.discriminator { return [] }
    guard let tag = union.discriminator.tagName, let property = union.tagIdentifier else { return [] }
    return webhook.restrictions.compactMap { restriction in
      guard restriction.subject == .tag(union: union.name) else { return nil }
      let step = RestrictionPlan.Step.values(
        value: "value.\(property)", restriction.values.map { "\(literal: $0)" }, wireName: tag)
      return tag.isEmpty ? .unnamed(step) : step
    }
  }

  private func contentSteps(_ union: Union, _ restricted: Set<String>) -> [RestrictionPlan.Step] {
    let content: String? = if case .tagBeside(_, let content) = union.discriminator { content } else { nil }
    return union.cases.compactMap { item in
      guard let name = item.type.declaredName, restricted.contains(name) else { return nil }
      if case .list = item.type { return .contentItems(case: item.identifier) }
      return .content(case: item.identifier, wireName: content)
    }
  }

  private func literals(_ values: [String], of type: MemberType) -> [SwiftCode] {
    switch type {
    case .enumeration(let name): values.map { ".\(model.identifier(of: $0, in: name))" }
    case .scalar(let scalar):
      switch scalar.kind {
      case .integer, .number: values.compactMap(DecimalNumber.init).map { $0.swift(for: type) }
      case .boolean: values.map { $0 == "true" ? "true" : "false" }
      case .string, .object, .array, .null: values.map { "\(literal: $0)" }
      }
    case .record, .union, .list: []
    }
  }
}

extension Webhook {
  var replyType: String? {
    if case .type(let name) = reply { name } else { nil }
  }
}

extension Restriction.Subject {
  fileprivate var owner: String {
    switch self {
    case .member(let record, _): record
    case .tag(let union): union
    }
  }
}
