import PageImport
import SpecText
import Testing

/// A text of a page and its blocks, in the short form.
struct BlockCase: Sendable, CustomTestStringConvertible {
  var name: String
  var text: String
  var blocks: String

  init(_ name: String, _ text: String, _ blocks: String) {
    self.name = name
    self.text = text
    self.blocks = blocks
  }

  var testDescription: String { name }
  var read: String { PrintedBlocks.lines(of: text).joined(separator: "\n") }
}

/// What Markdown prints becomes blocks without markup.
@Test(
  arguments: [
    BlockCase(
      "headings", "# One #\n## Two {#two}\nThree\n===\nFour\n---\n####### seven",
      "heading 1 One\nheading 2 Two\nheading 1 Three\nheading 2 Four\nparagraph ####### seven"),
    BlockCase(
      "paragraphs", "one\ntwo  \nthree\\\nfour\n\nfive\n***\nsix",
      "paragraph one two ⏎ three ⏎ four\nparagraph five\nparagraph six"),
    BlockCase(
      "marks", "`a` **b** *c* __d__ _e_ ~~f~~ `g` `h` <code>i</code><code>j</code> snake_case 2 * 3 * 4 ***k***",
      "paragraph `a` *b* *c* *d* *e* f `g` `h` `i``j` snake_case 2 * 3 * 4 *k*"),
    BlockCase("marks that are not closed", "`a **b *c _d [e ![f <g", "paragraph `a **b *c _d [e ![f <g"),
    BlockCase("code spans", "`` a`b `` and `<br>&amp;\\_` and \\`c\\`", "paragraph `a`b` and `<br>&amp;\\_` and `c`"),
    BlockCase(
      "quotes", "\"A\" “B” 'C' ‘D’ the parcel's \"E F\" 5\" \"\" **\"G\"**",
      "paragraph “A” “B” “C” “D” the parcel's “E F” 5\" \"\" “G”"),
    BlockCase(
      "links", "[a](b) [c](d \"e\") ![f](g) [h](i_(j)) <https://k.example> [UUID] x[0](see below)",
      "paragraph a c h https://k.example [UUID] x[0](see below)"),
    BlockCase("link labels", "[a][b] [c][] [b] [d]\n\n[b]: https://e.example\n[c]: f", "paragraph a c b [d]"),
    BlockCase("entities", "a&nbsp;b &lt;c&gt; &amp; &#39;d&#x27; &unknown; &", "paragraph a b <c> & “d” &unknown; &"),
    BlockCase("escapes", "CALL\\_ENDED \\*a\\* \\[b\\] \\c", "paragraph CALL_ENDED *a* [b] \\c"),
    BlockCase(
      "inline HTML", "<b>a</b> <code>b</code><br/>c<sup>2</sup> <string> <!-- d -->e",
      "paragraph *a* `b` ⏎ c2 <string> e"),
    BlockCase("lists", "- a\n  b\n* c\n  1. d\n\n- e\n\n  f\n\n- g", "list\n- a b\n- c\n- d\n- e ⏎ • f\n- g"),
    BlockCase("numbers", "1. a\n2) b\n\n- c", "list\n- a\n- b\nlist\n- c"),
    BlockCase("list before text", "- a\n\nb\n- c\n# d", "list\n- a\nparagraph b\nlist\n- c\nheading 1 d"),
    BlockCase("table", "| A | B |\n|:-:|---|\n| 1 | 2 |\n\n3", "table [A|B]\n| 1 | 2\nparagraph 3"),
    BlockCase(
      "table without outer bars", " A | B | C\n -- | -- | --\n`x` | 1\ny | 2 | 3 | 4\nend",
      "table [A|B|C]\n| `x` | 1 | \n| y | 2 | 3 | 4\nparagraph end"),
    BlockCase("bars in cells", "|A|B|\n|-|-|\n|a \\| b|`c|d`|\n|`e|f|", "table [A|B]\n| a | b | `c|d`\n| `e | f"),
    BlockCase(
      "lines in cells", "|A|\n|-|\n|One of:<br>- `a`<br>- b|\n|<ul><li>c</li><li>d</li></ul>e|",
      "table [A]\n| One of: ⏎ • `a` ⏎ • b\n| • c ⏎ • d ⏎ e"),
    BlockCase("table behind text", "text\n|A|B|\n|-|-|\n|1|2|", "paragraph text\ntable [A|B]\n| 1 | 2"),
    BlockCase(
      "fences", "```JSON title=\"x\"\n{\n```\n~~~\n```\n~~~\n  ```{.json}\n  a\n    b\n  ```",
      "code json\n> {\ncode \n> ```\ncode json\n> a\n>   b"),
    BlockCase(
      "fence that is not closed", "```\na\n# b",
      "code \n> a\n> # b\nleft out: the code block is not closed; the rest of the page was read as code"),
    BlockCase(
      "block quotes", "> a\n> b\n>\n> ```js\n> > c\n> ```\n> - d\n> |A|B|\n> |-|-|\n> |1|2|\nend",
      "paragraph a b\ncode js\n> > c\nlist\n- d\ntable [A|B]\n| 1 | 2\nparagraph end"),
    BlockCase("front matter", "---\ntitle: x\n---\n# a", "heading 1 a"),
    BlockCase(
      "components",
      "import {A} from './a'\n\n<Info>\nSee **b**.\n</Info>\n<call-out type=\"c\">d</call-out>\n<A />\n"
        + "## e\n{/* f */}g",
      "paragraph See *b*.\nparagraph d\nheading 2 e\nparagraph g"),
    BlockCase(
      "components like tables", "<ParamField path=\"id\" type=\"string\">\n  The id.\n</ParamField>",
      "paragraph The id.\n"
        + "left out: the component <ParamField> 'id' was not read as a table; the text inside of it was"),
    BlockCase(
      "images", "![Flow](a.png)\n\n![Table of fields](b.png)\n\nend",
      "paragraph end\nleft out: the image 'Table of fields' was not read"),
    BlockCase("comments", "a\n<!-- b\n| c | d |\n-->\ne <!-- f", "paragraph a\nparagraph e <!-- f"),
    BlockCase(
      "HTML in Markdown",
      "a <table><tr><th>A<th>B<tr><td>`1`<td>2</table> b\n<h2>c</h2>\n<ul><li>d</li></ul>\n`<table>`",
      "paragraph a\ntable [A|B]\n| `1` | 2\nparagraph b\nheading 2 c\nlist\n- d\nparagraph `<table>`"),
    BlockCase(
      "code in a cell", "<table><tr><td>a</td><td>\n```json\n{\"b\": 1}\n```\n</td></tr></table>",
      "table []\n| a | \ncode json\n> {\"b\": 1}"),
  ])
func readsMarkdown(_ page: BlockCase) {
  #expect(page.read == page.blocks)
}

/// Front matter is a list of entries; other lines between rules are text.
@Test func readsFrontMatter() {
  let text = "---\ntitle: \"A page\"\nslug: /a/b\nseo:\n  title: other\ntags: [a]\n---\ntext"
  let page = readPageText(SourceText(name: "page", utf8: Array(text.utf8)))
  #expect(page.frontMatter == ["title": "A page", "slug": "/a/b", "tags": "[a]"])
  #expect(PrintedBlocks.lines(of: "---\ntext\n---\n# more") == ["heading 2 text", "heading 1 more"])
}

/// Positions are offsets into the page, also behind a byte order mark, in block quotes and with other line breaks.
@Test func blocksHavePositions() throws {
  let text = "\u{FEFF}# One\r\n> ```json\r\n>   {}\r\n> ```\r\n\r\n| A | B |\r\n|---|---|\r\n|  c | d |\r\n"
  let utf8 = Array(text.utf8)
  let page = readPageText(SourceText(name: "page", utf8: utf8), file: 3)
  func printed(_ range: SourceRange) -> String { String(decoding: utf8[range.start..<range.end], as: UTF8.self) }
  #expect(page.blocks.map { printed($0.range).prefix(8) } == ["# One", "```json\r\n", "| A | B "])
  #expect(page.blocks.allSatisfy { $0.range.file == 3 })
  guard case .code(let code) = page.blocks[1].content, case .table(let table) = page.blocks[2].content else {
    Issue.record("the blocks are of other kinds")
    return
  }
  let line = try #require(code.lines.first)
  #expect(utf8[line.start...].starts(with: line.text) && line.text == Array("  {}".utf8))
  let row = try #require(table.rows.first)
  #expect(printed(row.range) == "|  c | d |")
  #expect(row.cells.map { printed($0.range) } == ["c", "d"])
}
