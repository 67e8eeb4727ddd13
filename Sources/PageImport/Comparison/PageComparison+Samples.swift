import SpecModel
import SpecText

/// A value of a sample with its path: `payload.callId`, `callflow[0].action`.
struct PlacedValue {
  var path: String
  /// The path of the object or array that contains it; nil for the whole sample.
  var parent: String?
  var kind: JSONKind
  var literal: String?
  var facts: Facts
  var comment: String
  var range: SourceRange

  /// `integer 10`
  var text: String { [kind.rawValue, literal].compactMap(\.self).joined(separator: " ") }
}

/// A sample with all its values.
struct FlatSample {
  var sample: PrintedSample
  var values: [PlacedValue]

  init(_ sample: PrintedSample) {
    self.sample = sample
    values = []
    add(sample.value, at: "", in: nil)
  }

  private mutating func add(_ value: PrintedValue, at path: String, in parent: String?) {
    var literal: String?
    if case .scalar(_, let text) = value.content { literal = text }
    values.append(
      PlacedValue(
        path: path, parent: parent, kind: value.kind, literal: literal, facts: value.facts, comment: value.comment,
        range: value.range))
    switch value.content {
    case .scalar: break
    case .array(let items):
      for (index, item) in items.enumerated() { add(item, at: "\(path)[\(index)]", in: path) }
    case .object(let members):
      for member in members { add(member.value, at: path.isEmpty ? member.name : "\(path).\(member.name)", in: path) }
    }
  }

  /// All paths and values, to find the same sample again.
  var content: String { values.map { "\($0.path) \($0.text)" }.joined(separator: "\n") }

  func likeness(to other: FlatSample) -> Double {
    func literals(_ values: [PlacedValue]) -> Set<String> {
      Set(values.compactMap { value in value.literal.map { "\(value.path) \($0)" } })
    }
    return overlap(Set(values.map(\.path)), Set(other.values.map(\.path))) * 0.6
      + overlap(literals(values), literals(other.values)) * 0.3 + (sample.title == other.sample.title ? 0.1 : 0)
  }
}

extension PageComparison {
  var samples: [PageDifference] {
    let (before, now) = (old.samples.map(FlatSample.init), new.samples.map(FlatSample.init))
    let alignment = Alignment(before, now, by: [\.content], likeness: { $0.likeness(to: $1) }, atLeast: 0.3)
    return alignment.pairs.flatMap { compare(before[$0.old], now[$0.new]) }
      + alignment.added.map { now[$0] }.map {
        PageDifference(.sampleAdded, $0.sample.title, new: summary(of: $0), at: nil, $0.sample.range)
      }
      + alignment.removed.map { before[$0] }.map {
        PageDifference(.sampleRemoved, $0.sample.title, old: summary(of: $0), at: $0.sample.range)
      }
  }

  /// The names of the first members.
  private func summary(of sample: FlatSample) -> String {
    let names = sample.values.filter { $0.parent == "" }.map(\.path)
    return names.prefix(8).joined(separator: ", ") + (names.count > 8 ? ", ..." : "")
  }

  private func compare(_ old: FlatSample, _ new: FlatSample) -> [PageDifference] {
    let title = new.sample.title
    var alignment = Alignment(old.values, new.values, by: [\.path])
    let renamed = alignment.pairReplacements(oldCount: old.values.count, newCount: new.values.count) {
      old.values[$0].parent == new.values[$1].parent && old.values[$0].kind == new.values[$1].kind
        && old.values[$0].literal == new.values[$1].literal
    }
    func difference(_ kind: PageDifference.Kind, _ first: PlacedValue?, _ second: PlacedValue?) -> PageDifference {
      PageDifference(
        kind, title, (second ?? first)?.path, old: first?.text, new: second?.text, at: first?.range, second?.range)
    }
    let (gone, added) = (alignment.removed.map { old.values[$0] }, alignment.added.map { new.values[$0] })
    // What is inside of an added or removed value is not named.
    let (paths, newPaths) = (Set(gone.map(\.path)), Set(added.map(\.path)))
    var differences = renamed.map { pair in
      PageDifference(
        .memberRenamed, title, new.values[pair.new].path, old: old.values[pair.old].path,
        new: new.values[pair.new].path, at: old.values[pair.old].range, new.values[pair.new].range)
    }
    differences += added.filter { !newPaths.contains($0.parent ?? " ") }.map { difference(.memberAdded, nil, $0) }
    differences += gone.filter { !paths.contains($0.parent ?? " ") }.map { difference(.memberRemoved, $0, nil) }
    let moved = alignment.moved.map { (old.values[$0.old], new.values[$0.new]) }
    let movedPaths = Set(moved.map(\.1.path))
    differences += moved.filter { !movedPaths.contains($0.1.parent ?? " ") }.map { first, second in
      PageDifference(
        .memberMoved, title, second.path, old: first.path, new: second.path, at: first.range, second.range)
    }
    for pair in alignment.pairs {
      let (first, second) = (old.values[pair.old], new.values[pair.new])
      if first.kind != second.kind {
        differences.append(difference(.valueKind, first, second))
      } else if let literal = first.literal, literal != second.literal {
        differences.append(difference(.value, first, second))
      }
      for change in factChanges(first.facts, second.facts, wordsNow: second.comment.isEmpty ? nil : second.comment) {
        differences.append(
          PageDifference(
            .comment, title, second.path, old: change.old, new: change.new, at: first.range, second.range))
      }
    }
    if Set(old.sample.defects) != Set(new.sample.defects) {
      differences.append(
        PageDifference(
          .defects, title, old: old.sample.defects.joined(separator: ", "),
          new: new.sample.defects.joined(separator: ", "), at: old.sample.range, new.sample.range))
    }
    return differences
  }
}
