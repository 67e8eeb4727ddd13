import Emitters
package import SpecDiff
package import SpecModel

/// What a change of a spec means for users of the generated module, as a reviewer reads it.
///
/// Breaking changes come first, then those that add something, then what nobody notices; in each, types before
/// webhooks, rulings, pages and guides.
package struct ChangeReport: Report {
  /// A place as people and editors read it.
  package struct Place: Hashable, Sendable {
    package var file: String
    package var line: Int
    package var column: Int

    package init(file: String, line: Int, column: Int) {
      self.file = file
      self.line = line
      self.column = column
    }

    var text: String { "\(file):\(line):\(column)" }
  }

  /// Changes that are the same but for the type or webhook that they are changes of: those of a member that records
  /// share.
  struct Item {
    var id: String
    /// At least one.
    var subjects: [Change.Subject]
    var wording: Phrase
    var impact: Impact
    var cause: Change.Cause
    var effects: [Effect]
    var old: [Place]
    var new: [Place]
  }

  let items: [Item]

  /// - Parameters:
  ///   - old: where something of the old spec stands.
  ///   - new: where something of the new spec stands.
  package init(_ changes: [Change], old: (Origin) -> Place, new: (Origin) -> Place) {
    var items: [Item] = []
    var places: [Sameness: Int] = [:]
    for change in changes {
      let item = Item(change, old: change.old.map(old), new: change.new.map(new))
      if let place = places[item.sameness] {
        items[place].merge(item)
      } else {
        places[item.sameness] = items.count
        items.append(item)
      }
    }
    // Stable: the order of the spec within one subject.
    self.items = items.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(
      \.element)
  }

  package var isBreaking: Bool { items.contains { $0.impact == .breaking } }

  func items(_ impact: Impact) -> [Item] { items.filter { $0.impact == impact } }
}

/// What two items that become one have in common.
private struct Sameness: Hashable {
  var id: String
  var kind: Int
  var wording: Phrase
  var cause: Change.Cause
  var effects: [Effect]
}

/// The order of items: by impact, then by what they are about.
private struct Rank: Comparable {
  var impact: Impact
  var kind: Int
  var name: String

  static func < (left: Self, right: Self) -> Bool {
    if left.impact != right.impact { return left.impact > right.impact }
    if left.kind != right.kind { return left.kind < right.kind }
    return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
  }
}

extension ChangeReport.Item {
  fileprivate init(_ change: Change, old: ChangeReport.Place?, new: ChangeReport.Place?) {
    let effects = change.effects
    self.init(
      id: change.difference.id, subjects: [change.subject], wording: change.difference.wording,
      impact: change.impact, cause: change.cause, effects: effects,
      old: [old].compactMap(\.self), new: [new].compactMap(\.self))
  }

  fileprivate var sameness: Sameness {
    // Only what belongs to types and webhooks repeats itself.
    Sameness(id: id, kind: subjects[0].kind, wording: wording, cause: cause, effects: effects)
  }

  fileprivate var rank: Rank {
    Rank(impact: impact, kind: subjects[0].kind, name: subjects.map(\.name).joined(separator: ", "))
  }

  fileprivate mutating func merge(_ other: Self) {
    subjects += other.subjects.filter { !subjects.contains($0) }
    old += other.old.filter { !old.contains($0) }
    new += other.new.filter { !new.contains($0) }
  }
}

extension Change.Subject {
  fileprivate var kind: Int {
    switch self {
    case .module: 0
    case .type: 1
    case .webhook: 2
    case .ruling: 3
    case .page: 4
    case .guide: 5
    }
  }

  /// What it is called in the spec.
  var name: String {
    switch self {
    case .module: ""
    case .type(let name), .webhook(let name), .ruling(let name), .page(let name), .guide(let name): name
    }
  }

  /// What it is: `webhook`.
  var kindName: String {
    switch self {
    case .module: "module"
    case .type: "type"
    case .webhook: "webhook"
    case .ruling: "ruling"
    case .page: "page"
    case .guide: "guide"
    }
  }
}
