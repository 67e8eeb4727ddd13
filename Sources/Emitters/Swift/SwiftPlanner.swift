import SpecModel

/// Plans the Swift module: ``Model`` -> ``SwiftPlan``.
struct SwiftPlanner {
  let model: Model
  private let graph: TypeGraph
  /// The declared types in which something can break a rule of its type.
  let checked: Set<String>
  /// The unions that a placeholder record or another placeholder union begins with.
  let placeholderUnions: Set<String>
  private let loops: TypeLoops

  static func plan(_ model: Model) -> SwiftPlan {
    let planner = SwiftPlanner(model)
    return SwiftPlan(
      module: model.module,
      sourceGroups: model.sourceGroups.map(planner.group),
      webhooks: model.webhooks.map {
        WebhookPlanner(model: model, graph: planner.graph, checked: planner.checked).plan($0)
      },
      rulings: model.rulings.filter { !$0.tolerances.isEmpty }.map(planner.ruling))
  }

  private init(_ model: Model) {
    self.model = model
    placeholderUnions = model.placeholderUnions
    loops = model.loops
    graph = TypeGraph(model)
    let ruledRecords = model.records.filter { record in
      !record.rules.isEmpty || record.members.contains { !Self.checks(of: $0, []).isEmpty }
    }
    let ruledUnions = model.unions.filter { union in
      union.cases.contains { !Self.checks(of: $0.type, Facts(), []).isEmpty }
    }
    checked = graph.containing(Set(ruledRecords.map(\.name) + ruledUnions.map(\.name)))
  }

  private func group(_ group: SourceGroup) -> SourceGroupPlan {
    SourceGroupPlan(fileName: SwiftModule.fileName(of: group), types: group.types.map(type))
  }

  private func type(_ type: TypeDeclaration) -> TypePlan {
    switch type {
    case .record(let record): .record(self.record(record))
    case .union(let union): .union(self.union(union))
    case .enumeration(let enumeration): .enumeration(self.enumeration(enumeration))
    }
  }

  // MARK: Records

  func record(_ record: Record) -> RecordPlan {
    RecordPlan(
      name: SwiftIdentifier(type: record.name),
      summary: DocComment(record.doc),
      doc: DocComment([record.doc] + record.rules.map { "Rule: \($0.note)" }),
      members: record.members.map { member($0, of: record) },
      rules: record.rules.map { rule($0, of: record) },
      derivedMembers: record.derivedMembers.map { derivedMember($0, of: record) },
      hoisted: record.hoisted.map { hoisted($0, into: record) },
      isChecked: checked.contains(record.name))
  }

  private func member(_ member: Member, of record: Record) -> MemberPlan {
    let hoisted = record.hoisted.filter { $0.container == member.name }
    let outer = model.outerContent(of: record)
    let role: OuterRole? =
      switch member.name {
      case outer?.tag:
        outer.map { .tag($0.union.tagIdentifier ?? member.identifier, of: record.identifier(of: $0.member)) }
      case outer?.member: .content
      default: nil
      }
    let name = member.identifier
    return MemberPlan(
      name: name,
      wireName: member.name,
      type: member.type.swift,
      isOptional: member.isOptional,
      storage: loops.isStoredApart(member, in: record) ? SwiftIdentifier(storageOf: name) : nil,
      constant: constant(of: member),
      outer: role,
      placeholder: placeholder(of: member.type),
      tolerances: member.tolerances,
      checks: Self.checks(of: member, checked),
      pattern: member.constant == nil
        ? member.facts.text("pattern") ?? member.type.innermostFacts?.text("pattern") : nil,
      doc: DocComment([
        member.doc, member.notes().joined(separator: " "),
        outer?.tag == member.name ? "The case of `\(outer?.member ?? "")` decides the value." : "",
        (member.toleranceNotes + hoisted.map(\.note)).joined(separator: " "),
      ]))
  }

  private func constant(of member: Member) -> ConstantPlan? {
    guard let constant = member.constant else { return nil }
    let literal: SwiftCode
    let kind = model.jsonKind(ofConstant: member.type)
    switch kind {
    case .integer: literal = DecimalNumber(constant).map { SwiftCode(decimal: $0) } ?? "0"
    case .boolean: literal = constant == "true" ? "true" : "false"
    default: literal = "\(literal: constant)"
    }
    let value: SwiftCode =
      if case .enumeration(let name) = member.type { ".\(model.identifier(of: constant, in: name))" } else { literal }
    return ConstantPlan(
      literal: literal, isText: kind == .string, value: value,
      presence: SwiftIdentifier(presenceOf: member.identifier))
  }

  /// The rules on a member and on what it contains, if these declared types have rules.
  private static func checks(of member: Member, _ checked: Set<String>) -> [CheckPlan] {
    member.constant == nil ? checks(of: member.type, member.facts, checked) : []
  }

  /// The rules on a value of a type, with these limits.
  static func checks(of type: MemberType, _ limits: Facts, _ checked: Set<String>) -> [CheckPlan] {
    var checks: [CheckPlan] = []
    if let format = type.scalar?.format {
      let schemes = limits.texts("schemes").map { schemes in
        "schemes: [\(.list(schemes.map { "\(literal: $0)" }))]" as SwiftCode
      }
      checks.append(.call(name: "\(SwiftIdentifier(type: format.check))", argument: schemes))
    }
    if type == .scalar(.number), limits.minimum == nil, limits.maximum == nil {
      checks.append(.call(name: "finite", argument: nil))
    }
    if let range = range(limits.minimum?.swift(for: type), limits.maximum?.swift(for: type)) {
      checks.append(.call(name: "range", argument: "in: \(range)"))
    }
    if let bound = limits.exclusiveMinimum {
      checks.append(.call(name: "above", argument: bound.swift(for: type)))
    }
    if let bound = limits.exclusiveMaximum {
      checks.append(.call(name: "below", argument: bound.swift(for: type)))
    }
    let isString = type.scalar.map { $0.property == nil } ?? false
    if let range = range(limits.minimumLength.map { "\($0)" }, limits.maximumLength.map { "\($0)" }) {
      checks.append(
        isString
          ? .call(name: "length", argument: "in: \(range)") : .callOfText(name: "length", argument: "in: \(range)"))
    }
    if limits.text("pattern") != nil { checks.append(.pattern(isString: isString)) }
    if let range = range(limits.minimumCount.map { "\($0)" }, limits.maximumCount.map { "\($0)" }) {
      checks.append(.call(name: "count", argument: "in: \(range)"))
    }
    if let name = type.containedName, checked.contains(name) { checks.append(.inside) }
    if let item = type.item {
      let inner = self.checks(of: item.type, item.facts, checked)
      if !inner.isEmpty { checks.append(.each(inner, isNullable: item.isNullable)) }
    }
    return checks
  }

  static func range(_ minimum: SwiftCode?, _ maximum: SwiftCode?) -> SwiftCode? {
    if minimum == nil && maximum == nil { return nil }
    // A minus beside the dots of a range would be read with them.
    func bound(_ limit: SwiftCode?) -> SwiftCode { limit.map { $0.text.hasPrefix("-") ? "(\($0))" : $0 } ?? "" }
    return "\(bound(minimum))...\(bound(maximum))"
  }

  /// A value that owns no memory.
  func placeholder(of type: MemberType) -> SwiftCode {
    if case .enumeration(let name) = type, model.isNumeric(enumeration: name) { return ".unrecognized(0)" }
    return type.placeholder
  }

  // MARK: Enums

  private func enumeration(_ enumeration: Enumeration) -> EnumerationPlan {
    EnumerationPlan(
      name: SwiftIdentifier(type: enumeration.name),
      doc: DocComment(enumeration.doc),
      isNumeric: enumeration.isNumeric,
      values: enumeration.values.map { value in
        EnumerationPlan.Value(
          name: value.identifier,
          text: value.text,
          aliases: value.aliases,
          doc: DocComment([value.doc, value.aliases.map(\.note).joined(separator: " ")]))
      })
  }

  private func ruling(_ ruling: Ruling) -> RulingPlan {
    RulingPlan(
      name: SwiftIdentifier(ruling: ruling.id),
      id: ruling.id,
      doc: DocComment([ruling.decision, ruling.because]))
  }
}

extension Model {
  /// The unions that are required members, and those that are the first case of one of these.
  fileprivate var placeholderUnions: Set<String> {
    var found: Set<String> = []
    var rest = records.flatMap(\.members).filter { !$0.isOptional }.map(\.type)
    while let type = rest.popLast() {
      guard case .union(let name) = type, found.insert(name).inserted else { continue }
      if let first = union(name)?.cases.first { rest.append(first.type) }
    }
    return found
  }
}

extension Model {
  /// Which declared types contain one another in a loop.
  var loops: TypeLoops {
    let ofRecords = records.map { ($0.name, $0.members.compactMap(\.type.containedName)) }
    let ofUnions = unions.map { ($0.name, $0.cases.compactMap(\.type.containedName)) }
    return TypeLoops(Dictionary(ofRecords + ofUnions) { first, _ in first })
  }

  /// The JSON kind of a constant of a type.
  func jsonKind(ofConstant type: MemberType) -> JSONKind? {
    switch type {
    case .scalar(let scalar): scalar.kind
    case .enumeration(let name): isNumeric(enumeration: name) ? .integer : .string
    case .record, .union, .json, .list, .map: nil
    }
  }
}

extension TypeLoops {
  /// Whether a member has to be stored apart from its record, because its type leads back to the record.
  func isStoredApart(_ member: Member, in record: Record) -> Bool {
    member.isOptional && (member.type.containedName.map { contains(record.name, $0) } ?? false)
  }
}
