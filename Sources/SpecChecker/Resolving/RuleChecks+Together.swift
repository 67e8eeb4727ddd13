import SpecModel
import SpecText

// Checks the rules of a record together: each member that they name can be present, and each list can be long enough.

extension ResolvedTypes {
  func checkRulesTogether(of record: RecordSyntax, _ members: [Member], _ diagnostics: inout Diagnostics) {
    // What is wrong with a rule by itself has been reported.
    let rules = record.rules.filter { rule in
      let names = rule.condition.members
      return names.allSatisfy { name in members.contains { $0.name == name } } && Set(names).count == names.count
        && (names.count > 1 || rule.condition.list != nil)
    }
    checkPresence(rules, members, &diagnostics)
    for member in members {
      if case .list = member.type { checkCounts(of: member, rules, &diagnostics) }
    }
  }

  /// Finds a member that the rules never allow, and reports the first rule with which that is so.
  private func checkPresence(_ rules: [RuleSyntax], _ members: [Member], _ diagnostics: inout Diagnostics) {
    // A rule about a member that is always present is reported by itself.
    let optional = Set(members.filter(\.isOptional).map(\.name))
    let rules = rules.filter { $0.condition.members.allSatisfy(optional.contains) }
    func allows(_ present: Set<String>, _ count: Int) -> Bool {
      PresenceRules(rules.prefix(count).map(\.condition)).solve(required: present) != .impossible
    }
    func report(_ present: Set<String>, _ what: String) {
      guard let index = rules.indices.first(where: { !allows(present, $0 + 1) }) else { return }
      diagnostics.append(.impossible(rules[index], "with the rules before it, \(what)"))
    }
    if !allows([], rules.count) { return report([], "the record can have no value") }
    let names = PresenceRules(rules.map(\.condition)).members
    if let name = names.first(where: { !allows([$0], rules.count) }) {
      report([name], "'\(name)' can never be present")
    }
  }

  /// Checks the counts of cases of a list with each other and with the limit of the list.
  private func checkCounts(of list: Member, _ rules: [RuleSyntax], _ diagnostics: inout Diagnostics) {
    var needed: [String: Int] = [:]
    for rule in rules where rule.condition.list == list.name {
      guard case .atLeast(_, let tag, let count) = rule.condition else { continue }
      needed[tag] = max(needed[tag] ?? 0, count)
      if count == 0 {
        diagnostics.append(.impossible(rule, "every list has at least 0 items"))
        continue
      }
      let total = needed.values.reduce(0) { $0.addingReportingOverflow($1).overflow ? .max : $0 + $1 }
      if let most = list.facts.maximumCount, total > most {
        diagnostics.append(
          .impossible(rule, "'\(list.name)' has at most \(most) items, but the rules need \(total) of single cases"))
      }
    }
    for rule in rules where rule.condition.list == list.name {
      switch rule.condition {
      case .atMost(_, let tag, let count):
        guard let least = needed[tag], least > count else { continue }
        diagnostics.append(.impossible(rule, "another rule needs at least \(least) of '\(tag)'"))
      case .last(_, let tag):
        guard let least = needed[tag], least > 1 else { continue }
        diagnostics.append(.impossible(rule, "another rule needs \(least) of '\(tag)', and only one can be the last"))
      case .requires, .excludes, .exactlyOne, .atLeastOne, .lessThan, .atLeast, .notBefore: continue
      }
    }
  }
}
