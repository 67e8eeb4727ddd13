import SpecModel

extension Comparison {
  /// Compares a member that the record has on both sides.
  func compare(_ old: Member, _ new: Member, _ changes: inout Changes) {
    func cause() -> Change.Cause {
      causes.ofMember(new.name, qualifiedName: new.qualifiedName, old.sources + new.sources)
    }
    // A shared member changed where it is defined.
    let origins = (old.sharedOrigin ?? old.origin, new.sharedOrigin ?? new.origin)
    if old.givenName?.text != new.givenName?.text { changes.add(.memberName(old: old, new: new), .choice, at: origins) }
    if old.type != new.type {
      let kinds = Difference.Kinds(old: self.old.jsonKind(of: old.type), new: self.new.jsonKind(of: new.type))
      changes.add(.memberType(old: old, new: new, kinds), cause(), at: origins)
    }
    if old.isOptional != new.isOptional { changes.add(.presence(new), cause(), at: origins) }
    if old.constant != new.constant { changes.add(.constant(old: old, new: new), cause(), at: origins) }
    for key in Statement.declarableKeys.map(\.name) where key != "value" && key != "optional" {
      let (before, now) = (old.facts[key], new.facts[key])
      if before != now { changes.add(.fact(key, member: new.name, old: before, new: now), cause(), at: origins) }
    }
    for (first, second) in paired(old.tolerances, new.tolerances, by: { "\($0.input)" })
    where first == nil || second == nil {
      guard let tolerance = second ?? first else { continue }
      changes.add(.tolerance(second == nil ? .removed : .added, tolerance, member: new), cause(), at: origins)
    }
    changes.addIfDifferent(.doc, of: new.name, old.doc, new.doc, cause(), at: origins)
  }
}

extension Model {
  /// The JSON kind of a type; nil if it allows several kinds.
  fileprivate func jsonKind(of type: MemberType) -> JSONKind? {
    switch type {
    case .scalar(let scalar): scalar.kind
    case .enumeration(let name): enumeration(name)?.isNumeric == true ? .integer : .string
    case .record, .map: .object
    case .list: .array
    case .json: nil
    case .union(let name): union(name)?.discriminator == .jsonKind ? nil : .object
    }
  }
}
