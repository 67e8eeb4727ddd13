import FieldscribeRuntime
import Testing

// Documented names that need escapes in JSON. Generated code has each of them in one form, the one that is written.

/// A record with such names, as the generator would print it.
private struct Odd: JSONRecord {
  var quote: Int?
  var backslash: Int?
  var null: Int?
  var line: Int?
  var empty: Int?
  var letter: Int?
  var path: Int?
  var smile: Int?
  var needed: Int
  var inner: Inner?
  var _preserved = _PreservedMembers()

  enum Member: UInt8, RecordMember {
    case quote, backslash, null, line, empty, letter, path, smile, needed, inner

    var wireName: String {
      switch self {
      case .quote: "\""
      case .backslash: "\\"
      case .null: "\0"
      case .line: "\n\u{1}"
      case .empty: ""
      case .letter: "é"
      case .path: "a/b"
      case .smile: "😀"
      case .needed: "a \"b\""
      case .inner: "in\\ner"
      }
    }
  }

  init(_placeholder placeholder: _Placeholder) { needed = 0 }

  mutating func _decode(from json: inout _JSONReader) throws(_JSONError) {
    let outer = try json.beginRecord()
    while json.nextPass() {
      try json.member(Member.quote, "\\\"", &quote)
      try json.member(Member.backslash, "\\\\", &backslash)
      try json.member(Member.null, "\\u0000", &null)
      try json.member(Member.line, "\\n\\u0001", &line)
      try json.member(Member.empty, "", &empty)
      try json.member(Member.letter, "\u{e9}", &letter)
      try json.member(Member.path, "a/b", &path)
      try json.member(Member.smile, "\u{1f600}", &smile)
      try json.member(Member.needed, "a \\\"b\\\"", &needed)
      try json.member(Member.inner, "in\\\\ner", &inner)
      try json.preserveUnknownMember(in: &_preserved)
    }
    try json.endRecord(outer, requiring: [Member.needed], &_preserved)
    if inner == nil,
      let deep: Int = try json.hoisted("de\\tep", in: outer, &_preserved, Ruling("deep"))
    {
      inner = Inner(deep: deep)
    }
  }

  func _write(to json: inout _JSONWriter) {
    json.beginRecord()
    json.member("\\\"", quote, nullIf: _preserved.isNull(Member.quote))
    json.member("\\\\", backslash, nullIf: _preserved.isNull(Member.backslash))
    json.member("\\u0000", null, nullIf: _preserved.isNull(Member.null))
    json.member("\\n\\u0001", line, nullIf: _preserved.isNull(Member.line))
    json.member("", empty, nullIf: _preserved.isNull(Member.empty))
    json.member("\u{e9}", letter, nullIf: _preserved.isNull(Member.letter))
    json.member("a/b", path, nullIf: _preserved.isNull(Member.path))
    json.member("\u{1f600}", smile, nullIf: _preserved.isNull(Member.smile))
    json.member("a \\\"b\\\"", needed)
    json.member("in\\\\ner", inner, nullIf: _preserved.isNull(Member.inner))
    json.endRecord(_preserved)
  }
}

private struct Inner: JSONRecord {
  var deep: Int?
  var _preserved = _PreservedMembers()

  enum Member: UInt8, RecordMember {
    case deep
    var wireName: String { "de\tep" }
  }

  init(_placeholder placeholder: _Placeholder) {}
  init(deep: Int) { self.deep = deep }

  mutating func _decode(from json: inout _JSONReader) throws(_JSONError) {
    let outer = try json.beginRecord()
    while json.nextPass() {
      try json.member(Member.deep, "de\\tep", &deep)
      try json.preserveUnknownMember(in: &_preserved)
    }
    try json.endRecord(outer, &_preserved)
  }

  func _write(to json: inout _JSONWriter) {
    json.beginRecord()
    json.member("de\\tep", deep, nullIf: _preserved.isNull(Member.deep))
    json.endRecord(_preserved)
  }
}

/// A union whose tag and content have such names.
private enum OddStep: JSONModel {
  case inner(Inner)
  case unrecognized(String, JSONText)

  init(_from json: inout _JSONReader) throws(_JSONError) {
    let tag = try json.tag("\\\"do\\\"")
    if tag.equals("\"\\\u{0}") {
      self = .inner(try json.content("w\\\\th", beside: "\\\"do\\\""))
    } else {
      self = .unrecognized(tag.text, try json.text())
    }
  }

  func _write(to json: inout _JSONWriter) {
    switch self {
    case .inner(let inner): json.write(tag: "\\\"do\\\"", "\"\\\u{0}", content: "w\\\\th", inner)
    case .unrecognized(_, let other): json.write(other)
    }
  }
}

/// The spellings of a name between quotes. The first one is written.
private let spellings: [[String]] = [
  [#"\""#, #"\u0022"#],
  [#"\\"#, #"\u005c"#, #"\u005C"#],
  [#"\u0000"#],
  [#"\n\u0001"#, #"\u000a\u0001"#, #"\u000A\u0001"#],
  [""],
  ["\u{e9}", #"\u00e9"#, #"\u00E9"#],
  ["a/b", #"a\/b"#, #"\u0061/b"#],
  ["😀", #"\ud83d\ude00"#, #"\uD83D\uDE00"#],
]

private let needed = #""a \"b\"":0"#

private func odd(_ body: String) -> String { outcome(Array(body.utf8), as: Odd.self) }

private func step(_ body: String) -> String { outcome(Array(body.utf8), as: OddStep.self) }

@Suite struct NameTests {
  @Test func everySpellingOfANameIsDecoded() throws {
    for (index, names) in spellings.enumerated() {
      let member = try #require(Odd.Member(rawValue: UInt8(index)))
      for name in names {
        for space in ["", " ", "\n\t"] {
          for (value, isNull) in [("7", false), ("null", true)] {
            let body = #"{"\#(name)"\#(space):\#(value),\#(needed)}"#
            let decoded = try Odd.decode(Array(body.utf8)).value
            #expect(decoded.unknownMembers.isEmpty && decoded.isNull(member) == isNull, "\(body)")
            let written = String(decoding: decoded.json(), as: UTF8.self)
            #expect(written == #"{"\#(names[0])":\#(value),\#(needed)}"#)
          }
        }
      }
    }
  }

  @Test func aNameIsADuplicateInEverySpelling() {
    for names in spellings {
      for (first, second) in names.flatMap({ first in names.map { (first, $0) } }) {
        let found = odd(#"{\#(needed),"\#(first)":1,"\#(second)" :1}"#)
        #expect(found.hasPrefix("duplicateName /"), "\(first) \(second): \(found)")
      }
    }
  }

  @Test func theMembersAreWrittenInTheirOrder() throws {
    let members = spellings.enumerated().map { #""\#($1[0])":\#($0)"# } + [needed, #""in\\ner":{"de\tep":5}"#]
    let body = "{" + members.joined(separator: ",") + "}"
    #expect(odd(body) == body)
    let reversed = "{" + members.reversed().joined(separator: ",") + "}"
    #expect(odd(reversed) == body)
  }

  /// A name that contains the escapes of another one is another name.
  @Test func similarNamesAreUnknownMembers() throws {
    for name in [#"\\u0022"#, #"\\\""#, #"\\n\u0001"#, "u0000", #"\/"#, "e\u{301}", #"\u0065\u0301"#, "A/b"] {
      let decoded = try Odd.decode(Array(#"{"\#(name)":1,\#(needed)}"#.utf8)).value
      #expect(decoded.unknownMembers.count == 1, "\(name)")
      #expect(try Odd.decode(decoded.json()).value == decoded)
    }
  }

  @Test func aMissingMemberIsNamedInPrintableASCII() {
    #expect(odd("{}") == "missingMember /a ?b?")
    #expect(odd(#"{"a \u0022b\"":null}"#) == "missingMember /a ?b?")
    #expect(step("{}") == "missingMember /?do?")
    #expect(step(#"{"\"do\"":"\"\\\u0000"}"#) == "missingMember /w?th")
  }

  @Test func everySpellingOfATagIsFound() {
    let written = #"{"\"do\"":"\"\\\u0000","w\\th":{"de\tep":1}}"#
    for tag in [#"\"do\""#, #"\u0022do\u0022"#, #"\u0022\u0064o\""#] {
      for space in ["", " "] {
        for content in [#"w\\th"#, #"w\u005cth"#] {
          let with = #""\#(content)"\#(space):{"d\u0065\u0009p":1}"#.replacing(#"d\u0065\u0009p"#, with: #"de\u0009ep"#)
          let action = #""\#(tag)"\#(space):"\u0022\\\u0000""#
          #expect(step("{\(action),\(with)}") == written)
          #expect(step("{\(with),\(action)}") == written)
          #expect(step("{\(with),\(action),\(action)}").hasPrefix("duplicateName /?do?"))
        }
      }
    }
    #expect(step(#"{"\\"do\\"":"x"}"#).hasPrefix("syntax"))
    #expect(step(#"{"\\\"do\\\"":"x"}"#) == "missingMember /?do?")
  }

  @Test func everySpellingOfAHoistedMemberIsFound() {
    let written = #"{\#(needed),"in\\ner":{"de\tep":3}} (/de?ep deep)"#.replacing("de?ep deep", with: "de\tep deep")
    for name in [#"de\tep"#, #"de\u0009ep"#, #"\u0064e\tep"#] {
      #expect(odd(#"{\#(needed),"\#(name)":3}"#) == written)
    }
  }

  @Test func valuesOfAnEnumAreWrittenWithTheirEscapes() throws {
    for text in ["", "\"", "\\", "\0", "\n", "é", "😀", "*"] {
      let value = OddValue(text)
      #expect(value.text == text)
      if case .unrecognized = value { Issue.record("\(text)") }
      let json = value.json()
      #expect(JSONText(String(decoding: json, as: UTF8.self))?.value == .string(text))
      let escapes = text.utf16.map { "\\u" + String(String($0, radix: 16).reversed() + "000").prefix(4).reversed() }
      let body = Array(#"{"v":"\#(escapes.joined())"}"#.utf8)
      #expect(try OddValues.decode(body).value.v == value, "\(text)")
    }
  }
}

private struct OddValues: JSONRecord {
  var v: OddValue
  var _preserved = _PreservedMembers()

  enum Member: UInt8, RecordMember { case v }

  init(_placeholder placeholder: _Placeholder) { v = .unrecognized("") }

  mutating func _decode(from json: inout _JSONReader) throws(_JSONError) {
    let outer = try json.beginRecord()
    while json.nextPass() {
      try json.member(Member.v, "v", &v)
      try json.preserveUnknownMember(in: &_preserved)
    }
    try json.endRecord(outer, requiring: [Member.v], &_preserved)
  }

  func _write(to json: inout _JSONWriter) {
    json.beginRecord()
    json.member("v", v)
    json.endRecord(_preserved)
  }
}

private enum OddValue: OpenEnum {
  case empty, quote, backslash, null, line, letter, smile, star
  case unrecognized(String)

  static var allCases: [OddValue] { [.empty, .quote, .backslash, .null, .line, .letter, .smile, .star] }

  init?(_matching token: borrowing _JSONToken) {
    if token.equals("") {
      self = .empty
    } else if token.equals("\"") {
      self = .quote
    } else if token.equals("\\") {
      self = .backslash
    } else if token.equals("\u{0}") {
      self = .null
    } else if token.equals("\u{a}") {
      self = .line
    } else if token.equals("\u{e9}") {
      self = .letter
    } else if token.equals("\u{1f600}") {
      self = .smile
    } else if token.equals("*") {
      self = .star
    } else {
      return nil
    }
  }

  var _wire: _WireText {
    switch self {
    case .empty: ""
    case .quote: "\""
    case .backslash: "\\"
    case .null: "\u{0}"
    case .line: "\u{a}"
    case .letter: "\u{e9}"
    case .smile: "\u{1f600}"
    case .star: "*"
    case .unrecognized(let text): .text(text)
    }
  }
}
