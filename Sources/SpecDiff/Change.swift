package import SpecModel

/// One difference between two specs: what, where, why, and whom it reaches.
///
/// Inert, like the models that it comes from. What it means in Swift is for the emitters to say.
package struct Change: Sendable {
  package var subject: Subject
  package var difference: Difference
  package var cause: Cause
  package var flow: Flow
  /// Where it stands in the old and in the new spec, as far as there is such a place.
  package var old: Origin?
  package var new: Origin?

  /// What a change is a change of.
  package enum Subject: Hashable, Sendable {
    case module
    case type(String)
    case webhook(String)
    case ruling(String)
    case page(String)
    case guide(String)
  }

  /// Why something changed, as far as the spec records it. The first that applies, in this order.
  package enum Cause: String, CaseIterable, Sendable {
    /// A page that it comes from says something else of it under another revision, or in a newer page that revises it.
    /// A page that is new or gone counts, too.
    case vendor
    /// A page that it comes from says something else of it under the same revision: we had read it wrongly.
    case transcription
    /// The pages say what they said, and the types contradict fewer of them.
    case correction
    /// The pages say what they said, and a ruling on it is another one.
    case ruling
    /// Neither pages nor rulings are different: it was ours to choose.
    case choice
  }

  /// Which way values of a type travel: in events, in replies, in both, or in none.
  package struct Flow: OptionSet, Hashable, Sendable {
    package let rawValue: Int

    package static let received = Flow(rawValue: 1)
    package static let sent = Flow(rawValue: 2)

    package init(rawValue: Int) { self.rawValue = rawValue }
  }
}

/// What is different. Each case has what an emitter needs to say what that does.
package enum Difference: Sendable {
  package enum Turn: String, Sendable {
    case added, removed
  }

  case module(old: String, new: String)

  // Types.
  case type(Turn, TypeDeclaration)
  case value(Turn, Enumeration.Value)
  /// An integer has another name.
  case valueName(old: Enumeration.Value, new: Enumeration.Value)
  case member(Turn, Member, Place)
  case memberType(old: Member, new: Member, Kinds)
  /// A required member is optional, or the other way round.
  case presence(Member)
  case constant(old: Member, new: Member)
  case limit(Limit, member: String, old: DecimalNumber?, new: DecimalNumber?)
  /// The members that both sides have stand in another order: those between the first and the last that moved.
  case order(old: [Member], new: [Member])
  case tolerance(Turn, Tolerance, member: Member)
  case hoisted(Turn, HoistedMember)
  /// Another text for a value or a tag.
  case otherText(Turn, Alias, of: String)
  case rule(Turn, Rule)
  /// The new severity.
  case severity(Rule)
  case reading(Turn, DerivedMember)
  case shapes(old: DerivedMember, new: DerivedMember)
  case unionCase(Turn, Union.Case, of: Union)
  case caseType(old: Union.Case, new: Union.Case)
  case discriminator(old: Union.Discriminator, new: Union.Discriminator)

  // Webhooks.
  case webhook(Turn, Webhook)
  case event(old: String, new: String)
  case reply(old: Webhook.Reply, new: Webhook.Reply)
  /// A webhook allows some values only, or any value again.
  case restriction(Turn, [String], Restriction.Subject)
  /// A webhook that allows some values only allows these, too, or these no more.
  case allowed(Turn, [String], Restriction.Subject)

  // Rulings and evidence.
  case ruling(Turn, Ruling)
  case ruledTolerances(old: [ToleranceKind], new: [ToleranceKind])
  case page(Turn, Page)
  case row(Turn, Table.Row)
  case list(Turn, NameList)
  case sample(Turn, Sample)
  case guide(Turn, Guide)

  /// Words that neither code nor bodies depend on.
  case words(Words, of: String?, old: String?, new: String?)

  /// How a member is written as JSON; nil where values of several kinds are its type.
  package struct Kinds: Sendable {
    package var old: JSONKind?
    package var new: JSONKind?
  }

  /// Where the member of a record stands.
  package enum Place: Sendable {
    case among
    /// The only one that is no constant, in the record of a union's case, by its tag, that stands beside the tag.
    case onlyOneOfCase(String)
  }

  package enum Limit: String, CaseIterable, Sendable {
    case minimum, maximum
    case minimumLength = "minimum-length"
    case maximumLength = "maximum-length"
    case minimumCount = "minimum-count"
    case maximumCount = "maximum-count"
  }

  package enum Words: String, CaseIterable, Sendable {
    case doc, title, product, endpoint, revision, revises, table, pages, members, decision, because, sections
    case defaultValue = "default"
    case presentWhen = "present-when"
    case moreMembers = "more-members"
    case replyStatus = "reply-status"
    case sameMembersAs = "same-members-as"
    case printedType = "printed-type"
    case rowFacts = "row"
    case listFacts = "list"
    case sampleFact = "sample-fact"
    case sampleSubject = "sample-of"
  }
}

extension Difference {
  /// The stable name of the kind of difference: `member-added`.
  package var id: String {
    switch self {
    case .module: "module-changed"
    case .type(let turn, _): "type-\(turn)"
    case .value(let turn, _): "value-\(turn)"
    case .valueName: "value-name-changed"
    case .member(let turn, _, _): "member-\(turn)"
    case .memberType: "member-type-changed"
    case .presence: "presence-changed"
    case .constant: "constant-changed"
    case .limit(let limit, _, _, _): "\(limit.rawValue)-changed"
    case .order: "order-changed"
    case .tolerance(let turn, _, _): "tolerance-\(turn)"
    case .hoisted(let turn, _): "hoisted-member-\(turn)"
    case .otherText(let turn, _, _): "other-text-\(turn)"
    case .rule(let turn, _): "rule-\(turn)"
    case .severity: "severity-changed"
    case .reading(let turn, _): "reading-\(turn)"
    case .shapes: "reading-changed"
    case .unionCase(let turn, _, _): "case-\(turn)"
    case .caseType: "case-type-changed"
    case .discriminator: "discriminator-changed"
    case .webhook(let turn, _): "webhook-\(turn)"
    case .event: "event-changed"
    case .reply: "reply-changed"
    case .restriction(let turn, _, _): "restriction-\(turn)"
    case .allowed(let turn, _, _): "allowed-values-\(turn)"
    case .ruling(let turn, _): "ruling-\(turn)"
    case .ruledTolerances: "tolerances-changed"
    case .page(let turn, _): "page-\(turn)"
    case .row(let turn, _): "row-\(turn)"
    case .list(let turn, _): "list-\(turn)"
    case .sample(let turn, _): "sample-\(turn)"
    case .guide(let turn, _): "guide-\(turn)"
    case .words(let words, _, _, _): "\(words.rawValue)-changed"
    }
  }
}
