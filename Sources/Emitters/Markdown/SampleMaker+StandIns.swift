import SpecModel

// Values for what a page leaves open: neutral, and within the limits of their members.
extension SampleMaker {
  /// The smallest value of a type.
  func standIn(for type: String) -> SamplePlan { standIn(for: model.type(named: type), in: Place()) }

  /// A value that the pages leave, else the smallest one.
  func standIn(for type: MemberType, in place: Place) -> SamplePlan {
    if let value = left(in: place).joined().lazy.compactMap({ value($0, of: type, in: place) }).first { return value }
    switch type {
    case .scalar(let scalar): return standIn(for: scalar, in: place)
    case .enumeration(let name):
      return model.enumeration(name)?.values.first.flatMap { model.value($0.text, of: name) } ?? .null
    case .record(let name): return .record(name: name, parts([], of: name, in: place))
    case .union(let name):
      guard let union = model.union(name), let item = union.cases.first(where: { isLeft($0, of: union) }) else {
        return .null
      }
      return standIn(for: item, of: union, in: place)
    case .list(let item):
      // A list is where a type can contain itself.
      let isRepeated = Set(place.records).count < place.records.count
      let count = isRepeated ? 0 : min(place.member?.constraints.minimumCount ?? 0, 4)
      return .list((0..<count).map { _ in standIn(for: item, in: place) })
    }
  }

  private func standIn(for item: Union.Case, of union: Union, in place: Place) -> SamplePlan {
    let value = standIn(for: item.type, in: place)
    guard case .tagBeside(let member, let content) = union.discriminator, case .record(let record, let parts) = value
    else { return .choice(tag: item.tag, value) }
    return tagged(member, item.tag, content, record, parts)
  }

  private func standIn(for scalar: Scalar, in place: Place) -> SamplePlan {
    if let constant = place.member?.constant { return .text(constant) }
    let limits = place.member?.constraints ?? Constraints()
    switch scalar {
    case .text, .personalText: return .text(limits.fit(place.member?.name ?? "text"))
    case .integer, .number, .seconds, .milliseconds:
      let shown = DecimalNumber("1").flatMap { limits.allow($0) ? $0 : limits.minimum ?? limits.maximum }
      return shown.flatMap { number($0.text, isWhole: scalar.kind == .integer) }.map { .number($0) } ?? .null
    case .boolean: return .flag(true)
    case .uuid: return .text("00000000-0000-4000-8000-000000000000")
    case .phoneNumber: return .text("+15550100")
    case .countryCode: return .text("US")
    case .timestamp: return .text("2000-01-01T00:00:00Z")
    case .url: return .text("https://example.com/")
    case .digits: return .text(limits.fit("1"))
    }
  }
}
