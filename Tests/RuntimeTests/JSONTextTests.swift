import FieldscribeRuntime
import Testing

@Suite struct JSONTextTests {
  @Test func textsAreMinifiedAndComparedByBytes() {
    let cases: [(text: String, minified: String)] = [
      (" 1 ", "1"), ("[ 1 , 2 ]", "[1,2]"), ("{ \"a b\" : \" c \\\" d \" }", #"{"a b":" c \" d "}"#),
      ("\t{\r\n}", "{}"), (#" "\\" "#, #""\\""#), (#"{"a":[ ]}"#, #"{"a":[]}"#), (#"[ "\\\\" , 1 ]"#, #"["\\\\",1]"#),
    ]
    for item in cases { #expect(JSONText(item.text)?.text == item.minified) }
    #expect(JSONText("1") == JSONText(" 1") && JSONText("1") != JSONText("1.0"))
    #expect(JSONText(#""a""#) != JSONText(#""\u0061""#))
    #expect(Set([JSONText("1"), JSONText(" 1 ")]).count == 1)
  }

  @Test func textsConvertToTreesAndBack() {
    let text = JSONText(#"{"n":null,"b":[true,false],"i":1.50,"s":"a\u0041\n","o":{"":[]}}"#)
    let value = JSONValue.object([
      .init(name: "n", value: .null), .init(name: "b", value: .array([.bool(true), .bool(false)])),
      .init(name: "i", value: .number("1.50")), .init(name: "s", value: .string("aA\n")),
      .init(name: "o", value: .object([.init(name: "", value: .array([]))])),
    ])
    #expect(text?.value == value)
    #expect(JSONText(value)?.value == value)
    #expect(JSONText(JSONValue.number("1,2")) == nil && JSONText(JSONValue.array([.number("")])) == nil)
    #expect(JSONText(JSONValue.number("null")) == nil && JSONText(JSONValue.number(" 1")) == nil)
    #expect(JSONText(JSONValue.object([.init(name: "a", value: .null), .init(name: "a", value: .null)])) == nil)
  }
}
