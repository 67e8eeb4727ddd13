import SpecModel
import SpecText

/// Reads the rules between the members of a record: tree -> ``RuleSyntax``.
struct RuleReader {
  static func rules(_ node: SyntaxNode, _ diagnostics: inout Diagnostics) -> [RuleSyntax] {
    sequence(node, for: "'rules'", &diagnostics).compactMap { rule($0, ofBody: false, &diagnostics) }
  }

  /// The rules of a body that is a list. They have no key `list`.
  static func bodyRules(_ node: SyntaxNode, _ diagnostics: inout Diagnostics) -> [RuleSyntax] {
    sequence(node, for: "'rules'", &diagnostics).compactMap { rule($0, ofBody: true, &diagnostics) }
  }

  private static func rule(
    _ node: SyntaxNode, ofBody isOfBody: Bool, _ diagnostics: inout Diagnostics
  ) -> RuleSyntax? {
    let mapping = isOfBody ? Language.bodyRule : Language.recordRule
    guard let fields = Fields(node, of: "a rule", mapping, &diagnostics) else { return nil }
    let severity: Located<Rule.Severity>? = fields.choice("severity", .severity, &diagnostics)
    let doc = fields.node("doc").map { _ in fields.doc("doc", &diagnostics) }
    guard let (condition, members, tags) = condition(fields, ofBody: isOfBody, &diagnostics) else {
      let lists = "'last', 'at-least' and 'case', 'at-most' and 'case', or 'not-before' and 'case'"
      diagnostics.append(
        .expected(
          isOfBody
            ? lists
            : "'member' with 'requires', 'excludes' or 'less-than', or 'exactly-one-of', or 'at-least-one-of', or 'list' "
              + "with " + lists, for: "a rule", at: node.range))
      return nil
    }
    return RuleSyntax(
      condition: condition, severity: severity?.value ?? .error, doc: doc, members: members, tags: tags,
      range: node.range)
  }

  private typealias Parts = (condition: Rule.Condition, members: [Located<String>], tags: [Located<String>])

  /// Each kind of rule has its own keys. All of them are required, except `when`.
  private static func condition(_ fields: Fields, ofBody isOfBody: Bool, _ diagnostics: inout Diagnostics) -> Parts? {
    // The list of such a rule is the body, which has no name.
    let body = isOfBody ? Located(value: "", range: fields.range) : nil
    func text(_ key: String) -> Located<String>? { key == "list" ? body ?? read(key) : read(key) }
    func read(_ key: String) -> Located<String>? { fields.text(key, &diagnostics) }
    func count(_ key: String) -> (list: Located<String>, tag: Located<String>, count: Int)? {
      guard let list = text("list"), let tag = text("case"), let count = fields.size(key, &diagnostics) else {
        return nil
      }
      return (list, tag, count.value)
    }
    func isGiven(_ key: String) -> Bool { fields.node(key) != nil || isOfBody && key == "list" }
    switch Language.recordRule.keyNames.filter({ isGiven($0) && !["severity", "doc"].contains($0) }) {
    case ["member", "requires"], ["member", "requires", "when"]:
      guard let member = text("member"), let other = text("requires") else { return nil }
      let condition = Rule.Condition.requires(member: member.value, value: text("when")?.value, other: other.value)
      return (condition, [member, other], [])
    case ["member", "excludes"]:
      guard let member = text("member"), let other = text("excludes") else { return nil }
      return (.excludes(member: member.value, other: other.value), [member, other], [])
    case ["exactly-one-of"]:
      guard let members = fields.texts("exactly-one-of", &diagnostics) else { return nil }
      return (.exactlyOne(of: members.map(\.value)), members, [])
    case ["at-least-one-of"]:
      guard let members = fields.texts("at-least-one-of", &diagnostics) else { return nil }
      return (.atLeastOne(of: members.map(\.value)), members, [])
    case ["member", "less-than"]:
      guard let member = text("member"), let other = text("less-than") else { return nil }
      return (.lessThan(member: member.value, other: other.value), [member, other], [])
    case ["list", "at-least", "case"]:
      guard let (list, tag, count) = count("at-least") else { return nil }
      return (.atLeast(list: list.value, tag: tag.value, count: count), [list], [tag])
    case ["list", "at-most", "case"]:
      guard let (list, tag, count) = count("at-most") else { return nil }
      return (.atMost(list: list.value, tag: tag.value, count: count), [list], [tag])
    case ["list", "last"]:
      guard let list = text("list"), let tag = text("last") else { return nil }
      return (.last(list: list.value, tag: tag.value), [list], [tag])
    case ["list", "case", "not-before"]:
      guard let list = text("list"), let tag = text("case"), let next = text("not-before") else { return nil }
      return (.notBefore(list: list.value, tag: tag.value, next: next.value), [list], [tag, next])
    default: return nil
    }
  }
}
