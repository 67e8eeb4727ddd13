import SpecChecker
import SpecModel
import SpecText
import Testing

@testable import Emitters

/// What a page prints for one member, and what an example has in JSON and Swift.
private let samples: [(member: String, shape: Shape, json: String, swift: String)] = [
  ("text", .scalar(.string, literal: "as it is"), #""as it is""#, #""as it is""#),
  ("text", .scalar(.string, literal: "A | B"), #""A""#, #""A""#),
  ("text", .scalar(.string, literal: "Null | B"), #""B""#, #""B""#),
  ("text", .scalar(.string, literal: nil), #""text""#, #""text""#),
  ("text", .scalar(.string, literal: "longer than ten"), #""text""#, #""text""#),
  ("text", .scalar(.string, literal: "\"\\{{\n"), ##""\"\\{\u007B\n""##, ##""\"\\{{\u{a}""##),
  ("text", .scalar(.null, literal: nil), "null", "nil"),
  ("Text", .scalar(.string, literal: "other case"), #""other case""#, #""other case""#),
  ("count", .scalar(.integer, literal: "2"), "2", "2"),
  ("count", .scalar(.string, literal: "2"), "2", "2"),
  ("count", .scalar(.integer, literal: "9"), "3", "3"),
  ("count", .scalar(.string, literal: "many"), "3", "3"),
  ("ratio", .scalar(.number, literal: "1.0"), "1.0", "1.0"),
  ("ratio", .scalar(.number, literal: "-00.5"), "-0.5", "-0.5"),
  ("ratio", .scalar(.number, literal: nil), "1", "1"),
  ("flag", .scalar(.boolean, literal: "false"), "false", "false"),
  ("flag", .scalar(.boolean, literal: nil), "true", "true"),
  ("state", .scalar(.string, literal: "OPEN"), #""OPEN""#, ".open"),
  ("state", .scalar(.string, literal: "SHUT"), #""OPEN""#, ".open"),
  ("link", .scalar(.string, literal: nil), #""https://example.com/""#, #""https://example.com/""#),
  ("list", .array([.scalar(.string, literal: nil)]), #"["list"]"#, #"["list"]"#),
  ("link", .scalar(.string, literal: "http://x.example/y"), #""http://x.example/y""#, #""http://x.example/y""#),
  ("link", .scalar(.string, literal: "the address"), #""https://example.com/""#, #""https://example.com/""#),
  ("list", .array([]), "[]", "[]"),
  ("either", .scalar(.integer, literal: "5"), "5", ".number(5)"),
  ("either", .scalar(.string, literal: "five"), #""five""#, #".string("five")"#),
  ("either", .scalar(.boolean, literal: "true"), #""either""#, #".string("either")"#),
]

@Suite struct MarkdownSampleTests {
  @Test(arguments: samples.indices) func examplesAreFittedToTheirTypes(index: Int) throws {
    let (member, shape, json, swift) = samples[index]
    let plan = try plan(.object([(member, shape), ("must", .scalar(.string, literal: "m"))]))
    #expect(oneLine(plan.json()) == #"{"must": "m", "\#(member.lowercased())": \#(json)}"#)
    let argument = json == "null" ? "" : ", \(member.lowercased()): \(swift)"
    #expect(oneLine(plan.swift.text) == #"Thing(must: "m"\#(argument))"#)
  }

  private static let formats: [(type: Scalar, good: [String], bad: [String])] = [
    (
      .uuid, ["eb0fc709-9693-11EA-454d-1705dde98182", "afAF0909-0000-0000-0000-000000000000"],
      [
        "eb0fc7099693-11ea-454d-1705dde981821", "eb0fc709-9693-11ea-454d-1705dde9818",
        "eb0fc709-9693-11ea-454d-1705dde981822", "eb0fc709+9693-11ea-454d-1705dde98182",
      ] + ["/", ":", "@", "G", "`", "g"].map { "\($0)b0fc709-9693-11ea-454d-1705dde98182" }
    ),
    (
      .phoneNumber, ["+6512345678", "6512345678", "1234567", "+123456789012345", "9876543210"],
      [
        "0123456789", "+0123456789", "+65 1234 5678", "123456", "+123456", "1234567890123456", "++1234567", "12345/7",
        "12345:7", "",
      ]
    ),
    (.countryCode, ["SG", "AZ"], ["sg", "S", "SGP", "@Z", "A[", "A1"]),
    (
      .timestamp,
      ["2019-10-16T08:12:01Z", "2019-10-16T08:12:01.5-03:00", "2019-10-16T08:12:01.123456789+14:30"],
      ["2019-10-16 08:12:01"] + ["", ".Z", "+0300", "Z ", ",5Z", ".5"].map { "2019-10-16T08:12:01\($0)" }
    ),
    (
      .url, ["https://a", "http://a!~"],
      ["https://", "http://", "ftp://a", "a"] + [" ", "\u{7F}", "é", "\"", "\\"].map { "https://a\($0)b" }
    ),
    (.digits, ["12*#", " ", "   ", "", "09"], ["12a", "1 2", "1/", "1:"]),
    (.text, ["", "any\n"], []),
  ]

  /// The checker, the documentation and the generated validators use one function for each format.
  @Test func eachFormatAllowsWhatTheRuntimeAccepts() {
    for (type, good, bad) in Self.formats {
      for text in good { #expect(type.allows(text, Facts()), "\(text)") }
      for text in bad { #expect(!type.allows(text, Facts()), "\(text)") }
    }
  }

  /// A sample that is not valid is followed by an example.
  @Test func aSampleIsValidIfItsExampleIsTheSame() throws {
    let printed: [(name: String, shape: Shape)] = [
      ("must", .scalar(.string, literal: "m")), ("text", .scalar(.null, literal: nil)),
      ("count", .scalar(.integer, literal: "2")), ("ratio", .scalar(.number, literal: "1.0")),
      ("flag", .scalar(.boolean, literal: "true")), ("state", .scalar(.string, literal: "OPEN")),
      ("list", .array([.scalar(.string, literal: "x")])), ("either", .scalar(.integer, literal: "5")),
    ]
    #expect(try plan(.object(printed)).isPrinted(in: .object(printed)))
    let changes: [(name: String, shape: Shape)] = [
      ("must", .scalar(.string, literal: nil)), ("text", .scalar(.string, literal: "A | B")),
      ("count", .scalar(.string, literal: "2")), ("count", .scalar(.integer, literal: "9")),
      ("flag", .scalar(.boolean, literal: nil)), ("state", .scalar(.string, literal: "SHUT")),
      ("list", .array([.scalar(.string, literal: nil)])), ("either", .scalar(.boolean, literal: "true")),
      ("unknown", .scalar(.integer, literal: "1")),
    ]
    for change in changes {
      let shape: Shape = .object(printed.filter { $0.name != change.name } + [change])
      #expect(try !plan(shape).isPrinted(in: shape), "\(change)")
    }
    #expect(try !plan(.object([])).isPrinted(in: .object([])))
  }

  private static let printed: [(shape: Shape, json: String)] = [
    (.scalar(.string, literal: "INBOUND | OUTBOUND"), #""INBOUND | OUTBOUND""#),
    (.scalar(.string, literal: "{{Number}} {%x%} {a}"), #""{\u007BNumber}} \u007B%x%} {a}""#),
    (.scalar(.string, literal: "\"a\\b\n"), #""\"a\\b\n""#),
    (.scalar(.string, literal: "7"), #""7""#), (.scalar(.string, literal: "null"), #""null""#),
    (.scalar(.null, literal: nil), "null"), (.scalar(.boolean, literal: "false"), "false"),
    (.scalar(.integer, literal: "-7"), "-7"), (.scalar(.number, literal: "1.0"), "1.0"),
    (.scalar(.number, literal: "0.50"), "0.50"), (.array([]), "[]"), (.object([]), "{}"),
  ]

  @Test func aSampleIsPrintedAsThePagePrintsIt() {
    let shape: Shape = .array(Self.printed.map(\.shape))
    let sample = PrintedSample(shape)
    #expect(oneLine(sample.json) == "[\(Self.printed.map(\.json).joined(separator: ", "))]")
    #expect(sample.madeUp.isEmpty && sample.quoted.isEmpty)
    let members = PrintedSample(.object([("z", .scalar(.integer, literal: "1")), ("a", .array([shape]))]))
    #expect(oneLine(members.json) == "{\"z\": 1, \"a\": [\(oneLine(sample.json))]}")
  }

  @Test func whatASampleDoesNotHaveIsMarked() {
    let kinds: [Shape] = [JSONKind.string, .integer, .number, .boolean].map { .scalar($0, literal: nil) }
    let bare: [Shape] = [(.integer, "007"), (.number, "1e5"), (.boolean, "yes")].map { .scalar($0, literal: $1) }
    let sample = PrintedSample(.object([("a/~", .array(kinds)), ("b", .array(bare))]))
    #expect(oneLine(sample.json) == #"{"a/~": ["...", 0, 0, false], "b": ["007", "1e5", "yes"]}"#)
    #expect(sample.madeUp == ["/a~1~0/0", "/a~1~0/1", "/a~1~0/2", "/a~1~0/3"])
    #expect(sample.quoted == ["/b/0", "/b/1", "/b/2"])
  }

  @Test func aRequiredMemberThatASampleLacksGetsAnExampleValue() throws {
    #expect(try plan(.object([])).json() == "{\n  \"must\": \"must\"\n}")
  }

  /// A list that needs an item is empty in an item that contains the list again.
  @Test func aTypeThatContainsItselfIsShownOnce() throws {
    let made = oneLine(try plan(.object([]), of: "Part").json())
    #expect(made == #"{"kind": "box", "parts": [{"kind": "box", "parts": []}]}"#)
  }

  private func plan(_ shape: Shape, of type: String = "Thing") throws -> SamplePlan {
    let model = try thingModel.get()
    let maker = SampleMaker(model: model, restrictions: model.webhooks[0].restrictions)
    return maker.plan(
      Sample(
        title: "", subject: type, isList: false, header: nil, shape: shape, remarks: [],
        origin: model.pages[0].origin))
  }

  /// The text without line breaks and indentation, and without the comma behind the last item of a Swift list.
  private func oneLine(_ text: String) -> String {
    var line = ""
    for part in text.split(separator: "\n").map({ $0.drop { $0 == " " } }) {
      let isOpen = line.isEmpty || "[{".contains(line.last ?? " ")
      let closes = "]}".contains(part.first ?? " ")
      if closes, line.last == "," { line.removeLast() }
      line += (isOpen || closes ? "" : " ") + part
    }
    return line
  }
}

private let thingModel = Result {
  let (tree, _) = parse(SourceText(name: "webhooks.yaml", utf8: Array(thingSpec.utf8)), file: 0)
  let file = SpecFile(stem: "webhooks", tree: try #require(tree))
  return try #require(check([file]).model)
}

private let thingSpec = """
  module: Things
  webhooks:
    Happened:
      doc: A thing.
      pages: [things]
      event: Thing
      reply: acknowledgement
  pages:
    - page: things
      title: Things
      product: Shop
      endpoint: Things
      revision: "1"
      tables:
        - title: thing
          of: [Thing]
          rows:
            - must: String
            - text: {type: String, max-length: 10}
            - count:
                type: Integer
                values: [3, 2]
                minimum: 1
                maximum: 5
            - ratio: Float
            - flag: Boolean
            - state: {type: String, value: OPEN}
            - link: String
            - list: Array
            - either: String
            - part: Object
        - title: box
          of: [Box]
          rows:
            - kind: {type: String, value: box}
            - parts: {type: Array, min-count: 1}
        - title: lid
          of: [Lid]
          rows:
            - kind: {type: String, value: lid}
    - page: other-things
      title: Other things
      product: Another Shop
      endpoint: Things
      revision: "1"
      tables:
        - title: thing
          of: [Thing]
          rows:
            - state: {type: String, value: SHUT}
  records:
    Thing:
      doc: A thing.
      members:
        - must: {type: text, doc: One.}
        - text: {type: text, optional: true, max-length: 10, doc: One.}
        - count: {type: integer, optional: true, minimum: 1, maximum: 5, doc: One.}
        - ratio: {type: number, optional: true, doc: One.}
        - flag: {type: boolean, optional: true, doc: One.}
        - state: {type: State, optional: true, doc: One.}
        - link: {type: url, optional: true, doc: One.}
        - list: {list: text, optional: true, doc: Many.}
        - either: {type: Either, optional: true, doc: One.}
        - part: {type: Part, optional: true, doc: One.}
    Box:
      doc: A box.
      members:
        - kind: {type: text, value: box, doc: The kind.}
        - parts: {list: Part, min-count: 1, doc: What is in it.}
    Lid:
      doc: A lid.
      members:
        - kind: {type: text, value: lid, doc: The kind.}
  unions:
    Either:
      doc: A text or a number.
      by: json-kind
      cases:
        - string: text
        - number: number
    Part:
      doc: A part.
      by: {member: kind}
      cases:
        - box: Box
        - lid: Lid
  enums:
    State:
      doc: A state.
      values:
        - OPEN: Open.
        - SHUT: Shut.
  """
