"""Texts that have hurt programs, and characters that have no place in a spec."""
import random

CANARY = "INJECTED_CANARY()"


def texts(seed):
    """Some hundred texts: those that have hurt generators, and combinations of them."""
    swift = [
        CANARY, f'"; {CANARY}; "', f'"\n{CANARY}\n"', f"\\({CANARY})", f"\\#({CANARY})", f"\\##({CANARY})", '"', '""',
        '"""', '"""\n', '#"', '"#',
        '"##', f'"#{CANARY}#"', f'"""\n{CANARY}\n"""', "\\", "\\\\", "\\\"", "ends in \\", "\\u{22}", "\\u{22",
        "\\u{0}", "\\n", "\\t\\r\\0\\'",
        "/*", "*/", "/**/", f"x */ {CANARY} /*", f"*/ {CANARY} //", "/* /* */", "//", "///", "//*", "//:",
        "/// - Parameter x: y", "//MARK: - x",
        f"a\n{CANARY}", f"a\n\n{CANARY}", f"a\n/// {CANARY}", f"\n{CANARY}", f"{CANARY}\n", "\n\n\n", "a\n", " a ",
        "  a  b  ", "a\n  b\n   c",
        "`", "``", "```", "````", "`a`", "`a", "a`", "``a`b``", "`\\`", "`class`", f"`{CANARY}`", "}", "{", "})",
        "}}}", "]", ")", "(", "$0", "$(x)",
        "#if false", "#endif", "#else", "a\n#if false\nb", '#sourceLocation(file: "x", line: 1)',
        "a\n#sourceLocation()", "#error(\"x\")", "#warning(\"x\")",
        "#file", "#\"\\#(x)\"#", "@main", "@available(*, unavailable)", "@_cdecl(\"x\")", "import Foundation", "a; b",
        "a: b", "let x = 1", "fatalError()",
        "swiftlint:disable all", "swift-format-ignore", "// swift-format-ignore-file", "MARK: - x", "TODO: x",
        "FIXME: x", "!!!", "???", "<#x#>", "<#T##x#>",
    ]
    breaks = [f"a{mark}{CANARY}" for mark in "\r \r\n \n\r \u0085 \u2028 \u2029 \v \f \x1c \x1d \x1e".split(" ")]
    hidden = [f"a{chr(code)}b" for code in (
        *range(0, 32), *range(127, 160), 0xA0, 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x1680, 0x17B4, 0x180B, 0x180E,
        *range(0x2000, 0x2010),
        *range(0x202A, 0x2030), *range(0x205F, 0x2070), 0x2800, 0x3000, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9,
        0xFFFB, 0xFDD0, 0xFDEF, 0xFFFE,
        0xFFFF, 0x1BCA0, 0x1D173, 0x1FFFE, 0xE0001, 0xE0020, 0xE007F, 0xE0100, 0xE01EF, 0x10FFFE, 0x10FFFF)]
    terminal = [
        "\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x1b[2J", "\x9b31m", "a\x08\x08b", "\x1bc", "\\x1b[31m", "\\033[31m"
    ]
    trojans = [f"\u202e{CANARY}\u2066", "\u2066a\u2069", "user\u202egpj.exe", "a\u200d\u200cb", "\ufeffa"]
    markdown = [
        "# a", "## a", "a\n# b", "a\n===", "a\n---", "---", "***", "___", "- a", "+ a", "* a", "1. a", "1) a",
        "a\n- b", "a\n1. b", "> a", "a\n> b",
        "    code", "a\n\n    code", "```\ncode\n```", "~~~\ncode\n~~~", "```swift", "a\n```\nb",
        "| a | b |\n|---|---|\n| c | d |", "|", "||", "\\|", "a|b", "|---|",
        "`a|b`", "`a\\|b`", "*a*", "**a**", "_a_", "__a__", "a_b_c", "~~a~~", "~a~", "==a==", "^a^", "$a$", "$$a$$",
        "[a](b)", "[a](<b>)", "[a]", "[a][b]", "[a]: b",
        "[a]: <b> \"c\"", "![a](b)", "![](x)", "[^1]", "[^1]: a", "[x] a", "- [ ] a", "[a](javascript:alert(1))",
        "[a](JaVaScRiPt:alert`1`)", "[a](data:text/html,x)",
        "](javascript:x)", "[", "]", "](", "![", "https://example.com", "http://x/*y", "www.example.com", "ftp://a.b",
        "mailto:a@b.c", "xmpp:a@b.c", "a@b.c", "<https://a.b>",
        "<a@b.c>", "HTTPS://EXAMPLE.COM/(x)", "example.com", ": a", ":a:", ":smile:", ":::note", "!!! note", "@user",
        "#1", "GH-1", "a  \nb", "a\\\nb", "\\", "\\*",
        "&amp;", "&lt;script&gt;", "&#124;", "&#x7c;", "&copy;", "&", "&&", "&#0;", "&bogus;", "{{ a }}", "{% a %}",
        "{%raw%}", "${a}", "#{a}", "<%= a %>", "{{{a}}}", "{", "{a}", "{#a}", "{: .a}",
        "%%{init: {}}%%", "end", "a end b", "subgraph a", "a->>b: c", "A-->B", "participant x", "note over a: b",
        "%% a", "click a \"javascript:x\"", ";", "#35;", "par", "loop",
    ]
    html = [
        "<b>", "</b>", "<script>alert(1)</script>", "</script>", "<img src=x onerror=alert(1)>", "<!--", "-->",
        "<!-- a -->", "<![CDATA[", "]]>", "<?php", "?>", "<!DOCTYPE html>",
        "<a href=\"javascript:x\">a</a>", "<details>", "</details>", "<br>", "<br/>", "</table>", "</td>", "<td>",
        "<svg/onload=x>", "<style>", "<iframe src=x>", "<x", "<", ">", "<>", "< b >",
        "a\n<div>\nb", "<textarea>", "<plaintext>", "\"onmouseover=\"x", "' onclick='x", "javascript:alert(1)",
        "<B\nC>", "<a.b@c>",
    ]
    docc = [
        "- Parameter x: y", "- Returns: x", "- Throws: x", "- Note: x", "- Warning: x", "- SeeAlso: x", "``Symbol``",
        "<doc:x>", "@Metadata { }", "@Image(source: x)", "@Comment { x }", "@Snippet(path: x)"
    ]
    format = [
        "%n", "%@", "%s%s%s%n", "%x", "%1$@", "%", "%%", "{0}", "{}", "{name}", "${HOME}", "$HOME", "~", "`id`",
        "$(id)", "!x", "; rm -rf /", "'; DROP TABLE x; --", "\\(1)", "../../etc/passwd", "/etc/passwd", "C:\\x", "con",
        "nul.swift"
    ]
    json_texts = [
        '"}', '"]', '","x":"y', '{"a": 1}', "\\u0041", "\\ud800", "\\ud83d\\ude00", "null", "true", "0", "-1", "1e5",
        "1e999", "NaN", "[]", "{}", "\\/", "\x7f"
    ]
    yaml_texts = [
        "---", "...", "&a", "*a", "!!python/object/apply:os.system", "? a", "- a: b", "a: b", "a #b", "%YAML 1.1",
        "<<: *a", "|", ">", "'", "''", "@a", "no", "~", "0o17", "2001-01-01", "12:30", "=", "<<<<<<< HEAD"
    ]
    unicode = [
        "é", "e\u0301", "Å\u212b", "\u212a", "K\u212a", "\u1fef", "\u037e", "ﬁ", "ſ", "ı", "İ", "ß", "ẞ", "ǆ", "ñ",
        "ｆｕｌｌ", "＂", "＼", "｜", "‘’“”", "«»", "…", "—", "日本語", "한국어", "العربية", "עברית", "ไทย", "हिन्दी", "😀", "👩🏽",
        "🇸🇬",
        "Z\u0351\u036b\u0343a\u0302", "e" + "\u0301" * 200, "\u0301a", "\"\u0301", "`\u0301", "\\\u0301", "\n\u0301",
        "|\u0301", "<\u0338", "[\u0301", "*\u0301", "#\u20e3", "ðŸš§", "Ã©", "â€œ", "ï»¿", "\ufffd", "\ue000",
        "\U000f0000", "\U0010fffd",
        "\u0378", "\u00b7", "\u2044", "\u2215", "\u29f8", "\u0430\u0430", "scope", "\u0455cope", "٣٤", "①", "²", "½",
        "\u3164x",
    ]
    long = [
        "a" * 10_000, "a " * 5_000, "\"" * 5_000, "\\" * 5_001, "`" * 5_000, "|" * 3_000, "é" * 5_000, "[" * 2_000,
        "*a" * 2_000, "a\n" * 3_000, "<b>" * 2_000, ("x" * 300 + " ") * 20, "/*" * 2_000, "\\(" * 2_000, "_" * 2_000,
        "> " * 1_000
    ]
    # Words of the language that stand alone are left out: where they stand, they mean something.
    marks = [
        "Generated by 'fieldscribe generate' from the spec. Do not edit: change the spec.",
        "// Generated by 'fieldscribe generate' from the spec.", "Code generated ... DO NOT EDIT", "@generated",
        "public import FieldscribeRuntime", "@_exported public import FieldscribeRuntime", "manifest",
        "Generated/manifest", f"{'0' * 64}  GoldenWebhooks/Types.swift", "# fieldscribe", "case unrecognized(String)",
        "GoldenWebhooks",
        "Parcel", "ParcelUpdate", "parcels", "", " ",
    ]
    table = swift + breaks + hidden + terminal + trojans + markdown + html + docc + format + json_texts + yaml_texts
    table += unicode + long + marks
    table = list(dict.fromkeys(table))
    chance = random.Random(seed)
    short = [text for text in table if len(text) < 100]
    while len(table) < 1_000:
        parts = [chance.choice(short) for _ in range(chance.randint(2, 4))]
        parts.insert(chance.randint(0, len(parts)), CANARY)
        table.append(chance.choice(["", " ", "\n", "a"]).join(parts))
    return list(dict.fromkeys(table))


def deceives(character):
    """Whether a character has no place in a spec or in what the tool prints: a second list, not made from the first."""
    code = ord(character)
    if code == 10 or 32 <= code < 127: return False
    ranges = [
        (0, 31), (127, 160), (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x1680, 0x1680),
        (0x17B4, 0x17B5), (0x180B, 0x180F), (0x2000, 0x200F), (0x2028, 0x202F), (0x205F, 0x206F), (0x2800, 0x2800),
        (0x3000, 0x3000), (0x3164, 0x3164), (0xFDD0, 0xFDEF), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0),
        (0xFFF0, 0xFFFB), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF)]
    return code & 0xFFFE == 0xFFFE or any(first <= code <= last for first, last in ranges)


def is_printable(text): return not any(map(deceives, text))
