import Emitters
package import SpecDiff
package import SpecModel

/// Reports what a change of a spec means for users of the generated module.
///
/// Breaking changes come first, then additive, then invisible ones. Within each, the order is types, webhooks, rulings,
/// pages, guides.
package struct ChangeReport: Report {
  /// One or more changes that differ only in their subject: changes of a member that several records share.
  struct Item {
    var id: String
    /// At least one.
    var subjects: [Change.Subject]
    var phrase: Phrase
    var impact: Impact
    var cause: Change.Cause
    var effects: [Effect]
    var old: [Location]
    var new: [Location]
  }

  let items: [Item]

  /// - Parameters:
  ///   - old: converts an origin in the old spec to a location.
  ///   - new: converts an origin in the new spec to a location.
  package init(_ changes: [Change], old: (Origin) -> Location, new: (Origin) -> Location) {
    var items: [Item] = []
    var indices: [MergeKey: Int] = [:]
    for change in changes {
      let item = Item(change, old: change.old.map(old), new: change.new.map(new))
      if let index = indices[item.mergeKey] {
        items[index].merge(item)
      } else {
        indices[item.mergeKey] = items.count
        items.append(item)
      }
    }
    // The sort is stable: changes of one subject stay in the order of the spec.
    self.items = items.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(
      \.element)
  }

  package var isBreaking: Bool { items.contains { $0.impact == .breaking } }

  func items(_ impact: Impact) -> [Item] { items.filter { $0.impact == impact } }
}

/// Items with equal keys are merged.
private struct MergeKey: Hashable {
  var id: String
  var kind: Int
  var phrase: Phrase
  var cause: Change.Cause
  var effects: [Effect]
}

/// The order of items: by impact, then by kind and name of the subject.
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
  fileprivate init(_ change: Change, old: Location?, new: Location?) {
    let effects = change.effects
    self.init(
      id: change.difference.id, subjects: [change.subject], phrase: change.difference.phrase,
      impact: change.impact, cause: change.cause, effects: effects,
      old: [old].compactMap(\.self), new: [new].compactMap(\.self))
  }

  fileprivate var mergeKey: MergeKey {
    MergeKey(id: id, kind: subjects[0].kind, phrase: phrase, cause: cause, effects: effects)
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

  /// The name in the spec; empty for the module.
  var name: String {
    switch self {
    case .module: ""
    case .type(let name), .webhook(let name), .ruling(let name), .page(let name), .guide(let name): name
    }
  }

  /// The name of the kind: `webhook`.
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
