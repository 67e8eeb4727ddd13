import SpecModel
import SpecText

/// Reports constraints, constants and defaults that do not fit the type of the member.
func checkConstraints(of types: ResolvedTypes, _ diagnostics: inout Diagnostics) {
  for (_, record) in types.records.inOrder {
    for resolved in record.members { diagnostics += constraintDiagnostics(of: resolved.member, types) }
  }
  for (_, union) in types.unions.inOrder {
    for item in union.cases {
      let reasons = types.type(of: item.type).map { limitReasons(of: $0, Facts()) } ?? []
      diagnostics += reasons.map {
        Diagnostic(
          "impossible-constraint", "case '\(item.tag.value)' has an impossible definition: \($0)", at: item.type.range)
      }
    }
  }
}

private func constraintDiagnostics(of member: Member, _ types: ResolvedTypes) -> Diagnostics {
  var reasons = limitReasons(of: member.type, member.facts) + schemeReasons(of: member)
  if let value = member.constant {
    reasons += constantReasons(value, member, types)
    if !member.facts.matchPattern(value) { reasons.append("the value '\(value)' does not match the pattern") }
  }
  if let value = member.defaultValue { reasons += defaultReasons(value, member, types) }
  return reasons.map {
    Diagnostic(
      "impossible-constraint", "member '\(member.name)' has an impossible definition: \($0)", at: member.origin)
  }
}

/// Why a member cannot have its schemes.
private func schemeReasons(of member: Member) -> [String] {
  guard let schemes = member.facts.texts("schemes") else { return [] }
  var reasons: [String] = []
  if member.type.listItem != .scalar(.url) { reasons.append("only a url can have schemes") }
  for scheme in schemes where !Scalar.isScheme(scheme) {
    reasons.append("'\(scheme)' is not a scheme in small letters, such as https")
  }
  for scheme in Set(schemes).sorted() where schemes.filter({ $0 == scheme }).count > 1 {
    reasons.append("the scheme '\(scheme)' occurs twice")
  }
  return reasons
}

/// Why values of a type cannot have these limits, and why its items cannot have theirs.
private func limitReasons(of type: MemberType, _ limits: Facts) -> [String] {
  var reasons: [String] = []
  let scalar = type.scalar
  let isWhole = scalar?.numbers == .integers
  let isNumber = scalar?.numbers != nil
  let isText = scalar?.kind == .string

  let bounds = [limits.minimum, limits.maximum, limits.exclusiveMinimum, limits.exclusiveMaximum].compactMap(\.self)
  if !bounds.isEmpty {
    if !isNumber { reasons.append("only a number can have a minimum or maximum") }
    for limit in bounds where isWhole && limit.integer == nil {
      reasons.append("the limit \(limit.text) is not a 64-bit integer")
    }
    reasons += limits.rangeReasons(isWhole: isWhole)
  }
  if limits.text("pattern") != nil {
    if !isText { reasons.append("only a text can have a pattern") }
    if !limits.allowTextOfPattern { reasons.append("no text matches the pattern and has an allowed length") }
  }
  if limits.minimumLength != nil || limits.maximumLength != nil, !isText {
    reasons.append("only a text can have a minimum or maximum length")
  }
  if limits.minimumCount != nil || limits.maximumCount != nil, type.item == nil {
    reasons.append("only a list or map can have a minimum or maximum count")
  }
  if isAbove(limits.minimumLength, limits.maximumLength) || isAbove(limits.minimumCount, limits.maximumCount) {
    reasons.append("the minimum is above the maximum")
  }
  guard let item = type.item else { return reasons }
  if item.isNullable, item.type == .json { reasons.append("any JSON value can be null; remove 'nullable'") }
  return reasons + limitReasons(of: item.type, item.facts)
}

/// Why a value cannot be the only value of a member.
private func constantReasons(_ value: String, _ member: Member, _ types: ResolvedTypes) -> [String] {
  switch member.type {
  case .enumeration(let name):
    return types.values(of: name).contains(value) ? [] : ["the value '\(value)' is not a value of \(name)"]
  case .scalar(let scalar):
    switch scalar.kind {
    case .string:
      let isFine = scalar.format?.allows(value) ?? true
      return isFine ? [] : ["the value '\(value)' does not have the type \(scalar.name)"]
    case .integer:
      return DecimalNumber(value)?.integer.map(String.init) == value
        ? [] : ["the value '\(value)' is not an integer of 64 bits"]
    case .boolean: return value == "true" || value == "false" ? [] : ["the value '\(value)' is not true or false"]
    case .number, .object, .array, .null: break
    }
  case .record, .union, .json, .list, .map: break
  }
  return ["only a text, an integer, a boolean or a value of an enum can be the only value of a member"]
}

extension Facts {
  /// Why the limits allow no number, or have a part that means nothing.
  fileprivate func rangeReasons(isWhole: Bool) -> [String] {
    if minimum != nil && exclusiveMinimum != nil || maximum != nil && exclusiveMaximum != nil {
      return ["it has a limit and an exclusive limit on the same side; keep one"]
    }
    if isAbove(minimum, maximum) { return ["the minimum is above the maximum"] }
    let pairs = [(minimum, exclusiveMaximum), (exclusiveMinimum, maximum), (exclusiveMinimum, exclusiveMaximum)]
    let (least, most) = wholeLimits
    let isEmpty = pairs.contains { least, most in least.map { least in most.map { $0 <= least } ?? false } ?? false }
    // The whole numbers above the largest one, or below the smallest one.
    let isBeyond = exclusiveMinimum?.integer == .max || exclusiveMaximum?.integer == .min
    return isEmpty || isWhole && (isBeyond || isAbove(least, most)) ? ["no number is within the limits"] : []
  }
}

private func defaultReasons(_ value: String, _ member: Member, _ types: ResolvedTypes) -> [String] {
  if !member.isOptional { return ["a required member cannot have a default"] }
  switch member.type {
  case .scalar(let scalar):
    switch scalar.kind {
    case .integer, .number:
      guard let number = DecimalNumber(value), scalar.kind == .number || number.integer != nil else {
        return ["the default '\(value)' does not have the type \(scalar.name)"]
      }
      return member.facts.allow(number) ? [] : ["the default '\(value)' is outside the limits"]
    case .boolean: return value == "true" || value == "false" ? [] : ["the default '\(value)' is not true or false"]
    case .string, .object, .array, .null:
      if !scalar.allows(value, member.facts) { return ["the default '\(value)' does not have the type \(scalar.name)"] }
      if !member.facts.matchPattern(value) { return ["the default '\(value)' does not match the pattern"] }
      let number = scalar.numbers == nil ? nil : DecimalNumber(value)
      return member.facts.allow(length: value.unicodeScalars.count) && number.map(member.facts.allow) ?? true
        ? [] : ["the default '\(value)' is outside the limits"]
    }
  case .enumeration(let name):
    let isListed = types.enumerations[name]?.values.contains { $0.text.value == value } ?? false
    return isListed ? [] : ["the default '\(value)' is not a value of \(name)"]
  case .record, .union, .json, .list, .map: return ["only a single value can have a default"]
  }
}

private func isAbove<Limit: Comparable>(_ minimum: Limit?, _ maximum: Limit?) -> Bool {
  guard let minimum, let maximum else { return false }
  return minimum > maximum
}

/// Reports types that contain themselves directly, of which no value could exist, and types that are nested deeper than
/// a body can be.
///
/// - Returns: whether all types are nested within the limit.
func checkNesting(of types: ResolvedTypes, _ diagnostics: inout Diagnostics) -> Bool {
  let declarations = types.declarations
  let nesting = Nesting(types.containedTypes, of: declarations.map(\.name))
  for (name, origin) in declarations {
    if nesting.isInLoop(name) {
      diagnostics.append(
        Diagnostic(
          "endless-type", "type '\(name)' contains itself; use a list of it, or make the member optional", at: origin))
    }
    // Reported once, at the innermost type above the limit, and not for the types around it.
    if nesting.depths[name] == Nesting.limit + 1 {
      diagnostics.append(
        Diagnostic("deep-type", "type '\(name)' nests types more than \(Nesting.limit) deep; remove levels", at: origin)
      )
    }
  }
  return declarations.allSatisfy { nesting.depths[$0.name] ?? .max <= Nesting.limit }
}

/// How deep types are nested, not counting lists, maps and optional members that lead back to their record.
private struct Nesting {
  /// The maximum depth of a body.
  static let limit = 64

  /// The depth of each type. A type that leads into a loop has none.
  private(set) var depths: [String: Int] = [:]
  private let contained: [String: [String]]
  private let loops: TypeLoops

  init(_ contained: [String: [String]], of names: [String]) {
    self.contained = contained
    loops = TypeLoops(contained)
    var left: [String: Int] = [:]
    var containers: [String: [String]] = [:]
    for name in names {
      let inner = contained[name] ?? []
      left[name] = inner.count
      for other in inner { containers[other, default: []].append(name) }
    }
    // From the innermost types to the outermost.
    var rest = names.filter { left[$0] == 0 }
    for name in rest { depths[name] = 1 }
    while let name = rest.popLast() {
      for outer in containers[name] ?? [] {
        left[outer, default: 0] -= 1
        pending[outer] = max(pending[outer] ?? 0, (depths[name] ?? 0) + 1)
        guard left[outer] == 0 else { continue }
        depths[outer] = pending[outer]
        rest.append(outer)
      }
    }
  }

  private var pending: [String: Int] = [:]

  /// Whether the type leads back to itself.
  func isInLoop(_ name: String) -> Bool { (contained[name] ?? []).contains { loops.contains(name, $0) } }
}

extension ResolvedTypes {
  /// The types that each type contains directly, apart from optional members that lead back to their record: these are
  /// stored apart.
  fileprivate var containedTypes: [String: [String]] {
    let all = directParts { _, _ in true }
    let loops = TypeLoops(all)
    return directParts { record, member in
      !member.isOptional || !(member.type.containedName.map { loops.contains(record, $0) } ?? false)
    }
  }

  private func directParts(_ isIncluded: (String, Member) -> Bool) -> [String: [String]] {
    let ofRecords = records.map { name, record in
      (name, record.members.map(\.member).filter { isIncluded(name, $0) }.compactMap(\.type.containedName))
    }
    let ofUnions = unions.map { name, union in
      (name, union.cases.compactMap { type(of: $0)?.containedName })
    }
    return Dictionary(ofRecords + ofUnions) { first, _ in first }
  }

  /// The declared records and unions, by name.
  fileprivate var declarations: [(name: String, origin: SourceRange)] {
    let all = records.map { ($0.key, $0.value.declaration.name.range) } + unions.map { ($0.key, $0.value.name.range) }
    return all.sorted { $0.0 < $1.0 }
  }
}
