/// Texts that have broken programs, and characters that a spec must not contain.
package enum HostileTexts {
  /// Code that must never become code.
  private static let canary = "INJECTED_CANARY()"

  /// Known texts, and random combinations of them.
  package static func all(seed: Int) -> [String] {
    var texts = known + breaks + hidden + terminal + unicode + long + ownMarks
    var random = SeededGenerator(seed: seed)
    let short = texts.filter { $0.utf8.count < 100 }
    while texts.count < 1_000 {
      var parts = (0..<2 + random.number(below: 3)).map { _ in random.one(of: short) }
      parts.insert(canary, at: random.number(below: parts.count + 1))
      texts.append(parts.joined(separator: random.one(of: ["", " ", "\n", "a"])))
    }
    var seen: Set<[UInt8]> = []
    return texts.filter { seen.insert(Array($0.utf8)).inserted }
  }

  /// Texts that mean something to Swift, Markdown, HTML, programs, JSON and YAML, with a space between two of them. A dot
  /// stands for a space, an arrow for the end of a line, and `¤` for the code.
  private static let known = words(
    ###"""
    ¤ ";·¤;·" "⏎¤⏎" \(¤) \#(¤) \##(¤) "#¤#" """⏎¤⏎""" x·*/·¤·/* */·¤·// a⏎¤ a⏎⏎¤ a⏎///·¤ ⏎¤ ¤⏎ `¤` """⏎ ends·in·\ ⏎⏎⏎ a⏎
    ·a· ··a··b·· a⏎··b⏎···c a⏎#if·false⏎b a⏎#sourceLocation() a;·b a:·b #sourceLocation(file:·"x",·line:·1) /*·/*·*/
    ///·-·Parameter·x:·y //MARK:·-·x let·x·=·1 @available(*,·unavailable) import·Foundation swiftlint:disable·all
    //·swift-format-ignore-file MARK:·-·x #if·false #"\#(x)"# " "" """ #" "# "## \ \\ \" \u{22} \u{22
    \u{0} \n \t\r\0\' /* */ /**/ // /// //* //: ` `` ``` ```` `a` `a a` ``a`b`` `\` `class` } { }) }}} ] ) ( $0 $(x)
    #endif #else #error("x") #warning("x") #file @main @_cdecl("x") fatalError() swift-format-ignore !!! ??? <#x#>
    <#T##x#>
    #·a ##·a a⏎#·b a⏎=== a⏎--- -·a +·a *·a 1.·a 1)·a a⏎-·b a⏎1.·b >·a a⏎>·b ····code a⏎⏎····code ```⏎code⏎```
    ~~~⏎code⏎~~~ a⏎```⏎b |·a·|·b·|⏎|---|---|⏎|·c·|·d·| [a]:·b [a]:·<b>·"c" [^1]:·a [x]·a -·[·]·a :·a :::note !!!·note
    a··⏎b a\⏎b {{·a·}} {%·a·%} <%=·a·%> {:·.a} a·end·b subgraph·a a->>b:·c participant·x note·over·a:·b %%·a
    click·a·"javascript:x" -·Parameter·x:·y -·Returns:·x -·Throws:·x -·Note:·x -·Warning:·x -·SeeAlso:·x @Metadata·{·}
    @Image(source:·x) @Comment·{·x·} @Snippet(path:·x) --- *** ___ ```swift | || \| a|b |---| `a|b` `a\|b` *a* **a** _a_
    __a__ a_b_c ~~a~~ ~a~ ==a== ^a^ $a$ $$a$$ [a](b) [a](<b>) [a] [a][b] ![a](b) ![](x) [^1] [a](javascript:alert(1))
    [a](JaVaScRiPt:alert`1`) [a](data:text/html,x) ](javascript:x) [ ]( ![ https://example.com http://x/*y
    www.example.com ftp://a.b mailto:a@b.c xmpp:a@b.c a@b.c <https://a.b> <a@b.c> HTTPS://EXAMPLE.COM/(x) example.com
    :a: :smile: @user #1 GH-1 \* &amp; &lt;script&gt; &#124; &#x7c; &copy; & && &#0; &bogus; {%raw%} ${a} #{a} {{{a}}}
    {a} {#a} %%{init:{}}%% end A-->B ; #35; par loop ``Symbol`` <doc:x>
    <img·src=x·onerror=alert(1)> <!--·a·--> <!DOCTYPE·html> <a·href="javascript:x">a</a> <iframe·src=x> <·b·> a⏎<div>⏎b
    '·onclick='x <B⏎C> <b> </b> <script>alert(1)</script> </script> <!-- --> <![CDATA[ ]]> <?php ?> <details> </details>
    <br> <br/> </table> </td> <td> <svg/onload=x> <style> <x < > <> <textarea> <plaintext> "onmouseover="x
    javascript:alert(1) <a.b@c>
    ;·rm·-rf·/ ';·DROP·TABLE·x;·-- %n %@ %s%s%s%n %x %1$@ % %% {0} {} {name} ${HOME} $HOME ~ `id` $(id) !x \(1)
    ../../etc/passwd /etc/passwd C:\x con nul.swift
    {"a":·1} "} "] ","x":"y \u0041 \ud800 \ud83d\ude00 null true 0 -1 1e5 1e999 NaN [] \/
    ?·a -·a:·b a·#b %YAML·1.1 <<:·*a <<<<<<<·HEAD ... &a *a !!python/object/apply:os.system ' '' @a no 0o17 2001-01-01
    12:30 =
    """###
  ).map { $0.replacing("·", with: " ").replacing("⏎", with: "\n").replacing("¤", with: canary) }

  private static let breaks = [
    "\r", "\r\n", "\n\r", "\u{85}", "\u{2028}", "\u{2029}", "\u{B}", "\u{C}", "\u{1C}", "\u{1D}", "\u{1E}",
  ].map { "a\($0)\(canary)" }

  private static let hidden: [String] = {
    let ranges: [ClosedRange<UInt32>] = [
      0...31, 127...159, 0x2000...0x200F, 0x202A...0x202F, 0x205F...0x206F, 0x115F...0x1160, 0xFFFE...0xFFFF,
    ]
    let others: [UInt32] = [
      0xA0, 0xAD, 0x34F, 0x61C, 0x1680, 0x17B4, 0x180B, 0x180E, 0x2800, 0x3000, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0,
      0xFFF9, 0xFFFB, 0xFDD0, 0xFDEF, 0x1BCA0, 0x1D173, 0x1FFFE, 0xE0001, 0xE0020, 0xE007F, 0xE0100, 0xE01EF, 0x10FFFE,
      0x10FFFF,
    ]
    return (ranges.flatMap { Array($0) } + others).compactMap(Unicode.Scalar.init).map { "a\($0)b" }
  }()

  private static let terminal = [
    "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{7}", "\u{1B}[2J", "\u{9B}31m", "a\u{8}\u{8}b", "\u{1B}c", "\\x1b[31m",
    "\\033[31m", "\u{202E}\(canary)\u{2066}", "\u{2066}a\u{2069}", "user\u{202E}gpj.exe", "a\u{200D}\u{200C}b",
    "\u{FEFF}a", "\u{7F}",
  ]

  private static let unicode =
    [
      "e\u{301}", "Å\u{212B}", "\u{212A}", "K\u{212A}", "\u{1FEF}", "\u{37E}", "Z\u{351}\u{36B}\u{343}a\u{302}",
      "e" + String(repeating: "\u{301}", count: 200), "\u{301}a", "\"\u{301}", "`\u{301}", "\\\u{301}", "\n\u{301}",
      "|\u{301}", "<\u{338}", "[\u{301}", "*\u{301}", "#\u{20E3}", "\u{FFFD}", "\u{E000}", "\u{F0000}", "\u{10FFFD}",
      "\u{378}", "\u{B7}", "\u{2044}", "\u{2215}", "\u{29F8}", "\u{430}\u{430}", "\u{455}cope", "\u{3164}x",
      "ï»¿",
    ]
    + words(
      "é ﬁ ſ ı İ ß ẞ ǆ ñ ｆｕｌｌ ＂ ＼ ｜ ‘’“” «» … — 日本語 한국어 العربية עברית ไทย हिन्दी 😀 👩🏽 🇸🇬 ðŸš§ Ã© â€œ scope ٣٤ ① ² ½")

  private static let long: [String] = {
    let parts = [
      ("a", 10_000), ("a ", 5_000), ("\"", 5_000), ("\\", 5_001), ("`", 5_000), ("|", 3_000), ("é", 5_000),
      ("[", 2_000), ("*a", 2_000), ("a\n", 3_000), ("<b>", 2_000), (String(repeating: "x", count: 300) + " ", 20),
      ("/*", 2_000), ("\\(", 2_000), ("_", 2_000), ("> ", 1_000),
    ]
    return parts.map { String(repeating: $0, count: $1) }
  }()

  /// Texts that generated files have themselves, and texts without a letter.
  private static let ownMarks = [
    "Generated by 'fieldscribe generate' from the spec. Do not edit: change the spec.",
    "// Generated by 'fieldscribe generate' from the spec.", "Code generated ... DO NOT EDIT", "@generated",
    "public import FieldscribeRuntime", "@_exported public import FieldscribeRuntime", "manifest", "Generated/manifest",
    String(repeating: "0", count: 64) + "  GoldenWebhooks/Types.swift", "# fieldscribe", "case unrecognized(String)",
    // In two parts, so that nobody takes them for marks of this file.
    "TO" + "DO: x", "FIX" + "ME: x", "GoldenWebhooks", "Parcel", "ParcelUpdate", "parcels", "", " ",
  ]

  private static func words(_ text: String) -> [String] {
    text.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}

extension String {
  /// Whether a spec and the output of the tool may contain every character of the text: another list than the
  /// generator's, made of what Unicode knows.
  package var isPrintable: Bool {
    unicodeScalars.allSatisfy { scalar in
      if scalar.isASCII { return scalar == "\n" || (" "..."~").contains(scalar) }
      let properties = scalar.properties
      return !properties.isWhitespace && !properties.isBidiControl && !properties.isDefaultIgnorableCodePoint
        && !properties.isNoncharacterCodePoint && properties.generalCategory != .control
        && scalar != "\u{2800}" && !("\u{FFF9}"..."\u{FFFB}").contains(scalar)
    }
  }
}
