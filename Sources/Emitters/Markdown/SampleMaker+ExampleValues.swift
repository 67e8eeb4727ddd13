import SpecModel

// Made-up values for what a page does not print. They are within the limits of their members.
extension SampleMaker {
  /// The smallest value of a type.
  func exampleValue(for type: String) -> SamplePlan { exampleValue(for: model.type(named: type), in: Position()) }

  /// A value that the pages allow, or the smallest value if they do not restrict it.
  func exampleValue(for type: MemberType, in position: Position) -> SamplePlan {
    if let value = allowedValues(in: position).joined().lazy.compactMap({ value($0, of: type, in: position) }).first {
      return value
    }
    switch type {
    case .scalar(let scalar): return exampleValue(for: scalar, in: position)
    case .enumeration(let name):
      return model.enumeration(name)?.values.first.flatMap { model.value($0.text, of: name) } ?? .null
    case .record(let name): return .record(name: name, parts([], of: name, in: position))
    case .union(let name):
      guard let union = model.union(name), let item = union.cases.first(where: { isLeft($0, of: union) }) else {
        return .null
      }
      return exampleValue(for: item, of: union, in: position)
    case .list(let item):
      // Only a list can make a type contain itself.
      let isRepeated = Set(position.records).count < position.records.count
      if isRepeated { return .list([]) }
      let needed = neededItems(of: item, in: position)
      let count = max(min(position.member?.facts.minimumCount ?? 0, 4) - needed.count, 0)
      return .list((0..<count).map { _ in exampleValue(for: item, in: position) } + needed)
    }
  }

  /// The items of single cases that the rules of the record need in a list. The item that has to be the last one is.
  private func neededItems(of item: MemberType, in position: Position) -> [SamplePlan] {
    guard case .union(let name) = item, let union = model.union(name), let list = position.member?.name else {
      return []
    }
    let rules = (model.record(position.owner)?.rules ?? []).map(\.condition).filter { $0.list == list }
    let counts = rules.compactMap { rule -> (tag: String, count: Int)? in
      if case .atLeast(_, let tag, let count) = rule { (tag, count) } else { nil }
    }
    func isLast(_ tag: String) -> Bool { rules.contains(.last(list: list, tag: tag)) }
    return (counts.filter { !isLast($0.tag) } + counts.filter { isLast($0.tag) }).flatMap { tag, count in
      union.cases.first { $0.tag == tag }.map { item in
        (0..<min(count, 4)).map { _ in exampleValue(for: item, of: union, in: position) }
      } ?? []
    }
  }

  private func exampleValue(for item: Union.Case, of union: Union, in position: Position) -> SamplePlan {
    let value = exampleValue(for: item.type, in: position)
    guard case .tagBeside(let member, let content) = union.discriminator, case .record(let record, let parts) = value
    else { return .choice(tag: item.tag, value) }
    return tagged(member, item.tag, content, record, parts)
  }

  private func exampleValue(for scalar: Scalar, in position: Position) -> SamplePlan {
    if let constant = position.member?.constant { return .text(constant) }
    let limits = position.member?.facts ?? Facts()
    switch scalar.kind {
    case .integer, .number:
      let shown = DecimalNumber(scalar.samples.example).flatMap {
        limits.allow($0) ? $0 : limits.example(isWhole: scalar.kind == .integer)
      }
      return shown.flatMap { number($0.text, isWhole: scalar.kind == .integer) }.map { .number($0) } ?? .null
    case .boolean: return .flag(scalar.samples.example == "true")
    case .string, .object, .array, .null:
      if let text = limits.textOfPattern({ _ in 0 }) {
        let example = scalar.samples.example
        let isBetter = scalar.format?.allows(text) == false && limits.matchPattern(example)
        return .text(isBetter ? example : text)
      }
      switch scalar.samples.texts {
      case .words: return .text(limits.fit(position.member?.name ?? scalar.samples.example))
      case .characters: return .text(limits.fit(scalar.samples.example))
      case .templates: return .text(scalar.samples.example)
      }
    }
  }
}
