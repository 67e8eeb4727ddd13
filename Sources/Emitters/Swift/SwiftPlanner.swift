import SpecModel

/// Plans the Swift module: ``Model`` -> ``SwiftPlan``.
struct SwiftPlanner {
  let model: Model
  private let graph: TypeGraph
  /// The declared types in which something can break a rule of its type.
  private let checked: Set<String>
  /// The unions that a placeholder record or another placeholder union begins with.
  private let placeholderUnions: Set<String>

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
    graph = TypeGraph(model)
    let ruled = model.records.filter { record in
      !record.rules.isEmpty || record.members.contains { !Self.ownChecks(of: $0).isEmpty }
    }
    checked = graph.containing(Set(ruled.map(\.name)))
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

  private func record(_ record: Record) -> RecordPlan {
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
    return MemberPlan(
      name: member.identifier,
      wireName: member.name,
      type: member.type.swift,
      isOptional: member.isOptional,
      constant: member.constant,
      outer: role,
      placeholder: placeholder(of: member.type),
      tolerances: member.tolerances,
      checks: Self.ownChecks(of: member) + innerChecks(of: member.type),
      doc: DocComment([
        member.doc, member.notes().joined(separator: " "),
        outer?.tag == member.name ? "The case of `\(outer?.member ?? "")` decides the value." : "",
        (member.toleranceNotes + hoisted.map(\.note)).joined(separator: " "),
      ]))
  }

  /// The rules on the member itself.
  private static func ownChecks(of member: Member) -> [CheckPlan] {
    let limits = member.facts
    if member.constant != nil { return [] }
    var checks: [CheckPlan] = []
    if let format = member.type.scalar?.format {
      let schemes = limits.texts("schemes").map { schemes in
        "schemes: [\(.list(schemes.map { "\(literal: $0)" }))]" as SwiftCode
      }
      checks.append(.call(name: "\(SwiftIdentifier(type: format.check))", argument: schemes))
    }
    if member.type == .scalar(.number), limits.minimum == nil, limits.maximum == nil {
      checks.append(.call(name: "finite", argument: nil))
    }
    if let range = range(limits.minimum?.swift(for: member.type), limits.maximum?.swift(for: member.type)) {
      checks.append(.call(name: "range", argument: "in: \(range)"))
    }
    if let range = range(limits.minimumLength.map { "\($0)" }, limits.maximumLength.map { "\($0)" }) {
      let isString = member.type.scalar?.property == nil
      checks.append(isString ? .call(name: "length", argument: "in: \(range)") : .length(range))
    }
    if let range = range(limits.minimumCount.map { "\($0)" }, limits.maximumCount.map { "\($0)" }) {
      checks.append(.call(name: "count", argument: "in: \(range)"))
    }
    return checks
  }

  private static func range(_ minimum: SwiftCode?, _ maximum: SwiftCode?) -> SwiftCode? {
    if minimum == nil && maximum == nil { return nil }
    // A minus beside the dots of a range would be read with them.
    func bound(_ limit: SwiftCode?) -> SwiftCode { limit.map { $0.text.hasPrefix("-") ? "(\($0))" : $0 } ?? "" }
    return "\(bound(minimum))...\(bound(maximum))"
  }

  private func innerChecks(of type: MemberType) -> [CheckPlan] {
    switch type {
    case .scalar, .enumeration: []
    case .record(let name), .union(let name): checked.contains(name) ? [.inside] : []
    case .list(let item): innerChecks(of: item).isEmpty ? [] : [.each]
    }
  }

  /// A value that owns no memory.
  private func placeholder(of type: MemberType) -> SwiftCode {
    if case .enumeration(let name) = type, model.isNumeric(enumeration: name) { return ".unrecognized(0)" }
    return type.placeholder
  }

  // MARK: Unions and enums

  private func union(_ union: Union) -> UnionPlan {
    UnionPlan(
      name: SwiftIdentifier(type: union.name),
      doc: DocComment(union.doc),
      discriminator: union.discriminator,
      tag: union.tagIdentifier,
      cases: union.cases.map { unionCase($0, of: union) },
      isChecked: checked.contains(union.name),
      needsPlaceholder: placeholderUnions.contains(union.name))
  }

  private func unionCase(_ item: Union.Case, of union: Union) -> UnionPlan.Case {
    let isBeside = if case .tagBeside = union.discriminator { true } else { false }
    let record: Record? = if case .record(let name) = item.type { model.record(name) } else { nil }
    return UnionPlan.Case(
      name: item.identifier,
      tag: item.tag,
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
      isChecked: !innerChecks(of: item.type).isEmpty)
  }

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
