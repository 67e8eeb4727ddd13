/// The spec language: the mappings of a spec, with their keys.
package enum Language {
  /// All mappings, in the order of the reference.
  package static let mappings: [Mapping] = [
    file, page, pageSource, declares, table, row, list, sample, comment,
    record, member, item, recordRule, derivedMember, union, discriminator, unionCase, enumeration, enumerationValue,
    webhook, body, bodyRule, signature,
    ruling, guide, guideSection, guideMessage,
  ]

  /// A file of a spec. A file with one page can also have the keys of the page itself.
  package static let file = Mapping(
    "file",
    """
    A spec is one file, or a folder of files. Each file has some of these sections, or is one page. Types that are in one \
    file become one Swift file.
    """,
    [
      Mapping.Key("module", .text, "The name of the Swift module. One file of a spec has it."),
      Mapping.Key("pages", .list(.mapping(page)), "The pages of the documentation."),
      Mapping.Key(
        "members", .map(.mapping(member)),
        "Members that several records share. A record lists such a member by its name."),
      Mapping.Key("records", .map(.mapping(record)), "Types that are JSON objects with known members."),
      Mapping.Key("unions", .map(.mapping(union)), "Types that are one of several other types."),
      Mapping.Key("enums", .map(.mapping(enumeration)), "Types that are one of several values."),
      Mapping.Key("webhooks", .map(.mapping(webhook)), "The events that the vendor sends, with their replies."),
      Mapping.Key("rulings", .map(.mapping(ruling)), "Decisions about what the pages contradict each other on."),
      Mapping.Key("guides", .map(.mapping(guide)), "Pages of the generated documentation that you write yourself."),
    ])

  // MARK: Rulings and guides

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
