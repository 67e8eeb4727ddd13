import PageImport
import SpecText
import Testing

/// A block of code and its samples in a short form.
struct SampleCase: Sendable, CustomTestStringConvertible {
  var name: String
  var code: String
  /// The sample, `!` before each defect, and `?` before each problem.
  var samples: [String]

  init(_ name: String, _ code: String, _ samples: String...) {
    self.name = name
    self.code = code
    self.samples = samples
  }

  var testDescription: String { name }

  static func block(_ code: String) -> CodeBlock {
    var start = 0
    var lines: [CodeBlock.Line] = []
    for line in code.split(separator: "\n", omittingEmptySubsequences: false) {
      lines.append(CodeBlock.Line(text: Array(line.utf8), start: start))
      start += line.utf8.count + 1
    }
    return CodeBlock(language: "json", lines: lines)
  }
}

extension PrintedSample {
  fileprivate var printed: String {
    ([value.printed] + defects.map { "!\($0)" } + problems.map { "?\($0.what)" }).joined(separator: " ")
  }
}

extension PrintedValue {
  fileprivate var printed: String {
    let comment = comment.isEmpty ? "" : "#\(comment)#"
    switch content {
    case .object(let members):
      return "{" + members.map { "\($0.name):\($0.value.printed)" }.joined(separator: ", ") + "}" + comment
    case .array(let items): return "[" + items.map(\.printed).joined(separator: ", ") + "]" + comment
    case .scalar(let kind, let literal): return "\(kind) \(literal ?? "-")" + comment
    }
  }
}

/// Samples are read with the mistakes that documentation makes.
@Test(
  arguments: [
    SampleCase(
      "values", #"{"a": "b", "c": 1, "d": -1.5e3, "e": true, "f": null, "g": [], "h": {}}"#,
      "{a:string b, c:integer 1, d:number -1.5e3, e:boolean true, f:null null, g:[], h:{}}"),
    SampleCase("escapes", #"["\"\\\/\n\u00e9\ud83d\ude00\ud83dx"]"#, "[string \"\\/\né😀\u{FFFD}x]"),
    SampleCase(
      "comment behind a member", "{\n\"a\": 1, // one\n\"b\": 2 # two\n}",
      "{a:integer 1#one#, b:integer 2#two#} !comment"),
    SampleCase(
      "comment on its own line", "{\n\"a\": 1,\n// two\n/* more\n * words */\n\"b\": 2}",
      "{a:integer 1, b:integer 2#two more words#} !comment"),
    SampleCase(
      "comment beside a bracket", "{\n\"a\": { // own\n\"b\": 1\n}, // behind\n\"c\": {\n// inside\n}}",
      "{a:{b:integer 1}#own behind#, c:{}#inside#} !comment"),
    SampleCase("comment before and behind", "// before\n{} // behind\n// last", "{}#before behind last# !comment"),
    SampleCase(
      "comments in texts", #"{"a": "http://b.example/#c", "d": "/* e */"}"#,
      "{a:string http://b.example/#c, d:string /* e */}"),
    SampleCase("trailing comma", "{\"a\": [1,],}", "{a:[integer 1]} !trailing-comma"),
    SampleCase("missing comma", "{\"a\": 1\n\"b\": [1 2]}", "{a:integer 1, b:[integer 1, integer 2]} !missing-comma"),
    SampleCase("too many commas", "{\"a\": 1,, \"b\": 2}", "{a:integer 1, b:integer 2} ?a comma is too many"),
    SampleCase(
      "ellipsis",
      "{\"a\": [1, ...], …\n"
        + "\"b\": ...}", "{a:[integer 1], b:null -} ?an ellipsis ?an ellipsis ?an ellipsis"
    ),
    SampleCase("single quotes", "{'a': 'it's'}", "{a:string it's} ?single quotes ?single quotes"),
    SampleCase("curly quotes", "{“a”: ‘b’}", "{a:string b} ?curly quotes ?curly quotes"),
    SampleCase("names without quotes", "{a: 1, $b.c-d: 2}", "{a:integer 1, $b.c-d:integer 2} !bare-word"),
    SampleCase(
      "words without quotes", "{\"a\": PSTN or VOIP, \"b\": +65123, \"c\": 2020-01-01, \"d\": 007, \"e\": True}",
      "{a:string PSTN or VOIP, b:string +65123, c:string 2020-01-01, d:string 007, e:boolean true} !bare-word"),
    SampleCase(
      "kinds", "{\"a\": string, \"b\": <integer>, \"c\": true or false}",
      "{a:string -, b:integer -, c:boolean -} !bare-word"),
    SampleCase(
      "placeholders", "{\"a\": {{Your Number}}, \"b\": <your-id>, \"c\": \"{{d}}\"}",
      "{a:string {{Your Number}}, b:string <your-id>, c:string {{d}}} !bare-word"),
    SampleCase("several", "{\"a\": 1}\n{\"b\": 2},\n[3]", "{a:integer 1}", "{b:integer 2}", "[integer 3]"),
    SampleCase(
      "text before", "HTTP/1.1 200 OK\nContent-Type: application/json\n\n{\"a\": 1}", "{a:integer 1} !bare-word"),
    SampleCase("assignment", "response = {\"a\": 1};", "{a:integer 1} !bare-word"),
    SampleCase(
      "titles between", "One\n{\"a\": 1}\nTwo\n{\"b\": 2}", "{a:integer 1} !bare-word", "{b:integer 2} !bare-word"),
    SampleCase("text behind", "{\"a\": 1}\nSee below", "{a:integer 1} ?text behind the sample: See below"),
    SampleCase(
      "text that is not closed", "{\"a\": \"b,\n\"c\": \"d\n}",
      "{a:string b, c:string d} ?the text is not closed ?the text is not closed"),
    SampleCase(
      "text over two lines", "{\"a\": \"b\n  c\", \"d\": 1}",
      "{a:string b c, d:integer 1} ?the text goes over two lines"),
    SampleCase(
      "brackets that are not closed", "{\"a\": [1",
      "{a:[integer 1]} ?the array is not closed ?the object "
        + "is not closed"
    ),
    SampleCase(
      "brackets of another kind", "{\"a\": [1}, \"b\": 2]",
      "{a:[integer 1]} ?'}' closes an array ?text behind the sample: , \"b\": 2]"),
    SampleCase(
      "missing values", "{\"a\":, \"b\" \"c\": }",
      "{a:null -, b:null -, c:null -} !missing-comma ?a value is missing ?'b' has no value ?a value is missing"),
    SampleCase(
      "stray text", "{\"a\": 1 (seconds), \"b\": 2}", "{a:integer 1, b:integer 2} ?text that is not JSON: (seconds)"),
    SampleCase("names twice", "{\"a\": 1, \"a\": 2}", "{a:integer 1, a:integer 2} ?'a' is printed twice"),
    SampleCase("other code", "if (x) {\n  foo();\n}\nlet a = b[\"c\"];"),
    SampleCase("paths", "POST /parcels/{id}/events [json]"),
    SampleCase("nothing", "\n\n"),
  ])
func readsSamples(_ code: SampleCase) {
  #expect(readSamples(SampleCase.block(code.code)).map(\.printed) == code.samples)
}

/// A member has the range of its name and value; a problem has the range of what is wrong.
@Test func samplesHavePositions() throws {
  let text = "{\n  \"a\": [1, ...],\n  'b': {}\n}"
  let utf8 = Array(text.utf8)
  let sample = try #require(readSamples(SampleCase.block(text), file: 2).first)
  func printed(_ range: SourceRange) -> String { String(decoding: utf8[range.start..<range.end], as: UTF8.self) }
  guard case .object(let members) = sample.value.content else {
    Issue.record("the sample is not an object")
    return
  }
  #expect(members.map { printed($0.value.range) } == ["\"a\": [1, ...]", "'b': {}"])
  #expect(sample.problems.map { printed($0.range) } == ["...", "'b'"])
  #expect(printed(sample.range) == text)
  #expect(sample.range.file == 2)
}

/// The depth of a sample is limited, and so is the number of problems.
@Test func limitsSamples() throws {
  let deep = String(repeating: "[", count: 100_000) + "1"
  let sample = try #require(readSamples(SampleCase.block(deep)).first)
  #expect(sample.problems.first?.what == "values below depth 64 were left out")
  let strange = "{" + String(repeating: "\n:", count: 5000)
  #expect(readSamples(SampleCase.block("{\"a\"" + strange.dropFirst())).first?.problems.count == 1000)
}
