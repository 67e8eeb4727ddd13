import SpecText

/// Edits every value and every member of a sample.
struct SampleEdits {
  let facts: PageFacts
  /// The values that rows and lists of the page print for members, by the key of the member.
  let stated: [String: [String]]

  private var types: DeclaredTypes { facts.types }

  /// Edits an object of a type, with all that is in it.
  func edit(_ object: Place, _ type: String, _ edits: inout Edits) {
    // A case whose type has no name is a map.
    if object.children.isEmpty || type.isEmpty { return }
    edits.add("sample: member added", object, object.adding("banana", "string"))
    let content = types.content(of: type, for: object)
    let members = types.members(of: type)
    for child in object.children {
      let member =
        child.key == content?.name
        ? DeclaredTypes.Member(
          name: child.key, type: content!.type, isOptional: types.members(of: content!.type).allSatisfy(\.isOptional))
        : members.first { $0.name == child.key } ?? members.first { $0.name.lowercased() == child.key.lowercased() }
      edits.add("sample: member renamed, unknown", child, child.named("banana"))
      // What the page prints already is no new statement.
      if member?.name == child.key, !facts.has(key: otherLetters(child.key)) {
        edits.add("sample: member renamed, other letters", child, child.named(otherLetters(child.key)))
      }
      if let member, !member.isOptional {
        if !child.isOnly { edits.add("sample: required member removed", child, []) }
      } else {
        edits.silence("sample: optional member removed", child)
      }
      edit(child, types.decided(member, beside: object), &edits)
    }
    if let rules = types.records[type]?.rules { for rule in rules { breakRule(rule, of: object, &edits) } }
  }

  private func edit(_ value: Place, _ member: DeclaredTypes.Member?, _ edits: inout Edits) {
    editKind(value, member, &edits)
    switch value.node.content {
    case .scalar: if let member { editLiteral(value, member, &edits) }
    case .mapping where member?.isMap == true:
      for child in value.children { edit(child, member?.item, &edits) }
    case .mapping where member?.type == "json": break
    case .mapping: if let member { edit(value, types.record(of: member.type, for: value), &edits) }
    case .sequence(let items):
      for item in value.children { edit(item, member?.item, &edits) }
      guard let member, let first = value.children.first else { return }
      if let most = member.limits["max-count"].flatMap(Int.init), items.count <= most {
        let more = Array(repeating: first.entry, count: most + 1 - items.count)
        edits.add("sample: list too long", value, value.adding(more))
      }
      if let least = member.limits["min-count"].flatMap(Int.init), least > 1, items.count >= least {
        edits.add("sample: list too short", value, value.with(.sequence(Array(items.prefix(least - 1)))))
      }
    }
  }

  /// Other kinds than the shown and the declared one.
  private func editKind(_ value: Place, _ member: DeclaredTypes.Member?, _ edits: inout Edits) {
    var kinds = (member.map(types.kinds) ?? []).union([value.kind])
    if !kinds.isDisjoint(with: ["integer", "number"]) { kinds.formUnion(["integer", "number"]) }
    // An optional member may be null, and `string null` and `string X | Null` already show it.
    if member?.isOptional != false || value.literal?.lowercased().hasSuffix("null") == true { kinds.insert("null") }
    let isItem = value.key.isEmpty ? " of an item" : ""
    for kind in ["string", "integer", "boolean", "null"] where !kinds.contains(kind) {
      edits.replace("sample: kind\(isItem)", value, kind)
    }
  }

  // MARK: Literals

  private func editLiteral(_ value: Place, _ member: DeclaredTypes.Member, _ edits: inout Edits) {
    func add(_ what: String, _ literal: String) {
      let kind = value.literal == nil ? "sample: literal added" : "sample: literal"
      let quoted = literal.isEmpty ? "\"\"" : literal
      edits.replace("\(kind), \(what)\(value.key.isEmpty ? ", in an item" : "")", value, "\(value.kind) \(quoted)")
    }
    // A value of a kind that is not declared is not compared with what only the declared kind can break.
    if types.kinds(of: member).contains(value.kind) {
      for (what, literal) in types.badLiterals(for: member) { add(what, literal) }
    }
    let printed = stated[member.key] ?? []
    if printed.isEmpty { return }
    if let known = types.values(of: member) {
      if let other = known.first(where: { !printed.contains($0) }) { add("a value that the page does not list", other) }
    } else if value.kind == "string", types.badLiterals(for: member).isEmpty {
      add("a text that the page does not list", "BANANA")
    }
  }

  // MARK: Rules

  /// Breaks a rule that the sample keeps.
  private func breakRule(_ rule: [String: String], of object: Place, _ edits: inout Edits) {
    if let name = rule["member"], let other = rule["requires"], let child = object[name], let needed = object[other] {
      if rule["when"] == nil || rule["when"] == child.literal { edits.add("sample: rule requires", needed, []) }
    }
    if let name = rule["member"], let other = rule["less-than"], let child = object[name], let larger = object[other],
      let lower = child.literal.flatMap(Int.init), let upper = larger.literal.flatMap(Int.init), lower < upper
    {
      edits.replace("sample: rule less-than", child, "integer \(upper)")
    }
    if let name = rule["member"], let other = rule["excludes"], let child = object[name], object[other] == nil {
      edits.add("sample: rule excludes", child, child.entry, child.named(other))
    }
    guard let list = rule["list"].flatMap({ object[$0] }), let first = list.children.first else { return }
    func items(_ tag: String?) -> [Place] {
      list.children.filter { item in item.children.contains { tag != nil && $0.literal == tag } }
    }
    if let most = rule["at-most"].flatMap(Int.init), let item = items(rule["case"]).first {
      let count = most + 1 - items(rule["case"]).count
      if count > 0 { edits.add("sample: rule at-most", list, list.adding(Array(repeating: item.entry, count: count))) }
    }
    if rule["last"] != nil, !items(rule["last"]).isEmpty {
      edits.add("sample: rule last", list, list.adding([first.entry]))
    }
    if let next = rule["not-before"], let item = items(rule["case"]).last {
      guard let follower = items(next).first?.entry ?? bareItem(next, like: item, tag: rule["case"]) else { return }
      edits.add("sample: rule not-before", item, item.entry, follower)
    }
  }

  /// An item that has only a tag; nil if its case needs more.
  private func bareItem(_ next: String, like item: Place, tag: String?) -> SyntaxNode.Entry? {
    let cases = types.unions.values.flatMap(\.cases).filter { $0.tag == next }
    guard cases.allSatisfy({ types.members(of: $0.type).isEmpty }),
      let key = item.children.first(where: { $0.literal == tag })
    else { return nil }
    return item.with(.mapping([key.with("string \(next)")]))
  }
}
