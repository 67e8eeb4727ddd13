import Testing

/// What HTML prints becomes the same blocks as Markdown.
@Test(
  arguments: [
    BlockCase(
      "page",
      "<!DOCTYPE html><html><head><title>T</title><style>p {}</style></head><body><nav><p>menu</p></nav>"
        + "<h1>A <em>b</em></h1><p>c<br>d &lt;e&gt; * f *</p><hr><div>g</div></body></html>",
      "heading 1 A *b*\nparagraph c ⏎ d <e> * f *\nparagraph g"),
    BlockCase("fragment", "<div><p>a</p>b</div>", "paragraph a\nparagraph b"),
    BlockCase(
      "lists", "<html><ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul><ol><li>e</ol>",
      "list\n- a\n- b\n- c ⏎ d\nlist\n- e"),
    BlockCase(
      "table with a head",
      "<html><table><thead><tr><td>A</td><td>B</td></tr></thead><tbody><tr><td>1</td><td><code>2</code>"
        + "</td></tr></tbody></table>",
      "table [A|B]\n| 1 | `2`"),
    BlockCase(
      "table whose first row is the head",
      "<html><table><tr><th>A</th><th>B</th></tr><tr><th>1</th><td>2</td></tr></table>", "table [A|B]\n| 1 | 2"),
    BlockCase(
      "table without a head", "<html><table><tr><th>a</th><td>1</td></tr><tr><th>b</th><td>2</td></tr></table>",
      "table []\n| a | 1\n| b | 2"),
    BlockCase(
      "table whose head is in bold",
      "<html><table><tr><td><b>Name</b></td><td><b>Type</b></td></tr><tr><td>a</td><td>b</td></tr></table>",
      "table [*Name*|*Type*]\n| a | b"),
    BlockCase(
      "nested tables", "<html><table><tr><td>a <table><tr><td>b</td></tr></table> c</td></tr></table>",
      "table []\n| a c\ntable []\n| b"),
    BlockCase(
      "spans",
      "<html><table><tr><td rowspan=2>a</td><td>b</td><td>c</td></tr><tr><td colspan=\"2\">d</td></tr></table>",
      "table []\n| a | b | c\n| a | d | "),
    BlockCase(
      "tags without ends", "<html><table><tr><td>a<td>b<tr><td>c<p>d",
      "table []\n| a | b\n| c ⏎ d | \nleft out: the <table> is not closed"),
    BlockCase(
      "code",
      "<html><pre class=\"x\"><code class=\"language-json\">\n{\n"
        + "  <span>\"a\"</span>: &quot;b&quot;<br>}</code></pre><p>c",
      "code json\n> \n> {\n>   \"a\": \"b\"\n> }\nparagraph c"),
    BlockCase("definitions", "<html><dl><dt>a</dt><dd>b</dd><dt>c<dd>d</dl>", "table []\n| a | b\n| c | d"),
    BlockCase(
      "scripts",
      "<html><script>if (a<b) \"<table>\"</script>a<!-- <p> -->b<svg><text>c</text>"
        + "</svg>", "paragraph a b"),
    BlockCase("stray ends", "<html></table></td></ul></h1>a</p></pre>b", "paragraph a\nparagraph b"),
    BlockCase(
      "caption", "<html><table><caption>a</caption><tr><td>b</td></tr></table>",
      "paragraph a\n"
        + "table []\n| b"),
    BlockCase("attributes", "<html><p title='a > b' data-x={1}>c</p><a href=x>d", "paragraph c\nparagraph d"),
  ])
func readsHTML(_ page: BlockCase) {
  #expect(page.read == page.blocks)
}
