// Decisions, and pages of the documentation that somebody writes.
extension Language {
  package static let ruling = Mapping(
    "ruling",
    """
    A decision about a contradiction. The section `rulings` has one for each name. The tool prints a ruling to paste \
    with each error that asks for one.
    """,
    [
      Mapping.Key(
        "members", .list(.text), isRequired: true,
        "What the ruling is about: `Record.member` or, for a shared member, its name."),
      Mapping.Key(
        "conflicts", .list(.word(ConflictClass.allCases.map(\.rawValue))), isRequired: true,
        "The classes of the contradictions that it decides."),
      Mapping.Key("decision", .text, isRequired: true, "What holds."),
      Mapping.Key("because", .text, isRequired: true, "Why."),
      Mapping.Key(
        "tolerate", .list(.word(ToleranceKind.allCases.map(\.rawValue))),
        "Other input that decoders accept, too. It is reported as a deviation."),
      Mapping.Key(
        "evidence", .map(.list(.text)),
        "What each page printed when the decision was made. If the pages change, the ruling is outdated."),
    ])

  package static let guide = Mapping(
    "guide", "A page of the generated documentation that you write yourself.",
    [
      Mapping.Key("title", .text, isRequired: true, "The heading of the guide."),
      Mapping.Key("doc", .text, isRequired: true, "The first paragraph."),
      Mapping.Key("sections", .list(.mapping(guideSection)), isRequired: true, "The sections of the guide."),
    ])

  package static let guideSection = Mapping(
    "section of a guide", "A heading with a text below it.",
    [
      Mapping.Key("title", .text, isRequired: true, "The heading of the section."),
      Mapping.Key("text", .text, isRequired: true, "A paragraph."),
      Mapping.Key("points", .list(.text), "The points of a list."),
      Mapping.Key("sequence", .list(.mapping(guideMessage)), "The messages of a sequence diagram."),
      Mapping.Key("source", .text, "Where the vendor says so."),
    ])

  package static let guideMessage = Mapping(
    "message of a sequence", "One arrow of a sequence diagram.",
    [
      Mapping.Key("from", .text, isRequired: true, "Who sends the message."),
      Mapping.Key("to", .text, isRequired: true, "Who receives it."),
      Mapping.Key("text", .text, isRequired: true, "What it says."),
    ])
}

extension ConflictClass {
  /// The contradiction, for the reference.
  package var meaning: String {
    switch self {
    case .type: "Rows print different types, or another type than the member has."
    case .kind: "A sample shows another JSON kind than its row, another sample or the member."
    case .name: "A name is printed with other upper-case and lower-case letters."
    case .spelling: "A tag or a value has another text than in the JSON, or examples of one text differ."
    case .nesting: "A row or a member of a sample is outside the object that its member belongs to."
    case .values:
      "A page allows other values than its own sample, than a page that has to agree with it, or than a sample of its webhook."
    case .event: "Pages of one endpoint and product show different event types."
    case .placeholder:
      "A sample shows alternatives or a template (`{{Number}}`, `<number>`) instead of a value, or \"null\" without quotes."
    case .format:
      "A value in a sample does not have the form of its type, or values of one member have different forms."
    case .presence:
      "A member is null on one page and missing on another, or a page or sample lacks a member that the types require."
    case .unit: "A page prints another unit than the type has."
    case .default: "Pages state different defaults, or the member has a default that no page states."
    case .limit:
      "Pages state different limits, the member has a limit that no page states, or a sample is outside a limit."
    case .rule: "A sample breaks a rule between members or about the items of a list."
    case .meaning:
      """
      Pages describe the meaning of a member, or when it is present, in opposite ways. Or a sample contradicts its own row.
      """
    case .undocumented: "A sample has a member that no table of its page lists."
    case .missingFromSample: "A row is in no sample of its page, and is not marked as optional."
    case .sameMembers: "A page claims to have the members of another page, and does not."
    case .removed: "A newer revision of a page does not have the member any more."
    }
  }
}

extension ToleranceKind {
  /// What decoders accept, for the reference.
  package var meaning: String {
    switch self {
    case .numberInText: "A number in a string: `\"10\"` for `10`."
    case .nullInText: "The text `\"null\"`, `\"Null\"` or `\"NULL\"` for null."
    case .alias: "The name of the member, the tag or the value as a page prints it."
    case .hoistedMember: "The member beside the object that should contain it."
    }
  }
}
