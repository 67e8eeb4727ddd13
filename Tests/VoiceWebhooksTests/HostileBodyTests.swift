import Testing
import VoiceWebhooks

// Truncated and corrupted samples, and concurrent decoding.

private let samples = [Samples.callAction, Samples.ivrCallAction, Samples.callHandle, Samples.callStatus]

@Test func noPrefixOfASampleIsAccepted() {
  for sample in samples {
    let body = Array(sample.utf8)
    let accepted = body.indices.filter { (try? VoiceEvent.decode(body[..<$0])) != nil }
    #expect(accepted == [] && (try? VoiceEvent.decode(body)) != nil)
  }
}

/// Changes every third byte. If the body is still accepted, encoding and decoding it again gives the same value.
@Test func aBodyWithAChangedByteRoundTripsOrIsRejected() throws {
  let bytes = Array("\"\\}],0n\u{0}".utf8) + [0xFF]
  var accepted = 0
  for sample in samples {
    var body = try VoiceEvent.decode(Array(sample.utf8)).value.json()
    for offset in stride(from: 0, to: body.count, by: 3) {
      let before = body[offset]
      for byte in bytes where byte != before {
        body[offset] = byte
        guard let event = try? VoiceEvent.decode(body).value else { continue }
        accepted += 1
        if try VoiceEvent.decode(event.json()).value != event {
          Issue.record("\(String(decoding: body, as: UTF8.self))")
        }
      }
      body[offset] = before
    }
  }
  #expect(accepted > 500)
}

@Test func decodingIsSafeInConcurrentTasks() async throws {
  let expected = try samples.map { try VoiceEvent.decode(Array($0.utf8)).value }
  let differing = await withTaskGroup(of: Int.self) { group in
    for worker in 0..<16 {
      group.addTask {
        (0..<500).count { round in
          let index = (worker + round) % samples.count
          return (try? VoiceEvent.decode(Array(samples[index].utf8)).value) != expected[index]
        }
      }
    }
    return await group.reduce(0, +)
  }
  #expect(differing == 0)
}

/// Names with a meaning in other languages have no effect.
@Test func namesOfOtherLanguagesAreUnknownMembers() throws {
  for name in ["__proto__", "constructor", "init", "self", "Type", "kept", "payload ", "", "$ref", "\u{FEFF}eventType"]
  {
    let body = #"{"eventType":"CALL_RECORDING_STATUS","payload":{"\#(name)":{"\#(name)":1}},"\#(name)":[]}"#
    let event = try CallRecordingUpdate.decode(Array(body.utf8)).value
    #expect(event.unknownMembers.map { Array($0.name.utf8) } == [Array(name.utf8)])
    #expect(event.payload.unknownMembers.count == 1 && event.json() == Array(body.utf8))
  }
}

@Test func aReplyThatIsTooLargeIsNotEncoded() throws {
  var reply = CallActionReply(callflow: [.hangup])
  let long = try #require(JSONText("\"\(String(repeating: "x", count: 1_000_000))\""))
  reply.unknownMembers = [UnknownMember(name: "a", value: long), UnknownMember(name: "b", value: long)]
  let error = #expect(throws: EncodeError.self) { try IVRCallAction.encode(reply) }
  #expect(error?.violations.map(\.rule) == ["json"] && error.map { "\($0)".utf8.count < 1_000 } == true)
}
