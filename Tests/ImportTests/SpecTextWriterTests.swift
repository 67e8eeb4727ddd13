import SpecText
import Testing

/// Spec text that is written is read back equal.
struct SpecTextWriterTests {
  @Test func writesTheStyleOfThePages() {
    let row = SpecValue.mapping([
      .init("state", .mapping([.init("type", .text("String")), .init("values", .texts(["OPENED", "CLOSED"]))]))
    ])
    let other = SpecValue.mapping([.init("battery", .mapping([.init("maximum", .text("100"))]), ["line 7"])])
    let text = specText([
      .init("page", .text("door-events"), ["Read by hand.\nTwice."]),
      .init("revision", .text("2026-01-31"), .init(behind: "the day")),
      .init("words", .mapping([])),
      .init(
        "tables",
        .sequence([
          .init(
            .mapping([.init("title", .text("a: b")), .init("rows", .sequence([.init(row), .init(other)]).spread)]))
        ]), .init(isApart: true)),
      .init("matrix", .sequence([.init(.sequence([.init(.texts(["a", "1", "null"])), .init(.texts(["?"]))]))])),
    ])
    #expect(
      text == """
        # Read by hand.
        # Twice.
        page: door-events
        revision: "2026-01-31"  # the day
        words: {}

        tables:
          - title: "a: b"
            rows:
              - state:
                  type: String
                  values: [OPENED, CLOSED]
              -
                # line 7
                battery: {maximum: 100}
        matrix:
          - - [a, 1, "null"]
            - ["?"]

        """)
  }

  /// Each hostile text at each position.
  @Test(arguments: hostileTexts)
  func readsBackHostileTexts(_ text: String) {
    for scalar in [text, "a" + text, text + "a", text + text, "a\(text)b"] where scalar.utf8.count <= 256 {
      expectEqual([
        .init(scalar, .text(scalar)),
        .init("sequence", .texts([scalar, scalar])),
        .init("spread", .texts([scalar, scalar]).spread),
        .init("mapping", .mapping([.init(scalar, .text(scalar))]), .init([scalar], behind: scalar)),
        .init("nested", .sequence([.init(.mapping([.init(scalar, .text(scalar), [scalar])]).spread, [scalar])])),
      ])
    }
    expectEqual([.init("long", .text(String(repeating: text + "x", count: 300)))])
  }

  @Test(arguments: 0..<400)
  func readsBackRandomTrees(_ seed: Int) {
    var random = TreeMaker(seed: UInt64(seed))
    expectEqual(random.entries(depth: 0))
  }

  @Test func aTextWithoutRefusedCharactersIsAccepted() {
    for text in hostileTexts {
      let (_, diagnostics) = parse(
        SourceText(name: "", utf8: Array(specText([.init("a", .text(allowedText(text)))]).utf8)), file: 0)
      #expect(diagnostics.isEmpty, "\(text.debugDescription)")
    }
    #expect(allowedText("a\u{A0}b\u{200B}c\r\nd\u{2028}e\u{0}\tf") == "a bc\nd\ne f")
  }
}

/// Writes the entries, reads them and compares. Only characters that a spec refuses are reported.
private func expectEqual(_ entries: [SpecValue.Entry], sourceLocation: SourceLocation = #_sourceLocation) {
  let text = specText(entries)
  let (tree, diagnostics) = parse(SourceText(name: "", utf8: Array(text.utf8)), file: 0)
  let refusals: [SyntaxRule] = [
    .bidirectionalCharacter, .controlCharacter, .invisibleCharacter, .lineBreakCharacter, .noncharacter, .stackedMarks,
  ]
  let others = diagnostics.filter { found in
    !refusals.contains { .init($0) == found.id } && found.id != "too-many-diagnostics"
  }
  #expect(others.isEmpty, "\(text)", sourceLocation: sourceLocation)
  guard let tree else {
    Issue.record("nothing is read of \(text)", sourceLocation: sourceLocation)
    return
  }
  #expect(isSame(SpecValue.mapping(entries), tree), "\(text)", sourceLocation: sourceLocation)
}

private func isSame(_ value: SpecValue, _ node: SyntaxNode) -> Bool {
  switch (value.content, node.content) {
  case (.text(let text), .scalar(let read)): ByteKey(text) == ByteKey(read)
  case (.mapping(let entries), .mapping(let read)):
    entries.count == read.count
      && zip(entries, read).allSatisfy { ByteKey($0.key) == ByteKey($1.key) && isSame($0.value, $1.value) }
  case (.sequence(let items), .sequence(let read)):
    items.count == read.count && zip(items, read).allSatisfy { isSame($0.value, $1) }
  default: false
  }
}

private let hostileTexts: [String] = [
  "", " ", "a", "\"", "'", "\\", ":", ": ", " :", "#", " #", "# ", "-", "- ", "--", "---", "--- a", "...", "?", "? ",
  "!",
  "&a", "*a", "|", "|-", ">", "%", "@", "`", ",", "[", "]", "{", "}", "{}", "[]", "<<", "<<<<<<< a", "=======",
  "||||||| a",
  ">>>>>>>", "~", "null", "NULL", "true", "True", "yes", "no", "y", "0", "-0", "007", "1.5", "1e3", "0x1F", "12:30",
  "2026-01-31", "+65", ".inf", ".", "=", "\n", "a\nb", "\n\n", "\t", "\r", "\r\n", "\u{0}", "\u{1B}", "\u{7F}",
  "\u{85}",
  "\u{A0}", "\u{AD}", "\u{200B}", "\u{200F}", "\u{202E}x\u{202C}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}",
  "\u{1FFFE}", "\u{E0001}", "\u{1D173}", "é", "e\u{301}", "\u{301}", "👩‍👩‍👧", "ﷺ", "\u{10FFFF}", "a: b", "a #b", "a, b",
  "key:",
  "http://a.b/c?d=e&f#g", "\"quoted\"", "'quoted'", "\\n", "\\u0041", "${a}", "{{a}}", "<a>", "a | b",
]

/// Makes random trees of hostile texts.
private struct TreeMaker {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func entries(depth: Int) -> [SpecValue.Entry] {
    var keys: Set<ByteKey> = []
    return (0..<1 + below(4)).compactMap { _ in
      let key = text()
      guard key.utf8.count <= 256, keys.insert(ByteKey(key)).inserted else { return nil }
      return .init(key, value(depth: depth + 1), comments())
    }
  }

  private mutating func value(depth: Int) -> SpecValue {
    let isSpread = below(3) == 0
    switch below(depth > 5 ? 2 : 6) {
    case 0, 1, 2: return .text(text())
    case 3: return SpecValue(.mapping(below(5) == 0 ? [] : entries(depth: depth)), isSpread: isSpread)
    default:
      return SpecValue(
        .sequence((0..<below(4)).map { _ in .init(value(depth: depth + 1), comments()) }), isSpread: isSpread)
    }
  }

  private mutating func comments() -> SpecValue.Comments {
    if below(4) > 0 { return [] }
    return .init(below(2) == 0 ? [] : [text()], behind: below(2) == 0 ? "" : text(), isApart: below(3) == 0)
  }

  private mutating func text() -> String {
    (0..<1 + below(3)).map { _ in hostileTexts[below(hostileTexts.count)] }.joined()
  }

  private mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
