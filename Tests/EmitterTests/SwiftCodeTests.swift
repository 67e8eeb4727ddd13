import Foundation
import SpecModel
import Testing

@testable import Emitters

/// Texts that would do harm in a source if they were not escaped.
private let hostileSwiftTexts = [
  "", " ", "plain", "\"", "\\", "\\(INJECTED())", "\\#(INJECTED())", "\"\"\"", "\"#", "\"##", "*/ INJECTED() /*", "/*",
  "a\nINJECTED()", "a\rINJECTED()", "a\r\nINJECTED()", "a\n\rINJECTED()", "tab\there", "\u{0}", "\u{7F}",
  "\u{85}INJECTED()",
  "\u{2028}INJECTED()", "\u{2029}INJECTED()", "\u{202E}txet", "\u{200B}", "\u{FEFF}", "città", "\u{1F600}", "K\u{212A}",
  "e\u{301}", "\\u{22}", "#sourceLocation(file: \"x\", line: 1)", "// swift-format-ignore-file", "- Parameter x: y",
  "``x``",
]

@Test(arguments: hostileSwiftTexts) func aStringLiteralIsOneTokenOfPrintableASCII(_ text: String) {
  let code: SwiftCode = "\(literal: text)"
  #expect(code.text.utf8.allSatisfy { (0x20...0x7E).contains($0) })
  #expect(code.text.hasPrefix("\"") && code.text.hasSuffix("\"") && code.text.utf8.count >= 2)
  #expect(unescaped(code.text).utf8.elementsEqual(text.utf8), "\(code.text)")
}

/// The value of a literal that ``SwiftCode`` wrote, or what is wrong with the literal.
private func unescaped(_ literal: String) -> String {
  var text = ""
  var rest = literal.dropFirst().dropLast()
  while let character = rest.popFirst() {
    guard character == "\\" else {
      if character == "\"" { return "a quote inside" }
      text.append(character)
      continue
    }
    switch rest.popFirst() {
    case "\"": text.append("\"")
    case "\\": text.append("\\")
    case "u":
      guard let end = rest.firstIndex(of: "}"), rest.first == "{",
        let code = UInt32(rest[rest.index(after: rest.startIndex)..<end], radix: 16), let scalar = Unicode.Scalar(code)
      else { return "a bad escape" }
      text.unicodeScalars.append(scalar)
      rest = rest[rest.index(after: end)...]
    default: return "an unknown escape"
    }
  }
  return text
}

@Test(arguments: hostileSwiftTexts) func everyLineOfACommentStartsWithSlashes(_ text: String) {
  let code: SwiftCode = """
    struct S {
      \(doc: DocComment([text, "Second \(text)"]))
      var x: Int
    }
    """
  let lines = code.text.utf8.split(omittingEmptySubsequences: false) { $0 == 0x0A || $0 == 0x0D }.map {
    String(Substring($0))
  }
  #expect(lines.first == "struct S {" && lines.suffix(2) == ["  var x: Int", "}"])
  for line in lines.dropFirst().dropLast(2) { #expect(line.hasPrefix("  ///"), "\(line)") }
}

@Test func longCommentsAreWrapped() {
  let code: SwiftCode = "\(doc: DocComment([String(repeating: "word ", count: 40), "", "End."]))"
  let lines = code.text.split(separator: "\n")
  #expect(lines.count == 4 && lines.allSatisfy { $0.count <= 120 } && lines[2] == "///" && lines[3] == "/// End.")
  // A line is filled to its last character, however many bytes the characters have.
  for letter in ["x", "é", "日"] {
    for (length, isOneLine) in [(58, true), (59, false)] {
      let words = [57, length].map { String(repeating: letter, count: $0) }
      let comment: SwiftCode = "\(doc: DocComment(words.joined(separator: " ")))"
      #expect(comment.text == "/// " + words.joined(separator: isOneLine ? " " : "\n/// "))
    }
  }
  // The same is true if a backslash was inserted.
  for (length, isOneLine) in [(113, true), (114, false)] {
    let word = String(repeating: "x", count: length)
    let comment: SwiftCode = "\(doc: DocComment("- \(word)"))"
    #expect(comment.text == (isOneLine ? "/// \\- \(word)" : "/// \\-\n/// \(word)"))
  }
}

@Test(arguments: [
  ("0", "0"), ("-5", "-5"), ("999999", "999999"), ("1234567", "1_234_567"), ("-1234567", "-1_234_567"),
  ("12345678", "12_345_678"), ("123456789", "123_456_789"), ("1234567890", "1_234_567_890"), ("1234567.5", "1234567.5"),
])
func longNumbersAreWrittenInGroupsOfThreeDigits(_ number: String, _ expected: String) throws {
  let code: SwiftCode = "\(SwiftCode(decimal: try #require(DecimalNumber(number))))"
  #expect(code.text == expected)
}

/// Documentation comments are Markdown. No line of a text from a spec may begin a block of it.
@Test func noLineOfACommentBeginsAMarkdownBlock() {
  let marks = [
    "-": "\\-", "+": "\\+", "---": "\\---", "===": "\\===", "#": "\\#", "###": "\\###", "1.": "1\\.", "20)": "20\\)",
    ">": "\\>", ">a": "\\>a", "|": "\\|", "|a": "\\|a", "@Image(x)": "\\@Image(x)", "--|--": "\\--|--",
    ":-|-:": "\\:-|-:", "90.": "90\\.", "/.": "/.", "#1": "#1", "-5": "-5", "-|a": "-|a", ":a": ":a", "1.5": "1.5",
    "a": "a",
  ]
  let long = String(repeating: "w", count: 115)
  for (mark, shown) in marks {
    let code: SwiftCode = "\(doc: DocComment(["\(mark) b", "\(long) \(mark) a \(mark)"]))"
    let lines = code.text.split(separator: "\n").map { String($0) }
    #expect(lines.first == "/// \(shown) b")
    #expect(lines.count == 4 && lines.last == "/// \(shown) a \(mark)")
  }
  // Text between backticks is code only if no block begins in it.
  for mark in ["<b>", "~~~", "===", "-", "#", "*", "___"] {
    let code: SwiftCode = "\(doc: DocComment("`\(long) \(mark) a`"))"
    #expect(code.text == "/// `\(long)\n/// \\\(mark) a`")
  }
}

/// A text becomes prose, and code in backticks: no links, elements or emphasis.
@Test(arguments: [
  ("`a` b", "`a` b"), ("`[a](b)<b>*a*`", "`[a](b)<b>*a*`"), ("a ` b", "a \\` b"), ("``a``", "\\`\\`a\\`\\`"),
  ("```swift", "\\`\\`\\`swift"), ("[a](b)", "\\[a](b)"), ("![a](b)", "!\\[a](b)"), ("[a]: b", "\\[a]: b"),
  ("<b>", "\\<b>"), ("a </b>", "a \\</b>"), ("<!-- a", "\\<!-- a"), ("<?a", "\\<?a"), ("a < b", "a < b"),
  ("a <5", "a <5"),
  ("a <`b`", "a <`b`"), ("&lt;", "\\&lt;"), ("&#60;", "\\&#60;"), ("a & b", "a & b"), ("a &1", "a &1"),
  ("*a*", "\\*a\\*"), ("*`a`*", "\\*`a`\\*"), ("2 * 3", "2 * 3"), ("a* b", "a\\* b"), ("~~a~~", "\\~\\~a\\~\\~"),
  ("a ~ b", "a ~ b"),
  ("_a_", "\\_a\\_"), ("a_b_1", "a_b_1"), ("__a", "\\_\\_a"), ("a _ b", "a _ b"), ("_ b", "\\_ b"),
  ("\\*a*", "\\\\\\*a\\*"), ("\\a", "\\a"), ("\\1", "\\1"), ("a\\", "a\\\\"), ("a \\ b", "a \\\\ b"),
  ("\\`a`", "\\\\`a`"),
])
func aCommentContainsOnlyProseAndCode(_ text: String, _ shown: String) {
  let code: SwiftCode = "\(doc: DocComment(text))"
  #expect(code.text == "/// \(shown)")
}

@Test func whitespaceBecomesOneSpaceInAComment() {
  let code: SwiftCode = "\(doc: DocComment("a\tb\nc\rd  e"))"
  #expect(code.text == "/// a b c d e")
}

@Test func interpolatedCodeIsIndentedToItsColumn() {
  let inner: SwiftCode = "a {\n\n  b\n}"
  let outer: SwiftCode = """
    {
      \(inner)
    }
    """
  #expect(outer.text == "{\n  a {\n\n    b\n  }\n}")
  let inline: SwiftCode = "x = \(inner)"
  #expect(inline.text == "x = a {\n\n  b\n}")
}

@Test func reservedNamesGetAnEnding() {
  let members = [
    "callStatus": "callStatus", "class": "`class`", "in": "`in`", "await": "`await`", "init": "initValue",
    "self": "selfValue", "unknownMembers": "unknownMembersValue", "json": "jsonValue", "hashValue": "hashValueValue",
    "hash": "hash",
    "Type": "type", "description": "description", "text": "text", "call_id": "callID",
  ]
  for (name, identifier) in members { #expect(SwiftIdentifier(.member, of: name, given: nil).text == identifier) }
  let cases = [
    "DELIVERED / LEFT": "deliveredLeft", "200": "value200", "-2001": "value2001", "class": "`class`",
    "none": "noneValue", "ALL_CASES": "allCasesValue", "unrecognized": "unrecognizedValue", "say&capture": "sayCapture",
  ]
  for (text, identifier) in cases { #expect(SwiftIdentifier(.constant, of: text, given: nil).text == identifier) }
  #expect(SwiftIdentifier(.member, of: "*", given: "star").text == "star")
  #expect(SwiftIdentifier(.member, of: "*", given: "class").text == "`class`")
}

/// The words of a ruling are not changed.
@Test func rulingsBecomeConstants() {
  let rulings = [
    "number-in-text": "numberInText", "default": "`default`", "call-id": "callId", "none": "noneValue", "a-1b": "a1b",
    "1a": "value1a",
  ]
  for (id, identifier) in rulings { #expect(SwiftIdentifier(ruling: id).text == identifier) }
}

@Test func aNameInJSONHasTheEscapesOfTheEncoder() {
  let names: [(name: String, literal: String)] = [
    ("content-type", "\"content-type\""), ("\"", #""\\\"""#), ("\\", #""\\\\""#),
    ("\n\t\r\u{8}\u{C}", #""\\n\\t\\r\\b\\f""#),
    ("\u{0}\u{1F}", #""\\u0000\\u001f""#), ("\u{7F}/", #""\u{7f}/""#), ("ö", #""\u{f6}""#),
  ]
  for (name, literal) in names {
    let code: SwiftCode = "\(jsonName: name)"
    #expect(code.text == literal)
  }
}

/// A type of a spec must not have the name of a type that generated code uses.
@Test func everyPublicTypeOfTheRuntimeIsReserved() throws {
  let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources/FieldscribeRuntime")
  for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path) where path.hasSuffix(".swift") {
    let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
    // No type of a spec begins with an underscore.
    for match in text.matches(of: /(?m)^public (?:indirect )?(?:struct|enum|protocol|typealias) ([A-Z]\w*)/) {
      #expect(reservedTypeNames.contains(String(match.1)), "\(match.1)")
    }
  }
}
