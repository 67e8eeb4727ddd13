// The types.
extension Language {
  package static let record = Mapping(
    "record", "A JSON object with known members. It becomes a struct. Other members are preserved.",
    [
      Mapping.Key("doc", .text, isRequired: true, "What it is, for comments and documentation."),
      Mapping.Key(
        "members", .list(.entry(.mapping(member), canBeAlone: true)),
        "The members in the order in which they are written. A name alone is a shared member."),
      Mapping.Key("rules", .list(.mapping(recordRule)), "Rules between the members."),
      Mapping.Key(
        "derived", .list(.entry(.mapping(derivedMember), canBeAlone: false)),
        "Properties that read a member whose value has several forms."),
    ])

  package static let member = Mapping(
    "member", "A member of a record: `- battery: {type: integer, maximum: 100, doc: The charge in percent.}`.",
    [name] + types + [onlyItemsAreNullable] + Statement.declarableKeys.map(Mapping.Key.init)
      + [Mapping.Key("doc", .text, "What it is. A member needs it, unless the shared member has it.")],
    advice: [
      (
        ["enum", "values", "oneof", "choices", "options"],
        "declare an enum below 'enums:' and use its name as the type, or write 'value' for one text"
      ),
      (["format"], "the type states the format, such as 'type: uuid', 'type: timestamp' or 'type: url'"),
      (["unit"], "the type states the unit, such as 'type: seconds' or 'type: epoch-milliseconds'"),
      (["fields", "properties", "members"], "declare a record below 'records:' and use its name as the type"),
      (["alias", "aliases"], "a ruling with 'tolerate: [alias]' accepts another name"),
      (["requires", "excludes", "exactlyoneof", "atleastoneof", "lessthan"], "write it below 'rules:' of the record"),
      (["examples", "example"], "examples are in rows of tables, and in samples"),
    ])

  package static let item = Mapping(
    "item of a list or map", "A type with limits of its own: `{list: {type: text, max-length: 10, nullable: true}}`.",
    types + [Mapping.Key("nullable", .flag, "Whether an item can be null.")] + Statement.itemKeys.map(Mapping.Key.init))

  /// The Swift name that an entry can give.
  private static let name = Mapping.Key(
    "name", .text, "The name in Swift, if the one that the rule makes of the name in JSON is bad or taken.")

  /// The keys that state a type.
  package static let types = [
    Mapping.Key("type", .type, "The type: a built-in one, or a record, union or enum of the spec."),
    Mapping.Key("list", .item, "The type of the items of an array."),
    Mapping.Key("map", .item, "The type of the values of an object with free names."),
  ]

  private static let onlyItemsAreNullable = Mapping.Key(
    "nullable", .flag, isRefused: true,
    "Only items of lists and values of maps have this key. A member is `optional` instead.")

  package static let derivedMember = Mapping(
    "derived member", "A property that reads a member whose value has several forms, such as an object or a text.",
    [
      Mapping.Key("from", .text, isRequired: true, "The member. Its type is a union by JSON kind."),
      Mapping.Key("doc", .text, isRequired: true, "What it is."),
    ]
      + JSONKind.ofCases.map { kind in
        Mapping.Key(
          kind.rawValue, .text, "For this kind: the member of the record that has the value, or `itself` for the value."
        )
      })

  // MARK: Unions and enums

  package static let union = Mapping(
    "union", "One of several types. It becomes an enum with a case for each, and a case for anything else.",
    [
      Mapping.Key("doc", .text, isRequired: true, "What it is."),
      Mapping.Key(
        "by", .either([.word(["json-kind", "members"]), .mapping(discriminator)]), isRequired: true,
        "What selects the case: a tag, an HTTP header, the JSON kind of the value, or which members there are."),
      Mapping.Key(
        "shared", .list(.entry(.either([.text, .list(.text)]), canBeAlone: true)),
        "Members of all cases that can be read on the union itself: `- id`, or with a path `- id: [data, id]`."),
      Mapping.Key(
        "cases", .list(.entry(.either([.type, .mapping(unionCase)]), canBeAlone: true)), isRequired: true,
        "The cases: `- SENT: Sent`. The name is the tag, the JSON kind, the value of the header, or a name of your own."
      ),
    ])

  package static let discriminator = Mapping(
    "discriminator", "What selects the case of a union, as the value of `by`.",
    [
      Mapping.Key(
        "member", .either([.text, .list(.text)]),
        "The member that has the tag, or the path to it: `type`, or `[data, type]`."),
      Mapping.Key("content", .text, "The member with the content, if the tag is beside the content."),
      Mapping.Key("outer", .text, "The member with the tag, if it is in the record that contains the union."),
      Mapping.Key("header", .text, "The HTTP header that has the tag."),
      name,
      Mapping.Key(
        "type", .word(Union.Tag.Kind.allCases.map(\.rawValue)),
        "The type of a tag beside its content, if it is no text."),
    ])

  package static let unionCase = Mapping(
    "case of a union", "A case with more than a type: `- progress: {type: Progress, tags: [started, ringing]}`.",
    types + [
      name,
      Mapping.Key("tags", .list(.text), "The tags that select the case, if there are several."),
      Mapping.Key("without-tag", .flag, "Whether the case is selected if the tag is missing."),
      Mapping.Key("has", .list(.text), "The members that select the case, for a union by members."),
    ])

  package static let enumeration = Mapping(
    "enum", "One of several values. It becomes an enum that keeps any other value, too.",
    [
      Mapping.Key("doc", .text, isRequired: true, "What it is."),
      Mapping.Key(
        "values", .list(.entry(.either([.text, .mapping(enumerationValue)]), canBeAlone: false)), isRequired: true,
        "The values with their meaning: `- SENT: It is on its way.`"),
    ])

  package static let enumerationValue = Mapping(
    "value of an enum", "A value with another name in Swift, or an integer with a name.",
    [
      Mapping.Key("value", .number, "The integer, for `- noCoverage: {value: -2004, doc: Nobody answers.}`."),
      Mapping.Key("name", .text, "The name in Swift, if the one that the rule makes of the text is bad or taken."),
      Mapping.Key("doc", .text, isRequired: true, "What it means."),
    ])

  // MARK: Rules

  package static let recordRule = Mapping(
    "rule", "A rule between members of a record, or about the cases in a list.",
    [
      Mapping.Key("member", .text, "The member that the rule is about."),
      Mapping.Key("requires", .text, "The member that has to be present, too."),
      Mapping.Key("when", .text, "The value of `member` with which the rule holds."),
      Mapping.Key("excludes", .text, "The member that must not be present, too."),
      Mapping.Key("exactly-one-of", .list(.text), "The members of which exactly one is present."),
      Mapping.Key("at-least-one-of", .list(.text), "The members of which at least one is present."),
      Mapping.Key("less-than", .text, "The member whose number is larger than that of `member`."),
      Mapping.Key("list", .text, "The list of cases that the rule is about."),
    ] + bodyRule.keys)

  package static let bodyRule = Mapping(
    "rule of a body", "A rule about the cases in a body that is an array.",
    [
      Mapping.Key("at-least", .size, "How often `case` occurs at least."),
      Mapping.Key("at-most", .size, "How often `case` occurs at most."),
      Mapping.Key("case", .text, "The case that is counted, or that comes before another."),
      Mapping.Key("last", .text, "The case after which no other comes."),
      Mapping.Key("not-before", .text, "The case that must not come directly after `case`."),
      Mapping.Key(
        "severity", .word(Rule.Severity.allCases.map(\.rawValue)),
        "`warning` if a body that breaks the rule can be sent nevertheless. The default is `error`."),
      Mapping.Key("doc", .text, "Why, for the documentation."),
    ])
}
