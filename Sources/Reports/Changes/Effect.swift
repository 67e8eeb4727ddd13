import Emitters
import SpecDiff
import SpecModel

/// How a change affects users of the generated module.
package enum Impact: String, CaseIterable, Comparable, Sendable {
  /// Code no longer compiles, bodies are no longer decoded, or `encode` throws for replies that it accepted before.
  case breaking
  /// There is something new to use or to handle. Existing code works as before.
  case additive
  /// Only comments, documentation or evidence changed.
  case invisible

  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .breaking: 2
    case .additive: 1
    case .invisible: 0
    }
  }
}

/// One effect of a change on users of the generated module.
struct Effect: Hashable, Sendable {
  enum Context: String, Sendable {
    /// Code that uses the module.
    case source
    /// Decoding a received event.
    case receiving
    /// Encoding a reply.
    case sending
  }

  var context: Context
  var impact: Impact
  var phrase: Phrase
}

extension Change {
  /// The effects on source code, on received events, and on sent replies, in this order.
  var effects: [Effect] {
    switch difference {
    case .module(_, let new): [.source(.breaking, "\(code: "import \(new)")")]
    case .type(.added, let type): [.source(.additive, "new type \(code: type.name)")]
    case .type(.removed, let type): [.source(.breaking, "type \(code: type.name) removed")]
    case .value(let action, let value): valueEffects(action, value)
    case .valueName(let old, let new):
      renaming(old.identifier.caseText, new.identifier.caseText)
    case .caseName(let old, let new): renaming(old.identifier.caseText, new.identifier.caseText)
    case .memberName(let old, let new): renaming(old.identifier.text, new.identifier.text)
    case .tagName(let old, let new): renaming(old.tagIdentifier?.text ?? "", new.tagIdentifier?.text ?? "")
    case .member(let action, let member, let place): memberEffects(action, member, place)
    case .memberType(let old, let new, let kinds): typeEffects(old, new, kinds)
    case .presence(let member): presenceEffects(member)
    case .constant(let old, let new): constantEffects(old, new)
    case .fact(let key, _, let old, let new): factEffects(key, old, new)
    case .order(let old, let new): orderEffects(old, new)
    case .tolerance(let action, let tolerance, let member): toleranceEffects(action, tolerance, member)
    case .hoisted(let action, let member): accepting(action, "\(code: member.name) beside \(code: member.container)")
    case .alias(let action, let alias, let text): accepting(action, "alias \(code: alias.text) of \(code: text)")
    case .rule(let action, let rule): ruleEffects(action, rule.severity)
    case .severity(let rule): rule.severity == .error ? stricter : looser
    case .derivedMember(let action, let derived): propertyEffects(action, derived.identifier, "Digits?")
    case .shapes: [.receiving(.breaking, "the property is derived in another way")]
    case .unionCase(let action, let item, let union): caseEffects(action, item, of: union)
    case .caseType(let old, let new):
      [
        .source(
          .breaking, "\(code: new.identifier.caseText) carries \(swift(old.type, to: new.type))")
      ]
    case .discriminator(let old, let new): discriminatorEffects(old, new)
    case .selectors: received(.breaking, "the cases are distinguished in another way")
    case .webhook(.added, let webhook): [.source(.additive, "new type \(code: webhook.name)")]
    case .webhook(.removed, let webhook): [.source(.breaking, "type \(code: webhook.name) removed")]
    case .event(let old, let new): [.source(.breaking, "\(code: "Event"): \("\(code: old)", to: "\(code: new)")")]
    case .reply(let old, let new):
      [.source(.breaking, "\(code: "Reply"): \("\(code: old.swift)", to: "\(code: new.swift)")")]
    case .restriction(let action, _, _): action == .added ? stricter : looser
    case .allowed(let action, _, _): action == .added ? looser : stricter
    case .ruling(let action, let ruling): ruling.tolerances.isEmpty ? [] : constantEffects(action)
    case .ruledTolerances(let old, let new):
      old.isEmpty ? constantEffects(.added) : new.isEmpty ? constantEffects(.removed) : []
    case .page, .row, .list, .sample, .guide, .attribute: []
    }
  }

  var impact: Impact { effects.map(\.impact).max() ?? .invisible }
}

extension Effect {
  static func source(_ impact: Impact, _ phrase: Phrase) -> Effect {
    Effect(context: .source, impact: impact, phrase: phrase)
  }

  static func receiving(_ impact: Impact, _ phrase: Phrase) -> Effect {
    Effect(context: .receiving, impact: impact, phrase: phrase)
  }

  static func sending(_ impact: Impact, _ phrase: Phrase) -> Effect {
    Effect(context: .sending, impact: impact, phrase: phrase)
  }
}

// Effects that several kinds of changes share.
extension Change {
  func received(_ impact: Impact, _ phrase: Phrase) -> [Effect] {
    flow.contains(.received) ? [.receiving(impact, phrase)] : []
  }

  func sent(_ impact: Impact, _ phrase: Phrase) -> [Effect] {
    flow.contains(.sent) ? [.sending(impact, phrase)] : []
  }

  /// Values that were valid before can be violations now.
  var stricter: [Effect] {
    received(.additive, "new violations; bodies are still decoded")
      + sent(.breaking, "`encode` throws for values that it accepted before")
  }

  /// Values that were violations before can be valid now.
  var looser: [Effect] {
    received(.additive, "fewer violations") + sent(.additive, "`encode` accepts values for which it threw before")
  }

  /// A tolerated form is accepted, or no longer. Replies are not affected: only tests and tools decode them.
  func accepting(_ action: Difference.Action, _ form: Phrase) -> [Effect] {
    switch action {
    case .added: received(.additive, "\(form) is accepted, with a deviation")
    case .removed: received(.breaking, "\(form) is no longer accepted")
    }
  }

  /// The JSON is the same, and code has to use another name.
  private func renaming(_ old: String, _ new: String) -> [Effect] {
    old == new ? [] : [.source(.breaking, "\("\(code: old)", to: "\(code: new)")")]
  }

  func propertyEffects(_ action: Difference.Action, _ name: SwiftIdentifier, _ type: String) -> [Effect] {
    let property: Phrase = "\(code: "\(name.text): \(type)")"
    switch action {
    case .added: return [.source(.additive, "new property \(property)")]
    case .removed: return [.source(.breaking, "property \(property) removed")]
    }
  }

  private func constantEffects(_ action: Difference.Action) -> [Effect] {
    guard case .ruling(let id) = subject else { return [] }
    let name: Phrase = "\(code: "Ruling.\(SwiftIdentifier(ruling: id).text)")"
    switch action {
    case .added: return [.source(.additive, "new constant \(name)")]
    case .removed: return [.source(.breaking, "constant \(name) removed")]
    }
  }

  private var typeName: String {
    if case .type(let name) = subject { name } else { "" }
  }
}

// Enums and unions.
extension Change {
  private func valueEffects(_ action: Difference.Action, _ value: Enumeration.Value) -> [Effect] {
    let name: Phrase = "\(code: value.identifier.caseText)"
    let text = value.text
    switch action {
    case .added:
      return [newCase(name)]
        + received(.additive, "\(code: text) was decoded as `.unrecognized` before")
        + sent(.additive, "\(code: text) has a case of its own")
    case .removed:
      return [.source(.breaking, "case \(name) removed")]
        + received(.breaking, "\(code: text) is decoded as `.unrecognized`")
    }
  }

  private func caseEffects(_ action: Difference.Action, _ item: Union.Case, of union: Union) -> [Effect] {
    let name: Phrase = "\(code: item.identifier.caseText)"
    // Null counts as missing unless a case lists it.
    let isNull = union.discriminator == .jsonKind && item.tag == JSONKind.null.rawValue
    switch action {
    case .added:
      return [newCase(name)]
        + received(
          .additive, "\(code: item.tag) \(isNull ? "threw `missingMember`" : "was decoded as `.unrecognized`") before")
        + sent(.additive, "it can be sent")
    case .removed:
      return [.source(.breaking, "case \(name) removed")]
        + received(
          .breaking, "\(code: item.tag) \(isNull ? "throws `missingMember`" : "is decoded as `.unrecognized`")")
    }
  }

  /// The cases themselves are changes of their own.
  private func discriminatorEffects(_ old: Union, _ new: Union) -> [Effect] {
    let json: Phrase = "the cases are distinguished in another way"
    return tagEffects(old.tagIdentifier, new.tagIdentifier) + factoryEffects(old.discriminator, new.discriminator)
      + received(.breaking, json) + sent(.breaking, json)
  }

  private func tagEffects(_ old: SwiftIdentifier?, _ new: SwiftIdentifier?) -> [Effect] {
    if old == new { return [] }
    let property =
      (old.map { propertyEffects(.removed, $0, "String") } ?? [])
      + (new.map { propertyEffects(.added, $0, "String") } ?? [])
    if (old == nil) == (new == nil) { return property }
    let types = [old, new].map { "\(code: $0 == nil ? "JSONText" : "Unrecognized\(typeName)")" as Phrase }
    return property + [.source(.breaking, "\(code: ".unrecognized") carries \(types[0], to: types[1])")]
  }

  /// Only a union whose tag is beside the content has a function for each case that holds a record.
  private func factoryEffects(_ old: Union.Discriminator, _ new: Union.Discriminator) -> [Effect] {
    switch (old, new) {
    case (.tagBeside, .tagBeside), (.jsonKind, _), (_, .jsonKind): []
    case (.tag, .tagBeside), (.outerTag, .tagBeside), (.members, .tagBeside):
      [.source(.additive, "new functions that make a case from members")]
    case (.tag, _), (.outerTag, _), (.members, _): []
    case (.tagBeside, .tag), (.tagBeside, .outerTag), (.tagBeside, .members):
      [.source(.breaking, "the functions that make a case from members are removed")]
    }
  }

  private func newCase(_ name: Phrase) -> Effect {
    .source(.additive, "new case \(name): a `switch` over \(code: typeName) without `default` no longer compiles")
  }
}

extension SwiftIdentifier {
  fileprivate var caseText: String { "." + text }
}

extension Webhook.Reply {
  fileprivate var swift: String {
    switch self {
    case .type(let name): name
    case .acknowledgement: "Acknowledgement"
    }
  }
}
