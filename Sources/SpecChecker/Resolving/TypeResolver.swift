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
  /// Types with a mistake that is reported and keeps them from being read.
  var unreadable: Set<String> = []
  /// Shared members that no record lists.
  var unusedMembers: [Located<String>] = []

  func type(named name: String) -> MemberType? {
    if let scalar = Scalar.named(name) { return .scalar(scalar) }
    if name == MemberType.jsonName { return .json }
    if records[name] != nil { return .record(name) }
    if unions[name] != nil { return .union(name) }
    return enumerations[name] == nil ? nil : .enumeration(name)
  }

  /// The type of the value of a case; nil if its name is unknown.
  func type(of item: UnionSyntax.Case) -> MemberType? {
    item.isNull ? .scalar(.null) : type(of: item.type)
  }

  /// The types that the spec declares.
  private var declared: [String] { (Array(records.keys) + Array(unions.keys) + Array(enumerations.keys)).sorted() }

  /// Reports a type that is not known, with what to write instead.
  func reportUnknown(_ name: Located<String>, _ diagnostics: inout Diagnostics) {
    if unreadable.contains(name.value) { return }
    let builtIn = Scalar.all.map(\.name) + [MemberType.jsonName]
    let advice =
      Language.advice(forType: name.value)
      ?? nearest(name.value, among: builtIn + declared).map { "did you mean '\($0)'?" }
      ?? "declare it below 'records:', 'unions:' or 'enums:'; the built-in types are \(listing(builtIn, "and"))"
    diagnostics.append(Diagnostic("unknown-type", "unknown type '\(name.value)'; \(advice)", at: name.range))
  }

  /// Reports a record or union that is not known.
  ///
  /// - Parameter words: words that can be in the place of the name
  func reportUnknownBody(_ name: Located<String>, or words: [String] = [], _ diagnostics: inout Diagnostics) {
    if unreadable.contains(name.value) { return }
    let known = words + records.keys.sorted() + unions.keys.sorted()
    let advice =
      nearest(name.value, among: known).map { "did you mean '\($0)'?" }
      ?? words.first.map { "for a reply without a body, write '\($0)'" } ?? "declare it below 'records:' or 'unions:'"
    diagnostics.append(Diagnostic("unknown-type", "unknown type '\(name.value)'; \(advice)", at: name.range))
  }
}

/// Resolves the names in declared types: ``SourceGroupSyntax`` -> ``ResolvedTypes``.
struct TypeResolver {
  private var types = ResolvedTypes()
  private var sharedMembers: [String: MemberSyntax] = [:]
  private var used: Set<String> = []

  static func resolve(_ sourceGroups: [SourceGroupSyntax], _ diagnostics: inout Diagnostics) -> ResolvedTypes {
    var resolver = TypeResolver()
    resolver.types.unreadable = Set(sourceGroups.flatMap(\.unreadableTypes))
    resolver.declare(sourceGroups, &diagnostics)
    for case .record(let record) in sourceGroups.flatMap(\.types) { resolver.resolve(record, &diagnostics) }
    for case .union(let union) in sourceGroups.flatMap(\.types) { resolver.check(union, &diagnostics) }
    resolver.types.checkOuterTags(&diagnostics)
    for case .record(let record) in sourceGroups.flatMap(\.types) {
      resolver.types.checkRules(of: record, &diagnostics)
      resolver.types.checkConditions(of: record, &diagnostics)
      resolver.types.checkDerivedMembers(of: record, &diagnostics)
    }
    checkHeaderUnions(of: resolver.types, &diagnostics)
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
            "missing-key", "member '\(member.name.value)' needs the key 'type', 'list' or 'map'", at: member.name.range)
        )
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
        let names = enumeration.values.filter(\.isNumber).compactMap(\.name)
        reportRepeated("value", names.map { Located(value: $0.text, range: $0.origin) }, &diagnostics)
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
      if declared.facts.facts["value"] != nil {
        // `- type: {value: SENT, doc: ...}` is a text.
        declared.hasType = true
        declared.type = TypeExpressionSyntax(form: .name(Scalar.text.name), range: declared.name.range)
      } else {
        let name = declared.name.value
        let similar = nearest(name, among: sharedMembers.keys.sorted())
        let hint = similar.map { "; did you mean '\($0)'?" } ?? ", and no member below 'members:' has this name"
        diagnostics.append(
          Diagnostic(
            "unknown-member", "member '\(name)' needs the key 'type', 'list' or 'map'\(hint)", at: declared.name.range))
        // Continue with the most similar name, so that its rows are not reported too.
        declared.name.value = similar ?? name
      }
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
    member.type.flatMap { types.resolve($0, &diagnostics) } ?? .scalar(.text)
  }

  // MARK: Unions

  private func check(_ union: UnionSyntax, _ diagnostics: inout Diagnostics) {
    types.checkRepeatedTags(of: union, &diagnostics)
    if union.cases.isEmpty {
      diagnostics.append(.expected("at least one case", for: "union '\(union.name.value)'", at: union.name.range))
    }
    for item in union.cases {
      guard let type = item.isNull ? .scalar(.null) : types.resolve(item.type, &diagnostics) else { continue }
      switch union.discriminator {
      case .tag: types.checkTag(item, of: union, &diagnostics)
      case .tagBeside(let tag, _):
        checkRecord(item, type, &diagnostics)
        types.checkTagBeside(item, tag, &diagnostics)
      case .outerTag, .members:
        checkRecord(item, type, &diagnostics)
        types.checkOneTag(item, &diagnostics)
      case .header: checkBody(item, type, &diagnostics)
      case .jsonKind:
        checkKind(item, type, &diagnostics)
        types.checkOneTag(item, &diagnostics)
      }
    }
    if union.discriminator == .members { types.checkSelectors(of: union, &diagnostics) }
    types.checkSharedMembers(of: union, &diagnostics)
  }

  private func checkRecord(_ item: UnionSyntax.Case, _ type: MemberType, _ diagnostics: inout Diagnostics) {
    if case .record = type { return }
    diagnostics.append(.expected("a record", for: "case '\(item.tag.value)'", at: item.type.range))
  }

  /// Checks that the case of a union by a header can be a whole body.
  private func checkBody(_ item: UnionSyntax.Case, _ type: MemberType, _ diagnostics: inout Diagnostics) {
    switch type {
    case .record, .union: break
    case .scalar, .enumeration, .json, .list, .map:
      diagnostics.append(.expected("a record or union", for: "case '\(item.tag.value)'", at: item.type.range))
    }
  }

  private func checkKind(_ item: UnionSyntax.Case, _ type: MemberType, _ diagnostics: inout Diagnostics) {
    let kinds = JSONKind.ofCases
    guard let kind = kinds.first(where: { $0.rawValue == item.tag.value }) else {
      diagnostics.append(
        .unknown(.kind, item.tag.value, in: " of a JSON value", among: kinds.map(\.rawValue), at: item.tag.range))
      return
    }
    let expected = types.kinds(of: type)
    if expected != [kind], !(kind == .number && expected == [.integer]) {
      diagnostics.append(
        Diagnostic("kind-mismatch", "type '\(item.type.value)' is not a JSON \(kind.rawValue)", at: item.type.range))
    }
  }
}

/// Reports members and cases whose type is a union by a header. Only the event of a webhook has a header.
private func checkHeaderUnions(of types: ResolvedTypes, _ diagnostics: inout Diagnostics) {
  func check(_ name: String?, at range: SourceRange) {
    if let name, types.isByHeader(name) { diagnostics.append(.misplacedUnion(name, at: range)) }
  }
  for (_, record) in types.records.inOrder {
    for resolved in record.members { check(resolved.member.type.declaredName, at: resolved.member.origin) }
  }
  for (_, union) in types.unions.inOrder {
    for item in union.cases { check(item.type.value, at: item.type.range) }
  }
}

extension Diagnostic {
  /// A union by a header that is not the event of a webhook.
  static func misplacedUnion(_ name: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      "misplaced-union", "a header selects the case of '\(name)', so it can only be the event of a webhook", at: range)
  }
}

extension ResolvedTypes {
  /// The type that an expression names.
  ///
  /// - Returns: nil if a name in it is unknown.
  func type(of expression: TypeExpressionSyntax) -> MemberType? {
    var ignored: Diagnostics = []
    return resolve(expression, &ignored)
  }

  /// Looks up the names in a type. Unknown names are reported.
  func resolve(_ expression: TypeExpressionSyntax, _ diagnostics: inout Diagnostics) -> MemberType? {
    switch expression.form {
    case .name(let name):
      if let type = type(named: name) { return type }
      reportUnknown(Located(value: name, range: expression.range), &diagnostics)
      return nil
    case .list(let item): return resolve(item, &diagnostics).map(MemberType.list)
    case .map(let item): return resolve(item, &diagnostics).map(MemberType.map)
    }
  }

  private func resolve(_ item: TypeExpressionSyntax.Item, _ diagnostics: inout Diagnostics) -> MemberType.Item? {
    resolve(item.type, &diagnostics).map { .init($0, isNullable: item.isNullable, facts: item.facts) }
  }

  /// The JSON kinds that items of a list or values of a map can have.
  func kinds(of item: MemberType.Item) -> [JSONKind] { kinds(of: item.type) + (item.isNullable ? [.null] : []) }
  /// Whether a header selects the case of this union.
  func isByHeader(_ name: String) -> Bool { unions[name]?.discriminator.headerName != nil }

  /// The kind of a case of a union by JSON kind. The case `number` can have whole numbers only.
  private func kind(of item: UnionSyntax.Case) -> JSONKind? {
    guard let kind = JSONKind(rawValue: item.tag.value) else { return nil }
    guard kind == .number, let type = type(of: item), type.isSingle else { return kind }
    return kinds(of: type) == [.integer] ? .integer : kind
  }

  /// The JSON kinds that values of a type can have.
  func kinds(of type: MemberType) -> [JSONKind] {
    switch type {
    case .scalar(let scalar): [scalar.kind]
    case .enumeration(let name): enumerations[name]?.isNumeric == true ? [.integer] : [.string]
    case .record, .map: [.object]
    case .list: [.array]
    case .json: JSONKind.allCases
    case .union(let name):
      switch unions[name]?.discriminator {
      case .jsonKind: unions[name]?.cases.compactMap(kind) ?? []
      case .tag, .tagBeside, .outerTag, .members, .header, nil: [.object]
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
