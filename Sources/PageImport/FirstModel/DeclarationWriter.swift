import SpecModel
import SpecText

/// Gives the declarations of a first model their names, and makes their sections of the spec.
struct DeclarationWriter {
  let module: String
  private let guesses: Guesses
  private let used: (records: [Int], unions: [Int], enums: [Int])
  private var names: TypeNames
  private var recordNames: [Int: String] = [:]
  private var unionNames: [Int: String] = [:]
  private var enumNames: [Int: String] = [:]

  init(_ guesses: Guesses, module: String, roots: [GuessedType]) {
    let name = Words.typeName(module)
    let isReserved = reservedTypeNames.contains(name) || reservedModuleNames.contains(name.lowercased())
    self.module = isReserved ? name + "Webhooks" : name
    self.guesses = guesses
    used = guesses.reachable(from: roots)
    names = TypeNames(module: self.module)
    // The types of bodies come first, because a clash costs the later one its short name.
    for root in roots { _ = takeName(root.innermost) }
    for index in used.unions { _ = takeName(.union(index)) }
    for index in used.records { _ = takeName(.record(index)) }
    for index in used.enums { _ = takeName(.enumeration(index)) }
  }

  private mutating func takeName(_ type: GuessedType) -> String {
    switch type {
    case .record(let index):
      recordNames[index] = recordNames[index] ?? names.name(guesses.records[index].hint)
    case .union(let index):
      unionNames[index] = unionNames[index] ?? names.name(guesses.unions[index].hint, isUnion: true)
    case .enumeration(let index):
      enumNames[index] = enumNames[index] ?? names.name(guesses.enums[index].hint)
    case .scalar, .list, .map, .json, .unknown: break
    }
    return name(of: type)
  }

  func name(of type: GuessedType) -> String {
    switch type {
    case .scalar(let name): name
    case .record(let index): recordNames[index] ?? placeholder
    case .union(let index): unionNames[index] ?? placeholder
    case .enumeration(let index): enumNames[index] ?? placeholder
    case .list, .map, .json, .unknown: MemberType.jsonName
    }
  }

  mutating func webhookName(_ title: String) -> String { names.name(NameHint(title)) }

  private static func section(_ name: String, _ entries: [SpecValue.Entry]) -> SpecValue.Entry? {
    if entries.isEmpty { return nil }
    let spaced = entries.enumerated().map { index, entry in
      SpecValue.Entry(entry.key, entry.value.spread, .init(entry.comments.before, isApart: index > 0))
    }
    return .init(name, SpecValue.mapping(spaced).spread, .init(isApart: true))
  }

  // MARK: Records

  var records: SpecValue.Entry? {
    Self.section("records", used.records.map { .init(name(of: .record($0)), record(guesses.records[$0])) })
  }

  private func record(_ record: GuessedRecord) -> SpecValue {
    var given = SwiftMemberNames()
    let members = record.members.map { member in
      SpecValue.Item(
        .mapping([
          .init(member.name, self.member(member, given.given(member.name)), .init(behind: member.guess ?? ""))
        ]),
        .init(member.remark.map { [$0] } ?? []))
    }
    let rules = rules(of: record)
    let all = [
      SpecValue.Entry("doc", .text(Words.doc(record.hint.name))),
      members.isEmpty ? nil : .init("members", .init(.sequence(members), isSpread: true)),
      rules.isEmpty ? nil : .init("rules", .init(.sequence(rules), isSpread: true)),
    ]
    return .mapping(all.compactMap(\.self))
  }

  private func member(_ member: GuessedMember, _ given: String?) -> SpecValue {
    var entries = given.map { [SpecValue.Entry("name", .text($0))] } ?? []
    entries += type(member.type)
    var facts = member.facts
    if member.isOptional { facts["optional"] = .flag(true) }
    entries += FactEntries(facts).entries
    return .mapping(entries + [.init("doc", .text(member.doc ?? Words.doc(member.name)))])
  }

  private func type(_ type: GuessedType) -> [SpecValue.Entry] {
    switch type {
    case .list(let item, let isNullable): [.init("list", self.item(item, isNullable))]
    case .map(let item, let isNullable): [.init("map", self.item(item, isNullable))]
    case .scalar, .record, .enumeration, .union, .json, .unknown: [.init("type", .text(name(of: type)))]
    }
  }

  private func item(_ type: GuessedType, _ isNullable: Bool) -> SpecValue {
    let entries = self.type(type)
    if !isNullable, entries[0].key == "type" { return entries[0].value }
    return .mapping(entries + (isNullable ? [.init("nullable", .text("true"))] : []))
  }

  /// The rules that rows state about members that the record has.
  private func rules(of record: GuessedRecord) -> [SpecValue.Item] {
    let names = Set(record.members.map(\.name))
    let stated = record.rules.flatMap { $0.facts.relations(of: $0.member) }.map(\.rule)
    return stated.distinct.compactMap { rule in
      switch rule {
      case .requires(let member, let value, let other) where names.isSuperset(of: [member, other]):
        let when = value.map { [SpecValue.Entry("when", .text($0))] } ?? []
        return .init(.mapping([.init("member", .text(member)), .init("requires", .text(other))] + when))
      case .excludes(let member, let other) where names.isSuperset(of: [member, other]):
        return .init(.mapping([.init("member", .text(member)), .init("excludes", .text(other))]))
      case .lessThan(let member, let other) where names.isSuperset(of: [member, other]):
        return .init(.mapping([.init("member", .text(member)), .init("less-than", .text(other))]))
      case .exactlyOne(let members) where names.isSuperset(of: members):
        return .init(.mapping([.init("exactly-one-of", .texts(members))]))
      case .atLeastOne(let members) where names.isSuperset(of: members):
        return .init(.mapping([.init("at-least-one-of", .texts(members))]))
      case .requires, .excludes, .lessThan, .exactlyOne, .atLeastOne, .atLeast, .atMost, .last, .notBefore: return nil
      }
    }
  }

  // MARK: Unions and enums

  var unions: SpecValue.Entry? {
    Self.section("unions", used.unions.map { .init(name(of: .union($0)), union(guesses.unions[$0])) })
  }

  private func union(_ union: GuessedUnion) -> SpecValue {
    let by: SpecValue.Entry
    let cases: [SpecValue.Item]
    var given = SwiftMemberNames()
    switch union.tag {
    case .outer(let member):
      by = .init("outer", .text(member))
      cases = union.cases.flatMap { item in item.tags.map { single($0, item.record, &given) } }
    case .member(let path):
      by = .init("member", path.count == 1 ? .text(path[0]) : .texts(path))
      cases = union.cases.map { item in
        if item.tags.count == 1 { return single(item.tags[0], item.record, &given) }
        let name = name(of: .record(item.record))
        let tags = item.tags.isEmpty ? SpecValue.Entry("without-tag", .text("true")) : .init("tags", .texts(item.tags))
        let entries = [tags, .init("type", .text(name))]
        let own = name.prefix(1).lowercased() + name.dropFirst()
        return .init(.mapping([.init(given.given(own) ?? own, .mapping(entries))]))
      }
    }
    let shared = sharedMembers(of: union)
    let all = [
      SpecValue.Entry("doc", .text(Words.doc(union.hint.name))), .init("by", .mapping([by])),
      shared.isEmpty ? nil : .init("shared", .texts(shared)), .init("cases", .init(.sequence(cases), isSpread: true)),
    ]
    return .mapping(all.compactMap(\.self))
  }

  private func single(_ tag: String, _ record: Int, _ given: inout SwiftMemberNames) -> SpecValue.Item {
    let type = SpecValue.text(name(of: .record(record)))
    guard let name = given.given(tag) else { return .init(.mapping([.init(tag, type)])) }
    return .init(.mapping([.init(tag, .mapping([.init("type", type), .init("name", .text(name))]))]))
  }

  /// The members that all cases have with the same type.
  private func sharedMembers(of union: GuessedUnion) -> [String] {
    guard case .member(let path) = union.tag, let first = union.cases.first else { return [] }
    return guesses.records[first.record].members.filter { member in
      member.name != path[0]
        && union.cases.allSatisfy { item in
          guesses.records[item.record].members.contains { $0.name == member.name && $0.type == member.type }
        }
    }.map(\.name)
  }

  var enums: SpecValue.Entry? {
    let entries = used.enums.map { index -> SpecValue.Entry in
      let values = guesses.enums[index].values.map { value in
        SpecValue.Item(.mapping([.init(value, .text(Words.doc(value)))]))
      }
      return .init(
        name(of: .enumeration(index)),
        .mapping([
          .init("doc", .text(Words.doc(guesses.enums[index].hint.name))),
          .init("values", .init(.sequence(values), isSpread: true)),
        ]))
    }
    return Self.section("enums", entries)
  }

  // MARK: Lists

  /// The member whose enum or tag has the values of a list.
  func subject(of list: PrintedList) -> String? {
    let values = Set(list.values)
    var best: (count: Int, subject: String)?
    func offer(_ known: [String], _ subject: String) {
      let count = values.intersection(known).count
      if count > best?.count ?? 0 { best = (count, subject) }
    }
    for index in used.unions {
      let union = guesses.unions[index]
      let tag =
        switch union.tag {
        case .member(let path): path.joined(separator: ".")
        case .outer(let name): name
        }
      offer(union.cases.flatMap(\.tags), "\(name(of: .union(index))).\(tag)")
    }
    for index in used.records {
      for member in guesses.records[index].members {
        guard case .enumeration(let enumeration) = member.type.innermost else { continue }
        offer(guesses.enums[enumeration].values, "\(name(of: .record(index))).\(member.name)")
      }
    }
    return best.flatMap { $0.count == values.count ? $0.subject : nil }
  }
}
