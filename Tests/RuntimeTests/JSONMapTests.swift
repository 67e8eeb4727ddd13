import FieldscribeRuntime
import Foundation
import Testing

/// A record written by hand, with maps, nullable items and a member of its own type.
private struct Node: Hashable, Sendable {
  var texts: JSONMap<String>?
  var maps: JSONMap<[Int?]>?
  var inner: JSONMap<JSONMap<Node>>?
  var any: JSONText?
  var parent: Node? {
    get { _parent.value }
    set { _parent = _Box(newValue) }
  }
  var _parent = _Box<Node>()
  var _preserved = _PreservedMembers()

  init() {}

  enum Member: UInt8, RecordMember { case texts, maps, inner, any, parent }
}

extension Node: JSONRecord {
  init(_placeholder placeholder: _Placeholder) {}

  mutating func _decode(from json: inout _JSONReader) throws(_JSONError) {
    let outer = try json.beginRecord()
    while json.nextPass() {
      try json.member(Member.texts, "texts", &texts)
      try json.member(Member.maps, "maps", &maps)
      try json.member(Member.inner, "inner", &inner)
      try json.member(Member.any, "any", &any)
      try json.member(Member.parent, "parent", &_parent.value)
      try json.preserveUnknownMember(in: &_preserved)
    }
    try json.endRecord(outer, &_preserved)
  }

  func _write(to json: inout _JSONWriter) {
    json.beginRecord()
    json.member("texts", texts, nullIf: _preserved.isNull(Member.texts))
    json.member("maps", maps, nullIf: _preserved.isNull(Member.maps))
    json.member("inner", inner, nullIf: _preserved.isNull(Member.inner))
    json.member("any", any, nullIf: _preserved.isNull(Member.any))
    json.member("parent", parent, nullIf: _preserved.isNull(Member.parent))
    json.endRecord(_preserved)
  }
}

private func decoded(_ body: String, _ limits: DecodeLimits = .standard) -> String {
  outcome(Array(body.utf8), as: Node.self, limits: limits)
}

@Suite struct JSONMapTests {
  @Test func bodiesAreDecodedAndEncoded() {
    let same = [
      "{}", #"{"texts":{}}"#, #"{"texts":null}"#, #"{"texts":{"b":"1","a":"2","":"3"}}"#,
      "{\"texts\":{\"\u{E9}\":\"1\",\"e\u{301}\":\"2\"}}", #"{"texts":{"a\nb":"\u0001"}}"#,
      #"{"maps":{"a":[1,null],"b":[],"c":[null]}}"#, #"{"inner":{"a":{"b":{"texts":{"c":""},"other":1}}}}"#,
      #"{"any":[1e5,{"a":null}]}"#, #"{"any":"x"}"#, #"{"any":null}"#,
      #"{"parent":{"parent":{"texts":{"a":"b"}},"other":2}}"#, #"{"parent":null}"#,
      #"{"texts":{"k0":"","k1":"","k2":"","k3":"","k4":"","k5":"","k6":"","k7":"","k8":"","k9":""}}"#,
    ]
    for body in same { #expect(decoded(body) == body) }
    let changed = [
      (" { \"texts\" : { \"a\" : \"1\" , \"b\" : \"2\" } } ", #"{"texts":{"a":"1","b":"2"}}"#),
      (#"{"parent":{},"texts":{"\u0061":"1"}}"#, #"{"texts":{"a":"1"},"parent":{}}"#),
      ("{\"maps\":{\"a\": [ 1 , null ] }}", #"{"maps":{"a":[1,null]}}"#),
      (#"{"t\u0065xts" : { } }"#, #"{"texts":{}}"#),
    ]
    for (body, expected) in changed { #expect(decoded(body) == expected) }
  }

  @Test func wrongBodiesAreRefused() {
    let many = (0..<12).map { #""k\#($0)":"""# }.joined(separator: ",")
    let cases = [
      (#"{"texts":[]}"#, "wrongKind /texts"), (#"{"texts":{"a":1}}"#, "wrongKind /texts/a"),
      (#"{"texts":{"a":null}}"#, "missingMember /texts/a"), (#"{"maps":{"a":[true]}}"#, "wrongKind /maps/a/0"),
      (#"{"maps":{"a":[1,nul]}}"#, "syntax /maps/a/1"), (#"{"texts":{"a":"1","a":"2"}}"#, "duplicateName /texts/a"),
      (#"{"texts":{"a":"1","\u0061":"2"}}"#, "duplicateName /texts/a"),
      (#"{"texts":{\#(many),"k3":""}}"#, "duplicateName /texts/k3"),
      (#"{"inner":{"a":{"b":{"new":1,"new":2}}}}"#, "duplicateName /inner/a/b/new"),
      (#"{"any":{"a":1,"a":2}}"#, "duplicateName /any/a"), (#"{"texts":{"a":"1",}}"#, "syntax /texts"),
      (#"{"texts":{"a" "1"}}"#, "syntax /texts/a"), (#"{"texts":{a:1}}"#, "syntax /texts"),
      (#"{"texts":{"a":"1"]}"#, "syntax /texts"), (#"{"texts":{"#, "unexpectedEnd /texts"),
      (#"{"texts":{"a":"1""#, "unexpectedEnd /texts"), (#"{"parent":{"parent":[]}}"#, "wrongKind /parent/parent"),
      (#"{"parent":{},"parent":{}}"#, "duplicateName /parent"),
    ]
    for (body, expected) in cases {
      let found = decoded(body)
      #expect(found.hasPrefix(expected), "\(body): \(found)")
    }
  }

  @Test func limitsApplyToMaps() {
    let limits = DecodeLimits(depth: 3, nameLength: 4, memberCount: 2)
    let cases = [
      (#"{"texts":{"a":"","b":""}}"#, #"{"texts":{"a":"","b":""}}"#),
      (#"{"texts":{"a":"","b":"","c":""}}"#, "tooManyMembers /texts/c"),
      (#"{"texts":{"abcde":""}}"#, "nameTooLong /texts/abcde"), (#"{"inner":{"a":{"b":{}}}}"#, "tooDeep /inner/a/b"),
    ]
    for (body, expected) in cases { #expect(decoded(body, limits) == expected) }
  }

  @Test func membersAreReadAndChangedByName() throws {
    var map: JSONMap = ["b": 1, "a": 2, "b": 3]
    #expect(map.keys == ["b", "a"] && map.values == [3, 2] && map.count == 2)
    map["c"] = 4
    map["b"] = nil
    map["none"] = nil
    map["a"]? += 1
    #expect(map == ["a": 3, "c": 4] && map != ["c": 4, "a": 3] && map["b"] == nil)
    #expect(map.map { "\($0.key)\($0.value)" } == ["a3", "c4"] && map[1].key == "c")
    for index in 0..<100 { map["k\(index)"] = index }
    for index in stride(from: 0, to: 100, by: 2) { map["k\(index)"] = nil }
    let isRight = (0..<100).allSatisfy { (index: Int) in map["k\(index)"] == (index.isMultiple(of: 2) ? nil : index) }
    #expect(isRight && map.count == 52)
    #expect(map["a"] == 3 && map["c"] == 4)
    var texts = JSONMap(zip(["\u{E9}", "e\u{301}"], ["1", "2"]))
    #expect(texts["\u{E9}"] == "1" && texts["e\u{301}"] == "2")
    texts["\u{E9}"] = nil
    #expect(texts == ["e\u{301}": "2"] && texts != ["\u{E9}": "2"])
    var nullable: JSONMap<Int?> = ["a": 1, "b": nil]
    nullable["a"] = .some(nil)
    #expect(String(decoding: nullable.json(), as: UTF8.self) == #"{"a":null,"b":null}"#)
    nullable["a"] = nil
    #expect(nullable.keys == ["b"] && Set([nullable, ["b": nil]]).count == 1)
  }

  @Test func lookupOfManyNamesIsNotQuadratic() {
    var map = JSONMap<Int>()
    for index in 0..<100_000 { map["name-\(index)"] = index }
    #expect((0..<100_000).allSatisfy { (index: Int) in map["name-\(index)"] == index })
  }

  @Test func nothingIsPrinted() {
    let map: JSONMap = ["secret": "value"]
    #expect("\(map)" == "<redacted>" && String(reflecting: map) == "<redacted>")
    var text = ""
    dump(map, to: &text)
    #expect(!text.contains("secret") && !text.contains("value"))
  }

  @Test func mapsAreCodable() throws {
    let map: JSONMap<[Int?]> = ["a": [1, nil], "b": []]
    let data = try JSONEncoder().encode(map)
    #expect(try JSONDecoder().decode(JSONMap<[Int?]>.self, from: data) == map)
    #expect(throws: (any Error).self) { try JSONDecoder().decode(JSONMap<Int>.self, from: data) }
  }

  @Test func itemsAreValidated() {
    var check = _Validation(page: "page")
    check.each([["https://a", "x"], []], at: "links") { check, item in
      check.count(item, in: 1..., at: "")
      check.each(item) { check, item in check.url(item, at: "") }
    }
    let map: JSONMap = ["a/b": [1, .nan], "\n\u{E9}": [.infinity], String(repeating: "k", count: 70): [.nan]]
    check.each(map, at: "map") { check, item in check.each(item) { check, item in check.finite(item, at: "") } }
    check.each(["a": nil, "b": "x"] as JSONMap<String?>) { check, item in check.url(item, at: "") }
    check.count(map, in: 4..., at: "map")
    check.each([nil, "abc"] as [String?], at: "tags") { check, item in check.length(item, in: ...2, at: "") }
    let long = String(repeating: "k", count: 61) + "..."
    #expect(
      check.violations.map { "\($0.path) \($0.rule)" } == [
        "/links/0/1 format", "/links/1 count", "/map/a~1b/1 range", "/map/???/0 range", "/map/\(long)/0 range",
        "/b format", "/map count", "/tags/1 length",
      ])
  }

  @Test func aMemberOfItsOwnTypeIsStoredApart() {
    var node = Node()
    #expect(node.parent == nil)
    node.parent = Node()
    node.parent?.texts = ["a": "b"]
    let copy = node
    node.parent?.parent = copy
    #expect(copy.parent?.parent == nil && node.parent?.parent?.parent?.texts == ["a": "b"])
    #expect(Set([node, copy]).count == 2)
    node.parent = nil
    #expect(node == Node())
  }
}
