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
    case .caseTags(let old, let new): caseTagEffects(old, new)
    case .sharedMember(let action, let shared): propertyEffects(action, shared.identifier, shared.type.swiftName + "?")
    case .sharedMemberName(let old, let new): renaming(old.identifier.text, new.identifier.text)
    case .sharedMemberPath(let old, let new):
      old.type == new.type
        ? [.source(.additive, "the property has another member of the cases")]
        : [.source(.breaking, "\(code: new.identifier.text): \(swift(old.type, to: new.type))")]
    case .discriminator(let old, let new): discriminatorEffects(old, new)
    case .selectors: received(.breaking, "the cases are distinguished in another way")
    case .webhook(.added, let webhook): [.source(.additive, "new type \(code: webhook.name)")]
    case .webhook(.removed, let webhook): [.source(.breaking, "type \(code: webhook.name) removed")]
    case .event(let old, let new):
      [.source(.breaking, "\(code: "Event"): \("\(code: old.swift)", to: "\(code: new.swift)")")]
    case .reply(let old, let new):
      [.source(.breaking, "\(code: "Reply"): \("\(code: old.swift)", to: "\(code: new.swift)")")]
    case .caseReply(let tag, _, _): [.source(.breaking, "\(code: "encode(_:to:)") takes another reply to \(code: tag)")]
    case .replies: [.source(.breaking, "\(code: "Reply") is another type")]
    case .signature(let old, let new): signatureEffects(old?.scheme, new?.scheme)
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
    return headerEffects(old.discriminator, new.discriminator) + tagEffects(old, new)
      + factoryEffects(old.discriminator, new.discriminator) + received(.breaking, json) + sent(.breaking, json)
  }

  private func signatureEffects(_ old: Signature.Scheme?, _ new: Signature.Scheme?) -> [Effect] {
    switch (old, new) {
    case (nil, _): [.source(.additive, "new property \(code: "signature")")]
    case (_, nil): [.source(.breaking, "property \(code: "signature") removed")]
    case (_?, _?): [.receiving(.breaking, "the signature is checked in another way")]
    }
  }

  /// Only the events of webhooks by a header are decoded with the header.
  private func headerEffects(_ old: Union.Discriminator, _ new: Union.Discriminator) -> [Effect] {
    if (old.headerName == nil) == (new.headerName == nil) { return [] }
    return [.source(.breaking, "\(code: "decode") \(new.headerName == nil ? "no longer takes" : "takes") the header")]
  }

  private func tagEffects(_ old: Union, _ new: Union) -> [Effect] {
    let (before, now) = (old.tagIdentifier, new.tagIdentifier)
    if before == now && old.discriminator.tag?.kind == new.discriminator.tag?.kind { return [] }
    func type(_ union: Union) -> String { union.discriminator.tag?.kind.swiftName ?? "String" }
    let property =
      (before.map { propertyEffects(.removed, $0, type(old)) } ?? [])
      + (now.map { propertyEffects(.added, $0, type(new)) } ?? [])
    if (before == nil) == (now == nil) { return property }
    let types = [before, now].map { "\(code: $0 == nil ? "JSONText" : "Unrecognized\(typeName)")" as Phrase }
    return property + [.source(.breaking, "\(code: ".unrecognized") carries \(types[0], to: types[1])")]
  }

  /// A tag that a case has no longer is decoded as `.unrecognized`, and the reverse.
  private func caseTagEffects(_ old: Union.Case, _ new: Union.Case) -> [Effect] {
    let gone = old.tags.filter { !new.tags.contains($0) }
    let added = new.tags.filter { !old.tags.contains($0) }
    let name: Phrase = "\(code: new.identifier.caseText)"
    var effects: [Effect] = []
    if old.tags.isEmpty {
      effects += received(.breaking, "a value without a tag throws `missingMember`")
    }
    if new.tags.isEmpty { effects += received(.additive, "a value without a tag is decoded as \(name)") }
    if !gone.isEmpty { effects += received(.breaking, "\(codes: gone) is decoded as `.unrecognized`") }
    if !added.isEmpty {
      effects += received(.additive, "\(codes: added) was decoded as `.unrecognized` before")
    }
    return effects + (flow.isEmpty ? [.source(.additive, "case \(name) has other tags")] : [])
  }

  /// Only a union whose tag is beside the content has a function for each case that holds a record.
  private func factoryEffects(_ old: Union.Discriminator, _ new: Union.Discriminator) -> [Effect] {
    switch (old, new) {
    case (.tagBeside, .tagBeside), (.jsonKind, _), (_, .jsonKind): []
    case (.tag, .tagBeside), (.outerTag, .tagBeside), (.members, .tagBeside), (.header, .tagBeside):
      [.source(.additive, "new functions that make a case from members")]
    case (.tag, _), (.outerTag, _), (.members, _), (.header, _): []
    case (.tagBeside, .tag), (.tagBeside, .outerTag), (.tagBeside, .members), (.tagBeside, .header):
      [.source(.breaking, "the functions that make a case from members are removed")]
    }
  }

  private func newCase(_ name: Phrase) -> Effect {
    .source(.additive, "new case \(name): a `switch` over \(code: typeName) without `default` no longer compiles")
  }
}

extension Union.Tag.Kind {
  /// The type of the property of the union.
  fileprivate var swiftName: String {
    switch self {
    case .text: "String"
    case .integer: "Int?"
    case .boolean: "Bool?"
    }
  }
}

extension SwiftIdentifier {
  fileprivate var caseText: String { "." + text }
}

extension Webhook.Reply {
  fileprivate var swift: String {
    switch self {
    case .body(let body): body.swift
    case .text: "PlainText"
    case .acknowledgement: "Acknowledgement"
    }
  }
}

extension Webhook.Body {
  fileprivate var swift: String { list == nil ? type : "JSONBatch<\(type)>" }
}

extension Union {
  /// The property with the tag, or with the value of the header.
  fileprivate var property: SwiftIdentifier? {
    tagIdentifier ?? discriminator.headerName.map { _ in SwiftIdentifier(.member, of: "headerValue", given: nil) }
  }
}
