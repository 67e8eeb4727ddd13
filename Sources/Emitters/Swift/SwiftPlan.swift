import SpecModel

/// The Swift module in the words of the output: every name final, every list ordered.
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
  var doc: DocComment
  var members: [MemberPlan]
  var rules: [RulePlan]
  var derivedMembers: [DerivedMemberPlan]
  var hoisted: [HoistedMemberPlan]
  /// Whether anything in the record can break a rule of its type.
  var isChecked: Bool

  /// The members that a value has of its own; a constant is the same in all of them.
  var variables: [MemberPlan] { members.filter { $0.constant == nil } }
}

struct MemberPlan {
  var name: SwiftIdentifier
  /// The name on the wire.
  var wireName: String
  /// The type without the optional.
  var type: SwiftCode
  var isOptional: Bool
  var constant: String?
  /// A value that owns no memory, for a required member that is about to be read.
  var placeholder: SwiftCode
  var tolerances: [Tolerance]
  var checks: [CheckPlan]
  var doc: DocComment
}

/// One rule between members, as a call on a validation, with the severity of its violations.
struct RulePlan {
  var function: SwiftCode
  var arguments: [SwiftCode]
  /// The closures that tell the kinds of items, each with its label but the first.
  var kinds: [(label: SwiftCode?, name: SwiftIdentifier)]
}

/// A computed property that reads one value from several shapes.
struct DerivedMemberPlan {
  struct Shape {
    var name: SwiftIdentifier
    /// The digits in terms of `value`, the shape.
    var digits: SwiftCode
  }

  var name: SwiftIdentifier
  var doc: DocComment
  var member: SwiftIdentifier
  var isOptional: Bool
  var shapes: [Shape]
}

/// A member that is read although it stands beside the object that it belongs in.
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
  /// `check.NAME(member, at: "member")`, or with an argument: `check.range(member, in: 1...3, at: "member")`.
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
    var placeholder: SwiftCode
    /// The record, when the case has one and it stands beside its tag.
    var record: RecordPlan?
    var aliases: [Alias]
    var doc: DocComment
    var isChecked: Bool
  }

  var name: SwiftIdentifier
  var doc: DocComment
  var discriminator: Union.Discriminator
  var cases: [Case]
  var isChecked: Bool
  /// Whether a record has it as a required member, and so needs a placeholder one to begin with.
  var needsPlaceholder: Bool
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
  /// What the pages narrow, by the type that it is restricted in.
  var restrictions: [RestrictionPlan]

  /// The reply, unless it is of the event's type and so judged by the same function.
  var ownReply: BodyPlan? { reply?.type == event.type ? nil : reply }
}

/// What a webhook carries one way.
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
    /// `check.value(value.member, .x, at: "member")` or `check.listed(value.member, [.x, .y], at: "member")`.
    case values(property: SwiftCode, [SwiftCode], wireName: String)
    case inside(property: SwiftIdentifier, wireName: String, isOptional: Bool)
    case each(property: SwiftIdentifier, wireName: String)
    /// The content of one case of a union, under the name of the content's member if it has one.
    case content(case: SwiftIdentifier, wireName: String?)
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
