import SpecModel

extension Comparison {
  /// Compares a member that both sides have in the same record.
  func compare(_ old: Member, _ new: Member, _ changes: inout Changes) {
    func cause() -> Change.Cause {
      causes.ofMember(new.name, qualifiedName: new.qualifiedName, old.sources + new.sources)
    }
    // What records share is written in one place, which is where it changed.
    let places = (old.sharedOrigin ?? old.origin, new.sharedOrigin ?? new.origin)
    if old.type != new.type {
      let kinds = Difference.Kinds(old: self.old.jsonKind(of: old.type), new: self.new.jsonKind(of: new.type))
      changes.add(.memberType(old: old, new: new, kinds), cause(), at: places)
    }
    if old.isOptional != new.isOptional { changes.add(.presence(new), cause(), at: places) }
    if old.constant != new.constant { changes.add(.constant(old: old, new: new), cause(), at: places) }
    for limit in Difference.Limit.allCases {
      let (before, now) = (old.constraints[limit], new.constraints[limit])
      if before != now { changes.add(.limit(limit, member: new.name, old: before, new: now), cause(), at: places) }
    }
    for (first, second) in paired(old.tolerances, new.tolerances, by: { "\($0.form)" })
    where first == nil || second == nil {
      guard let tolerance = second ?? first else { continue }
      changes.add(.tolerance(second == nil ? .removed : .added, tolerance, member: new), cause(), at: places)
    }
    changes.compare(.defaultValue, of: new.name, old.defaultValue, new.defaultValue, cause(), at: places)
    changes.compare(.presentWhen, of: new.name, old.presentWhen?.words, new.presentWhen?.words, cause(), at: places)
    changes.compare(.doc, of: new.name, old.doc, new.doc, cause(), at: places)
  }
}

extension Model {
  /// How values of a type are written, unless they are of several kinds.
  fileprivate func jsonKind(of type: MemberType) -> JSONKind? {
    switch type {
    case .scalar(let scalar): scalar.kind
    case .enumeration(let name): enumeration(name)?.isNumeric == true ? .integer : .string
    case .record: .object
    case .list: .array
    case .union(let name): union(name)?.discriminator == .jsonKind ? nil : .object
    }
  }
}

extension Constraints {
  fileprivate subscript(limit: Difference.Limit) -> DecimalNumber? {
    switch limit {
    case .minimum: minimum
    case .maximum: maximum
    case .minimumLength: minimumLength.flatMap { DecimalNumber(String($0)) }
    case .maximumLength: maximumLength.flatMap { DecimalNumber(String($0)) }
    case .minimumCount: minimumCount.flatMap { DecimalNumber(String($0)) }
    case .maximumCount: maximumCount.flatMap { DecimalNumber(String($0)) }
    }
  }
}

extension PresenceCondition {
  fileprivate var words: String { "\(member) is \(value)" }
}
