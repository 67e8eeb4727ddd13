import Emitters
import SpecDiff
import SpecModel

// Effects of changes of members.
extension Change {
  func memberEffects(_ action: Difference.Action, _ member: Member, _ position: Difference.Position) -> [Effect] {
    let effects = propertyEffects(action, member.identifier, member.swiftType)
    switch action {
    case .removed: return effects + received(.breaking, "it becomes an unknown member")
    case .added where member.constant != nil && !member.isOptional:
      return effects + received(.breaking, "a body without it throws `missingMember`")
        + sent(.additive, "it is always written")
    case .added where position.isOuterTag:
      return effects + received(.breaking, "a body without it throws `missingMember`")
    case .added where member.isOptional:
      return effects + callEffects(position) + [
        .source(.additive, "the initializer has a new parameter with a default")
      ]
        + received(.additive, "it was an unknown member before") + sent(.additive, "it can be sent")
    case .added:
      return effects + [.source(.breaking, "the initializer has a new required parameter")]
        + received(.breaking, "a body without it throws `missingMember`")
    }
  }

  /// A case whose record has no other members gets a function instead of a constant.
  private func callEffects(_ position: Difference.Position) -> [Effect] {
    guard case .onlyOneOfCase(let item) = position else { return [] }
    let name = ".\(item.identifier.text)"
    return [.source(.breaking, "\("\(code: name)", to: "\(code: name + "()")")")]
  }

  func typeEffects(_ old: Member, _ new: Member, _ kinds: Difference.Kinds) -> [Effect] {
    let isDifferentType = old.type.swiftName != new.type.swiftName
    var effects: [Effect] =
      isDifferentType ? [.source(.breaking, "\(code: new.identifier.text): \(swift(old.type, to: new.type))")] : []
    if let before = old.type.unit, let now = new.type.unit, before != now {
      effects.append(
        .source(
          .breaking, "the unit changed from \(code: before) to \(code: now), so existing values mean something else"))
    }
    if let before = kinds.old, let now = kinds.new, before != now {
      let kind: Phrase = "JSON kind: \("\(code: before.rawValue)", to: "\(code: now.rawValue)")"
      return effects + received(.breaking, "\(kind); other kinds throw `wrongKind`") + sent(.breaking, kind)
    }
    if !isDifferentType, old.type.item != nil { return effects + limitEffects(old.type, new.type) }
    if new.type.hasFormat { return effects + stricter }
    return old.type.hasFormat ? effects + looser : effects
  }

  /// The effects of changed formats and limits of items.
  private func limitEffects(_ old: MemberType, _ new: MemberType) -> [Effect] {
    guard let before = old.item, let now = new.item else {
      if old.scalar?.format?.name == new.scalar?.format?.name { return [] }
      return new.hasFormat ? stricter : looser
    }
    let changed = Statement.itemKeys.map(\.name).filter { before.facts[$0] != now.facts[$0] }
    return changed.flatMap { factEffects($0, before.facts[$0], now.facts[$0]) } + limitEffects(before.type, now.type)
  }

  func presenceEffects(_ member: Member) -> [Effect] {
    if member.constant != nil { return constantPresenceEffects(member) }
    let (property, type) = (member.identifier.text, member.type.swiftName)
    if member.isOptional {
      return [.source(.breaking, "\(code: property): \("\(code: type)", to: "\(code: type + "?")")")]
        + received(.additive, "a body without it is decoded") + sent(.additive, "it can be left out")
    }
    return [
      .source(
        .breaking,
        "\(code: property): \("\(code: type + "?")", to: "\(code: type)"), a required parameter of the initializer")
    ]
      + received(.breaking, "a body without it throws `missingMember`")
  }

  /// A required constant is always written. Of an optional one, another property stores whether it is present.
  private func constantPresenceEffects(_ member: Member) -> [Effect] {
    let type = member.type.swiftName
    let name = SwiftIdentifier(presenceOf: member.identifier)
    if member.isOptional {
      return [.source(.breaking, "\(code: member.identifier.text): \("\(code: type)", to: "\(code: type + "?")")")]
        + propertyEffects(.added, name, "Bool")
        + received(.additive, "a body without it is decoded") + sent(.breaking, "it is left out unless it is asked for")
    }
    return [.source(.breaking, "\(code: member.identifier.text): \("\(code: type + "?")", to: "\(code: type)")")]
      + propertyEffects(.removed, name, "Bool")
      + received(.breaking, "a body without it throws `missingMember`") + sent(.additive, "it is always written")
  }

  func constantEffects(_ old: Member, _ new: Member) -> [Effect] {
    let source: Phrase? =
      switch (old.constant, new.constant) {
      case (nil, _?): "it can no longer be set, and is not a parameter of the initializer"
      case (_?, nil): "the initializer has a new required parameter"
      default: nil
      }
    let kind: Phrase =
      switch new.type.scalar?.kind {
      case .integer: "integer"
      case .boolean: "boolean"
      default: "string"
      }
    let rest =
      new.constant == nil
      ? received(.additive, "any \(kind) is decoded")
      : received(.breaking, "any other \(kind) throws") + sent(.breaking, "a different \(kind) is written")
    return [source.map { .source(.breaking, $0) }].compactMap(\.self) + rest
  }

  func factEffects(_ key: String, _ old: Fact?, _ new: Fact?) -> [Effect] {
    switch Statement.with(key: key)?.consequence {
    case .documentation, nil: return []
    case .pattern: return new == nil ? looser : stricter
    case .limit(let limit):
      guard case .number(let old)? = old else { return stricter }
      guard case .number(let new)? = new else { return looser }
      return (limit.edge == .minimum ? new > old : new < old) ? stricter : looser
    case .choices(let usual):
      let (before, now) = (old?.choices ?? usual, new?.choices ?? usual)
      if Set(before) == Set(now) { return [] }
      return Set(before).isSubset(of: now) ? looser : stricter
    }
  }

  func orderEffects(_ old: [Member], _ new: [Member]) -> [Effect] {
    let isCall = old.filter { $0.constant == nil }.map(\.name) != new.filter { $0.constant == nil }.map(\.name)
    let call: [Effect] = isCall ? [.source(.breaking, "the order of the initializer's parameters changed")] : []
    return call + sent(.invisible, "members are written in a different order")
  }

  func toleranceEffects(_ action: Difference.Action, _ tolerance: Tolerance, _ member: Member) -> [Effect] {
    switch tolerance.input {
    case .numberInText: accepting(action, "a number in a string")
    case .nullInText: accepting(action, "the string `null` for a missing value")
    case .alias(let name): accepting(action, "alias \(code: name)")
    }
  }

  func ruleEffects(_ action: Difference.Action, _ severity: Rule.Severity) -> [Effect] {
    switch (action, severity) {
    case (.added, .error): stricter
    case (.removed, .error): looser
    case (.added, .warning):
      received(.additive, "new warnings") + sent(.additive, "new warnings; `encode` accepts the values")
    case (.removed, .warning): received(.additive, "fewer warnings") + sent(.additive, "fewer warnings")
    }
  }
}

/// The Swift names of two types.
func swift(_ old: MemberType, to new: MemberType) -> Phrase {
  "\("\(code: old.swiftName)", to: "\(code: new.swiftName)")"
}

extension Member {
  fileprivate var swiftType: String { type.swiftName + (isOptional ? "?" : "") }
}

extension MemberType {
  /// Whether the type has a format that values of the Swift type can violate.
  fileprivate var hasFormat: Bool { scalar?.kind == .string && scalar?.format != nil }

  fileprivate var unit: String? { scalar?.unit?.name }
}

extension Fact {
  fileprivate var choices: [String]? { if case .texts(let texts) = self { texts } else { nil } }
}

extension Difference.Position {
  fileprivate var isOuterTag: Bool { if case .outerTag = self { true } else { false } }
}
