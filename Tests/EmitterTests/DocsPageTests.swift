import Emitters
import SpecChecker
import SpecModel
import SpecText
import Testing

// The pages of the documentation tell apart what a page prints, what is made up, and what a ruling decides.

@Suite struct DocsPageTests {
  /// The first sample has a placeholder, a number beyond its limit, and a member with a kind only.
  @Test func aSampleIsPrintedUnchangedAndMadeUpValuesAreMarked() throws {
    let page = try text("Docs/webhooks/happened.md")
    #expect(
      page.contains(
        """
        Sample "event" of [First][first]:

        ```json Thing
        {
          "state": "OPEN | SHUT",
          "count": 9,
          "note": "...",
          "id": "eb0fc709-9693-11ea-454d-1705dde98182"
        }
        ```

        - Made up here, because the spec has only the kind: `/note`
        - Rulings decide otherwise: [state-is-one](../rulings.md#state-is-one) on `Thing.state`,
          [count-is-small](../rulings.md#count-is-small) on `Thing.count`

        Example after the sample "event" of [First][first]. Values that are not in the sample are made up:

        ```json Thing
        {
          "id": "eb0fc709-9693-11ea-454d-1705dde98182",
          "count": 1,
          "state": "OPEN",
          "note": "note"
        }
        ```
        """))
  }

  @Test func aBodyWithoutASampleHasAnExample() throws {
    let page = try text("Docs/webhooks/asked.md")
    #expect(
      page.contains(
        "Example with the required members. Its values are made up:\n\n```json Question\n{\n  \"text\": \"text\"\n}"))
  }

  @Test func onlyPagesThatContradictADecisionAreNamedAtIt() throws {
    let page = try text("Docs/webhooks/happened.md")
    #expect(
      page.contains(
        """
        Decisions that pages of this webhook contradict:

        - [state-is-one](../rulings.md#state-is-one): One of the values. Contradicted by [First][first]
        - [count-is-small](../rulings.md#count-is-small): At most 5. Contradicted by [First][first]
        - [count-is-a-number](../rulings.md#count-is-a-number): A number. Contradicted by Second

        Decisions that no page of this webhook contradicts. The pages disagree with each other or with themselves, or \
        pages of other webhooks contradict:

        - [any-version](../rulings.md#any-version): Any version.

        """))
    let rulings = try text("Docs/rulings.md")
    #expect(
      rulings.contains(
        """
        Pages that contradict the decision:

        - Second: row 'count' has type String

        Other statements:

        - [First][first]: row 'count' has type Integer

        """))
    #expect(
      rulings.contains(
        """
        No page contradicts the decision. The pages disagree with each other or with themselves:

        - [First][first]: sample member 'id' has value eb0fc709
        """))
  }

  @Test func aRulingIsNotListedForAWebhookWithoutItsMembers() throws {
    let page = try text("Docs/webhooks/asked.md")
    #expect(page.contains("[any-version]"))
    #expect(try !text("Docs/webhooks/noted.md").contains("## Rulings"))
  }

  @Test func pagesLinkToTheirAddresses() throws {
    let definition = "\n[first]: https://vendor.example/a_%28b%29?x=%7By%7D&amp;copy=1\n"
    for path in ["index.md", "rulings.md", "sources.md", "webhooks/happened.md"] {
      let page = try text("Docs/" + path)
      #expect(page.contains(definition) && page.contains("[First][first]"), "\(path)")
      #expect(page.contains("Second") && !page.contains("[Second]"), "\(path)")
      let references = page.matches(of: /\]\[([a-z0-9-]+)\]/).map(\.1)
      for name in references { #expect(page.contains("\n[\(name)]: "), "\(path)") }
    }
    let index = try text("Docs/index.md")
    #expect(index.contains("| [First][first] | Shop | Things | 1 | commit 859e59a3af | 2026-07-23 | "))
    #expect(index.contains("| Second | Shop | Things | 1 | | | "))
    let source =
      #""source": {"address": "https://vendor.example/a_(b)?x={y}&copy=1", "commit": "859e59a3af", "read": "2026-07-23"}"#
    #expect(try text("Docs/provenance.json").contains(source))
  }

  private func text(_ path: String) throws -> String {
    try #require(docsFiles.get().first { $0.path == path }).contents
  }
}

private let docsFiles = Result {
  let (tree, _) = parse(SourceText(name: "webhooks.yaml", utf8: Array(docsSpec.utf8)), file: 0)
  let checked = check([SpecFile(stem: "webhooks", tree: try #require(tree))])
  return emit(try #require(checked.model)).files
}

private let docsSpec = """
  module: Things
  webhooks:
    Happened:
      doc: A thing.
      pages: [first, second]
      event: Thing
      reply: acknowledgement
    Noted:
      doc: A note about a question.
      pages: [first]
      event: Question
      reply: acknowledgement
    Asked:
      doc: A question.
      pages: [first]
      event: Question
      reply: Thing
  rulings:
    state-is-one:
      members: [Thing.state]
      conflicts: [placeholder]
      evidence:
        first:
          - sample member 'state' has value OPEN | SHUT
      decision: One of the values.
      because: A thing has one state.
    count-is-small:
      members: [Thing.count]
      conflicts: [limit]
      evidence:
        first:
          - sample member 'count' has value 9, which is above the maximum 5
      decision: At most 5.
      because: The table has it.
    any-version:
      members: [Thing.id]
      conflicts: [format]
      evidence:
        first:
          - sample member 'id' has value eb0fc709-9693-11ea-454d-1705dde98182, which is not a UUID of a known version
      decision: Any version.
      because: The sample has one that is not known.
    count-is-a-number:
      members: [Thing.count]
      conflicts: [type]
      evidence:
        first:
          - row 'count' has type Integer
        second:
          - row 'count' has type String
      decision: A number.
      because: The sample has a number.
  pages:
    - page: first
      title: First
      product: Shop
      endpoint: Things
      revision: "1"
      source: {address: "https://vendor.example/a_(b)?x={y}&copy=1", commit: 859e59a3af, read: "2026-07-23"}
      tables:
        - title: thing
          of: [Thing]
          rows:
            - id: String
            - count: Integer
            - state:
                type: String
                values: [OPEN, SHUT]
            - note: String
        - title: question
          of: [Question]
          rows:
            - text: String
      samples:
        - title: event
          of: Thing
          shape:
            state: string OPEN | SHUT
            count: integer 9
            note: string
            id: string eb0fc709-9693-11ea-454d-1705dde98182
    - page: second
      title: Second
      product: Shop
      endpoint: Things
      revision: "1"
      tables:
        - title: thing
          of: [Thing]
          rows:
            - count: {type: String, maximum: 5}
  records:
    Thing:
      doc: A thing.
      members:
        - id: {type: uuid, doc: One.}
        - count: {type: integer, maximum: 5, doc: One.}
        - state: {type: State, doc: One.}
        - note: {type: text, doc: One.}
    Question:
      doc: A question.
      members:
        - text: {type: text, doc: One.}
  enums:
    State:
      doc: A state.
      values:
        - OPEN: Open.
        - SHUT: Shut.
  """
