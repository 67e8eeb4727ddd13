import SpecModel
import SpecText

/// Reads what the comments of a sample state.
struct SampleFacts {
  let context: PageContext

  /// The facts that a comment can state. Its values and formats are those of the sample itself.
  private static let keys = [
    "optional", "nullable", "default", "values", "minimum", "maximum", "exclusive-minimum", "exclusive-maximum",
    "min-length", "max-length", "min-count", "max-count", "requires", "requires-when", "less-than", "excludes",
    "deprecated", "unit",
  ]

  /// The depth of the calls is that of the sample, which is limited.
  func add(to value: inout PrintedValue, name: String) {
    if !value.comment.isEmpty { value.facts = facts(of: value.comment, name, value.kind, value.range) }
    switch value.content {
    case .object(var members):
      // Two values with the members would copy them.
      value.content = .object([])
      for index in members.indices { add(to: &members[index].value, name: members[index].name) }
      value.content = .object(members)
    case .array(var items):
      value.content = .array([])
      for index in items.indices { add(to: &items[index], name: name) }
      value.content = .array(items)
    case .scalar: break
    }
  }

  private func facts(of comment: String, _ name: String, _ kind: JSONKind, _ range: SourceRange) -> Facts {
    let prose = Prose(InlineReader.lines(of: Array(comment.utf8), .markdown, PageNames()), at: range)
    let kinds: [JSONKind] = kind == .null ? [] : kind == .integer || kind == .number ? [.integer, .number] : [kind]
    let stated = statements(
      of: prose, in: context.around(name, kinds))
    var facts = Facts()
    for key in Self.keys { facts[key] = stated.facts[key] }
    return facts
  }
}
