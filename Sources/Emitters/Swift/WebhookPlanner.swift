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
    func body(_ body: Webhook.Body) -> BodyPlan {
      BodyPlan(
        type: SwiftIdentifier(type: body.type),
        list: body.list.map { list($0, of: body.type) },
        page: page(documenting: body.type, of: webhook),
        isChecked: checked.contains(body.type),
        isRestricted: restricted.contains(body.type))
    }
    func reply(_ reply: Webhook.Reply) -> ReplyPlan {
      switch reply {
      case .body(let reply): .body(body(reply))
      case .text: .plainText
      case .acknowledgement: .acknowledgement
      }
    }
    let reachable = graph.contained(in: Set([webhook.event.type] + webhook.replyBodies.map(\.type)))
    return WebhookPlan(
      name: SwiftIdentifier(type: webhook.name),
      doc: DocComment([webhook.doc, pageNote(webhook), signatureNote(webhook)]),
      isByHeader: model.union(webhook.event.type)?.discriminator.headerName != nil,
      event: body(webhook.event),
      reply: reply(webhook.reply),
      replies: caseReplies(webhook, reply),
      signature: webhook.signature.flatMap(SignaturePlan.init),
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

  /// What the spec has about a signature that the runtime cannot check.
  private func signatureNote(_ webhook: Webhook) -> String {
    guard let signature = webhook.signature, signature.scheme == nil else { return "" }
    return "Signature: \(signature.doc)"
  }

  private func list(_ list: Webhook.List, of type: String) -> BodyPlan.List {
    let counts = [list.facts.minimumCount, list.facts.maximumCount].map { $0.map { "\($0)" as SwiftCode } }
    return BodyPlan.List(
      count: SwiftPlanner.range(counts[0], counts[1]),
      rules: list.rules.map { SwiftPlanner.bodyRule($0, of: model.union(type)) })
  }

  /// The different replies, each with the cases that it answers.
  private func caseReplies(_ webhook: Webhook, _ plan: (Webhook.Reply) -> ReplyPlan) -> [CaseReplyPlan] {
    guard !webhook.replies.isEmpty, let union = model.union(webhook.event.type) else { return [] }
    let own = webhook.replies.map(\.reply)
    return (own + [webhook.reply]).map(\.text).unique.compactMap { text in
      guard let reply = (own + [webhook.reply]).first(where: { $0.text == text }) else { return nil }
      let isDefault = webhook.reply.text == text
      let items = union.cases.filter { webhook.reply(to: $0).text == text }
      var types: [String] = []
      var events: [(type: SwiftCode, doc: DocComment)] = []
      for item in items where !types.contains(item.type.swiftName) {
        types.append(item.type.swiftName)
        let tags = items.filter { $0.type == item.type }.flatMap(\.tagsOrName).map { "`\($0)`" }
        events.append((item.type.swift, DocComment("Validates and encodes the reply to \(listed(tags)).")))
      }
      if isDefault {
        let other: SwiftCode = "\(SwiftIdentifier(unrecognized: union.name))"
        events.append((other, DocComment("Validates and encodes the reply to an event that no page lists.")))
      }
      let named = webhook.replies.filter { $0.reply.text == text }.map(\.tag)
      let tags = union.cases.filter { named.contains($0.tag) }.flatMap(\.tagsOrName).map { "`\($0)`" }
      let others = isDefault ? ["every other event"] : []
      return CaseReplyPlan(
        name: SwiftIdentifier(reply), reply: plan(reply), doc: DocComment("Answers \(listed(tags + others))."),
        events: events)
    }
  }

  /// `a, b and c`.
  private func listed(_ texts: [String]) -> String {
    texts.count < 2 ? texts.joined() : texts.dropLast().joined(separator: ", ") + " and " + texts[texts.count - 1]
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
      guard let item = member.type.item else {
        let step = step(
          "value.\(property)", isOptional: member.isOptional, member.type, restriction.values, wireName: member.name)
        return member.name.isEmpty ? step.map { .unnamed($0) } : step
      }
      return itemStep(item) { step("item", isOptional: $0.isNullable, $0.type, restriction.values, wireName: "") }
        .map { .items(property: property, wireName: member.name, $0) }
    }
  }

  /// The step for the items of a list or map, which can be lists or maps themselves.
  private func itemStep(
    _ item: MemberType.Item, _ innermost: (MemberType.Item) -> RestrictionPlan.Step?
  ) -> RestrictionPlan.Step? {
    guard let inner = item.type.item else { return innermost(item) }
    return itemStep(inner, innermost).map { .innerItems($0) }
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
    if let item = member.type.item {
      return [itemStep(item) { .item(isOptional: $0.isNullable) }].compactMap(\.self).map {
        .items(property: property, wireName: member.name, $0)
      }
    }
    return [.inside(property: property, wireName: member.name, isOptional: member.isOptional)]
  }

  private func tagSteps(_ union: Union, _ webhook: Webhook) -> [RestrictionPlan.Step] {
    if case .outerTag = union.discriminator { return [] }
    if let header = union.discriminator.headerName { return headerSteps(header, of: union, webhook) }
    guard let tag = union.discriminator.tag, let property = union.tagIdentifier else { return [] }
    return webhook.restrictions.compactMap { restriction in
      guard restriction.subject == .tag(union: union.name) else { return nil }
      // Allowing both booleans is no restriction.
      if tag.kind == .boolean, Set(restriction.values).count > 1 { return nil }
      let step = RestrictionPlan.Step.values(
        value: "value.\(property)", restriction.values.map(tag.literal), wireName: tag.name)
      let named = tag.name.isEmpty ? RestrictionPlan.Step.unnamed(step) : step
      return tag.containers.reversed().reduce(named) { .nested(wireName: $1, $0) }
    }
  }

  /// A header is no member of the body, so its value is checked as that of the body.
  private func headerSteps(_ header: String, of union: Union, _ webhook: Webhook) -> [RestrictionPlan.Step] {
    webhook.restrictions.filter { $0.subject == .tag(union: union.name) }.map { restriction in
      .values(value: "value.headerValue", restriction.values.map { "\(literal: $0)" }, wireName: "")
    }
  }

  private func contentSteps(_ union: Union, _ restricted: Set<String>) -> [RestrictionPlan.Step] {
    let content: String? = if case .tagBeside(_, let content) = union.discriminator { content } else { nil }
    return union.cases.compactMap { item in
      guard let name = item.type.declaredName, restricted.contains(name) else { return nil }
      let items = item.type.item.flatMap { itemStep($0) { .item(isOptional: $0.isNullable) } }
      return .content(case: item.identifier, wireName: content, items: items)
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
    case .record, .union, .json, .list, .map: []
    }
  }
}

extension Webhook {
  /// The reply to one case of the event.
  func reply(to item: Union.Case) -> Reply { replies.first { $0.tag == item.tag }?.reply ?? reply }
}

extension SignaturePlan {
  /// - Returns: nil if the scheme is no HMAC of the body.
  init?(_ signature: Signature) {
    guard let scheme = signature.scheme else { return nil }
    let fields = scheme.fields.map { ".init(\(literal: $0.prefix), \(literal: $0.name))" as SwiftCode }
    var arguments: [SwiftCode] = [
      "header: \(literal: scheme.header)", "algorithm: .\(scheme.algorithm.swift)",
      "encoding: .\(scheme.encoding.swift)",
      "fields: [\(.list(fields))]",
    ]
    if scheme.separator != "," { arguments.append("separator: \(literal: scheme.separator)") }
    arguments.append("signs: [\(.list(scheme.signs.map(\.swift)))]")
    if let time = scheme.time { arguments.append("time: \(time.swift)") }
    self.init(doc: DocComment(["How the sender signs its requests.", signature.doc]), arguments: arguments)
  }
}

extension Signature.Algorithm {
  fileprivate var swift: SwiftCode {
    switch self {
    case .sha1: "hmacSHA1"
    case .sha256: "hmacSHA256"
    case .sha384: "hmacSHA384"
    case .sha512: "hmacSHA512"
    }
  }
}

extension Signature.Encoding {
  fileprivate var swift: SwiftCode {
    switch self {
    case .hex: "hex"
    case .base64: "base64"
    }
  }
}

extension Signature.Part {
  fileprivate var swift: SwiftCode {
    switch self {
    case .text(let text): ".text(\(literal: text))"
    case .body: ".body"
    case .field(let name): ".field(\(literal: name))"
    case .header(let name): ".header(\(literal: name))"
    }
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
