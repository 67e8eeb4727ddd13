// What the pages print.
extension Language {
  package static let page = Mapping(
    "page", "One page of the vendor's documentation, transcribed as it is printed, mistakes included.",
    [
      Mapping.Key(
        "page", .text, isRequired: true,
        "The id of the page, in small letters, digits and hyphens. Webhooks and rulings refer to it."),
      Mapping.Key("title", .text, isRequired: true, "The title of the page."),
      Mapping.Key("product", .text, isRequired: true, "The product that the page is about."),
      Mapping.Key(
        "endpoint", .text, isRequired: true,
        "What the vendor calls the endpoint. Pages with the same endpoint and product have to agree."),
      Mapping.Key(
        "revision", .text, isRequired: true,
        "The date or version of the page that you read, in quotes: `\"2026-01-31\"`."),
      Mapping.Key("source", .mapping(pageSource), "Where the page is."),
      Mapping.Key("revises", .text, "The id of the page that this one replaces in part."),
      Mapping.Key("declares", .mapping(declares), "What the page says about other pages."),
      Mapping.Key(
        "words", .map(.text),
        "What the page means by its own words for types: `{money: decimal}`. Usual words are known."),
      Mapping.Key("lists", .list(.mapping(list)), "The printed lists of values."),
      Mapping.Key("tables", .list(.mapping(table)), "The printed tables of fields."),
      Mapping.Key("samples", .list(.mapping(sample)), "The printed JSON samples."),
    ],
    advice: [(["url", "uri", "link", "href"], "write 'source: {address: ..., read: ...}'")])

  package static let pageSource = Mapping(
    "source of a page", "Where and when the page was read.",
    [
      Mapping.Key("address", .text, isRequired: true, "The address of the page. The documentation links to it."),
      Mapping.Key("commit", .text, "The commit of a page in a repository."),
      Mapping.Key("version", .text, "The version of a page that has one. Write `commit` or `version`, not both."),
      Mapping.Key("read", .text, isRequired: true, "The day on which you read it: `\"2026-01-31\"`."),
    ])

  package static let declares = Mapping(
    "declarations of a page", "What the page says about other pages.",
    [
      Mapping.Key("same-members-as", .text, "The id of a page that has the same members."),
      Mapping.Key("more-members", .flag, "Whether the page says that there are members that it does not list."),
      Mapping.Key("reply-status", .size, "The HTTP status that the page asks for in the reply."),
    ])

  package static let table = Mapping(
    "table", "One printed table: a row for each field.",
    [
      Mapping.Key("title", .text, isRequired: true, "The heading of the table."),
      Mapping.Key(
        "of", .list(.typeName), isRequired: true,
        "The records and unions that the table describes. Members of types below them count, too."),
      Mapping.Key(
        "rows", .list(.entry(.either([.text, .mapping(row)]), canBeAlone: true)), isRequired: true,
        "The rows in the printed order. Each is a name with the printed type, or with the keys of a row."),
    ])

  package static let row = Mapping(
    "row",
    """
    What a table states about one field: `- battery: Integer`, or with more keys \
    `- battery: {type: Integer, maximum: 100}`.
    """,
    [Mapping.Key("type", .text, "The printed type, in the words of the vendor.")] + Statement.keys.map(Mapping.Key.init)
      + [note])

  package static let comment = Mapping(
    "comment",
    "What a sample states about one field in a comment. `comments` has one for each path, such as `data.id`.",
    Statement.keys.map(Mapping.Key.init) + [note])

  /// The key that nothing compares.
  private static let note = Mapping.Key("note", .text, "A text for readers. Nothing compares it.")

  package static let list = Mapping(
    "list",
    "The printed values of one member, such as the event types, and how often and in which order they can occur.",
    [
      Mapping.Key("title", .text, isRequired: true, "The heading of the list."),
      Mapping.Key("of", .text, isRequired: true, "The member: `Event.type`."),
      Mapping.Key("values", .list(.text), isRequired: true, "The values."),
    ] + counts + [last, notBefore])

  package static let sample = Mapping(
    "sample", "One printed JSON sample: for each member its JSON kind, and its value if the value matters.",
    [
      Mapping.Key("title", .text, isRequired: true, "The heading of the sample, or what it shows."),
      Mapping.Key("of", .typeName, isRequired: true, "The record or union that the sample shows."),
      Mapping.Key("header", .text, "The value of the HTTP header that selects the case of the event."),
      Mapping.Key("defects", .list(.word(sampleDefects)), "Why the printed sample is not valid JSON."),
      Mapping.Key("comments", .map(.mapping(comment)), "What comments in the sample state, by the path of the member."),
      Mapping.Key("shape", .shape, "The object, or the value: `{id: string, battery: integer 80, tags: []}`."),
      Mapping.Key("items", .list(.shape), "Instead of `shape`: the items of a body that is an array."),
    ])

  /// The mistakes because of which a printed sample is not valid JSON.
  package static let sampleDefects = ["comment", "trailing-comma", "missing-comma", "bare-word"]

  static let counts = [
    Mapping.Key("at-least", .map(.size), "How often values occur at least: `{say: 1}`."),
    Mapping.Key("at-most", .map(.size), "How often values occur at most: `{say: 1}`."),
  ]
  static let last = Mapping.Key("last", .text, "The value after which no other comes.")
  static let notBefore = Mapping.Key(
    "not-before", .map(.text), "Values that cannot come directly before another: `{say: hangup}`.")
}
