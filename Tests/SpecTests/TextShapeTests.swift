import Foundation
import SpecText
import Testing

@testable import fieldscribe

/// Edge cases of YAML, each with its tree or the rules that refuse it.
struct TextShapeTests {
  private static let read: [(text: String, tree: String)] = [
    ("k: a:b\n", #"{"k":"a:b"}"#), ("k: a#b\n", #"{"k":"a#b"}"#), ("k: a # b\n", #"{"k":"a"}"#),
    ("a:b: c\n", #"{"a:b":"c"}"#),
    ("k: -a\n", #"{"k":"-a"}"#), ("k: '#a'\n", ##"{"k":"#a"}"##), ("a'b: c'd\"\n", #"{"a'b":"c'd\""}"#),
    ("k: [a:b, c]\n", #"{"k":["a:b","c"]}"#), ("k: \"a'\"\n", #"{"k":"a'"}"#), ("#!/bin/sh\nk: v\n", #"{"k":"v"}"#),
    // Collections on one line.
    ("k: [a, [b, {c: []}]]\n", #"{"k":["a",["b",{"c":[]}]]}"#),
    ("k: {a: {b: [c]}, d: {}}\n", #"{"k":{"a":{"b":["c"]},"d":{}}}"#),
    ("k: [ ]\nl: { } # none\n", #"{"k":[],"l":{}}"#), ("- []\n- - {}\n", "[[],[{}]]"),
    // Text blocks: where they end, and which blank lines belong to them.
    ("k: |\n\n  a\n\n\nl: m\n", #"{"k":"\na\n","l":"m"}"#), ("k: |\n  a\n # b\nl: m\n", #"{"k":"a\n","l":"m"}"#),
    ("k: |-\n  a\n   b", #"{"k":"a\n b"}"#), ("k: >\n  a\n  b\n\n\n  c\n", #"{"k":"a b\n\nc\n"}"#),
    ("- |\n a\n- >-\n b\n", #"["a\n","b"]"#), ("k:\n- a\n-\n  - b\nl: m\n", #"{"k":["a",["b"]],"l":"m"}"#),
    // Unassigned and private-use characters.
    ("k: \u{378}\u{E000}\u{10FFFD}\n", #"{"k":"\u0378\uE000\uDBFF\uDFFD"}"#),
    // The deepest sequence.
    (
      String(repeating: "- ", count: SpecLimits.depth) + "x\n",
      String(repeating: "[", count: SpecLimits.depth) + "\"x\"" + String(repeating: "]", count: SpecLimits.depth)
    ),
  ]

  @Test(arguments: read)
  func `accepted texts have the expected tree`(_ text: String, _ expected: String) {
    let (tree, diagnostics) = parse(SourceText(name: "", utf8: Array(text.utf8)), file: 0)
    #expect(diagnostics.isEmpty)
    let lines = tree.map(treeJSON)?.split(separator: "\n").map { $0.drop { $0 == " " } }
    #expect(lines?.joined().replacing("\": ", with: "\":") == expected)
  }

  private static let refused: [(text: String, rules: [SyntaxRule])] = [
    ("a :b\n", [.unexpectedLine]), ("k: %a\n", [.reservedCharacter]), (": a\n", [.reservedCharacter]),
    ("a: &a [&a b, *a]\nb: &b [*a,*a]\n", [.anchor, .anchor]), ("a: &a [*a]\n", [.anchor]), ("a: !<x> b\n", [.tag]),
    ("a: !!binary b\n", [.tag]), ("%TAG ! x\na: b\n", [.directive]), ("[a, [b]]\n", [.unexpectedLine]),
    ("k: [a, [b]\n", [.unclosedFlow]), ("k: [a,\n  b]\n", [.unclosedFlow]), ("k: {[a]: b}\n", [.reservedCharacter]),
    ("k: [[], ]\n", [.emptyValue]), ("k: {a: [b}\n", [.textAfterValue]), ("k: [a, []]]\n", [.textAfterValue]),
    ("k: \(String(repeating: "[", count: 70))\n", [.deepNesting]), ("a: b\n...\n", [.severalDocuments]),
    ("k: a\n  b\n", [.multilineText]),
    ("k: 'a\n  b'\n", [.unclosedQuote]), ("k: |\n   a\n  b\n", [.multilineText]), ("k: |+\n  a\n", [.badBlockHeader]),
    ("k: |2\n  a\n", [.badBlockHeader]), ("k: |\n    \n  a\n", [.trailingSpace]), ("k: |\n  a", [.missingLineBreak]),
    ("- - a\n   - b\n", [.badIndentation]), ("k: - a\n", [.reservedCharacter]),
    ("a:\n  - b\n c: d\n", [.badIndentation]),
    ("k: ''''''\n", [.badEscape]), ("'a''''b': v\n", [.badEscape]), ("k: ['a''b', '''''']\n", [.badEscape]),
    ("\"a\": b\n'a': c\n", [.duplicateKey]), ("\"\\u0061\": b\na: c\n", [.duplicateKey]),
  ]

  @Test(arguments: refused)
  func `refused texts have the expected rules`(_ text: String, _ expected: [SyntaxRule]) {
    #expect(rules(in: Array(text.utf8)) == expected)
  }

  @Test(arguments: [[0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], [0, 0, 0xFE, 0xFF, 0, 0, 0, 0x61]] as [[UInt8]])
  func `UTF-32 is refused`(_ bytes: [UInt8]) { #expect(rules(in: bytes).contains(.badEncoding)) }

  @Test(arguments: TextScalarTests.refused)
  func `misleading characters are refused in every context`(_ rule: SyntaxRule, _ scalars: [ClosedRange<UInt32>]) {
    for scalar in scalars.joined().compactMap(Unicode.Scalar.init) {
      let contexts = [
        "k: a%b\n", "key%b: v\n", "k: 'a%b'\n", "k: \"a%b\"\n", "k: [a%b]\n", "k: v # a%b\n", "# a%b\nk: v\n",
        "k: |\n  a%b\n", "k: >-\n  a%b\n",
      ]
      for context in contexts {
        let text = context.replacing("%", with: String(scalar))
        #expect(rules(in: Array(text.utf8)).contains(rule), "U+\(String(scalar.value, radix: 16)) in \(context)")
      }
    }
  }

  @Test func `a spec with CRLF yields the same files`() throws {
    let base = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Cases/diff/base.yaml"), encoding: .utf8)
    let unix = try #require(generate(from: [SourceText(name: "webhooks.yaml", utf8: Array(base.utf8))]).files)
    let windows = Array(base.replacing("\n", with: "\r\n").utf8)
    #expect(generate(from: [SourceText(name: "webhooks.yaml", utf8: windows)]).files == unix)
  }

  /// On some systems only the main thread has a large stack.
  @Test func `the deepest file is read on a small stack`() {
    let deepest =
      (0..<SpecLimits.depth).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n") + " b\n"
    let tooDeep = String(repeating: "- ", count: 20_000) + "x\n"
    let thread = Thread {
      for text in [deepest, tooDeep] { checkInvariants(SourceText(name: "", utf8: Array(text.utf8))) }
      #expect(parse(SourceText(name: "", utf8: Array(deepest.utf8)), file: 0).diagnostics.isEmpty)
      done.signal()
    }
    thread.stackSize = 512 << 10
    thread.start()
    done.wait()
  }
}

private let done = DispatchSemaphore(value: 0)

private func rules(in bytes: [UInt8]) -> [SyntaxRule] {
  parse(SourceText(name: "", utf8: bytes), file: 0).diagnostics.compactMap { SyntaxRule(rawValue: $0.id.rawValue) }
}
