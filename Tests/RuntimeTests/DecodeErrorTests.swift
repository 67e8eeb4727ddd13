import FieldscribeRuntime
import Testing

private func error(_ body: String) -> DecodeError? {
  do {
    _ = try LegEvent.decode(Array(body.utf8))
    return nil
  } catch {
    return error
  }
}

@Suite struct DecodeErrorTests {
  @Test func errorsDescribeTheirLocationAndReason() {
    let cases: [(body: String, description: String)] = [
      ("", "emptyBody at byte 0: the body is empty"),
      ("[]", "notAnObject at byte 0: the body is not a JSON object"),
      ("{\"kind\":1}", "wrongKind at byte 8 in \"/kind\": the value has the wrong JSON type"),
      ("{\"a\": tru}", "syntax at byte 6 in \"/a\": the body is not valid JSON (RFC 8259)"),
      ("{\"a\": tru", "unexpectedEnd at byte 6 in \"/a\": the body ends before its JSON is complete"),
      ("{\"kind\":\"LEG\"}", "missingMember at byte 0 in \"/payload\": the required member is missing or null"),
      (
        legBody(["new": #"[1,{"x/y~z":01}]"#]),
        "syntax at byte 167 in \"/payload/new/1/x~1y~0z\": the body is not valid JSON (RFC 8259)"
      ),
    ]
    for item in cases { #expect(error(item.body)?.description == item.description) }
  }

  @Test func longPointersAreShortened() {
    func pointer(_ names: Int...) -> String? {
      let names = names.map { String(repeating: "n", count: $0) }
      return error(names.map { "{\"\($0)\":" }.joined() + "tru").map { $0.pointer }
    }
    func level(_ count: Int) -> String { "/" + String(repeating: "n", count: count) }
    #expect(pointer(64) == level(64) && pointer(65) == level(61) + "...")
    #expect(pointer(63, 63) == level(63) + level(63) && pointer(64, 63) == "..." + level(63))
    #expect(pointer(1, 63, 63) == "..." + level(63) + level(63))
  }

  @Test func everyErrorCodeOccurs() {
    let name = String(repeating: "n", count: 257)
    let bodies = [
      "", String(repeating: " ", count: 1_048_577), "{", "x", legBody(["new": #""\x""#]),
      legBody(adding: #","a":1,"a":1"#),
      legBody([name: "1"]), legBody(["new": String(repeating: "1", count: 129)]),
      legBody(["new": String(repeating: "[", count: 63)]),
      legBody(adding: (0..<1021).map { #","\#($0)":1"# }.joined()),
      legBody(["tags": "[\(String(repeating: "\"\",", count: 4096))\"\"]"]),
      "[]", legBody() + "x", legBody(["id": "1"]),
      legBody(["id": nil]), legBody(["duration": "1.5"]), legBody(["ratio": "1e400"]), #"{"kind":"CALL"}"#,
    ]
    // Only a batch is an array.
    let codes = DecodeError.Code.allCases.filter { $0 != .notAnArray }
    #expect(bodies.map { error($0)?.code } == codes.map(Optional.some))
  }

  @Test func errorsAreShortPrintableASCIIWithoutValues() {
    let secret = "+6591234567"
    let long = String(repeating: "n", count: 200)
    let bodies = [
      legBody(["id": "[\"\(secret)\"]"]), legBody(["state": "{\"\(secret)\": 1}"]),
      legBody(["duration": "\"\(secret)\""]), legBody(["new": "\"\(secret)\\ud800\""]),
      legBody(["tags": "[\"\(secret)\", 1]"]), legBody(["time": "6591234567"]),
      legBody(["new": "{\"\(long)\":{\"\(long)\":{\"\(long)\":[tru]}}}"]),
      legBody(["\u{1F4DE}\u{202E}\\u0007\\u001b[31m\\\"\\\\": "tru"]),
      legBody(["new": String(repeating: #"{"name":"#, count: 70)]),
      #"{"kind":"\#(secret)\n","payload":{}}"#,
    ]
    for body in bodies {
      guard let error = error(body) else {
        Issue.record("accepted: \(body)")
        continue
      }
      let text = "\(error)"
      #expect(text.utf8.count <= 256, "\(text)")
      #expect(text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(text)")
      #expect(!text.contains("6591234567"), "\(text)")
      #expect(error.offset <= body.utf8.count)
    }
  }

  @Test func deviationsHaveExactPointers() throws {
    let body = #"{"a/b~":1,"steps":[{"act":"speak","with":{"text":"x"}},{"new":["\"",{"q":1}],"act":"Stop"}]}"#
    let deviations = try Reply.decode(Array(body.utf8)).deviations
    #expect(deviations.map(\.path) == ["/steps/1/act"])
    #expect(deviations.map(\.ruling) == [.oldStop])
    #expect(Ruling.oldStop.id == "old-stop" && Ruling.oldStop != .nullInText)
  }

  @Test func allByteSequencesDecodeToTheSameValue() throws {
    let bytes = Array(legBody().utf8)
    let expected = try LegEvent.decode(bytes).value
    #expect(try LegEvent.decode(([0] + bytes + [0])[1...bytes.count]).value == expected)
    #expect(try LegEvent.decode(ContiguousArray(bytes)).value == expected)
    #expect(try LegEvent.decode(AnySequence(bytes)).value == expected)
    #expect(try LegEvent.decode(bytes.lazy.map { $0 }).value == expected)
    #expect(try LegEvent.decode(legBody().utf8).value == expected)
    #expect(throws: DecodeError.self) { try LegEvent.decode(AnySequence(bytes.dropLast())) }
  }
}
