import SpecModel

/// The contents of the Swift module: every name final, every list ordered.
struct SwiftPlan {
  var module: String
  var sourceGroups: [SourceGroupPlan]
  var webhooks: [WebhookPlan]
  var rulings: [RulingPlan]
}

/// The types of one group of files.
struct SourceGroupPlan {
  /// What the files are called: `CallEvents`.
  var fileName: String
  var types: [TypePlan]
}

enum TypePlan {
  case record(RecordPlan)
  case union(UnionPlan)
  case enumeration(EnumerationPlan)
}

struct RecordPlan {
  var name: SwiftIdentifier
  /// The meaning alone.
  var summary: DocComment
  /// The meaning and the rules.
  var doc: DocComment
  var members: [MemberPlan]
  var rules: [RulePlan]
  var derivedMembers: [DerivedMemberPlan]
  var hoisted: [HoistedMemberPlan]
  /// Whether anything in the record can break a rule of its type.
  var isChecked: Bool

  /// The members that are stored: all but the constants and a tag that the content has.
  var variables: [MemberPlan] { members.filter { $0.constant == nil && !$0.isOuterTag } }

  /// The name in JSON of the tag that decides the case of a content, if there is one.
  var outerTag: String? { members.first(where: \.isOuterTag)?.wireName }
}

struct MemberPlan {
  var name: SwiftIdentifier
  /// The name on the wire.
  var wireName: String
  /// The type without the optional.
  var type: SwiftCode
  var isOptional: Bool
  var constant: String?
  /// Its part in a pair of a tag and a content whose case the tag decides.
  var outer: OuterRole?
  /// A value that owns no memory, for a required member that is about to be decoded.
  var placeholder: SwiftCode
  var tolerances: [Tolerance]
  var checks: [CheckPlan]
  var doc: DocComment
}

/// The two members of a record of which one, the tag, decides the case of the other, the content.
enum OuterRole {
  /// It has the value of this property of the content.
  case tag(SwiftIdentifier, of: SwiftIdentifier)
  case content
}

extension MemberPlan {
  var isOuterTag: Bool { if case .tag = outer { true } else { false } }
}

/// One rule between members, as a call on a validation, with the severity of its violations.
struct RulePlan {
  var function: SwiftCode
  /// The name in JSON of the member to which a violation belongs.
  var wireName: String
  var arguments: [SwiftCode]
  /// The cases that the rule is about, each with the label of its closure; the first has none.
  var kinds: [(label: SwiftCode?, name: SwiftIdentifier)]
}

/// A computed property that has one value for several shapes.
struct DerivedMemberPlan {
  struct Shape {
    var name: SwiftIdentifier
    /// The digits, as an expression of `value`, which is the shape.
    var digits: SwiftCode
  }

  var name: SwiftIdentifier
  var doc: DocComment
  var member: SwiftIdentifier
  var isOptional: Bool
  var shapes: [Shape]
  /// The cases that contain no digits.
  var others: [SwiftIdentifier]
}

/// A member that is accepted beside the object that it belongs in.
struct HoistedMemberPlan {
  var name: SwiftIdentifier
  var wireName: String
  var type: SwiftCode
  var container: SwiftIdentifier
  /// The container's value with nothing but the member in it.
  var value: SwiftCode
  var ruling: SwiftIdentifier
}

/// One rule on a member, as a call on a validation.
enum CheckPlan {
  /// `check.NAME(member, at: "member")`, or with a labeled argument: `check.range(member, in: 1...3, at: "member")`.
  case call(name: SwiftCode, argument: SwiftCode?)
  /// The length of the text of a scalar that is no String.
  case length(SwiftCode)
  /// Checks of the value's own type.
  case inside
  /// Checks of the type of each item.
  case each
}

struct UnionPlan {
  struct Case {
    var name: SwiftIdentifier
    /// The tag on the wire, or the JSON kind.
    var tag: String
    var type: SwiftCode
    /// Whether the case is null, and has no content.
    var isNull: Bool
    /// Whether the case has items.
    var isList: Bool
    /// The members that select the case, if members do.
    var has: [String]
    var placeholder: SwiftCode
    /// The record of the case, if it has one beside its tag.
    var record: RecordPlan?
    var aliases: [Alias]
    var doc: DocComment
    var isChecked: Bool
  }

  var name: SwiftIdentifier
  var doc: DocComment
  var discriminator: Union.Discriminator
  /// The property with the tag; nil if the union has no tag.
  var tag: SwiftIdentifier?
  var cases: [Case]
  var isChecked: Bool
  /// Whether a record has it as a required member, and so needs a placeholder.
  var needsPlaceholder: Bool

  /// Whether a tag of the record around it decides the case.
  var isOuter: Bool { if case .outerTag = discriminator { true } else { false } }
}

struct EnumerationPlan {
  struct Value {
    var name: SwiftIdentifier
    var text: String
    var aliases: [Alias]
    var doc: DocComment
  }

  var name: SwiftIdentifier
  var doc: DocComment
  /// Whether the values are integers.
  var isNumeric: Bool
  var values: [Value]
}

struct WebhookPlan {
  var name: SwiftIdentifier
  var doc: DocComment
  var event: BodyPlan
  /// Nil for a bare acknowledgement.
  var reply: BodyPlan?
  /// The restrictions of its pages, by the type that they apply to.
  var restrictions: [RestrictionPlan]

  /// The reply, unless it has the type of the event, so that the same function checks it.
  var ownReply: BodyPlan? { reply?.type == event.type ? nil : reply }
}

/// The event or the reply of a webhook.
struct BodyPlan {
  var type: SwiftIdentifier
  /// The id of the page that documents it.
  var page: String
  var isChecked: Bool
  var isRestricted: Bool
}

/// The checks of one webhook in one type.
struct RestrictionPlan {
  enum Step {
    /// A switch over the cases of an enum: `case .x, .y: true`.
    case cases(value: SwiftCode, [SwiftIdentifier], wireName: String)
    /// `check.equals(value.member, 1, at: "member")` or `check.oneOf(value.member, [1, 2], at: "member")`.
    case values(value: SwiftCode, [SwiftCode], wireName: String)
    case inside(property: SwiftIdentifier, wireName: String, isOptional: Bool)
    case each(property: SwiftIdentifier, wireName: String)
    /// A step for each item of a list of single values.
    indirect case items(property: SwiftIdentifier, wireName: String, Step)
    /// A step for a member whose name is empty, which means the value itself in other steps.
    indirect case unnamed(Step)
    /// The content of one case of a union, under the name of the member that holds it, if there is one.
    case content(case: SwiftIdentifier, wireName: String?)
    /// Each item of the case that is an array.
    case contentItems(case: SwiftIdentifier)
  }

  var type: SwiftIdentifier
  var steps: [Step]
}

struct RulingPlan {
  var name: SwiftIdentifier
  var id: String
  var doc: DocComment
}

extension EnumerationPlan.Value {
  /// The value of an enum of integers, as a literal.
  var number: SwiftCode { DecimalNumber(text).map { SwiftCode(decimal: $0) } ?? "0" }
}
