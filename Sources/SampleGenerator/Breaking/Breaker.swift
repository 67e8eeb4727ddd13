import SpecModel

extension SampleGenerator {
  /// Makes one valid event with all members, and breaks it in every way that the model gives a meaning to.
  package mutating func brokenEvents() -> [BrokenBody] { brokenBodies(of: webhook.event) }

  /// Makes one valid reply with all members, and breaks it likewise. None when ``reply()`` makes none.
  package mutating func brokenReplies() -> [BrokenBody] { replyBody.map { brokenBodies(of: $0) } ?? [] }

  /// Makes some broken events, drawn at random. Each of them differs from a valid event in one thing.
  package mutating func brokenEvents(count: Int) -> [BrokenBody] {
    var bodies: [BrokenBody] = []
    while bodies.count < count {
      var more = brokenEvents()
      if more.isEmpty { break }
      random.shuffle(&more)
      bodies += more
    }
    return Array(bodies.prefix(count))
  }

  private mutating func brokenBodies(of body: Webhook.Body) -> [BrokenBody] {
    var complete = self
    complete.style = .complete
    defer { random = complete.random }
    if let list = listRecord(of: body) {
      let valid = JSON.object([.init("", complete.value(of: body))])
      return Breaker(complete, valid, list).bodies.compactMap { $0.item(of: list) }
    }
    let type = type(named: body.type)
    if case .record(let name) = type, let record = model.record(name), let outer = model.outerContent(of: record) {
      return allowedCases(of: outer.union).flatMap { item in
        var body = complete.value(of: type)
        body[outer.tag] = .string(item.tag)
        body[outer.member] = complete.value(of: item, of: outer.union)
        return Breaker(complete, body, type).bodies
      }
    }
    guard case .union(let name) = type, let union = model.union(name) else {
      return Breaker(complete, complete.value(of: type), type).bodies
    }
    let isByHeader = union.discriminator.headerName != nil
    return allowedCases(of: union).flatMap { item -> [BrokenBody] in
      let valid = complete.value(of: item, of: union)
      return Breaker(complete, valid, isByHeader ? item.type : type).bodies.map { body in
        var body = body
        body.header = isByHeader ? item.tag : nil
        return body
      }
    }
  }
}

/// Changes a valid body, one thing at a time, and derives from the model what must become of it.
struct Breaker {
  var generator: SampleGenerator
  let valid: JSON
  private(set) var bodies: [BrokenBody] = []
  /// The unions by members around the part that is being broken, each with the case that its members select.
  var selections: [(union: Union, tag: String, path: [String])] = []
  /// The record of the innermost list around the value that is being broken.
  var listOwner: Owner?

  init(_ generator: SampleGenerator, _ valid: JSON, _ type: MemberType) {
    self.generator = generator
    self.valid = valid
    breakInside(type, at: [])
  }

  init(_ generator: SampleGenerator, _ valid: JSON, _ record: Record) {
    self.generator = generator
    self.valid = valid
    breakRecord(Owner(record: record, path: []))
  }

  var model: Model { generator.model }

  /// A record of the body: its object is at the path.
  struct Owner {
    let record: Record
    let path: [String]
    /// The tags of unions that are in the record, or in an object in it.
    var tags: [ExpectedTag] = []

    /// The union whose tag a member is.
    func union(taggedBy member: Member) -> Union? { tags.first { $0.path == [member.name] }?.union }

    /// Whether a member is the tag, or contains the tag, of a union that has a case without a tag.
    func canLack(_ member: Member) -> Bool {
      tags.contains { $0.path.first == member.name && $0.union.hasCaseWithoutTag }
    }
  }

  /// A tag that is expected below a path.
  struct ExpectedTag {
    var path: [String]
    let union: Union
  }

  mutating func breakInside(_ type: MemberType, at path: [String], _ tags: [ExpectedTag] = []) {
    switch type {
    case .scalar, .enumeration, .json, .list, .map: break
    case .record(let name):
      if let record = model.record(name) { breakRecord(Owner(record: record, path: path, tags: tags)) }
    case .union(let name): if let union = model.union(name) { breakUnion(union, at: path, tags) }
    }
  }

  /// Adds a body with a change of the value at a path, unless the change selects another case of a union by members.
  mutating func add(_ what: String, at path: [String], _ expected: DecodingOutcome, _ change: (inout JSON) -> Void) {
    let body = valid.changed(at: path[...], change)
    for selection in selections {
      let members = body.value(at: selection.path)?.presentMembers ?? []
      if selection.union.caseSelected(by: members)?.tag != selection.tag { return }
    }
    bodies.append(BrokenBody(description: "\(pointer(path)): \(what)", body: body, expected: expected))
  }

  /// Adds a body with another value at a path.
  mutating func add(_ what: String, at path: [String], _ expected: DecodingOutcome, _ value: JSON) {
    add(what, at: path, expected) { $0 = value }
  }

  /// Adds a body with a change of a record's object that the decoder accepts.
  mutating func addAccepted(
    _ what: String, in owner: Owner, _ violations: [DecodingOutcome.Violation] = [],
    _ deviations: [DecodingOutcome.Deviation] = [], _ change: (inout JSON) -> Void
  ) {
    add(what, at: owner.path, accepted(owner, violations, deviations, change), change)
  }

  /// What becomes of a body with a change of one record's object: its own violations, and those of the record's rules.
  func accepted(
    _ owner: Owner, _ violations: [DecodingOutcome.Violation] = [], _ deviations: [DecodingOutcome.Deviation] = [],
    _ change: (inout JSON) -> Void
  ) -> DecodingOutcome {
    var object = valid.value(at: owner.path) ?? .null
    change(&object)
    let broken = owner.record.rules.flatMap { rule in
      rule.condition.violations(in: object).map {
        DecodingOutcome.Violation(
          pointer: pointer(owner.path) + $0, rule: rule.condition.name, severity: rule.severity)
      }
    }
    return .accepted(deviations: deviations, violations: violations + broken)
  }

  /// What becomes of a body with another value at a path. The value may be in an item of a list that has rules.
  func accepted(_ value: JSON, at path: [String], _ violations: [DecodingOutcome.Violation]) -> DecodingOutcome {
    guard let owner = listOwner, path.starts(with: owner.path) else {
      return .accepted(deviations: [], violations: violations)
    }
    return accepted(owner, violations) { object in
      object = object.changed(at: path[owner.path.count...]) { $0 = value }
    }
  }

  /// An error of a value, once per rule.
  func errors(_ rules: [String], at path: [String]) -> [DecodingOutcome.Violation] {
    rules.map { DecodingOutcome.Violation(pointer: pointer(path), rule: $0, severity: .error) }
  }

  /// One `values` per page that does not allow a value.
  func values(_ literal: String, _ member: Member, in owner: Owner) -> [String] {
    let number = DecimalNumber(literal)
    return generator.allowedValues(of: member, in: owner.record.name)
      .filter { !$0.contains { $0 == literal || number != nil && DecimalNumber($0) == number } }.map { _ in "values" }
  }

  /// The JSON kinds that a type can be written as.
  func kinds(of type: MemberType) -> Set<JSONKind> {
    switch type {
    case .scalar(let scalar): scalar.kind == .number ? [.number, .integer] : [scalar.kind]
    case .enumeration(let name): model.enumeration(name)?.isNumeric == true ? [.integer] : [.string]
    case .record, .map: [.object]
    case .list: [.array]
    case .json: Set(JSONKind.allCases)
    case .union(let name):
      if model.union(name)?.discriminator == .jsonKind {
        // A value of an unlisted kind is preserved.
        [.object, .array, .string, .integer, .number, .boolean]
      } else {
        [.object]
      }
    }
  }
}
