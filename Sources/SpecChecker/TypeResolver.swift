import SpecModel
import SpecText

/// A member with its names looked up.
struct ResolvedMember {
  var member: Member
  /// What the member stands for, in the word that pages use for it.
  var means: String?

  var identity: String { member.identity }
}

/// The declared types, by name, with every name in them looked up.
struct ResolvedTypes {
  var records: [String: (declaration: RecordSyntax, members: [ResolvedMember])] = [:]
  var unions: [String: UnionSyntax] = [:]
  var enumerations: [String: EnumerationSyntax] = [:]
  /// Members of the glossary that no record lists.
  var unusedMembers: [Located<String>] = []

  func type(named name: String) -> MemberType? {
    if let scalar = Scalar(rawValue: name) { return .scalar(scalar) }
    if records[name] != nil { return .record(name) }
    if unions[name] != nil { return .union(name) }
    return enumerations[name] == nil ? nil : .enumeration(name)
  }

  var names: [String] {
    Scalar.allCases.map(\.rawValue) + (Array(records.keys) + Array(unions.keys) + Array(enumerations.keys)).sorted()
  }
}

/// Looks up the names in declared types: ``FamilySyntax`` -> ``ResolvedTypes``.
struct TypeResolver {
  private var types = ResolvedTypes()
  private var glossary: [String: MemberSyntax] = [:]
  private var used: Set<String> = []

  static func resolve(_ families: [FamilySyntax], _ problems: inout Problems) -> ResolvedTypes {
    var resolver = TypeResolver()
    resolver.declare(families, &problems)
    for case .record(let record) in families.flatMap(\.types) { resolver.resolve(record, &problems) }
    for case .union(let union) in families.flatMap(\.types) { resolver.check(union, &problems) }
    for case .record(let record) in families.flatMap(\.types) {
      resolver.types.checkRules(of: record, &problems)
      resolver.types.checkConditions(of: record, &problems)
      resolver.types.checkReadings(of: record, &problems)
    }
    checkConstraints(of: resolver.types, &problems)
    if checkNesting(of: resolver.types, &problems) { SmallestValue.check(resolver.types, &problems) }
    resolver.types.unusedMembers = families.flatMap(\.glossary).map(\.name).filter { !resolver.used.contains($0.value) }
    return resolver.types
  }

  private mutating func declare(_ families: [FamilySyntax], _ problems: inout Problems) {
    for member in families.flatMap(\.glossary) {
      if let first = glossary[member.name.value] {
        problems.append(.duplicate("member", member.name.value, at: member.name.range, first: first.name.range))
      } else {
        glossary[member.name.value] = member
      }
      if !member.hasType {
        problems.append(
          Diagnostic(
            "missing-key", "member '\(member.name.value)' needs the key 'type' or 'list'", at: member.name.range))
      }
    }
    var first: [String: SourceRange] = [:]
    for type in families.flatMap(\.types) {
      let name = type.name
      if let first = first[name.value] {
        problems.append(.duplicate("type", name.value, at: name.range, first: first))
        continue
      }
      first[name.value] = name.range
      switch type {
      case .record(let record): types.records[name.value] = (record, [])
      case .union(let union): types.unions[name.value] = union
      case .enumeration(let enumeration):
        types.enumerations[name.value] = enumeration
        reportRepeated("value", enumeration.values.map(\.text), &problems)
        reportRepeated("value", enumeration.values.compactMap(\.name), &problems)
      }
    }
  }

  // MARK: Records

  private mutating func resolve(_ record: RecordSyntax, _ problems: inout Problems) {
    reportRepeated("member", record.members.map(\.name), &problems)
    let members = record.members.compactMap { resolve($0, in: record.name.value, &problems) }
    types.records[record.name.value]?.members = members
  }

  private mutating func resolve(
    _ said: MemberSyntax, in record: String, _ problems: inout Problems
  ) -> ResolvedMember? {
    var said = said
    if !said.hasType, glossary[said.name.value] == nil {
      problems.append(.unknown(.member, said.name.value, among: glossary.keys.sorted(), at: said.name.range))
      // Read as the one that seems to be meant, so that its rows are not reported, too.
      said.name.value = nearest(said.name.value, among: glossary.keys.sorted()) ?? said.name.value
    }
    let shared = said.hasType ? nil : glossary[said.name.value]
    if !said.hasType && shared == nil { return nil }
    if shared != nil { used.insert(said.name.value) }
    let doc = said.doc ?? shared?.doc
    if doc == nil {
      problems.append(Diagnostic("missing-key", "member '\(said.name.value)' needs the key 'doc'", at: said.name.range))
    }
    var constraints = Constraints()
    constraints.minimum = (said.minimum ?? shared?.minimum)?.value
    constraints.maximum = (said.maximum ?? shared?.maximum)?.value
    constraints.minimumLength = (said.minimumLength ?? shared?.minimumLength)?.value
    constraints.maximumLength = (said.maximumLength ?? shared?.maximumLength)?.value
    constraints.minimumCount = (said.minimumCount ?? shared?.minimumCount)?.value
    constraints.maximumCount = (said.maximumCount ?? shared?.maximumCount)?.value
    let member = Member(
      name: said.name.value,
      identity: said.hasType ? "\(record).\(said.name.value)" : said.name.value,
      type: type(of: said.hasType ? said : shared ?? said, &problems),
      isOptional: said.isOptional ?? shared?.isOptional ?? false,
      constant: (said.constant ?? shared?.constant)?.value,
      defaultValue: (said.defaultValue ?? shared?.defaultValue)?.value,
      presentWhen: (said.presentWhen ?? shared?.presentWhen).map {
        PresenceCondition(member: $0.key.value, value: $0.value.value)
      },
      constraints: constraints,
      facts: [],
      doc: doc ?? "",
      tolerances: [],
      sources: [],
      origin: said.name.range,
      sharedOrigin: shared?.name.range)
    return ResolvedMember(member: member, means: (said.means ?? shared?.means)?.value)
  }

  /// An unknown type is reported, and stands as a text in a model that will not be handed on.
  private func type(of member: MemberSyntax, _ problems: inout Problems) -> MemberType {
    guard let name = member.type ?? member.list else { return .scalar(.text) }
    guard let type = types.type(named: name.value) else {
      problems.append(.unknown(.type, name.value, among: types.names, at: name.range))
      return .scalar(.text)
    }
    return member.list == nil ? type : .list(type)
  }

  // MARK: Unions

  private func check(_ union: UnionSyntax, _ problems: inout Problems) {
    reportRepeated("case", union.cases.map(\.tag), &problems)
    if union.cases.isEmpty {
      problems.append(.expected("at least one case", for: "union '\(union.name.value)'", at: union.name.range))
    }
    for item in union.cases {
      guard let type = types.type(named: item.type.value) else {
        problems.append(.unknown(.type, item.type.value, among: types.names, at: item.type.range))
        continue
      }
      switch union.discriminator {
      case .tag(let member): checkTag(item, type, member: member, &problems)
      case .tagBeside: checkRecord(item, type, &problems)
      case .jsonKind: checkKind(item, type, &problems)
      }
    }
  }

  /// The record of a case says its tag itself, as the constant of its member.
  private func checkTag(_ item: UnionSyntax.Case, _ type: MemberType, member: String, _ problems: inout Problems) {
    checkRecord(item, type, &problems)
    guard let record = types.records[item.type.value] else { return }
    guard let tag = record.members.first(where: { $0.member.name == member })?.member, tag.constant == item.tag.value
    else {
      problems.append(
        Diagnostic(
          "tag-mismatch", "record '\(item.type.value)' needs a member '\(member)' with the value '\(item.tag.value)'",
          at: item.tag.range, notes: [Diagnostic.Note("the record is here", at: record.declaration.name.range)]))
      return
    }
  }

  private func checkRecord(_ item: UnionSyntax.Case, _ type: MemberType, _ problems: inout Problems) {
    if case .record = type { return }
    problems.append(.expected("a record", for: "case '\(item.tag.value)'", at: item.type.range))
  }

  private func checkKind(_ item: UnionSyntax.Case, _ type: MemberType, _ problems: inout Problems) {
    let kinds = UnionSyntax.kinds
    guard let kind = kinds.first(where: { $0.rawValue == item.tag.value }) else {
      problems.append(
        .unknown(.kind, item.tag.value, in: " of a JSON value", among: kinds.map(\.rawValue), at: item.tag.range))
      return
    }
    let expected = types.kinds(of: type)
    if expected != [kind], !(kind == .number && expected == [.integer]) {
      problems.append(
        Diagnostic("kind-mismatch", "'\(item.type.value)' is no \(kind.rawValue) in JSON", at: item.type.range))
    }
  }
}

extension ResolvedTypes {
  /// The JSON kinds that a type can be written as.
  func kinds(of type: MemberType) -> [JSONKind] {
    switch type {
    case .scalar(let scalar): [scalar.kind]
    case .enumeration(let name): enumerations[name]?.isNumeric == true ? [.integer] : [.string]
    case .record: [.object]
    case .list: [.array]
    case .union(let name):
      switch unions[name]?.discriminator {
      case .jsonKind: unions[name]?.cases.compactMap { JSONKind(rawValue: $0.tag.value) } ?? []
      case .tag, .tagBeside, nil: [.object]
      }
    }
  }
}

extension Dictionary where Key == String {
  /// The entries in the order of their keys. Only the keys are moved about: values can be large.
  var inOrder: some Sequence<(key: String, value: Value)> {
    keys.sorted().lazy.compactMap { key in self[key].map { (key, $0) } }
  }
}
