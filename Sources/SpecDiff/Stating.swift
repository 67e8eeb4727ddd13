import SpecModel

/// A part of a page that states facts.
protocol Stating {
  /// The types or members that the spec names for the part.
  var subjects: [String] { get }
  /// The facts as spec text, one by one: `type String`, `values: INBOUND`.
  var facts: [String] { get }
}

extension Group where Item: Stating {
  /// Whether a fact is stated on one side only, or about something else. How often it is stated does not matter.
  var isChanged: Bool { differs(\.facts) || isByTitle && differs(\.subjects) }

  func differs(_ texts: (Item) -> [String]) -> Bool { Set(old.flatMap(texts)) != Set(new.flatMap(texts)) }
}

extension PagePair.Row: Stating {
  var subjects: [String] { table.subjects }
  var facts: [String] {
    ["name \(row.name)"] + (row.type.map { ["type \($0)"] } ?? []) + level + row.statements.singleFacts
  }

  /// The types of the table, if the member belongs to another one: the page can print the row at another level.
  private var level: [String] {
    let owners = row.members.map { $0.prefix { $0 != "." } }
    return owners.contains { table.subjects.contains(String($0)) } ? [] : ["in a table of \(table.subjects.sorted())"]
  }
}

extension NameList: Stating {
  var subjects: [String] { [subject] }
  var facts: [String] { statements.singleFacts }
}

extension Sample: Stating {
  var subjects: [String] { [subject] }
  var facts: [String] { values.map(\.statement) + remarks }

  func facts(about name: String) -> [String] {
    let name = name.lowercased()
    return values.filter { $0.member.lowercased() == name }.map(\.statement)
      + remarks.filter { isRemark($0.lowercased(), about: name) }
  }
}

/// Whether a remark, `payload.call-id format: uuid`, is about a name. The name can contain dots and spaces.
private func isRemark(_ remark: String, about name: String) -> Bool {
  let path = (remark.split(separator: ": ").first ?? "").split(separator: " ").dropLast().joined(separator: " ")
  return path == name || path.hasSuffix("." + name)
}

extension [String] {
  /// All texts as one; nil if there are none.
  var listed: String? { isEmpty ? nil : joined(separator: "; ") }

  /// Statements with each value of a list on its own.
  var singleFacts: [String] {
    flatMap { statement in
      guard let key = listKeys.first(where: { statement.hasPrefix($0) }) else { return [statement] }
      return statement.dropFirst(key.count).split(separator: ", ").map { key + $0 }
    }
  }
}

/// `values: `.
private let listKeys = Statement.keys.filter { if case .texts = $0.form { true } else { false } }.map { $0.name + ": " }
