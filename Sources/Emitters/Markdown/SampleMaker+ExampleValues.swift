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
      let count = isRepeated ? 0 : min(position.member?.facts.minimumCount ?? 0, 4)
      return .list((0..<count).map { _ in exampleValue(for: item, in: position) })
    }
  }

  private func exampleValue(for item: Union.Case, of union: Union, in position: Position) -> SamplePlan {
    if !item.has.isEmpty {
      let selectors = item.has.map { (name: $0, shape: Shape.scalar(.string, literal: nil)) }
      return .choice(item.identifier, fit(.object(selectors), to: item.type, in: position))
    }
    let value = exampleValue(for: item.type, in: position)
    guard case .tagBeside(let member, let content) = union.discriminator, case .record(let record, let parts) = value
    else { return .choice(item.identifier, value) }
    return tagged(member, item, content, record, parts)
  }

  private func exampleValue(for scalar: Scalar, in position: Position) -> SamplePlan {
    if scalar == .null { return .null }
    if let constant = position.member?.constant { return .text(constant) }
    let limits = position.member?.facts ?? Facts()
    switch scalar.kind {
    case .integer, .number: return exampleNumber(for: scalar, limits).map { plan($0, of: scalar) } ?? .null
    case .boolean: return .flag(scalar.samples.example == "true")
    case .string, .object, .array, .null:
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
      limits.allow($0) ? $0 : limits.minimum ?? limits.maximum
    }
    return shown.flatMap { number($0.text, of: scalar) }
  }
}
