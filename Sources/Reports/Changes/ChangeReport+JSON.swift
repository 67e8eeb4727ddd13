import Emitters
import SpecDiff

extension ChangeReport {
  /// One JSON object, with one line per change. Later versions may add keys, but keep these.
  package var json: String {
    let counts = Impact.allCases.map { "  \(jsonText($0.rawValue)): \(items($0).count),\n" }.joined()
    let changes = items.map { "    \($0.json)" }.joined(separator: ",\n")
    return "{\n\(counts)  \"changes\": [\(changes.isEmpty ? "" : "\n\(changes)\n  ")]\n}\n"
  }
}

extension ChangeReport.Item {
  fileprivate var json: String {
    object([
      ("id", jsonText(id)),
      ("impact", jsonText(impact.rawValue)),
      ("cause", jsonText(cause.rawValue)),
      ("kind", jsonText(subjects[0].kindName)),
      ("subjects", array(subjects.map(\.name).filter { !$0.isEmpty }.map(jsonText))),
      ("change", jsonText(phrase.plain)),
      ("effects", array(effects.map(\.json))),
      ("old", array(old.map(\.json))),
      ("new", array(new.map(\.json))),
    ])
  }
}

extension Effect {
  fileprivate var json: String {
    object([
      ("context", jsonText(context.rawValue)),
      ("impact", jsonText(impact.rawValue)),
      ("text", jsonText(phrase.plain)),
    ])
  }
}

extension Location {
  fileprivate var json: String {
    object([("file", jsonText(file)), ("line", String(line)), ("column", String(column))])
  }
}

private func object(_ members: [(name: String, value: String)]) -> String {
  "{" + members.map { "\(jsonText($0.name)): \($0.value)" }.joined(separator: ", ") + "}"
}

private func array(_ items: [String]) -> String { "[" + items.joined(separator: ", ") + "]" }
