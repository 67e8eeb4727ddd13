import SpecModel
import SpecText

/// Reports constraints, constants and defaults that do not fit the type of the member.
func checkConstraints(of types: ResolvedTypes, _ diagnostics: inout Diagnostics) {
  for (_, record) in types.records.inOrder {
    for resolved in record.members { diagnostics += constraintDiagnostics(of: resolved.member, types) }
  }
}

private func constraintDiagnostics(of member: Member, _ types: ResolvedTypes) -> Diagnostics {
  var reasons: [String] = []
  let limits = member.facts
  let scalar: Scalar? = if case .scalar(let scalar) = member.type { scalar } else { nil }
  let isWhole = scalar?.numbers == .integers
  let isNumber = scalar?.numbers != nil
  let isText = scalar?.kind == .string
  let isList = if case .list = member.type { true } else { false }

  if limits.minimum != nil || limits.maximum != nil {
    if !isNumber { reasons.append("only a number can have a minimum or maximum") }
    for limit in [limits.minimum, limits.maximum].compactMap(\.self) where isWhole && limit.integer == nil {
      reasons.append("the limit \(limit.text) is not a 64-bit integer")
    }
  }
  if limits.minimumLength != nil || limits.maximumLength != nil, !isText {
    reasons.append("only a text can have a minimum or maximum length")
  }
  if limits.minimumCount != nil || limits.maximumCount != nil, !isList {
    reasons.append("only a list can have a minimum or maximum count")
  }
  if isAbove(limits.minimum, limits.maximum) || isAbove(limits.minimumLength, limits.maximumLength)
    || isAbove(limits.minimumCount, limits.maximumCount)
  {
    reasons.append("the minimum is above the maximum")
  }
  if let schemes = limits.texts("schemes") {
    if member.type.listItem != .scalar(.url) { reasons.append("only a url can have schemes") }
    for scheme in schemes where !Scalar.isScheme(scheme) {
      reasons.append("'\(scheme)' is not a scheme in small letters, such as https")
    }
    for scheme in Set(schemes).sorted() where schemes.filter({ $0 == scheme }).count > 1 {
      reasons.append("the scheme '\(scheme)' occurs twice")
    }
  }
  if member.constant != nil {
    if member.type != .scalar(.text) { reasons.append("only a member of type text can have a constant value") }
    if member.isOptional { reasons.append("a member with a constant value cannot be optional") }
  }
  if let value = member.defaultValue { reasons += defaultReasons(value, member, types) }
  return reasons.map {
    Diagnostic(
      "impossible-constraint", "member '\(member.name)' has an impossible definition: \($0)", at: member.origin)
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
      let limits = member.facts
      return isAbove(limits.minimum, number) || isAbove(number, limits.maximum)
        ? ["the default '\(value)' is outside the limits"] : []
    case .boolean: return value == "true" || value == "false" ? [] : ["the default '\(value)' is not true or false"]
    case .string, .object, .array, .null:
      let length = value.unicodeScalars.count
      let limits = member.facts
      if !scalar.allows(value, limits) { return ["the default '\(value)' does not have the type \(scalar.name)"] }
      let number = scalar.numbers == nil ? nil : DecimalNumber(value)
      if let number, isAbove(limits.minimum, number) || isAbove(number, limits.maximum) {
        return ["the default '\(value)' is outside the limits"]
      }
      return isAbove(limits.minimumLength, length) || isAbove(length, limits.maximumLength)
        ? ["the default '\(value)' is outside the limits"] : []
    }
  case .enumeration(let name):
    let isListed = types.enumerations[name]?.values.contains { $0.text.value == value } ?? false
    return isListed ? [] : ["the default '\(value)' is not a value of \(name)"]
  case .record, .union, .list: return ["only a single value can have a default"]
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
  let nesting = Nesting(types, of: declarations.map(\.name))
  for (name, origin) in declarations {
    guard let type = types.type(named: name) else { continue }
    if nesting.isInLoop(name), isInside(type, types) {
      diagnostics.append(
        Diagnostic("endless-type", "type '\(name)' contains itself; use a list of it instead", at: origin))
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

/// How deep types are nested, not counting lists.
private struct Nesting {
  /// The maximum depth of a body.
  static let limit = 64

  /// The depth of each type. A type that leads into a loop has none.
  private(set) var depths: [String: Int] = [:]
  private let names: [String]

  init(_ types: ResolvedTypes, of names: [String]) {
    self.names = names
    var left: [String: Int] = [:]
    var containers: [String: [String]] = [:]
    for name in names {
      let inner = (types.type(named: name).map { parts(of: $0, types) } ?? []).compactMap(\.heldName)
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

  func isInLoop(_ name: String) -> Bool { depths[name] == nil }
}

extension MemberType {
  /// The record or union that a value of this type contains directly.
  fileprivate var heldName: String? {
    switch self {
    case .record(let name), .union(let name): name
    case .scalar, .enumeration, .list: nil
    }
  }
}

private func isInside(_ sought: MemberType, _ types: ResolvedTypes) -> Bool {
  var seen: Set<MemberType> = []
  var rest = parts(of: sought, types)
  while let type = rest.popLast() {
    if type == sought { return true }
    if seen.insert(type).inserted { rest += parts(of: type, types) }
  }
  return false
}

/// The types of the direct parts of a value.
private func parts(of type: MemberType, _ types: ResolvedTypes) -> [MemberType] {
  switch type {
  case .scalar, .enumeration, .list: []
  case .record(let name): types.records[name]?.members.map(\.member.type) ?? []
  case .union(let name): types.unions[name]?.cases.compactMap { types.type(of: $0) } ?? []
  }
}

extension ResolvedTypes {
  /// The declared records and unions, by name.
  fileprivate var declarations: [(name: String, origin: SourceRange)] {
    let all = records.map { ($0.key, $0.value.declaration.name.range) } + unions.map { ($0.key, $0.value.name.range) }
    return all.sorted { $0.0 < $1.0 }
  }
}
