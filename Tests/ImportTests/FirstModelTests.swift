import Foundation
import PageImport
import SpecChecker
import SpecModel
import SpecText
import Testing

/// First models: the checker accepts them, and they are the same each time.
struct FirstModelTests {
  @Test func eventsWithATag() throws {
    try expectModel(
      "tagged",
      of: [
        """
        {"type": "parcel.sent", "id": "3f0e4c1a-88a1-4d9e-9c1b-0a5b7f2d6e11", "at": 1700000000,
         "parcel": {"id": 7, "weight": 1.5}, "carrier": {"name": "Foo", "code": "FOO"}}
        """,
        """
        {"type": "parcel.sent", "id": "0a5b7f2d-88a1-4d9e-9c1b-3f0e4c1a6e11", "at": 1700000100,
         "parcel": {"id": 8, "weight": 2}, "carrier": null}
        """,
        """
        {"type": "shop.closed", "id": "7c1b7f2d-88a1-4d9e-9c1b-3f0e4c1a6e11", "at": 1700000200,
         "reason": "holiday", "until": "2026-01-31", "notice": {"text": "Back soon", "url": "https://example.com/"}}
        """,
      ])
  }

  @Test func anEnvelope() throws {
    try expectModel(
      "envelope",
      of: [
        #"{"event": "door.opened", "sent": "2026-01-31T10:00:00Z", "payload": {"door": "a", "keys": [{"id": 1}]}}"#,
        #"{"event": "door.closed", "sent": "2026-01-31T10:00:01Z", "payload": {"door": "a", "keys": [{"id": 2}]}}"#,
        #"{"event": "lamp.lit", "sent": "2026-01-31T10:00:02Z", "payload": {"lamp": 3, "color": "red", "level": 0.5}}"#,
      ])
  }

  @Test func shapesAndForms() throws {
    try expectModel(
      "forms",
      of: [
        """
        {"state": "OPEN", "price": "12.50", "currency": "EUR", "phone": "+15550100", "mail": "a@example.com",
         "address": "192.0.2.1", "grid": [[1, 2], []], "notes": ["a", null], "any": 1, "none": null, "empty": [],
         "metadata": {"color": "red", "size": "xl"}, "days": {"2026-01-30": {"sold": 3}, "2026-01-31": {"sold": 5}},
         "billing_address": {"street": "A", "city": "B", "zip": "C"}, "content-type": "a", "contentType": "b",
         "shipping_address": {"street": "A", "city": "B", "zip": "C", "floor": 2}, "smtp": "<a@example.com>"}
        """,
        """
        {"state": "SHUT", "price": "1.00", "currency": "USD", "phone": "+15550101", "mail": "b@example.com",
         "address": "2001:db8::1", "grid": [[1.5]], "notes": [], "any": "x", "none": null, "empty": [],
         "metadata": {"other": "yes"}, "days": {"2026-02-01": {"sold": 1}}, "content-type": "a", "contentType": "b",
         "billing_address": {"street": "A", "city": "B", "zip": "C"}, "smtp": "null"}
        """,
        #"{"state": "OPEN", "any": true, "metadata": {}}"#, #"{"state": "SHUT", "any": true, "metadata": {}}"#,
      ])
  }

  @Test func listsOfItemsWithATag() throws {
    try expectModel(
      "list",
      of: [
        """
        [{"action": "say", "text": "Hello", "voice": "a"}, {"action": "wait", "seconds": 5},
         {"action": "connect", "to": [{"type": "phone", "number": "+15550100"}, {"type": "app", "user": "x"}]}]
        """
      ])
  }

  @Test func aPageAndSamples() throws {
    var page = PrintedPage(title: "Door events")
    let range = SourceRange(file: 0, start: 0, end: 0)
    func row(_ name: String, _ type: String?, _ facts: [String: Fact] = [:], words: String = "") -> PrintedRow {
      var row = PrintedRow(name: name, type: type, range: range)
      for (key, fact) in facts { row.facts[key] = fact }
      row.words = words
      return row
    }
    page.tables = [
      PrintedTable(
        title: "The event",
        rows: [
          row("doorId", "String", words: "The door. It has a sign."),
          row("state", "String", ["values": .texts(["OPENED", "CLOSED", "FORCED"])]),
          row("battery", "Integer", ["minimum": .number(try #require(DecimalNumber("0")))], words: "The charge."),
          row("note", "String", ["optional": .flag(true), "max-length": .number(try #require(DecimalNumber("40")))]),
          row("guard.name", "String", ["optional": .flag(true)]),
          row("guard.badge", "String?", ["default": .text("none")]),
          row("price", "Money", ["optional": .flag(true)]),
          row("delay", "integer", ["unit": .text("ms"), "optional": .flag(true)]),
        ], range: range),
      PrintedTable(title: "The reply", rows: [row("lock", "Boolean"), row("code", nil)], range: range),
    ]
    page.lists = [PrintedList(title: "states", values: ["OPENED", "CLOSED", "FORCED"], range: range)]
    page.samples = [printed(#"{"doorId": "front-7", "state": "FORCED", "battery": 80}"#, title: "a forced door")]
    var header = PageHeader()
    header.product = "Doors"
    header.endpoint = "Events"
    header.revision = "2026-01-31"
    try expectModel(
      "page", of: [#"{"doorId": "back-1", "state": "CLOSED", "battery": 20, "note": "all fine"}"#], page: page, header)
  }

  @Test(arguments: ["actions", "alarms", "calls", "contexts", "guesses", "inner", "mails"])
  func aPage(_ name: String) throws {
    let source = try page(name)
    let text = firstModel(of: [], page: readPage(source), module: "Shop", sources: [source]).text
    #expect(errors(in: text) == [])
    try expectRecorded(text, "FirstModel/\(name).yaml")
  }

  /// Bodies of files that are like the sample of another table.
  @Test(arguments: [[0], [1], [0, 1], [1, 2], [2, 0, 1]])
  func bodiesBelongToTheTableWithTheirMembers(_ chosen: [Int]) throws {
    let bodies = [
      #"{"door": "front", "visitor": "8", "keypad": {"code": "12"}, "chime": {"tones": []}, "zone": "a"}"#,
      #"{"door": "back", "visitor": "9", "keypad": {"code": null}, "chime": {"tones": ["b"]}, "zone": "a"}"#,
      #"{"door": "back", "visitor": "9", "state": "opened", "zone": "a"}"#,
    ]
    let page = try page("keypads")
    let model = model(of: chosen.map { bodies[$0] }, page: readPage(page), in: page).text
    #expect(errors(in: model) == [])
    #expect(!model.contains("without-tag"))
    if chosen == [2, 0, 1] { try expectRecorded(model, "FirstModel/keypads.yaml") }
  }

  @Test func descriptionsAreShortAndOnOneLine() {
    let hostile = [
      "a: b # c", "- x", "{a, b]", "\"quoted", "'", "&a *b !c |", "two\n\nlines", "\u{0}\u{2028}", "null", "~", "@ `",
      String(repeating: "long ", count: 100), String(repeating: "x", count: 1000),
      "é" + String(repeating: "é", count: 99),
    ]
    for words in hostile {
      var page = PrintedPage(title: "Doors")
      let range = SourceRange(file: 0, start: 0, end: 0)
      var row = PrintedRow(name: "id", type: "string", range: range)
      row.words = words
      page.tables = [PrintedTable(title: "Door", rows: [row], range: range)]
      let text = model(of: [], page: page).text
      #expect(errors(in: text) == [], "\(words)")
      #expect(text.split(separator: "\n").allSatisfy { $0.count < 160 }, "\(words)")
    }
  }

  @Test func whatASpecCannotHaveIsLeftOut() {
    let deep = String(repeating: #"{"a":["#, count: 60) + "1" + String(repeating: "]}", count: 60)
    let many = "{" + (0..<300).map { "\"m\($0)x\": \($0)" }.joined(separator: ", ") + "}"
    let odd =
      #"{"\#(String(repeating: "n", count: 300))": 1, "_": 2, "*": 3, "a\#u{200B}b": 4, "ab": 5, "Type": {"x": 1}}"#
    for samples in [[#"{"deep": \#(deep)}"#], [#"{"many": \#(many)}"#], [odd], ["[]", "3", "{}"]] {
      #expect(errors(in: model(of: samples).text) == [], "\(samples)")
    }
  }

  private func page(_ name: String) throws -> SourceText {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Cases/FirstModel/\(name).md")
    return SourceText(name: "\(name).md", utf8: [UInt8](try Data(contentsOf: file)))
  }

  private func model(
    of samples: [String], page: PrintedPage? = nil, in text: SourceText = SourceText(name: "page.md", utf8: []),
    _ header: PageHeader = PageHeader()
  ) -> FirstModel {
    let first = page == nil ? 0 : 1
    let read = samples.enumerated().map { printed($1, file: $0 + first, title: "sample \($0 + 1)") }
    let sources = samples.enumerated().map { SourceText(name: "sample-\($0 + 1).json", utf8: Array($1.utf8)) }
    let texts = page == nil ? sources : [text] + sources
    return firstModel(of: read, page: page, module: "Shop", as: header, sources: texts)
  }

  /// Compares a model with the recorded one, and checks it.
  private func expectModel(
    _ name: String, of samples: [String], page: PrintedPage? = nil, _ header: PageHeader = PageHeader()
  ) throws {
    let text = model(of: samples, page: page, header).text
    #expect(text == model(of: samples, page: page, header).text)
    #expect(errors(in: text) == [])
    try expectRecorded(text, "FirstModel/\(name).yaml")
  }
}

/// The errors of a whole spec.
func errors(in text: String) -> [String] {
  let (tree, diagnostics) = parse(SourceText(name: "webhooks.yaml", utf8: Array(text.utf8)), file: 0)
  let checked = tree.map { check([SpecFile(stem: "webhooks", tree: $0)]).diagnostics } ?? []
  return (diagnostics + checked).filter { $0.severity == .error }.map(\.message)
}

/// Compares a text with the recorded one. With `UPDATE_GOLDENS` in the environment, the text is recorded.
func expectRecorded(_ text: String, _ name: String) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases/\(name)")
  if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil {
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
  let recorded = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  #expect(difference(recorded, text) == "", "review, then record with UPDATE_GOLDENS=1")
}
