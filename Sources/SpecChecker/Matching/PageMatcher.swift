import SpecModel
import SpecText

/// Matches the rows, lists and samples of the pages with the members that they document.
struct PageMatcher {
  let types: ResolvedTypes
  /// The declared aliases: by page id and printed text, the tag.
  let aliases: [String: [String: String]]
  /// The products of all pages.
  let products: Set<String>
  /// The tag members of events.
  let eventTags: Set<MemberKey>
  /// By type name: the unions that have the type as a case.
  let unions: [String: [String]]
  /// By member: the unions whose tag it is.
  let unionsOfTags: [MemberKey: [String]]
  var matches = Matches()

  static func match(
    _ pages: [PageSyntax], _ webhooks: [WebhookSyntax], with types: ResolvedTypes, _ diagnostics: inout Diagnostics
  ) -> Matches {
    var matcher = PageMatcher(
      types: types, aliases: aliases(by: webhooks), products: Set(pages.map(\.product)),
      eventTags: types.eventTags(of: webhooks.map(\.event.type.value)),
      unions: types.unionsOfCases, unionsOfTags: types.unionsOfTags)
    for page in pages {
      for table in page.tables { matcher.match(table, on: page, &diagnostics) }
      for list in page.lists { matcher.match(list, on: page, &diagnostics) }
      for sample in page.samples { matcher.match(sample, on: page, &diagnostics) }
    }
    return matcher.matches
  }

  private static func aliases(by webhooks: [WebhookSyntax]) -> [String: [String: String]] {
    var aliases: [String: [String: String]] = [:]
    for webhook in webhooks {
      for page in webhook.pages {
        for (tag, printed) in webhook.aliases { aliases[page.value, default: [:]][printed.value] = tag.value }
      }
    }
    return aliases
  }

  // MARK: Tables

  private mutating func match(_ table: TableSyntax, on page: PageSyntax, _ diagnostics: inout Diagnostics) {
    let subjects = table.subjects.filter { subject in
      if types.isDeclared(subject.value) { return true }
      types.reportUnknownBody(subject, &diagnostics)
      return false
    }
    // A table without a known type has been reported. Its rows are not reported again.
    if subjects.isEmpty || subjects.count < table.subjects.count { return }
    addTags(documentedBy: table, on: page)
    let candidates = subjects.map { types.directMembers(of: $0.value) }
    reportRepeatedRows(of: table, candidates, &diagnostics)
    for row in table.rows {
      var row = row
      let members = members(of: &row, in: subjects.map(\.value), candidates, on: page, &diagnostics)
      // A row in a table of an event union documents the member of each event.
      for (_, members) in grouped(members, by: \.qualifiedName) {
        addStatements(of: row, for: members, in: table, on: page, &diagnostics)
      }
    }
  }

  /// Reports a row that a table has more often than its types have the member.
  private func reportRepeatedRows(
    of table: TableSyntax, _ candidates: [[DirectMember]], _ diagnostics: inout Diagnostics
  ) {
    for (name, rows) in grouped(table.rows, by: \.name.value) where rows.count > 1 {
      let owners = candidates.count { $0.contains { $0.key.name == name } }
      guard rows.count > max(owners, 1) else { continue }
      diagnostics.append(
        .duplicate("row", name, at: rows[owners > 1 ? owners : 1].name.range, first: rows[0].name.range))
    }
  }

  /// Adds the tags of the cases that a table describes.
  private mutating func addTags(documentedBy table: TableSyntax, on page: PageSyntax) {
    for subject in table.subjects {
      for name in unions[subject.value] ?? [] {
        guard let union = types.unions[name], let member = types.tagMember(of: name) else { continue }
        // A table does not say which of several tags it documents.
        for item in union.cases where item.type.value == subject.value && item.tags.count == 1 {
          matches.shownTags.append(
            Printed(
              qualifiedName: member.qualifiedName, page: page.id.value,
              value: MemberKey(owner: name, name: item.tag.value),
              text: "table '\(table.title)' documents \(item.tag.value)", range: subject.range))
        }
      }
    }
  }

  /// The members that a row documents.
  ///
  /// These are the members with exactly the printed name. If there are none: those with the name in another case, or
  /// else a member that is one level deeper than the row is printed, or at the path that the row prints.
  ///
  /// - Parameter candidates: the members of each subject.
  private mutating func members(
    of row: inout RowSyntax, in subjects: [String], _ candidates: [[DirectMember]], on page: PageSyntax,
    _ diagnostics: inout Diagnostics
  ) -> [DirectMember] {
    let name = row.name.value
    var found = candidates.map { $0.filter { $0.key.name == name } }
    if found.allSatisfy(\.isEmpty) {
      found = candidates.map { $0.filter { $0.key.name.lowercased() == name.lowercased() } }
    }
    if found.allSatisfy(\.isEmpty) {
      let inner = subjects.flatMap { types.innerMembers(of: $0, named: name) }
      found = [inner.map(\.member)]
      if inner.count > 1 {
        let names = inner.map { "\($0.hoisting.container).\(name)" }
        diagnostics.append(
          Diagnostic(
            "ambiguous-row", "row '\(name)' matches \(listing(names, "and")); name one type in 'of'", at: row.name.range
          ))
        return []
      }
      if let (member, hoisting) = inner.first {
        matches.hoistings.append(
          Printed(
            qualifiedName: member.qualifiedName, page: page.id.value, value: hoisting,
            text: "row '\(name)' is in a table of \(hoisting.outer), but belongs to '\(hoisting.container)'",
            range: row.name.range))
      }
    }
    var reason: String?
    if found.allSatisfy(\.isEmpty), let end = members(atPathOf: row, in: subjects) {
      switch end {
      case .members(let members, let isItem):
        found = [members]
        if isItem { row = describingItems(row, of: members, on: page) }
        matches.ownersOfPaths[page.id.value, default: []].formUnion(members.map(\.key.owner))
      case .missing(let part): reason = part
      }
    }
    let all = found.flatMap(\.self)
    if all.isEmpty, let reason {
      diagnostics.append(Diagnostic("unused-row", "row '\(name)' matches no member: \(reason)", at: row.name.range))
    } else if all.isEmpty {
      let hint = nearest(name, among: candidates.joined().map(\.key.name)).map { "; did you mean '\($0)'?" } ?? ""
      diagnostics.append(
        Diagnostic("unused-row", "row '\(name)' matches no member of \(listing(subjects))\(hint)", at: row.name.range))
    }
    let qualifiedNames = Set(all.map(\.qualifiedName))
    let owners = Set(zip(subjects, found).filter { !$1.isEmpty }.map(\.0))
    if qualifiedNames.count > 1, owners.count > 1 || owners.contains(where: { types.unions[$0] == nil }) {
      diagnostics.append(
        Diagnostic(
          "ambiguous-row", "row '\(name)' matches \(listing(qualifiedNames.sorted(), "and")); name one type in 'of'",
          at: row.name.range))
      return []
    }
    return all
  }

  private mutating func addStatements(
    of row: RowSyntax, for members: [DirectMember], in table: TableSyntax, on page: PageSyntax,
    _ diagnostics: inout Diagnostics
  ) {
    let member = members[0]
    let provenance = Provenance(page: page.id.value, location: table.location(of: row))
    matches.used.insert(row.name.range)
    for member in members {
      matches.rows.append(
        Printed(
          qualifiedName: member.qualifiedName, page: page.id.value, value: member.key, text: "row '\(row.name.value)'",
          range: row.name.range))
      matches.sources[member.key, default: []].append(provenance)
      addRules(row.facts, of: member, provenance)
      addSourceOfUntaggedCase(with: member.key.owner, provenance)
      if let kind = row.printedType?.onlyKind { addCaseSource(kind, of: member, provenance) }
    }
    let name = row.name.value
    let printed = Printed(
      qualifiedName: member.qualifiedName, page: page.id.value, value: (), text: "row '\(name)'",
      range: row.name.range, source: provenance, union: member.tagUnion)
    if let type = row.type {
      let fact = row.typeMeaning.map { Fact.texts([type.value, $0]) } ?? .text(type.value)
      add(fact, to: .printedType, printed.with((), at: type.range))
    }
    if name != member.key.name, name.lowercased() == member.key.name.lowercased() {
      matches.nameAliases.append(printed.with(name, " is '\(member.key.name)' in the types", at: row.name.range))
    }
    checkConditions(row.facts, of: members, &diagnostics)
    let ownTag = ownTag(of: member, in: table)
    guard let values = values(of: row, members, meaning: ownTag, printed, on: page, &diagnostics), !values.isEmpty
    else { return add(row.facts, printed, on: page) }
    addValues(values, of: row, for: members, meaning: ownTag, printed, on: page)
  }

  /// Adds the values of a row as aliases of the tag that its table describes, as event types, or as a restriction.
  private mutating func addValues(
    _ values: [Located<String>], of row: RowSyntax, for members: [DirectMember], meaning ownTag: String?,
    _ printed: Printed<Void>, on page: PageSyntax
  ) {
    let member = members[0]
    let text = " has \(valueList(values))"
    if let ownTag {
      for value in values where value.value != ownTag {
        let alias = TagAlias(type: member.valueOwner, tag: ownTag, printed: value.value)
        matches.tagAliases.append(printed.with(alias, text + ", but the types have \(ownTag)", at: value.range))
      }
      return add(row.facts.withoutValues, printed, on: page)
    }
    if member.constant == nil, unionsOfTags[member.key] != nil {
      // The record is a case with several tags. Each of its tables can describe one of them.
      for member in members {
        let tags = values.map(\.value).filter { isTag($0, ofCaseWith: member) }
        // A list of the union's tags that has none of the case restricts the union alone.
        if tags.isEmpty { continue }
        restrict(member.restrictionSubject, to: tags, printed, at: values[0].range)
      }
      return add(row.facts.withoutValues, printed, on: page)
    }
    if member.constant != nil || member.eventUnion != nil {
      let types = EventTypes(texts: Set(values.map(\.value)), row: member.key)
      addEventTypes(types, printed.text + text, of: member, on: page, at: values[0].range)
      restrictTags(of: members, to: values, printed)
      return add(row.facts.withoutValues, printed, on: page)
    }
    add(row.facts, printed, on: page)
    for member in members {
      restrict(member.restrictionSubject, to: values.map(\.value), printed, at: values[0].range)
    }
  }

  /// Restricts the tags of an event union, if a row or list allows several of them.
  private mutating func restrictTags(of members: [DirectMember], to values: [Located<String>], _ printed: Printed<Void>)
  {
    guard let union = members[0].eventUnion else { return }
    restrict(.tag(union: union), to: values.map(\.value), printed, at: values[0].range)
  }

  /// Adds the event types in a row or sample, if the member is the tag of an event.
  mutating func addEventTypes(
    _ types: EventTypes, _ text: String, of member: DirectMember, on page: PageSyntax, at range: SourceRange
  ) {
    if !eventTags.contains(member.key) { return }
    matches.eventTypes.append(
      Printed(qualifiedName: page.endpoint, page: page.id.value, value: types, text: text, range: range))
  }

  /// Adds the rules that a row or comment states about the member and another one.
  mutating func addRules(_ syntax: FactsSyntax?, of member: DirectMember, _ provenance: Provenance) {
    guard let syntax, let range = syntax.range else { return }
    for (key, condition) in syntax.facts.relations(of: member.key.name) {
      let rule = RuleKey(owner: member.key.owner, condition: condition.canonical)
      matches.statedRules.append(Located(value: rule, range: syntax.ranges[key] ?? range))
      matches.ruleSources[rule, default: []].append(provenance)
    }
  }

  /// The tag of the case that the table describes, if the member is the tag of the union.
  private func ownTag(of member: DirectMember, in table: TableSyntax) -> String? {
    guard case .tag(let union) = member.kind else { return nil }
    return types.tag(of: union, among: table.subjects.map(\.value))
  }

  /// The values that a row allows for the product of its page. Each is checked against the type.
  ///
  /// - Parameter tag: the tag that every value of the row stands for, if the table describes one case.
  private mutating func values(
    of row: RowSyntax, _ members: [DirectMember], meaning tag: String?, _ printed: Printed<Void>,
    on page: PageSyntax,
    _ diagnostics: inout Diagnostics
  ) -> [Located<String>]? {
    let valueFor = row.facts.pairs["value-for"] ?? []
    if case .member(let type) = members[0].kind, !type.listItem.isSingle,
      let first = row.facts.values.first ?? valueFor.first?.value
    {
      diagnostics.append(
        .expected(
          "no values", for: "row '\(row.name.value)', because its member is not a single value", at: first.range))
      return nil
    }
    for value in row.facts.values + valueFor.map(\.value) {
      // A table for one case can print its tag differently. That is a conflict, not a mistake in the spec.
      if tag == nil { check(value, of: members, nil, &diagnostics) }
      guard let source = printed.source else { continue }
      for member in members { addValueSource(tag ?? value.value, of: member, source) }
    }
    for (product, value) in valueFor {
      let condition = Fact.Condition(member: product.value, value: value.value)
      matches.productValues.append(
        printed.with(condition, " has value \(value.value) for \(product.value)", at: value.range))
    }
    guard let own = valueFor.first(where: { $0.key.value == page.product })?.value else { return row.facts.values }
    if !row.facts.values.isEmpty, row.facts.values.map(\.value) != [own.value] {
      let text = " has \(valueList(row.facts.values)), but only \(own.value) for \(page.product)"
      matches.valueConflicts.append(printed.with((), text, at: own.range))
    }
    return [own]
  }

  // MARK: Lists

  private mutating func match(_ list: ListSyntax, on page: PageSyntax, _ diagnostics: inout Diagnostics) {
    let owner = list.owner.value
    let direct = types.directMembers(of: owner)
    let members = direct.contains { $0.key.name == list.member } ? direct : direct + types.tagMembers(of: owner)
    guard types.isDeclared(owner), let member = members.first(where: { $0.key.name == list.member }) else {
      guard types.isDeclared(owner) else { return types.reportUnknownBody(list.owner, &diagnostics) }
      diagnostics.append(
        .unknown(.member, list.member, in: " of \(owner)", among: members.map(\.key.name), at: list.owner.range))
      return
    }
    let provenance = Provenance(page: page.id.value, location: .list(title: list.title))
    let printed = Printed(
      qualifiedName: member.qualifiedName, page: page.id.value, value: (), text: "list '\(list.title)'",
      range: list.owner.range, source: provenance, union: member.tagUnion)
    matches.sources[member.key, default: []].append(provenance)
    let values = list.values.map { value in
      guard let meant = aliases[page.id.value]?[value.value] else { return value }
      let alias = TagAlias(type: member.valueOwner, tag: meant, printed: value.value)
      matches.tagAliases.append(
        printed.with(alias, " has value \(value.value), but the types have \(meant)", at: value.range))
      return Located(value: meant, range: value.range)
    }
    let sameMembers = members.filter { $0.key.name == list.member }
    for value in values {
      matches.used.insert(value.range)
      check(value, of: sameMembers, nil, &diagnostics)
      for member in sameMembers { addValueSource(value.value, of: member, provenance) }
    }
    for rule in list.rules {
      let key = RuleKey(owner: owner, condition: rule.value)
      matches.statedRules.append(Located(value: key, range: rule.range))
      matches.ruleSources[key, default: []].append(provenance)
    }
    guard let first = values.first else { return }
    add(.texts(values.map(\.value)), to: .values, printed.with((), at: first.range))
    restrict(
      member.tagUnion.map { .tag(union: $0) } ?? member.restrictionSubject, to: values.map(\.value), printed,
      at: first.range)
  }
}

extension RowSyntax {
  /// What the printed type, or its meaning on the page, says.
  fileprivate var printedType: PrintedType? { (typeMeaning ?? type?.value).map(PrintedType.init) }
}

extension TableSyntax {
  fileprivate func location(of row: RowSyntax) -> Provenance.Location {
    .row(table: title, name: row.name.value, type: row.type?.value)
  }
}

/// `value A` or `values A, B`.
private func valueList(_ values: [Located<String>]) -> String {
  (values.count == 1 ? "value " : "values ") + values.map(\.value).joined(separator: ", ")
}

/// `A, B or C`.
func listing(_ names: [String], _ conjunction: String = "or") -> String {
  names.count < 2
    ? names.joined() : names.dropLast().joined(separator: ", ") + " \(conjunction) " + names[names.count - 1]
}
