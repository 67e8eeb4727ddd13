import SpecModel
import SpecText

/// Reports members, values and cases from nowhere: everything that the types say comes from a page.
func reportFromNowhere(_ types: ResolvedTypes, _ matches: Matches, _ problems: inout Problems) {
  for (name, record) in types.records.sorted(by: { $0.key < $1.key }) {
    for member in record.members.map(\.member) where matches.sources[MemberKey(owner: name, name: member.name)] == nil {
      problems.append(.fromNowhere("member '\(member.name)' of \(name)", at: member.origin))
    }
  }
  for (name, enumeration) in types.enumerations.sorted(by: { $0.key < $1.key }) {
    for value in enumeration.values.map(\.text)
    where matches.valueSources[MemberKey(owner: name, name: value.value)] == nil {
      problems.append(.fromNowhere("value '\(value.value)' of \(name)", at: value.range))
    }
  }
  for (name, union) in types.unions.sorted(by: { $0.key < $1.key }) where union.discriminator != .jsonKind {
    for tag in union.cases.map(\.tag) where matches.valueSources[MemberKey(owner: name, name: tag.value)] == nil {
      problems.append(.fromNowhere("case '\(tag.value)' of \(name)", at: tag.range))
    }
  }
}

/// Warns of what nothing uses.
func reportUnused(
  _ types: ResolvedTypes, _ pages: [PageSyntax], _ webhooks: [WebhookSyntax], _ problems: inout Problems
) {
  for member in types.unusedMembers {
    problems.append(
      Diagnostic("unused-member", .warning, "no record lists the member '\(member.value)'", at: member.range))
  }
  let named = Set(webhooks.flatMap(\.pages).map(\.value))
  for page in pages where !named.contains(page.id.value) {
    problems.append(
      Diagnostic("unused-page", .warning, "no webhook names the page '\(page.id.value)'", at: page.id.range))
  }
}

extension Diagnostic {
  fileprivate static func fromNowhere(_ what: String, at range: SourceRange) -> Diagnostic {
    Diagnostic("from-nowhere", "\(what) is in no table, list or sample of a page", at: range)
  }
}
