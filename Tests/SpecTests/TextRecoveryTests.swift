import SpecText
import Testing

@testable import fieldscribe

/// The tree of a file with mistakes contains everything except the entries and items that could not be read.
struct TextRecoveryTests {
  private static let trees: [(text: String, tree: String)] = [
    ("a: &x\n  b: c\nd: e\n", #"{"d":"e"}"#),
    ("a:\n  b: *x\n  c: d\n", #"{"a":{"c":"d"}}"#),
    ("a:\n  b:\nc: d\n", #"{"a":{},"c":"d"}"#),
    ("a: NO\nb: [010,c]\n", #"{"a":"NO","b":["010","c"]}"#),
    ("a: b\na: c\n", #"{"a":"b"}"#),
    ("a: {b: c,b: d}\n", #"{"a":{"b":"c"}}"#),
    ("- a\n- [b\n- c\n", #"["a","c"]"#),
    ("- a\n- \"b\n  c\n- d\n", #"["a","d"]"#),
    ("a: b\n- c\n- d\ne: f\n", #"{"a":"b","e":"f"}"#),
    ("- a\nb: c\nd: e\n- f\n", #"["a","f"]"#),
    ("a: b\n    c: d\ne: f\n", #"{"a":"b","e":"f"}"#),
    ("a: |+\n  b\nc: d\n", #"{"c":"d"}"#),
    ("? a\n: b\nc: d\n", #"{"c":"d"}"#),
    ("---\na: b\n---\nc: d\n", #"{"a":"b"}"#),
    ("a:\n\tb: c\nd: e\n", #"{"d":"e"}"#),
    ("a: \"\\q\"\nb: \"\\u202e\"\n", #"{"b":"\u202E"}"#),
    ("a: b\nc: d\u{200b}\n", #"{"a":"b","c":"d\u200B"}"#),
  ]

  @Test(arguments: trees)
  func `entries without mistakes are preserved`(_ text: String, _ expected: String) {
    let (tree, diagnostics) = parse(SourceText(name: "", utf8: Array(text.utf8)), file: 0)
    #expect(!diagnostics.isEmpty)
    #expect(tree.map { treeJSON($0).filter { $0 != " " && $0 != "\n" } } == expected)
  }

  @Test(arguments: [
    ("a: b\n", true), ("a: NO\n", true), ("a: *b\n", false), ("a: b\na: c\n", false), ("a: b\n c\n", false),
    (" a: b\nc: d\n", false),
  ])
  func `a mapping is incomplete if an entry was left out`(_ text: String, _ isComplete: Bool) {
    #expect(parse(SourceText(name: "", utf8: Array(text.utf8)), file: 0).tree?.isComplete == isComplete)
  }

  @Test(arguments: [
    [], [0xFF], Array("# nothing\n".utf8), Array("a: b\n<<<<<<< ours\n".utf8), [0xFF, 0xFE, 0x61, 0x00], [0x61, 0xC3],
  ])
  func `there is no tree if nothing could be read`(_ bytes: [UInt8]) {
    let (tree, diagnostics) = parse(SourceText(name: "", utf8: bytes), file: 0)
    #expect(tree == nil && diagnostics.count == 1)
  }
}
