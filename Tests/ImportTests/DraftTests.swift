import Foundation
import PageImport
import SpecModel
import SpecText
import Testing

/// A table of a page, and its rows.
struct TableCase: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var page: String
  var dump: String

  init(_ name: String, _ page: String, _ dump: String) {
    testDescription = name
    self.page = page
    self.dump = dump
  }
}

@Test(arguments: [
  TableCase(
    "columns in another order",
    """
    | Required | Description | Field | Type |
    |---|---|---|---|
    | yes | The id | id | string |
    | no | The door | door | string |
    """,
    """
    id: string; optional: false
    door: string; optional: true
    """),
  TableCase(
    "no column for types",
    """
    Field | Example | Description
    -- | -- | --
    `weight` | `2` | In seconds
    `door` | _see below_ | The door
    """,
    """
    weight: -; examples: 2; unit: seconds
    door: -
    """),
  TableCase(
    "defaults and values",
    """
    | Option | Default | Allowed values | Nullable? |
    |---|---|---|---|
    | `side` | `left` | `left`, `right` | No |
    | `tries` | 3 | 1-5 | Yes |
    | `doors` | - |  | |
    """,
    """
    side: -; values: left, right; nullable: false; default: left
    tries: -; nullable: true; default: 3
    doors: -
    """),
  TableCase(
    "marks of names",
    """
    | Name | Type |
    |---|---|
    | id * | string |
    | door? | string |
    | hint (optional) | string |
    | ~~old~~ | string |
    | note (deprecated) | string |
    """,
    """
    id: string
    door: string; optional: true
    hint: string; optional: true
    old: string; deprecated: true
    note: string; deprecated: true
    """),
  TableCase(
    "types with remarks",
    """
    | Name | Type | Description |
    |---|---|---|
    | a | string (optional) | x |
    | b | ?string | x |
    | c | string \\| null | x |
    | d | integer, required | x |
    | e | nullable string | x |
    | f | `optional` string | x |
    """,
    """
    a: string; optional: true
    b: string; nullable: true
    c: string | null
    d: integer; optional: false
    e: nullable string
    f: string; optional: true
    """),
  TableCase(
    "nested rows",
    """
    | Name | Type | Description |
    |---|---|---|
    | box | object | The box |
    | → id | string | Its id |
    | → size | object | Its size |
    | → → width | integer | In bytes |
    | door | object | The door |
    | &nbsp;&nbsp;&nbsp;name | string | Its name |
    | doors.open | string | A path |
    """,
    """
    box: object
    box.id: string
    box.size: object
    box.size.width: integer
    door: object
    door.name: string
    doors.open: string
    """),
  TableCase(
    "a condition about a row below",
    """
    | Name | Type | Description |
    |---|---|---|
    | door | string | For OUT parcels, this is the door |
    | way | string | IN or OUT |
    """,
    """
    door: string; present-when: way OUT
    way: string; values: IN, OUT
    """),
  TableCase(
    "items with types",
    """
    * `id` (string): The id [UUID]
    * `weight` (integer, optional) - The weight
    """,
    """
    id: string; format: uuid
    weight: integer; optional: true
    """),
])
func rowsOf(table: TableCase) {
  let page = readPage(SourceText(name: "page.md", utf8: Array(table.page.utf8)))
  let rows = page.tables.flatMap(\.rows).map { row in
    "\(row.name): \(row.type ?? "-")" + row.facts.descriptions.map { "; \($0)" }.joined()
  }
  #expect(rows.joined(separator: "\n") == table.dump)
}

@Test(arguments: [
  TableCase("codes", "| Error Code | Message |\n|---|---|\n| -1 | Lost |\n| -2 | Wet |", "list: -1, -2"),
  TableCase(
    "names and values",
    "| Name | Value | Meaning |\n|---|---|---|\n| Parcel Lost | `LOST` | x |\n| Parcel Wet | `WET` | x |",
    "list: LOST, WET"),
  TableCase(
    "events", "| Event | Description |\n|---|---|\n| parcel.lost | x |\n| parcel.wet | x |",
    "list: parcel.lost, parcel.wet"),
  TableCase("items", "The possible actions are:\n\n- `pack` - Packs\n- `ship` - Ships", "list: pack, ship"),
  TableCase(
    "something else", "| Key pressed | Menu |\n|---|---|\n| 1 | Depots |\n| 2 | Doors |",
    "left out: a table that is neither of members nor of values: 'Key pressed | Menu'"),
  TableCase(
    "a row without a name", "| Name | Type |\n|---|---|\n| id | string |\n| | string |",
    "left out: a row without a name"),
])
func valuesAndRestOf(table: TableCase) {
  let page = readPage(SourceText(name: "page.md", utf8: Array(table.page.utf8)))
  let lists = page.lists.map { "list: " + $0.values.joined(separator: ", ") }
  let leftOut = page.leftOut.map { "left out: " + $0.what }
  #expect((lists + leftOut).joined(separator: "\n") == table.dump)
}

@Test func repeatedTitlesGetNumbers() {
  let table = "| Name | Type |\n|---|---|\n| id | string |\n\n"
  let page = readPage(SourceText(name: "page.md", utf8: Array(("# Box\n\n" + table + table + table).utf8)))
  #expect(page.tables.map(\.title) == ["Box", "Box (2)", "Box (3)"])
}

@Test(
  arguments: [
    ("Your endpoint should respond with 200 OK status.", 200),
    ("You need to reply with an HTTP 204 response code.", 204),
    ("Return a `202` quickly.", 202),
    ("If it fails, your app should respond with a `401` error.", nil),
    ("The vendor responds with 200.", nil),
  ] as [(String, Int?)])
func replyStatusOf(text: String, status: Int?) {
  #expect(readPage(SourceText(name: "page.md", utf8: Array(text.utf8))).replyStatus == status)
}

@Test(arguments: [
  ("Additional parameters could be included.", true), ("Other fields may be added later.", true),
  ("You can specify any additional headers.", false),
])
func moreMembersOf(text: String, allows: Bool) {
  #expect(readPage(SourceText(name: "page.md", utf8: Array(text.utf8))).allowsMoreMembers == allows)
}

/// Pages of made-up vendors, with what is read of them in a file beside each. To update the file, write what the test
/// prints.
@Test(arguments: ["depot-events", "shop-hooks"])
func pageIsRead(name: String) throws {
  let source = SourceText(name: "\(name).md", utf8: try bytes(of: "\(name).md"))
  let expected = String(decoding: try bytes(of: "\(name).txt"), as: UTF8.self)
  #expect(dump(readPage(source), of: source) == expected)
}

private func bytes(of name: String) throws -> [UInt8] {
  let cases = URL(filePath: #filePath).deletingLastPathComponent().appending(component: "Cases")
  return Array(try Data(contentsOf: cases.appending(component: name)))
}
