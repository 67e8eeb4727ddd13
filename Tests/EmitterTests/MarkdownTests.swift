import SpecChecker
import SpecModel
import SpecText
import Testing

@testable import Emitters

extension Model {
  /// The model of a spec that stands in one text.
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
  @Test func allPagesOfASmallSpec() throws {
    let docs = try Model.ofSpec(bellSpec).docs
    #expect(docs.keys.sorted() == ["Docs/index.md", "Docs/rulings.md", "Docs/types.md", "Docs/webhooks/bell-rung.md"])
    for (path, expected) in bellDocs { compare(docs["Docs/" + path] ?? "", expected, path) }
  }

  @Test func aPageNamesWhatItLeavesOfATypeAndWhereElseTheRestStands() throws {
    let docs = try Model.ofSpec(twoPagesSpec).docs
    let page = try #require(docs["Docs/webhooks/front-door.md"])
    let lines = page.split(separator: "\n")
    let door = """
      | `door` | string, [Door](../types.md#door) | required | Only `FRONT`. | Which door. | row `door`, String |
      """
    let gate = "| `gate` | string | optional | | Which gate. | Not on this page. Back: row `gate`, String. |"
    #expect(lines.contains(Substring(door)))
    #expect(lines.contains(Substring(gate)))
    #expect(!page.contains("## Where the pages disagree"))
    #expect(docs["Docs/types.md"]?.contains(" Front: row `door`, String. Back: row `door`, String. |\n") == true)
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
