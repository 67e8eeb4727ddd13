import SpecChecker
import SpecModel
import SpecText
import Testing

@testable import Emitters

extension Model {
  /// The model of a spec in one text.
  static func ofSpec(_ spec: String) throws -> Model {
    let (tree, faults) = parse(SourceText(name: "webhooks.yaml", utf8: Array(spec.utf8)), file: 0)
    try #require(faults.map(\.message) == [])
    let (model, _, diagnostics) = check([SpecFile(stem: "webhooks", tree: try #require(tree))])
    try #require(diagnostics.map(\.message) == [])
    return try #require(model)
  }

  /// The pages of documentation, by their paths.
  var docs: [String: String] {
    Dictionary(uniqueKeysWithValues: MarkdownDocs.files(self).map { ($0.path, $0.contents) })
  }
}

@Suite struct MarkdownTests {
  @Test func theDocumentationOfASmallSpecIsAsExpected() throws {
    let docs = try Model.ofSpec(bellSpec).docs
    #expect(docs.keys.sorted() == bellDocs.map { "Docs/" + $0.key })
    for (path, expected) in bellDocs { compare(docs["Docs/" + path] ?? "", expected, path) }
  }

  @Test func aWebhookPageShowsItsRestrictionsAndWhatItsPagesLack() throws {
    let docs = try Model.ofSpec(twoPagesSpec).docs
    let page = try #require(docs["Docs/webhooks/front-door.md"])
    let lines = page.split(separator: "\n")
    let door = """
      | `door` | string, [Door](../types.md#door) | required | Only `FRONT`. | Which door. |
      """
    #expect(lines.contains(Substring(door)))
    #expect(lines.contains("| `gate` | string | optional | | Which gate. |"))
    #expect(lines.contains("Not on the page of this webhook: `gate`"))
    #expect(!page.contains("## Where the pages disagree"))
    let sources = try #require(docs["Docs/sources.md"]).split(separator: "\n")
    #expect(sources.contains("| `door` | Front | row `door`, String |"))
    #expect(sources.contains("| `door` | Back | row `door`, String |"))
    #expect(sources.contains("- Front, row `door`, String: `FRONT`"))
    #expect(sources.contains("- Back, row `door`, String: `FRONT`, `BACK`"))
  }

  /// More values than fit into a cell are listed below the table, on lines of at most 120 characters.
  @Test func aLongListOfValuesIsBelowTheTable() throws {
    let values = (1...30).map { "VALUE_\($0)" }
    let row = "\n              type: String\n              values: [\(values.joined(separator: ", "))]"
    let spec = twoPagesSpec.replacing("{type: String, value: FRONT}", with: row)
      .replacing("- FRONT: To the street.", with: values.map { "- \($0): One." }.joined(separator: "\n      "))
      .replacing("values: [FRONT, BACK]", with: "value: BACK")
    let page = try #require(try Model.ofSpec(spec).docs["Docs/webhooks/front-door.md"]).split(separator: "\n")
    #expect(page.contains { $0.hasPrefix("| `door` ") && $0.contains("| See the list below. |") })
    #expect(page.contains { $0.hasPrefix("- `door` is one of `VALUE_1`, `VALUE_2`, ") })
    #expect(page.contains { $0.hasPrefix("  `VALUE_") && $0.hasSuffix("`VALUE_30`") })
    #expect(page.allSatisfy { $0.count <= 120 })
  }

  private func compare(_ found: String, _ expected: String, _ path: String) {
    let found = found.split(separator: "\n", omittingEmptySubsequences: false)
    let expected = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let same = zip(found, expected).prefix { $0 == $1 }.count
    if same == found.count, same == expected.count { return }
    let lines = [found, expected].map { same < $0.count ? "'\($0[same])'" : "the end" }
    Issue.record("\(path):\(same + 1): found \(lines[0]), expected \(lines[1])")
  }
}

private let twoPagesSpec = """
  module: Doors
  webhooks:
    FrontDoor:
      doc: The front door.
      pages: [front]
      event: DoorEvent
      reply: acknowledgement
    BackDoor:
      doc: The back door.
      pages: [back]
      event: DoorEvent
      reply: acknowledgement
  pages:
    - page: front
      title: Front
      product: House
      endpoint: A
      revision: "1"
      tables:
        - title: values
          of: [DoorEvent]
          rows:
            - type: {type: String, value: DOOR}
            - door: {type: String, value: FRONT}
    - page: back
      title: Back
      product: House
      endpoint: B
      revision: "1"
      tables:
        - title: values
          of: [DoorEvent]
          rows:
            - type: {type: String, value: DOOR}
            - door:
                type: String
                values: [FRONT, BACK]
            - gate: String
  records:
    DoorEvent:
      doc: A door opens.
      members:
        - type: {type: text, value: DOOR, doc: The event type.}
        - door: {type: Door, doc: Which door.}
        - gate: {type: text, optional: true, doc: Which gate.}
  enums:
    Door:
      doc: A door.
      values:
        - FRONT: To the street.
        - BACK: To the garden.
  """
