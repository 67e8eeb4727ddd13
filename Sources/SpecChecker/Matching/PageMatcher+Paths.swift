import SpecModel
import SpecText

// Rows with a path instead of a name, as many vendors print them: `data.id`, `items[].sku`, `tags[]`.

/// What a path of member names leads to.
enum PathEnd {
  /// Members of one name. With `isItem`, the path names the items of the list.
  case members([DirectMember], isItem: Bool)
  /// The first part that is not found, and what is wrong with it.
  case missing(String)
}

extension PageMatcher {
  /// The members at the path of a row, if its name is a path.
  ///
  /// - Returns: nil if the name is no path.
  func members(atPathOf row: RowSyntax, in subjects: [String]) -> PathEnd? {
    let path = row.name.value
    guard path.contains(".") || path.hasSuffix("[]") else { return nil }
    let ends = subjects.map { types.end(of: path[...], from: [$0], at: path) }
    let found = ends.compactMap { end -> ([DirectMember], Bool)? in
      if case .members(let members, let isItem) = end { (members, isItem) } else { nil }
    }
    guard let first = found.first else { return ends.first }
    return .members(found.flatMap(\.0), isItem: first.1)
  }
}

extension PageMatcher {
  /// The row with its type as that of a list, if it prints the type of the items: `tags[]: string`. The type of the items
  /// is compared here.
  mutating func describingItems(_ row: RowSyntax, of members: [DirectMember], on page: PageSyntax) -> RowSyntax {
    guard let type = row.type else { return row }
    let printed = PrintedType(row.typeMeaning ?? type.value).kinds
    if printed.contains(.array) { return row }
    for member in members {
      guard case .member(let whole) = member.kind, let item = types.collection(of: whole, .array)?.item else {
        continue
      }
      let kinds = types.kinds(of: item)
      if printed.isEmpty || printed.contains(where: { kind in kinds.contains { $0 != .null && $0.fits(kind) } }) {
        continue
      }
      matches.wrongItems.append(
        Printed(
          qualifiedName: member.qualifiedName, page: page.id.value, value: (),
          text: "row '\(row.name.value)' has type \(type.value)", range: type.range))
    }
    var row = row
    row.typeMeaning = "array of \(type.value)"
    return row
  }
}

extension ResolvedTypes {
  /// Follows a path through records, lists, maps and unions.
  ///
  /// A name can contain dots, so the names of the members decide where each part of the path ends. The longest name wins.
  fileprivate func end(of path: Substring, from owners: [String], at row: String) -> PathEnd {
    let members = owners.flatMap(membersOfEveryCase)
    let names = Set(members.map(\.key.name)).filter { path.hasPrefix($0) }
    var failure: PathEnd?
    for name in names.sorted(by: { $0.utf8.count > $1.utf8.count }) {
      let named = members.filter { $0.key.name == name }
      let rest = path.dropFirst(name.count)
      let brackets = rest.prefix { "[]".contains($0) }
      let isItem = !brackets.isEmpty
      if isItem, !named.contains(where: \.hasItems) {
        failure = failure ?? .missing("'\(name)' of \(listing(owners)) is no list; remove '\(brackets)'")
      } else if rest.count == brackets.count {
        return .members(named, isItem: isItem)
      } else if rest.dropFirst(brackets.count).first == "." {
        let inner = named.flatMap { member -> [String] in
          if case .member(let type) = member.kind { contents(of: type) } else { [] }
        }
        if inner.isEmpty {
          failure = failure ?? .missing("'\(name)' of \(listing(owners)) has no members")
          continue
        }
        let end = end(of: rest.dropFirst(brackets.count + 1), from: inner.unique, at: row)
        if case .members = end { return end }
        failure = failure ?? end
      }
    }
    // The content beside a tag is no member of its own.
    for case let union? in owners.map({ unions[$0] }) {
      guard case .tagBeside(_, let content) = union.discriminator, path.hasPrefix(content + ".") else { continue }
      let cases = union.cases.flatMap { type(of: $0.type).map(contents) ?? [] }
      return end(of: path.dropFirst(content.count + 1), from: cases.unique, at: row)
    }
    if let failure { return failure }
    let part = String(path.prefix { $0 != "." && $0 != "[" })
    let hint = nearest(part, among: members.map(\.key.name)).map { "; did you mean '\($0)'?" } ?? ""
    return .missing("\(listing(owners.unique)) has no member '\(part)'\(hint)")
  }

  /// The members of a record, or of all cases of a union.
  private func membersOfEveryCase(of name: String) -> [DirectMember] {
    guard let union = unions[name] else { return directMembers(of: name) }
    switch union.discriminator {
    case .tag, .tagBeside, .members: return directMembers(of: name)
    case .jsonKind, .outerTag, .header:
      return union.cases.flatMap { type(of: $0.type).map(contents) ?? [] }.unique.filter { $0 != name }
        .flatMap(directMembers)
    }
  }

  /// The records and unions that a value of the type has: itself, its items, or its values.
  private func contents(of type: MemberType) -> [String] {
    switch type {
    case .record(let name), .union(let name): [name]
    case .list(let item), .map(let item): contents(of: item.type)
    case .scalar, .enumeration, .json: []
    }
  }
}

extension DirectMember {
  /// Whether a value can be a list.
  fileprivate var hasItems: Bool {
    switch kind {
    case .member(.list), .member(.union), .member(.json): true
    case .member, .tag: false
    }
  }
}
