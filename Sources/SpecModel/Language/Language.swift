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
}
