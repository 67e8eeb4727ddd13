import Emitters
import SpecDiff
import SpecModel

// What changes of members do.
extension Change {
  func memberEffects(_ turn: Difference.Action, _ member: Member, _ place: Difference.Position) -> [Effect] {
    let effects = propertyEffects(turn, member.name, member.swiftType)
    switch turn {
    case .removed: return effects + received(.breaking, "it is kept as an unknown member")
    case .added where member.constant != nil:
      return effects + received(.breaking, "a body without it throws `missingMember`")
        + sent(.additive, "it is written")
    case .added where member.isOptional:
      return effects + callEffects(place) + [
        .source(.additive, "the initializer has one more parameter, which can be left out")
      ]
        + received(.additive, "it was kept as an unknown member") + sent(.additive, "it can be sent")
    case .added:
      return effects + [.source(.breaking, "the initializer needs one more argument")]
        + received(.breaking, "a body without it throws `missingMember`")
    }
  }

  /// A case is made by a function when its record has members.
  private func callEffects(_ place: Difference.Position) -> [Effect] {
    guard case .onlyOneOfCase(let tag) = place else { return [] }
    let name = ".\(SwiftIdentifier(camelCase: tag).text)"
    return [.source(.breaking, "\("\(code: name)", to: "\(code: name + "()")")")]
  }

  func typeEffects(_ old: Member, _ new: Member, _ kinds: Difference.Kinds) -> [Effect] {
    let isOtherType = old.type.swiftName != new.type.swiftName
    var effects: [Effect] =
      isOtherType ? [.source(.breaking, "\(code: new.name): \(swift(old.type, to: new.type))")] : []
    if let before = old.type.unit, let now = new.type.unit, before != now {
      effects.append(.source(.breaking, "the same number is another time: \("\(code: before)", to: "\(code: now)")"))
    }
    if let before = kinds.old, let now = kinds.new, before != now {
      let turn: Phrase = "JSON \("\(code: before.rawValue)", to: "\(code: now.rawValue)")"
      return effects + received(.breaking, "\(turn); another kind throws `wrongKind`") + sent(.breaking, turn)
    }
    if new.type.hasFormat { return effects + stricter }
    return old.type.hasFormat ? effects + looser : effects
  }

  func presenceEffects(_ member: Member) -> [Effect] {
    let type = member.type.swiftName
    if member.isOptional {
      return [.source(.breaking, "\(code: member.name): \("\(code: type)", to: "\(code: type + "?")")")]
        + received(.additive, "a body without it decodes") + sent(.additive, "it can be left out")
    }
    return [
      .source(.breaking, "\(code: member.name): \("\(code: type + "?")", to: "\(code: type)"), always an argument")
    ]
      + received(.breaking, "a body without it throws `missingMember`")
  }

  func constantEffects(_ old: Member, _ new: Member) -> [Effect] {
    let source: Phrase? =
      switch (old.constant, new.constant) {
      case (nil, _?): "it cannot be set, and is no argument of the initializer"
      case (_?, nil): "the initializer needs one more argument"
      default: nil
      }
    let rest =
      new.constant == nil
      ? received(.additive, "any text decodes")
      : received(.breaking, "another text throws") + sent(.breaking, "another text is written")
    return [source.map { .source(.breaking, $0) }].compactMap(\.self) + rest
  }

  func limitEffects(
    _ limit: Difference.Limit, _ member: String, _ old: DecimalNumber?, _ new: DecimalNumber?
  ) -> [Effect] {
    guard let old else { return stricter }
    guard let new else { return looser }
    switch limit {
    case .minimum, .minimumLength, .minimumCount: return new > old ? stricter : looser
    case .maximum, .maximumLength, .maximumCount: return new < old ? stricter : looser
    }
  }

  func orderEffects(_ old: [Member], _ new: [Member]) -> [Effect] {
    let isCall = old.filter { $0.constant == nil }.map(\.name) != new.filter { $0.constant == nil }.map(\.name)
    let call: [Effect] = isCall ? [.source(.breaking, "the initializer takes its arguments in another order")] : []
    return call + sent(.invisible, "members are written in another order")
  }

  func toleranceEffects(_ turn: Difference.Action, _ tolerance: Tolerance, _ member: Member) -> [Effect] {
    switch tolerance.input {
    case .numberInText: reading(turn, "a number in a text")
    case .nullInText: reading(turn, "the text null as no value")
    case .alias(let name): reading(turn, "\(code: name)")
    }
  }

  func ruleEffects(_ turn: Difference.Action, _ severity: Rule.Severity) -> [Effect] {
    switch (turn, severity) {
    case (.added, .error): stricter
    case (.removed, .error): looser
    case (.added, .warning): received(.additive, "new advice") + sent(.additive, "new advice; `encode` lets it through")
    case (.removed, .warning): received(.additive, "less advice") + sent(.additive, "less advice")
    }
  }
}

// Words of Swift and of JSON.
func swift(_ old: MemberType, to new: MemberType) -> Phrase {
  "\("\(code: old.swiftName)", to: "\(code: new.swiftName)")"
}

extension Member {
  fileprivate var swiftType: String { type.swiftName + (isOptional ? "?" : "") }
}

extension MemberType {
  /// Whether values of the same Swift type can have a form that is a violation.
  fileprivate var hasFormat: Bool {
    guard case .scalar(let scalar) = self else { return false }
    switch scalar {
    case .countryCode, .url, .uuid, .phoneNumber, .timestamp, .digits: return true
    case .text, .personalText, .integer, .number, .boolean, .seconds, .milliseconds: return false
    }
  }

  fileprivate var unit: String? {
    guard case .scalar(let scalar) = self else { return nil }
    switch scalar {
    case .seconds, .milliseconds: return scalar.rawValue
    case .text, .personalText, .countryCode, .url, .uuid, .phoneNumber, .timestamp, .digits, .integer, .number,
      .boolean:
      return nil
    }
  }
}
