import SpecModel
import SpecText

extension Diagnostic {
  /// A conflict without a ruling. The caret is on a statement that contradicts the model or, if there is none, on one of
  /// the smallest side.
  static func unruled(_ conflict: Conflict, _ pageOrder: [String]) -> Diagnostic {
    let first = conflict.accused
    let others = conflict.items.map(\.evidence).filter { $0 != first }
    var notes = others.map { Diagnostic.Note("page '\($0.page)': \($0.statement)", at: $0.origin) }
    if let model = conflict.model { notes.append(model) }
    let statement = first.map { "page '\($0.page)': \($0.statement); " } ?? ""
    let range = first?.origin ?? notes.removeLast().range
    return Diagnostic(
      "unruled-conflict", conflict.message(statement), at: range, notes: notes, paste: conflict.ruling(pageOrder))
  }
}

extension Conflict {
  fileprivate var accused: Evidence? {
    if let first = items.first(where: \.contradicts) { return first.evidence }
    let counts = Dictionary(grouping: items) { $0.side ?? "" }.mapValues(\.count)
    return items.min { counts[$0.side ?? ""] ?? 0 < counts[$1.side ?? ""] ?? 0 }?.evidence
  }

  /// What is contradictory and how to resolve it.
  fileprivate func message(_ statement: String) -> String {
    if items.isEmpty {
      let model = model.map { " (\($0.message))" } ?? ""
      return "no page states \(topic)\(model); correct the types or add a ruling"
    }
    return "\(statement)\(contradiction); correct the spec or add a ruling"
  }

  private var contradiction: String {
    let subject = "'\(key.subject)'"
    return switch key.kind {
    case .type, .kind, .spelling, .values, .event, .format, .presence, .unit, .default, .limit, .meaning:
      "\(sides) on \(topic)\(counts)"
    case .name: "a page prints the name of \(subject) in another case"
    case .nesting: "a table lists \(subject) outside the object that contains it"
    case .placeholder:
      "a sample shows a placeholder instead of a value of \(subject), or a value that needs quotes (string \"a | b\")"
    case .rule: "a sample breaks a rule of \(subject)"
    case .undocumented: "no table lists \(subject), which a sample shows"
    case .missingFromSample: "no sample shows \(subject), which a table lists"
    case .sameMembers: "page \(subject) does not have the same members as the page that it names"
    case .removed: "the newer page no longer has \(subject)"
    }
  }

  /// Who contradicts whom.
  private var sides: String {
    let pages = Set(items.map(\.evidence.page))
    guard pages.count == 1, let page = pages.first else {
      return items.allSatisfy(\.contradicts) ? "the pages contradict the types" : "pages disagree"
    }
    return contradicting.isEmpty ? "page '\(page)' contradicts itself" : "page '\(page)' contradicts the types"
  }

  /// How many pages are on each side: ` (Integer on 6 pages, String on 2)`.
  private var counts: String {
    let sides = Dictionary(grouping: items.filter { $0.side != nil }) { $0.side ?? "" }
      .mapValues { Set($0.map(\.evidence.page)).count }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard sides.count > 1 else { return "" }
    let texts = sides.enumerated().map { index, side in
      "\(side.key) on \(side.value)" + (index == 0 ? " \(side.value == 1 ? "page" : "pages")" : "")
    }
    return " (\(texts.joined(separator: ", ")))"
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
    case .type, .values, .format, .unit, .default, .meaning, .name, .nesting, .placeholder, .rule, .undocumented,
      .missingFromSample, .sameMembers, .removed:
      "the \(key.kind.rawValue) of \(subject)"
    }
  }

  /// A ruling to paste. The author adds the decision and the reason.
  fileprivate func ruling(_ pageOrder: [String]) -> String {
    let name = key.subject.split { !($0.isLetter || $0.isNumber) || !$0.isASCII }.joined(separator: "-")
    let evidence = PageEvidence.of(items.map(\.evidence), pageOrder)
    return """
      to paste below 'rulings:':
        \(kebabCase(name))-\(key.kind.rawValue):
          members: [\(plainOrQuoted(key.subject, as: .item))]
          conflicts: [\(key.kind.rawValue)]
          decision: ""
          because: ""
      \(PageEvidence.text(evidence))
      """
  }
}

/// `CallFlowAction.action` -> `call-flow-action-action`.
private func kebabCase(_ name: String) -> String {
  var text = ""
  for letter in name {
    if letter.isUppercase, text.last?.isLowercase == true { text += "-" }
    text += letter.lowercased()
  }
  return text
}
