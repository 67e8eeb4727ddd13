import SpecModel

// Made-up values for what a page does not print. They are within the limits of their members.
extension SampleMaker {
  /// The smallest value of a body. A list has at least one item.
  func exampleValue(for type: String, list: Webhook.List?) -> SamplePlan {
    let value = exampleValue(for: model.type(named: type), in: Position())
    guard let list else { return value }
    return .list(Array(repeating: value, count: min(max(list.facts.minimumCount ?? 1, 1), 4)))
  }

  /// A value that the pages allow, or the smallest value if they do not restrict it.
  func exampleValue(for type: MemberType, in position: Position) -> SamplePlan {
    if let value = allowedValues(in: position).joined().lazy.compactMap({ value($0, of: type, in: position) }).first {
      return value
    }
    if let constant = constant(in: position) { return constant }
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
    case .json: return .json(.text(Scalar.text.samples.example))
    case .list(let item):
      let needed = neededItems(of: item, in: position)
      let others = max(count(in: position) - needed.count, 0)
      return .list((0..<others).map { _ in exampleValue(for: item.type, in: position.ofItem(item)) } + needed)
    case .map(let item):
      return .map(
        (0..<count(in: position)).map { index in
          SamplePlan.Part(name: "name\(index + 1)", value: exampleValue(for: item.type, in: position.ofItem(item)))
        })
    }
  }

  /// The items of single cases that the rules of the record need in a list. The item that has to be the last one is.
  private func neededItems(of item: MemberType.Item, in position: Position) -> [SamplePlan] {
    guard case .union(let name) = item.type, let union = model.union(name), let list = position.member?.name,
      !position.isRepeated
    else { return [] }
    let rules = (model.record(position.owner)?.rules ?? []).map(\.condition).filter { $0.list == list }
    let counts = rules.compactMap { rule -> (tag: String, count: Int)? in
      if case .atLeast(_, let tag, let count) = rule { (tag, count) } else { nil }
    }
    func isLast(_ tag: String) -> Bool { rules.contains(.last(list: list, tag: tag)) }
    return (counts.filter { !isLast($0.tag) } + counts.filter { isLast($0.tag) }).flatMap { tag, count in
      union.cases.first { $0.tag == tag }.map { unionCase in
        (0..<min(count, 4)).map { _ in exampleValue(for: unionCase, of: union, in: position.ofItem(item)) }
      } ?? []
    }
  }

  /// The smallest number of items, but not many.
  private func count(in position: Position) -> Int {
    position.isRepeated ? 0 : min(position.member?.facts.minimumCount ?? 0, 4)
  }

  private func exampleValue(for item: Union.Case, of union: Union, in position: Position) -> SamplePlan {
    if !item.has.isEmpty {
      let selectors = item.has.map { (name: $0, shape: Shape.scalar(.string, literal: nil)) }
      return .choice(item.identifier, fit(.object(selectors), to: item.type, in: position))
    }
    let value = exampleValue(for: item.type, in: position)
    switch union.discriminator {
    case .tagBeside(let tag, let content):
      guard case .record(let record, let parts) = value else { break }
      return tagged(tag, item, content, record, parts)
    case .tag(let tag):
      // A case with several tags has one of them as the value of a member.
      guard item.tags.count > 1 else { break }
      let lists = restrictions.filter { $0.subject == .tag(union: union.name) }.map(\.values)
      let chosen = item.tags.first { tag in lists.allSatisfy { $0.contains(tag) } } ?? item.tags[0]
      let member = model.members(at: tag.path, in: item.type)?.last
      guard let member, let shown = self.value(chosen, of: member.type, in: Position(member: member)) else { break }
      return .choice(item.identifier, value.replacing(at: tag.path, with: shown))
    case .outerTag, .members, .header, .jsonKind: break
    }
    return .choice(item.identifier, value)
  }

  private func exampleValue(for scalar: Scalar, in position: Position) -> SamplePlan {
    if scalar == .null { return .null }
    let limits = position.member?.facts ?? Facts()
    switch scalar.kind {
    case .integer, .number: return exampleNumber(for: scalar, limits).map { plan($0, of: scalar) } ?? .null
    case .boolean: return .flag(scalar.samples.example == "true")
    case .string, .object, .array, .null:
      if let text = limits.textOfPattern({ _ in 0 }) {
        let example = scalar.samples.example
        let isBetter = scalar.format?.allows(text) == false && limits.matchPattern(example)
        return .text(isBetter ? example : text)
      }
      switch scalar.texts(for: limits) {
      case .words: return .text(limits.fit(position.member?.name ?? scalar.samples.example))
      case .characters: return .text(limits.fit(scalar.samples.example))
      case .templates: return .text(scalar.example(for: limits))
      case .numbers: return .text(exampleNumber(for: scalar, limits)?.text ?? scalar.samples.example)
      }
    }
  }

  private func exampleNumber(for scalar: Scalar, _ limits: Facts) -> DecimalNumber? {
    let shown = DecimalNumber(scalar.samples.example).flatMap {
      limits.allow($0) ? $0 : limits.example(isWhole: scalar.numbers == .integers)
    }
    return shown.flatMap { number($0.text, of: scalar) }
  }
}
