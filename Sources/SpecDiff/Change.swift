package import SpecModel

/// One difference between two specs: what changed, where, why, and in which direction the type is sent.
///
/// A plain value like the models. The reports explain the consequences in Swift.
package struct Change: Sendable {
  package var subject: Subject
  package var difference: Difference
  package var cause: Cause
  package var flow: Flow
  /// The position in the old and in the new spec, if that side has it.
  package var old: Origin?
  package var new: Origin?

  /// The part of the spec that changed.
  package enum Subject: Hashable, Sendable {
    case module
    case type(String)
    case webhook(String)
    case ruling(String)
    case page(String)
    case guide(String)
  }

  /// Why something changed, as far as the spec records it. The first cause that applies, in this order.
  package enum Cause: String, CaseIterable, Sendable {
    /// A source page states something else in another revision. New and removed pages count too.
    case vendor
    /// A source page states something else in the same revision: the transcription was wrong.
    case transcription
    /// The pages are unchanged, and the types contradict fewer of them.
    case correction
    /// The pages are unchanged, and a ruling changed.
    case ruling
    /// Neither pages nor rulings changed: the authors of the spec chose something else.
    case choice
  }

  /// The direction of the values of a type: received in events, sent in replies, both, or neither.
  package struct Flow: OptionSet, Hashable, Sendable {
    package let rawValue: Int

    package static let received = Flow(rawValue: 1)
    package static let sent = Flow(rawValue: 2)

    package init(rawValue: Int) { self.rawValue = rawValue }
  }
}

/// The difference itself. Each case has what a report needs to explain the consequences.
package enum Difference: Sendable {
  /// Whether something was added or removed.
  package enum Action: String, Sendable {
    case added, removed
  }

  case module(old: String, new: String)

  // Types.
  case type(Action, TypeDeclaration)
  case value(Action, Enumeration.Value)
  /// The given Swift name of a value changed; an integer always has one.
  case valueName(old: Enumeration.Value, new: Enumeration.Value)
  /// The given Swift name of a member changed.
  case memberName(old: Member, new: Member)
  case member(Action, Member, Position)
  case memberType(old: Member, new: Member, Kinds)
  /// A required member became optional, or the reverse. The member is the new one.
  case presence(Member)
  case constant(old: Member, new: Member)
  /// A fact with this key: a limit, a default, a condition.
  case fact(String, member: String, old: Fact?, new: Fact?)
  /// The order of the common members changed: the members from the first to the last that moved.
  case order(old: [Member], new: [Member])
  case tolerance(Action, Tolerance, member: Member)
  case hoisted(Action, HoistedMember)
  /// An alias for a value or a tag.
  case alias(Action, Alias, of: String)
  case rule(Action, Rule)
  /// The new severity.
  case severity(Rule)
  case derivedMember(Action, DerivedMember)
  case shapes(old: DerivedMember, new: DerivedMember)
  case unionCase(Action, Union.Case, of: Union)
  case caseType(old: Union.Case, new: Union.Case)
  /// The tags of a case changed, which has several of them, or none.
  case caseTags(old: Union.Case, new: Union.Case)
  /// The given Swift name of a case changed.
  case caseName(old: Union.Case, new: Union.Case)
  case sharedMember(Action, Union.SharedMember)
  /// The members that lead to a shared member, or its type.
  case sharedMemberPath(old: Union.SharedMember, new: Union.SharedMember)
  /// The Swift name that all cases give a shared member changed.
  case sharedMemberName(old: Union.SharedMember, new: Union.SharedMember)
  /// The given Swift name of the property with the tag changed.
  case tagName(old: Union, new: Union)
  case discriminator(old: Union, new: Union)
  /// The members that select the common cases changed, or the order in which they are tried.
  case selectors(old: [Union.Case], new: [Union.Case])

  // Webhooks.
  case webhook(Action, Webhook)
  case event(old: Webhook.Body, new: Webhook.Body)
  case reply(old: Webhook.Reply, new: Webhook.Reply)
  /// The reply to one case of the event; nil if the case has the reply of the webhook.
  case caseReply(tag: String, old: Webhook.Reply?, new: Webhook.Reply?)
  /// A webhook that had one reply now has replies to single cases, or the reverse. It is the new one.
  case replies(Webhook)
  case signature(old: Signature?, new: Signature?)
  /// A webhook now allows only some values, or allows any value again.
  case restriction(Action, [String], Restriction.Subject)
  /// A webhook with a restriction now allows these values too, or no longer allows them.
  case allowed(Action, [String], Restriction.Subject)

  // Rulings and evidence.
  case ruling(Action, Ruling)
  case ruledTolerances(old: [ToleranceKind], new: [ToleranceKind])
  case page(Action, Page)
  case row(Action, Table.Row)
  case list(Action, NameList)
  case sample(Action, Sample)
  case guide(Action, Guide)

  /// An attribute on which neither code nor bodies depend.
  case attribute(Attribute, of: String?, old: String?, new: String?)

  /// The JSON kind of a member on both sides; nil if its type allows several kinds.
  package struct Kinds: Sendable {
    package var old: JSONKind?
    package var new: JSONKind?
  }

  /// The position of a member in its record.
  package enum Position: Sendable {
    case among
    /// The only member without a constant value in the record of a union's case. It is this case.
    case onlyOneOfCase(Union.Case)
    /// The tag of a content beside it, which is a computed property.
    case outerTag
  }

  package enum Attribute: String, CaseIterable, Sendable {
    case doc, title, product, endpoint, revision, source, revises, arrangement, pages, members, decision, because,
      sections
    case moreMembers = "more-members"
    case replyStatus = "reply-status"
    case sameMembersAs = "same-members-as"
    case printedName = "printed-name"
    case printedType = "printed-type"
    case rowStatements = "row"
    case listStatements = "list"
    case sampleValue = "sample-value"
    /// A sample that showed only kinds now shows values, or the reverse.
    case sampleLiterals = "sample-literals"
    case sampleSubject = "sample-of"
  }
}

extension Difference {
  /// The stable name of the kind of difference: `member-added`.
  package var id: String {
    switch self {
    case .module: "module-changed"
    case .type(let action, _): "type-\(action)"
    case .value(let action, _): "value-\(action)"
    case .valueName: "value-name-changed"
    case .memberName: "member-name-changed"
    case .member(let action, _, _): "member-\(action)"
    case .memberType: "member-type-changed"
    case .presence: "presence-changed"
    case .constant: "constant-changed"
    case .fact(let key, _, _, _): "\(key)-changed"
    case .order: "order-changed"
    case .tolerance(let action, _, _): "tolerance-\(action)"
    case .hoisted(let action, _): "hoisted-member-\(action)"
    case .alias(let action, _, _): "alias-\(action)"
    case .rule(let action, _): "rule-\(action)"
    case .severity: "severity-changed"
    case .derivedMember(let action, _): "derived-member-\(action)"
    case .shapes: "derived-member-changed"
    case .unionCase(let action, _, _): "case-\(action)"
    case .caseType: "case-type-changed"
    case .caseTags: "case-tags-changed"
    case .caseName: "case-name-changed"
    case .sharedMember(let action, _): "shared-member-\(action)"
    case .sharedMemberPath: "shared-member-changed"
    case .sharedMemberName: "shared-member-name-changed"
    case .tagName: "tag-name-changed"
    case .discriminator: "discriminator-changed"
    case .selectors: "selectors-changed"
    case .webhook(let action, _): "webhook-\(action)"
    case .event: "event-changed"
    case .reply: "reply-changed"
    case .caseReply: "case-reply-changed"
    case .replies: "replies-changed"
    case .signature: "signature-changed"
    case .restriction(let action, _, _): "restriction-\(action)"
    case .allowed(let action, _, _): "allowed-values-\(action)"
    case .ruling(let action, _): "ruling-\(action)"
    case .ruledTolerances: "tolerances-changed"
    case .page(let action, _): "page-\(action)"
    case .row(let action, _): "row-\(action)"
    case .list(let action, _): "list-\(action)"
    case .sample(let action, _): "sample-\(action)"
    case .guide(let action, _): "guide-\(action)"
    case .attribute(let attribute, _, _, _): "\(attribute.rawValue)-changed"
    }
  }
}
