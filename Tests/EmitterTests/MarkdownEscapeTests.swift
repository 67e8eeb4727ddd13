import Testing

@testable import Emitters

/// Texts that a Markdown renderer would interpret, and how they are written as prose and as code.
private let hostileTexts: [(text: String, prose: String, code: String)] = [
  ("plain, with a comma.", "plain, with a comma.", "`plain, with a comma.`"),
  ("", "", "`\"\"`"),
  ("a | b", "a &#124; b", "`a `&#124;` b`"),
  (#"\|"#, #"\\&#124;"#, #"`\`&#124;"#),
  (#"C:\x\"#, #"C:\\x\\"#, #"`C:\x\`"#),
  ("`tick`", #"\`tick\`"#, "`` `tick` ``"),
  ("`x", #"\`x"#, "`` `x ``"),
  ("``", #"\`\`"#, "``` `` ```"),
  ("a`b``c", #"a\`b\`\`c"#, "```a`b``c```"),
  (" both ends ", "both ends", "`  both ends  `"),
  (" ", "", "` `"),
  ("<script>", "&lt;script&gt;", "`<script>`"),
  ("<!-- x -->", "&lt;!-- x --&gt;", "`<!-- x -->`"),
  ("&amp;", "&amp;amp;", "`&amp;`"),
  ("[a](javascript:alert(1))", #"\[a\](javascript:alert(1))"#, "`[a](javascript:alert(1))`"),
  ("![i](x.png)", #"!\[i\](x.png)"#, "`![i](x.png)`"),
  ("*a* _b_ ~c~ ^d^", #"\*a\* \_b\_ \~c\~ \^d\^"#, "`*a* _b_ ~c~ ^d^`"),
  ("# title", ##"\# title"##, "`# title`"),
  ("item #1", "item #1", "`item #1`"),
  ("- item - item", #"\- item - item"#, "`- item - item`"),
  ("+ item", #"\+ item"#, "`+ item`"),
  ("1. one 2. two", #"1\. one 2. two"#, "`1. one 2. two`"),
  ("12) x", #"12\) x"#, "`12) x`"),
  ("===", #"\=\=\="#, "`===`"),
  ("> quote", "&gt; quote", "`> quote`"),
  ("$x$", #"\$x\$"#, "`$x$`"),
  ("{{ secret }}", "&#123;&#123; secret }}", "&#123;&#123;` secret }}`"),
  ("{", "&#123;", "&#123;"),
  ("[a]{2,5}{b}", "\\[a\\]&#123;2,5}&#123;b}", "`[a]{2,5}`&#123;`b}`"),
  ("|", "&#124;", "&#124;"),
  ("{% raw %}", "&#123;% raw %}", "&#123;`% raw %}`"),
  ("see https://x.example", #"see https\://x.example"#, "`see https://x.example`"),
  ("at WWW.x.example", #"at WWW\.x.example"#, "`at WWW.x.example`"),
  ("a:b", "a:b", "`a:b`"),
  (": definition", #"\: definition"#, "`: definition`"),
  ("two\n\n# lines", "two # lines", "`two  # lines`"),
  ("\u{2028}\u{202E}x\u{0}", "x", "`   x  `"),
  ("h\u{E9}llo", "h\u{E9}llo", "`h\u{E9}llo`"),
]

@Suite struct MarkdownEscapeTests {
  @Test(arguments: hostileTexts.indices) func hostileTextIsShownAsText(index: Int) {
    let (text, prose, code) = hostileTexts[index]
    #expect(escapedText(text) == prose)
    #expect(codeSpan(text) == code)
  }

  @Test(arguments: hostileTexts.map(\.text)) func noEscapedTextHasAPipeOrALineBreak(text: String) {
    let pieces: [Markdown] = ["\(text: text)", "\(code: text)", "\(prose: text)"]
    for piece in pieces {
      #expect(!piece.text.unicodeScalars.contains { $0 == "|" || $0 == "\n" || $0 == "\r" })
    }
  }

  @Test(arguments: [
    ("Always `A`.", "Always `A`."),
    ("`a` and `b`", "`a` and `b`"),
    ("From 1 to 3 *.", #"From 1 to 3 \*."#),
    ("one ` tick", #"one \` tick"#),
    ("``", #"\`\`"#),
    ("``a`` b", #"\`\`a\`\` b"#),
    ("```a", #"\`\`\`a"#),
    ("`a|b` <x>", "`a`&#124;`b` &lt;x&gt;"),
  ])
  func backticksInASentenceMarkCode(sentence: String, expected: String) {
    let piece: Markdown = "\(prose: sentence)"
    #expect(piece.text == expected)
  }

  @Test(arguments: [
    ("{}", "```json\n{}\n```"),
    ("a ``` b", "````json\na ``` b\n````"),
    ("`````", "``````json\n`````\n``````"),
  ])
  func aFenceIsLongerThanEveryRunOfBackticksInIt(content: String, expected: String) {
    #expect(Markdown.fence("json", content).text == expected)
  }

  @Test(arguments: [
    ("https://a.example/b-c?d=e#f", "https://a.example/b-c?d=e#f"),
    ("https://a.example/(b)|{{c}}[d]`e`$^", "https://a.example/%28b%29%7C%7B%7Bc%7D%7D%5Bd%5D%60e%60%24%5E"),
    ("https://a.example/?a=1&copy=2%20", "https://a.example/?a=1&amp;copy=2%20"),
    ("https://a.example/<b> \"c\\\n\u{E9}", "https://a.example/%3Cb%3E%20%22c%5C%0A%C3%A9"),
  ])
  func anAddressHasNoMarks(address: String, expected: String) {
    #expect(escapedAddress(address) == expected)
  }

  @Test func aTableHasOneRowPerLineAndNoPadding() {
    let table = Markdown.table(["Name", "Meaning"], [["`a`", ""], ["`longer`", "\(text: "x | y")"]])
    #expect(
      table.text == """
        | Name | Meaning |
        | --- | --- |
        | `a` | |
        | `longer` | x &#124; y |
        """)
  }

  @Test(arguments: [("CALL_STATUS", "CALL_STATUS"), ("a;b", "a#59;b"), ("#%%\n\"", "#35;#37;#37; #34;")])
  func labelsOfDiagramsHaveNoSyntax(text: String, expected: String) {
    #expect(diagramLabel(text) == expected)
  }

  @Test func anchorsAreThoseOfRenderers() {
    var slugs = Slugs()
    let made = ["In Swift", "payload", "payload", "payload-1", "callflow[]", "a.b of C_D"].map { slugs.slug($0) }
    #expect(made == ["in-swift", "payload", "payload-1", "payload-1-1", "callflow", "ab-of-c_d"])
  }
}
