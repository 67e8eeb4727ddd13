import FieldscribeRuntime
import Foundation
import GoldenWebhooks
import Testing

// Maps, any JSON values, lists of lists, nullable items and records that contain themselves, in the golden module.

private func body(_ changes: [String: String] = [:]) -> [UInt8] {
  let usual: [(name: String, value: String)] = [
    ("metadata", #"{"b":"1","a":"2"}"#), ("prices", #"{"box":{"EUR":1.5}}"#), ("states", #"{"x":"Lost"}"#),
    ("pieces", #"{"x":[{"name":"box"}]}"#), ("matrix", "[[1,2],[]]"), ("corners", "[[0,1]]"), ("tags", #"["a",null]"#),
    ("routes", #"[{"x":"by road"}]"#), ("links", #"["https://a"]"#), ("callers", #"["+6512345678",null]"#),
    ("extra", #"{"a":1}"#), ("anything", "null"), ("anythings", #"[null,"x",{"a":[]}]"#), ("form", #"{"x":"y"}"#),
    ("parent", nil as String?), ("owner", nil as String?),
  ].compactMap { name, value in (changes[name] ?? value).map { (name, $0) } }
  return Array("{\(usual.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ","))}".utf8)
}

private let shapes: [(changes: [String: String], violations: [String])] = [
  ([:], []),
  (["metadata": "{}", "prices": "{}", "matrix": "[]", "anythings": "[]"], ["/prices count"]),
  (
    ["prices": #"{"a":{"b":-1}}"#, "corners": "[[0],[1,-1,2]]"],
    ["/prices/a/b range", "/corners/0 count", "/corners/1/1 range"]
  ),
  (["states": #"{"x":"DELIVERED / LEFT","y":"IN_TRANSIT","z":"LOST"}"#], ["/states/x values", "/states/z values"]),
  (["tags": #"["12345678901",null]"#, "links": #"["https://a","b"]"#], ["/tags/0 length", "/links/1 format"]),
  (["callers": #"[null,"1"]"#, "form": #""x""#], ["/callers/1 format", "/form format"]),
  (["form": #"{"x":"123456789012345678901"}"#, "extra": "null", "anything": "1e400"], ["/form/x length"]),
  (["pieces": #"{"x":[],"y":[{"name":"box"},{"name":""}]}"#], ["/pieces/y/1/name length"]),
  (
    ["owner": #"{"first":\#(String(decoding: body(["links": #"["b"]"#]), as: UTF8.self))}"#],
    ["/owner/first/links/0 format"]
  ),
]

@Test(arguments: shapes.indices) func shapesAreDecodedValidatedAndEncoded(_ row: Int) throws {
  let (changes, violations) = shapes[row]
  let bytes = body(changes)
  let received = try ShapeUpdate.decode(bytes)
  #expect(String(decoding: received.value.json(), as: UTF8.self) == String(decoding: bytes, as: UTF8.self))
  #expect(ShapeUpdate.violations(in: received.value).map { "\($0.path) \($0.rule)" } == violations)
  let reply = try? ShapeUpdate.encode(received.value)
  #expect((reply != nil) == violations.isEmpty)
}

@Test func numbersInListsMustBeFinite() throws {
  var value = try ShapeUpdate.decode(body()).value
  value.matrix = [[1], [2, .nan]]
  value.prices["box"] = ["EUR": .infinity]
  #expect(ShapeUpdate.violations(in: value).map(\.path) == ["/prices/box/EUR", "/matrix/1/1"])
  #expect(throws: EncodeError.self) { try ShapeUpdate.encode(value) }
}

@Test func shapesAreValuesInSwift() throws {
  let value = Shapes(
    prices: ["box": ["EUR": 1.5]], pieces: ["x": [Piece(name: "box")]], matrix: [[1, 2], []], corners: [[0, 1]],
    tags: ["a", nil], links: ["https://a"], anything: JSONText("null")!, anythings: [], form: .object(["x": "y"]),
    parent: nil, owner: ShapeOwner())
  #expect(value.owner?.first == nil && value.prices["box"]?["EUR"] == 1.5)
  var outer = value
  outer.parent = value
  outer.owner?.first = value
  #expect(try ShapeUpdate.decode(outer.json()).value == outer && outer != value)
}

/// A body in which owners and shapes alternate.
private func nestedOwners(_ depth: Int) -> [UInt8] {
  var text = "{}"
  for _ in 1..<depth / 2 {
    text = String(
      decoding: body([
        "owner": text, "metadata": "{}", "prices": "{}", "states": "{}", "pieces": "{}",
        "matrix": "[]", "corners": "[]", "routes": "[]", "extra": "1", "anythings": "[]", "form": #""""#,
      ]), as: UTF8.self)
    text = "{\"first\":\(text)}"
  }
  return Array(text.utf8)
}

@Test func deepShapesFitOnASmallStack() async {
  let isSound = await withCheckedContinuation { continuation in
    let thread = Thread {
      let bytes = nestedOwners(64)
      guard let value = try? ShapeOwner.decode(bytes).value, (try? ShapeOwner.decode(nestedOwners(70))) == nil else {
        return continuation.resume(returning: false)
      }
      continuation.resume(returning: value.json() == bytes && value == value && Set([value, value]).count == 1)
    }
    thread.stackSize = 256 << 10
    thread.start()
  }
  #expect(isSound)
}
