import SpecModel
import SpecText

/// A member with its names looked up.
struct ResolvedMember {
  var member: Member
  /// What the member stands for, in the word that pages use for it.
  var means: String?

  var qualifiedName: String { member.qualifiedName }
}

/// The declared types, by name, with every name in them looked up.
struct ResolvedTypes {
  var records: [String: (declaration: RecordSyntax, members: [ResolvedMember])] = [:]
  var unions: [String: UnionSyntax] = [:]
  var enumerations: [String: EnumerationSyntax] = [:]
  /// Members of the shared members that no record lists.
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
  private var sharedMembers: [String: MemberSyntax] = [:]
  private var used: Set<String> = []

  static func resolve(_ sourceGroups: [FamilySyntax], _ diagnostics: inout Diagnostics) -> ResolvedTypes {
    var resolver = TypeResolver()
    resolver.declare(sourceGroups, &diagnostics)
    for case .record(let record) in sourceGroups.flatMap(\.types) { resolver.resolve(record, &diagnostics) }
    for case .union(let union) in sourceGroups.flatMap(\.types) { resolver.check(union, &diagnostics) }
    for case .record(let record) in sourceGroups.flatMap(\.types) {
      resolver.types.checkRules(of: record, &diagnostics)
      resolver.types.checkConditions(of: record, &diagnostics)
      resolver.types.checkReadings(of: record, &diagnostics)
    }
    checkConstraints(of: resolver.types, &diagnostics)
    if checkNesting(of: resolver.types, &diagnostics) { SmallestValue.check(resolver.types, &diagnostics) }
    resolver.types.unusedMembers = sourceGroups.flatMap(\.sharedMembers).map(\.name).filter {
      !resolver.used.contains($0.value)
    }
    return resolver.types
  }

  private mutating func declare(_ sourceGroups: [FamilySyntax], _ diagnostics: inout Diagnostics) {
    for member in sourceGroups.flatMap(\.sharedMembers) {
      if let first = sharedMembers[member.name.value] {
        diagnostics.append(.duplicate("member", member.name.value, at: member.name.range, first: first.name.range))
      } else {
        sharedMembers[member.name.value] = member
      }
      if !member.hasType {
        diagnostics.append(
          Diagnostic(
            "missing-key", "member '\(member.name.value)' needs the key 'type' or 'list'", at: member.name.range))
      }
    }
    var first: [String: SourceRange] = [:]
    for type in sourceGroups.flatMap(\.types) {
      let name = type.name
      if let first = first[name.value] {
        diagnostics.append(.duplicate("type", name.value, at: name.range, first: first))
        continue
      }
      first[name.value] = name.range
      switch type {
      case .record(let record): types.records[name.value] = (record, [])
      case .union(let union): types.unions[name.value] = union
      case .enumeration(let enumeration):
        types.enumerations[name.value] = enumeration
        reportRepeated("value", enumeration.values.map(\.text), &diagnostics)
        reportRepeated("value", enumeration.values.compactMap(\.name), &diagnostics)
      }
    }
  }

  // MARK: Records

  private mutating func resolve(_ record: RecordSyntax, _ diagnostics: inout Diagnostics) {
    reportRepeated("member", record.members.map(\.name), &diagnostics)
    let members = record.members.compactMap { resolve($0, in: record.name.value, &diagnostics) }
    types.records[record.name.value]?.members = members
  }

  private mutating func resolve(
    _ said: MemberSyntax, in record: String, _ diagnostics: inout Diagnostics
  ) -> ResolvedMember? {
    var said = said
    if !said.hasType, sharedMembers[said.name.value] == nil {
      diagnostics.append(.unknown(.member, said.name.value, among: sharedMembers.keys.sorted(), at: said.name.range))
      // Read as the one that seems to be meant, so that its rows are not reported, too.
      said.name.value = nearest(said.name.value, among: sharedMembers.keys.sorted()) ?? said.name.value
    }
    let shared = said.hasType ? nil : sharedMembers[said.name.value]
    if !said.hasType && shared == nil { return nil }
    if shared != nil { used.insert(said.name.value) }
    let doc = said.doc ?? shared?.doc
    if doc == nil {
      diagnostics.append(
        Diagnostic("missing-key", "member '\(said.name.value)' needs the key 'doc'", at: said.name.range))
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
      qualifiedName: said.hasType ? "\(record).\(said.name.value)" : said.name.value,
      type: type(of: said.hasType ? said : shared ?? said, &diagnostics),
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
  private func type(of member: MemberSyntax, _ diagnostics: inout Diagnostics) -> MemberType {
    guard let name = member.type ?? member.list else { return .scalar(.text) }
    guard let type = types.type(named: name.value) else {
      diagnostics.append(.unknown(.type, name.value, among: types.names, at: name.range))
      return .scalar(.text)
    }
    return member.list == nil ? type : .list(type)
  }

  // MARK: Unions

  private func check(_ union: UnionSyntax, _ diagnostics: inout Diagnostics) {
    reportRepeated("case", union.cases.map(\.tag), &diagnostics)
    if union.cases.isEmpty {
      diagnostics.append(.expected("at least one case", for: "union '\(union.name.value)'", at: union.name.range))
    }
    for item in union.cases {
      guard let type = types.type(named: item.type.value) else {
        diagnostics.append(.unknown(.type, item.type.value, among: types.names, at: item.type.range))
        continue
      }
      switch union.discriminator {
      case .tag(let member): checkTag(item, type, member: member, &diagnostics)
      case .tagBeside: checkRecord(item, type, &diagnostics)
      case .jsonKind: checkKind(item, type, &diagnostics)
      }
    }
  }

  /// The record of a case says its tag itself, as the constant of its member.
  private func checkTag(_ item: UnionSyntax.Case, _ type: MemberType, member: String, _ diagnostics: inout Diagnostics)
  {
    checkRecord(item, type, &diagnostics)
    guard let record = types.records[item.type.value] else { return }
    guard let tag = record.members.first(where: { $0.member.name == member })?.member, tag.constant == item.tag.value
    else {
      diagnostics.append(
        Diagnostic(
          "tag-mismatch", "record '\(item.type.value)' needs a member '\(member)' with the value '\(item.tag.value)'",
          at: item.tag.range, notes: [Diagnostic.Note("the record is here", at: record.declaration.name.range)]))
      return
    }
  }

  private func checkRecord(_ item: UnionSyntax.Case, _ type: MemberType, _ diagnostics: inout Diagnostics) {
    if case .record = type { return }
    diagnostics.append(.expected("a record", for: "case '\(item.tag.value)'", at: item.type.range))
  }

  private func checkKind(_ item: UnionSyntax.Case, _ type: MemberType, _ diagnostics: inout Diagnostics) {
    let kinds = UnionSyntax.kinds
    guard let kind = kinds.first(where: { $0.rawValue == item.tag.value }) else {
      diagnostics.append(
        .unknown(.kind, item.tag.value, in: " of a JSON value", among: kinds.map(\.rawValue), at: item.tag.range))
      return
    }
    let expected = types.kinds(of: type)
    if expected != [kind], !(kind == .number && expected == [.integer]) {
      diagnostics.append(
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
