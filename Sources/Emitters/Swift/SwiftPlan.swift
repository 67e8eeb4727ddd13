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

  /// The members that are stored: all but the required constants and a tag that the content has. Of an optional constant, it
  /// is stored whether it is present.
  var variables: [MemberPlan] { members.filter { ($0.constant == nil || $0.isOptional) && !$0.isOuterTag } }

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
  /// The property that stores the value apart, if the type of the member leads back to the record.
  var storage: SwiftIdentifier?
  var constant: ConstantPlan?
  /// Its part in a pair of a tag and a content whose case the tag decides.
  var outer: OuterRole?
  /// A value that owns no memory, for a required member that is about to be decoded.
  var placeholder: SwiftCode
  var tolerances: [Tolerance]
  var checks: [CheckPlan]
  /// The pattern of a text, or of the items of a list or map.
  var pattern: String?
  var doc: DocComment

  /// The property that is stored: of an optional constant, whether it is present.
  var storedName: SwiftIdentifier { constant?.presence ?? name }
}

/// The only value of a member.
struct ConstantPlan {
  /// The value in JSON, as a Swift literal.
  var literal: SwiftCode
  /// Whether it is a text, which the writer writes from the literal.
  var isText: Bool
  /// The value of the property.
  var value: SwiftCode
  /// The property that stores whether an optional constant is present.
  var presence: SwiftIdentifier
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
  /// The same of the text of a scalar that is no String: `check.length(member.text, in: 1...3, at: "member")`.
  case callOfText(name: SwiftCode, argument: SwiftCode)
  /// The pattern of a text.
  case pattern(isString: Bool)
  /// Checks of the value's own type.
  case inside
  /// Checks of each item of a list or each value of a map.
  indirect case each([CheckPlan], isNullable: Bool)
}

struct UnionPlan {
  struct Case {
    var name: SwiftIdentifier
    /// The tags that select the case, as Swift literals. There are none for the case of a missing tag.
    var tags: [SwiftCode]
    /// The tag of a value of the case, as a Swift expression.
    var tagValue: SwiftCode
    /// Whether the expression uses the value of the case.
    var hasTagInside: Bool
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
    var checks: [CheckPlan]
    /// The pattern of the items of a list or map.
    var pattern: String?
  }

  var name: SwiftIdentifier
  var doc: DocComment
  var discriminator: Union.Discriminator
  /// The property with the tag; nil if the union has no tag.
  var tag: TagPlan?
  var sharedMembers: [SharedMemberPlan]
  var cases: [Case]
  var isChecked: Bool
  /// Whether a record has it as a required member, and so needs a placeholder.
  var needsPlaceholder: Bool

  /// Whether a tag of the record around it decides the case.
  var isOuter: Bool { if case .outerTag = discriminator { true } else { false } }
}

/// The property of a union that has the tag.
struct TagPlan {
  var name: SwiftIdentifier
  var doc: DocComment
  /// The comment in an unrecognized value.
  var unrecognizedDoc: DocComment
  var type: SwiftCode
  /// Whether the property of the union is optional.
  var isOptional: Bool
  /// Whether the property of an unrecognized value is optional.
  var isOptionalIfUnrecognized: Bool
}

/// A property of a union with a member that its cases share.
struct SharedMemberPlan {
  /// Where it is in a case.
  indirect enum Value {
    /// Not there: it is nil.
    case none
    /// A member of the value: `data.place`.
    case member(SwiftCode)
    /// The case is a union that does not share it, so each of its cases has a value.
    case cases([(name: SwiftIdentifier, value: Value)], hasTag: Bool, path: [String])
  }

  var name: SwiftIdentifier
  var doc: DocComment
  var type: SwiftCode
  var values: [(name: SwiftIdentifier, value: Value)]
  /// The members that lead to it in JSON.
  var path: [String]
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

/// The checks of one webhook in one type.
struct RestrictionPlan {
  enum Step {
    /// A switch over the cases of an enum: `case .x, .y: true`.
    case cases(value: SwiftCode, [SwiftIdentifier], wireName: String)
    /// `check.equals(value.member, 1, at: "member")` or `check.oneOf(value.member, [1, 2], at: "member")`.
    case values(value: SwiftCode, [SwiftCode], wireName: String)
    /// A step inside the object of a member.
    indirect case nested(wireName: String, Step)
    case inside(property: SwiftIdentifier, wireName: String, isOptional: Bool)
    /// A step for each item of a member that is a list or map.
    indirect case items(property: SwiftIdentifier, wireName: String, Step)
    /// A step for a member whose name is empty, which means the value itself in other steps.
    indirect case unnamed(Step)
    /// A step for each item of an item that is a list or map.
    indirect case innerItems(Step)
    /// The checks of an item of a declared type.
    case item(isOptional: Bool)
    /// The content of one case of a union, under the name of the member that holds it, if there is one. A list or map
    /// has a step for its items.
    indirect case content(case: SwiftIdentifier, wireName: String?, items: Step?)
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
