import SpecModel
import SpecText

/// A member with resolved names.
struct ResolvedMember {
  var member: Member

  var qualifiedName: String { member.qualifiedName }
}

/// The declared types by name, with resolved names.
struct ResolvedTypes {
  var records: [String: (declaration: RecordSyntax, members: [ResolvedMember])] = [:]
  var unions: [String: UnionSyntax] = [:]
  var enumerations: [String: EnumerationSyntax] = [:]
  /// Shared members that no record lists.
  var unusedMembers: [Located<String>] = []

  func type(named name: String) -> MemberType? {
    if let scalar = Scalar.named(name) { return .scalar(scalar) }
    if records[name] != nil { return .record(name) }
    if unions[name] != nil { return .union(name) }
    return enumerations[name] == nil ? nil : .enumeration(name)
  }

  /// The type of the value of a case; nil if its name is unknown.
  func type(of item: UnionSyntax.Case) -> MemberType? {
    switch item.content {
    case .value: type(named: item.type.value)
    case .list: type(named: item.type.value).map { .list($0) }
    case .nothing: .scalar(.null)
    }
  }

  var names: [String] {
    Scalar.all.map(\.name) + (Array(records.keys) + Array(unions.keys) + Array(enumerations.keys)).sorted()
  }
}

/// Resolves the names in declared types: ``SourceGroupSyntax`` -> ``ResolvedTypes``.
struct TypeResolver {
  private var types = ResolvedTypes()
  private var sharedMembers: [String: MemberSyntax] = [:]
  private var used: Set<String> = []

  static func resolve(_ sourceGroups: [SourceGroupSyntax], _ diagnostics: inout Diagnostics) -> ResolvedTypes {
    var resolver = TypeResolver()
    resolver.declare(sourceGroups, &diagnostics)
    for case .record(let record) in sourceGroups.flatMap(\.types) { resolver.resolve(record, &diagnostics) }
    for case .union(let union) in sourceGroups.flatMap(\.types) { resolver.check(union, &diagnostics) }
    resolver.types.checkOuterTags(&diagnostics)
    for case .record(let record) in sourceGroups.flatMap(\.types) {
      resolver.types.checkRules(of: record, &diagnostics)
      resolver.types.checkConditions(of: record, &diagnostics)
      resolver.types.checkDerivedMembers(of: record, &diagnostics)
    }
    checkConstraints(of: resolver.types, &diagnostics)
    if checkNesting(of: resolver.types, &diagnostics) { SmallestValue.check(resolver.types, &diagnostics) }
    resolver.types.unusedMembers = sourceGroups.flatMap(\.sharedMembers).map(\.name).filter {
      !resolver.used.contains($0.value)
    }
    return resolver.types
  }

  private mutating func declare(_ sourceGroups: [SourceGroupSyntax], _ diagnostics: inout Diagnostics) {
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
        reportRepeated("value", enumeration.values.filter(\.isNumber).compactMap(\.name), &diagnostics)
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
    _ declared: MemberSyntax, in record: String, _ diagnostics: inout Diagnostics
  ) -> ResolvedMember? {
    var declared = declared
    if !declared.hasType, sharedMembers[declared.name.value] == nil {
      diagnostics.append(
        .unknown(.member, declared.name.value, among: sharedMembers.keys.sorted(), at: declared.name.range))
      // Continue with the most similar name, so that its rows are not reported too.
      declared.name.value = nearest(declared.name.value, among: sharedMembers.keys.sorted()) ?? declared.name.value
    }
    // In rulings, a member with its own type is named with its record, and a shared one without.
    if declared.hasType, let other = sharedMembers["\(record).\(declared.name.value)"] {
      diagnostics.append(
        .duplicate("member", other.name.value, at: declared.name.range, first: other.name.range))
    }
    let shared = declared.hasType ? nil : sharedMembers[declared.name.value]
    if !declared.hasType && shared == nil { return nil }
    if shared != nil { used.insert(declared.name.value) }
    let doc = declared.doc ?? shared?.doc
    if doc == nil {
      diagnostics.append(
        Diagnostic("missing-key", "member '\(declared.name.value)' needs the key 'doc'", at: declared.name.range))
    }
    var member = Member(
      name: declared.name.value,
      qualifiedName: declared.hasType ? "\(record).\(declared.name.value)" : declared.name.value,
      type: type(of: declared.hasType ? declared : shared ?? declared, &diagnostics),
      facts: declared.facts.facts.orElse(shared?.facts.facts),
      statedFacts: [],
      doc: doc ?? "",
      tolerances: [],
      sources: [],
      origin: declared.name.range,
      sharedOrigin: shared?.name.range)
    member.givenName = declared.givenName ?? shared?.givenName
    return ResolvedMember(member: member)
  }

  /// The type of a member. An unknown type is reported and replaced by text; no model is returned then.
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
      guard let type = types.type(of: item) else {
        diagnostics.append(.unknown(.type, item.type.value, among: types.names, at: item.type.range))
        continue
      }
      switch union.discriminator {
      case .tag(let member): checkTag(item, type, member: member, &diagnostics)
      case .tagBeside, .outerTag, .members: checkRecord(item, type, &diagnostics)
      case .jsonKind: checkKind(item, type, &diagnostics)
      }
    }
    if union.discriminator == .members { types.checkSelectors(of: union, &diagnostics) }
  }

  /// Checks that the record of a case has the tag as a constant.
  private func checkTag(_ item: UnionSyntax.Case, _ type: MemberType, member: String, _ diagnostics: inout Diagnostics)
  {
    checkRecord(item, type, &diagnostics)
    guard let record = types.records[item.type.value] else { return }
    guard let tag = record.members.first(where: { $0.member.name == member })?.member, tag.constant == item.tag.value
    else {
      diagnostics.append(
        Diagnostic(
          "tag-mismatch", "record '\(item.type.value)' needs a member '\(member)' with the value '\(item.tag.value)'",
          at: item.tag.range, notes: [Diagnostic.Note("the record is defined here", at: record.declaration.name.range)])
      )
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
      let name = item.content == .list ? "a list of '\(item.type.value)'" : "type '\(item.type.value)'"
      diagnostics.append(
        Diagnostic("kind-mismatch", "\(name) is not a JSON \(kind.rawValue)", at: item.type.range))
    }
  }
}

extension ResolvedTypes {
  /// The JSON kinds that values of a type can have.
  func kinds(of type: MemberType) -> [JSONKind] {
    switch type {
    case .scalar(let scalar): [scalar.kind]
    case .enumeration(let name): enumerations[name]?.isNumeric == true ? [.integer] : [.string]
    case .record: [.object]
    case .list: [.array]
    case .union(let name):
      switch unions[name]?.discriminator {
      case .jsonKind: unions[name]?.cases.compactMap { JSONKind(rawValue: $0.tag.value) } ?? []
      case .tag, .tagBeside, .outerTag, .members, nil: [.object]
      }
    }
  }
}

extension Dictionary where Key == String {
  /// The entries sorted by key. Only the keys are copied, because values can be large.
  var inOrder: some Sequence<(key: String, value: Value)> {
    keys.sorted().lazy.compactMap { key in self[key].map { (key, $0) } }
  }
}
