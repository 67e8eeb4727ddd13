import SpecModel

extension Conflict {
  /// What is contradictory and how to resolve it: `pages disagree on the type of 'callDuration'; add a ruling`.
  var message: String {
    if evidence.isEmpty { return "no page states \(topic); correct the types or add a ruling" }
    return "\(contradiction); add a ruling"
  }

  private var contradiction: String {
    let subject = "'\(key.subject)'"
    return switch key.kind {
    case .type, .kind, .spelling, .values, .event, .format, .presence, .default, .limit, .meaning:
      "\(sides) on \(topic)"
    case .name: "a page prints the name of \(subject) in another case"
    case .nesting: "a table lists \(subject) outside the object that contains it"
    case .placeholder: "a sample shows a placeholder instead of a value of \(subject)"
    case .rule: "a sample breaks a rule of \(subject)"
    case .undocumented: "no table lists \(subject), which a sample shows"
    case .missingFromSample: "no sample shows \(subject), which a table lists"
    case .sameMembers: "page \(subject) does not have the same members as the page that it names"
    case .removed: "the newer page no longer has \(subject)"
    }
  }

  /// Who contradicts whom.
  private var sides: String {
    let pages = Set(evidence.map(\.page))
    guard pages.count == 1, let page = pages.first else { return "pages disagree" }
    // Value sets are compared with other statements of pages, not with the types.
    let isWithinPage = contradicting.isEmpty || key.kind == .values
    return isWithinPage ? "page '\(page)' contradicts itself" : "page '\(page)' contradicts the types"
  }

  /// What the sides disagree on.
  private var topic: String {
    let subject = "'\(key.subject)'"
    return switch key.kind {
    case .kind: "the JSON kind of \(subject)"
    case .spelling: "the spelling of a value of \(subject)"
    case .event: "the event types of endpoint \(subject)"
    case .presence: "whether \(subject) may be missing or null"
    case .limit: "the limits of \(subject)"
    case .type, .values, .format, .default, .meaning, .name, .nesting, .placeholder, .rule, .undocumented,
      .missingFromSample, .sameMembers, .removed:
      "the \(key.kind.rawValue) of \(subject)"
    }
  }
}
