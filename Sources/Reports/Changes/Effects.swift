import Emitters
import SpecDiff
import SpecModel

/// How much users of the generated module notice of a change.
package enum Impact: String, CaseIterable, Comparable, Sendable {
  /// Code stops compiling, bodies stop decoding, or replies are refused that were let through.
  case breaking
  /// Something new: to use, to handle, or to be told of. What compiled and ran goes on.
  case additive
  /// Comments, documentation and evidence only.
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

/// One thing that users notice.
struct Effect: Hashable, Sendable {
  enum Place: String, Sendable {
    /// In code that uses the module.
    case source
    /// When an event arrives.
    case receiving
    /// When a reply is written.
    case sending
  }

  var place: Place
  var impact: Impact
  var words: Phrase
}

extension Change {
  /// What users notice: first in their code, then when events arrive, then when replies are written.
  var effects: [Effect] {
    switch difference {
    case .module(_, let new): [.source(.breaking, "\(code: "import \(new)")")]
    case .type(.added, let type): [.source(.additive, "new type \(code: type.name)")]
    case .type(.removed, let type): [.source(.breaking, "no type \(code: type.name) any more")]
    case .value(let turn, let value): valueEffects(turn, value)
    case .valueName(let old, let new):
      [.source(.breaking, "\("\(code: old.identifier.caseText)", to: "\(code: new.identifier.caseText)")")]
    case .member(let turn, let member, let place): memberEffects(turn, member, place)
    case .memberType(let old, let new, let kinds): typeEffects(old, new, kinds)
    case .presence(let member): presenceEffects(member)
    case .constant(let old, let new): constantEffects(old, new)
    case .limit(let limit, let member, let old, let new): limitEffects(limit, member, old, new)
    case .order(let old, let new): orderEffects(old, new)
    case .tolerance(let turn, let tolerance, let member): toleranceEffects(turn, tolerance, member)
    case .hoisted(let turn, let member): reading(turn, "a \(code: member.name) beside \(code: member.container)")
    case .alias(let turn, let other, let text): reading(turn, "\(code: other.text) for \(code: text)")
    case .rule(let turn, let rule): ruleEffects(turn, rule.severity)
    case .severity(let rule): rule.severity == .error ? stricter : looser
    case .derivedMember(let turn, let reading): propertyEffects(turn, reading.name, "Digits?")
    case .shapes: [.receiving(.breaking, "the keys are looked for in another way")]
    case .unionCase(let turn, let item, let union): caseEffects(turn, item, of: union)
    case .caseType(let old, let new):
      [
        .source(
          .breaking, "\(code: SwiftIdentifier(camelCase: new.tag).caseText) carries \(swift(old.type, to: new.type))")
      ]
    case .discriminator: [.source(.breaking, "other cases, which are told apart in another way")]
    case .webhook(.added, let webhook): [.source(.additive, "new type \(code: webhook.name)")]
    case .webhook(.removed, let webhook): [.source(.breaking, "no type \(code: webhook.name) any more")]
    case .event(let old, let new): [.source(.breaking, "\(code: "Event"): \("\(code: old)", to: "\(code: new)")")]
    case .reply(let old, let new):
      [.source(.breaking, "\(code: "Reply"): \("\(code: old.swift)", to: "\(code: new.swift)")")]
    case .restriction(let turn, _, _): turn == .added ? stricter : looser
    case .allowed(let turn, _, _): turn == .added ? looser : stricter
    case .ruling(let turn, let ruling): ruling.tolerances.isEmpty ? [] : constantEffects(turn)
    case .ruledTolerances(let old, let new):
      old.isEmpty ? constantEffects(.added) : new.isEmpty ? constantEffects(.removed) : []
    case .page, .row, .list, .sample, .guide, .attribute: []
    }
  }

  var impact: Impact { effects.map(\.impact).max() ?? .invisible }
}

extension Effect {
  static func source(_ impact: Impact, _ words: Phrase) -> Effect {
    Effect(place: .source, impact: impact, words: words)
  }

  static func receiving(_ impact: Impact, _ words: Phrase) -> Effect {
    Effect(place: .receiving, impact: impact, words: words)
  }

  static func sending(_ impact: Impact, _ words: Phrase) -> Effect {
    Effect(place: .sending, impact: impact, words: words)
  }
}

// What several kinds of changes do.
extension Change {
  func received(_ impact: Impact, _ words: Phrase) -> [Effect] {
    flow.contains(.received) ? [.receiving(impact, words)] : []
  }

  func sent(_ impact: Impact, _ words: Phrase) -> [Effect] {
    flow.contains(.sent) ? [.sending(impact, words)] : []
  }

  /// A value that was fine may be a violation now.
  var stricter: [Effect] {
    received(.additive, "new violations; it still decodes") + sent(.breaking, "`encode` throws for what it let through")
  }

  /// A value that was a violation may be fine now.
  var looser: [Effect] {
    received(.additive, "fewer violations") + sent(.additive, "`encode` lets through what it threw for")
  }

  /// A form that is read besides the documented one. Replies are decoded by tests and tools only.
  func reading(_ turn: Difference.Action, _ form: Phrase) -> [Effect] {
    switch turn {
    case .added: received(.additive, "\(form) is read, with a deviation")
    case .removed: received(.breaking, "\(form) is read no more")
    }
  }

  func propertyEffects(_ turn: Difference.Action, _ name: String, _ type: String) -> [Effect] {
    let property: Phrase = "\(code: "\(SwiftIdentifier(member: name).text): \(type)")"
    switch turn {
    case .added: return [.source(.additive, "new property \(property)")]
    case .removed: return [.source(.breaking, "no property \(property) any more")]
    }
  }

  private func constantEffects(_ turn: Difference.Action) -> [Effect] {
    guard case .ruling(let id) = subject else { return [] }
    let name: Phrase = "\(code: "Ruling.\(SwiftIdentifier(camelCase: id).text)")"
    switch turn {
    case .added: return [.source(.additive, "new constant \(name)")]
    case .removed: return [.source(.breaking, "no constant \(name) any more")]
    }
  }

  private var typeName: String {
    if case .type(let name) = subject { name } else { "" }
  }
}

// Enums and unions.
extension Change {
  private func valueEffects(_ turn: Difference.Action, _ value: Enumeration.Value) -> [Effect] {
    let name: Phrase = "\(code: value.identifier.caseText)"
    let text = value.text
    switch turn {
    case .added:
      return [
        .source(.additive, "new case \(name): a `switch` over \(code: typeName) without `default` stops compiling")
      ]
        + received(.additive, "\(code: text) came as `.unrecognized`") + sent(.additive, "\(code: text) has a name")
    case .removed:
      return [.source(.breaking, "no case \(name) any more")]
        + received(.breaking, "\(code: text) comes as `.unrecognized`")
    }
  }

  private func caseEffects(_ turn: Difference.Action, _ item: Union.Case, of union: Union) -> [Effect] {
    let name: Phrase = "\(code: SwiftIdentifier(camelCase: item.tag).caseText)"
    let unknown: Phrase = union.discriminator.tagName == nil ? "threw `wrongKind`" : "came as `.unrecognized`"
    switch turn {
    case .added:
      return [
        .source(.additive, "new case \(name): a `switch` over \(code: typeName) without `default` stops compiling")
      ]
        + received(.additive, "\(code: item.tag) \(unknown)") + sent(.additive, "can be sent")
    case .removed:
      let becomes: Phrase = union.discriminator.tagName == nil ? "throws `wrongKind`" : "comes as `.unrecognized`"
      return [.source(.breaking, "no case \(name) any more")] + received(.breaking, "\(code: item.tag) \(becomes)")
    }
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
