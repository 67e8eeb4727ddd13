import Foundation
import PageImport
import SpecChecker
import SpecModel
import SpecText
import Testing

/// Drafts of pages: they are accepted by the reader, and a draft of an unchanged page is its transcription.
struct DraftTests {
  @Test(arguments: transcriptions)
  func anUnchangedPageKeepsItsTranscription(_ name: String) throws {
    let text = try String(decoding: Data(contentsOf: pages.appendingPathComponent(name)), as: UTF8.self)
    let source = SourceText(name: name, utf8: Array(text.utf8))
    let page = try #require(tree(of: text).map(PrintedPage.init(transcription:)))
    let old = try #require(Transcription(source))
    let draft = draft(of: page, as: PageHeader(), sources: [source], revising: old)
    #expect(difference(text, draft) == "")
  }

  @Test(arguments: transcriptions)
  func aNewDraftIsAccepted(_ name: String) throws {
    let text = try String(decoding: Data(contentsOf: pages.appendingPathComponent(name)), as: UTF8.self)
    let source = SourceText(name: name, utf8: Array(text.utf8))
    let page = try #require(tree(of: text).map(PrintedPage.init(transcription:)))
    #expect(complaints(of: draft(of: page, as: PageHeader(), sources: [source])) == [])
  }

  // MARK: What a draft says

  @Test func aDraftHasLinesGuessesAndWhatWasLeftOut() throws {
    var page = PrintedPage(title: "Parcels (V2)")
    page.allowsMoreMembers = true
    page.replyStatus = 200
    page.lists = [PrintedList(title: "", values: ["SENT", "null", "a, b"], range: line(2))]
    var address = row("callbackUrl", "String", 5, ["format": .text("url"), "optional": .flag(true)])
    address.guesses = [Guess("format", because: "the name ends in Url")]
    page.tables = [
      PrintedTable(
        title: "The event",
        rows: [
          address, row("state", "ParcelState", 6, ["values": .texts(["SENT", "LOST"]), "value": .text("SENT")]),
          row("size", nil, 7, ["format": .text("small"), "minimum": .text("tiny"), "max-length": .text("3")]),
          row("cost", "Money[2]", 8, ["pattern": .text("(?=x)"), "present-when": .conditions([])]),
          row("a: b", "nullable string", 9, ["min-count": .text("-1"), "deprecated": .flag(true)]),
          row("note", "STRING", 10, ["note": .text("twice\na day"), "unit": .text("ms")]),
        ], range: line(4)),
      PrintedTable(title: "The event", rows: [row("plain", nil, 12)], range: line(11)),
      PrintedTable(title: "empty", rows: [], range: line(11)),
    ]
    var sample = printed(
      #"{"cost": 3, "state": "", "text": " a ", "list": [], "quoted": "'x'", "none": null, "cost": 4, "in": {"b.c": [{"d": true}]}}"#,
      title: "The event")
    sample.defects = ["trailing-comma", "ellipsis"]
    sample.problems = [LeftOut("three dots", at: line(14))]
    if case .object(var members) = sample.value.content {
      members[0].value.comment = "optional"
      members[0].value.facts["optional"] = .flag(true)
      sample.value.content = .object(members)
    }
    sample.range = line(13)
    page.samples = [sample, PrintedSample(title: "The event", value: printed("[1, [2]]").value, range: line(15))]
    page.leftOut = [LeftOut("an image of a table", at: line(16))]
    var header = PageHeader()
    (header.product, header.revision) = ("Shop", "2026-01-31")
    (header.address, header.read) = ("https://example.com/parcels", "2026-01-31")
    let text = draft(of: page, as: header, sources: [lines])
    #expect(complaints(of: text) == [])
    try expectRecorded(text, "Drafts/parcels.yaml")
  }

  @Test(arguments: [
    "", "\u{0}", "a\u{2028}b", "x\u{202E}", "\"", "- a", "#", ": ", "{{", "\\", "\u{FEFF}", "null", "é",
  ])
  func anyTextIsAccepted(_ text: String) {
    for text in [text, String(repeating: text + "z", count: 200)] {
      var page = PrintedPage(title: text)
      var odd = row(text, text, 1, ["default": .text(text), "values": .texts([text, text]), "note": .text(text)])
      odd.facts["present-when"] = .conditions([.init(member: text, value: text), .init(member: text, value: text)])
      odd.guesses = [Guess(text, because: text)]
      page.tables = [PrintedTable(title: text, rows: [odd, row("b", nil, 1)], range: line(1))]
      page.lists = [PrintedList(title: text, values: [text], range: line(1))]
      var value = PrintedValue(.scalar(.string, literal: text), at: line(1))
      value.comment = text
      value.facts["default"] = .text(text)
      let sample = PrintedValue(
        .object([.init(name: text, value: value), .init(name: text + "b", value: value)]), at: line(1))
      page.samples = [PrintedSample(title: text, value: sample, range: line(1))]
      page.leftOut = [LeftOut(text, at: line(1))]
      var header = PageHeader()
      (header.id, header.product, header.endpoint, header.revision) = (text, text, text, text)
      #expect(complaints(of: draft(of: page, as: header, sources: [lines])) == [])
    }
  }

  // MARK: Revisions

  @Test func aRevisionHasTheVendorsChangeAlone() throws {
    let old = try #require(Transcription(SourceText(name: "old.yaml", utf8: Array(oldPage.utf8))))
    var page = try #require(tree(of: oldPage).map(PrintedPage.init(transcription:)))
    page.tables[0].title = "Fields"
    page.tables[0].rows[1].facts["values"] = .texts(["SENT", "LOST", "BACK"])
    page.tables[0].rows[2].type = "integer"
    page.tables[0].rows.append(row("extra", "string", 3))
    page.tables[0].rows[3].facts["format"] = .text("url")
    page.tables[0].rows[3].guesses = [Guess("format", because: "the name ends in Url")]
    page.samples[0].value = printed(#"{"id": "7", "state": "BACK", "weight": 2, "extra": "a"}"#).value
    #expect(
      difference(oldPage, draft(of: page, as: PageHeader(), sources: [lines], revising: old)) == """
        -      weight: number
        -      state: string SENT
        -      - weight: {type: number, unit: s, note: in kilos}   # by hand
        +            - BACK
        +      - weight: {type: integer, unit: s, note: in kilos}   # by hand
        +      # guess, line 3: format, because the name ends in Url
        +      - extra: {type: string, format: url}
        +      state: string BACK
        +      weight: integer 2
        +      extra: string a
        """)
  }

  @Test func aFactWhoseWordsAreStillThereIsKept() throws {
    let old = try #require(Transcription(SourceText(name: "old.yaml", utf8: Array(oldPage.utf8))))
    var page = try #require(tree(of: oldPage).map(PrintedPage.init(transcription:)))
    page.tables[0].rows[2].facts = Facts()
    page.tables[0].rows[2].words = "The weight (in s)."
    #expect(draft(of: page, as: PageHeader(), sources: [lines], revising: old) == oldPage)
    page.tables[0].rows[2].words = "The weight."
    #expect(
      difference(oldPage, draft(of: page, as: PageHeader(), sources: [lines], revising: old)) == """
        -      - weight: {type: number, unit: s, note: in kilos}   # by hand
        +      - weight: {type: number, note: in kilos}   # by hand
        """)
  }

  // MARK: Types

  @Test func typesThatExistBecomeTheSubjects() throws {
    let known = try #require(tree(of: spec))
    let model = try #require(check([SpecFile(stem: "webhooks", tree: known)]).model)
    var page = PrintedPage(title: "New")
    page.lists = [PrintedList(title: "kinds", values: ["sent", "lost"], range: line(1))]
    page.tables = [
      PrintedTable(
        title: "sent", rows: [row("kind", "string", 1, ["value": .text("sent")]), row("box.size", "int", 1)],
        range: line(1)),
      PrintedTable(title: "other", rows: [row("unknown", "string", 1)], range: line(1)),
    ]
    page.samples = [
      printed(#"{"kind": "lost", "box": {"size": 1}, "reason": "rain"}"#),
      printed(#"[{"kind": "lost", "reason": "rain"}, {"kind": "sent", "box": {"size": 1}}]"#), printed(#"{"x": 1}"#),
    ]
    let text = draft(of: page, as: PageHeader(), sources: [lines], model: model)
    #expect(text.contains("of: Event.kind\n"))
    #expect(text.contains("of: [Sent]\n"))
    #expect(text.contains("of: [TODO]\n"))
    #expect(text.contains("of: Lost\n"))
    #expect(text.contains("of: Event\n"))
    #expect(text.contains("of: TODO\n"))
  }

  private let lines = SourceText(name: "page.md", utf8: Array(String(repeating: "\n", count: 20).utf8))

  private func line(_ number: Int) -> SourceRange { SourceRange(file: 0, start: number - 1, end: number) }

  private func row(_ name: String, _ type: String?, _ number: Int, _ facts: [String: Fact] = [:]) -> PrintedRow {
    var row = PrintedRow(name: name, type: type, range: line(number))
    for (key, fact) in facts { row.facts[key] = fact }
    return row
  }
}

private let oldPage = """
  # Read twice.
  page: parcels
  title: 'Parcels'
  product: Shop
  endpoint: Events
  revision: "2025"

  tables:
    # by hand
    - title: the event
      of: [ParcelEvent]   # and nothing else
      rows:
        - id: {type: string, means: number}
        - state:
            type: string
            values:
              - SENT
              - LOST   # on the way
        - weight: {type: number, unit: s, note: in kilos}   # by hand

  samples:
    - title: a parcel
      of: ParcelEvent
      shape:
        id: string
        state: string SENT
        weight: number

  """

private let spec = """
  module: Shop
  unions:
    Event: {doc: Any., by: {member: kind}, cases: [{sent: Sent}, {lost: Lost}]}
  records:
    Sent: {doc: Sent., members: [{kind: {value: sent, doc: What.}}, {box: {type: Box, doc: The box.}}]}
    Lost: {doc: Lost., members: [{kind: {value: lost, doc: What.}}, {reason: {type: text, doc: Why.}}]}
    Box: {doc: A box., members: [{size: {type: integer, doc: The size.}}]}
  webhooks:
    Events: {doc: Any., pages: [old], event: Event, reply: acknowledgement}
  pages:
    - page: old
      title: Old
      product: Shop
      endpoint: Events
      revision: "1"
      samples:
        - {title: sent, of: Event, shape: {kind: string sent, box: {size: integer 1}}}
        - {title: lost, of: Event, shape: {kind: string lost, reason: string rain}}

  """

private let pages = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
  "../../Spec/pages"
).standardizedFileURL

private let transcriptions =
  ((try? FileManager.default.contentsOfDirectory(atPath: pages.path)) ?? []).filter { $0.hasSuffix(".yaml") }.sorted()

/// The lines that are in one of two texts only.
func difference(_ old: String, _ new: String) -> String {
  new.split(separator: "\n", omittingEmptySubsequences: false)
    .difference(from: old.split(separator: "\n", omittingEmptySubsequences: false))
    .map { change in
      switch change {
      case .insert(_, let line, _): "+\(line)"
      case .remove(_, let line, _): "-\(line)"
      }
    }.joined(separator: "\n")
}
