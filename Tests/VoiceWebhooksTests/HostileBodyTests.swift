import Testing
import VoiceWebhooks

// Whole bodies of the documents, cut and changed, and decoded by many at a time.

private let samples = [Samples.callAction, Samples.ivrCallAction, Samples.callHandle, Samples.callStatus]

@Test func noPrefixOfASampleIsAccepted() {
  for sample in samples {
    let body = Array(sample.utf8)
    let accepted = body.indices.filter { (try? VoiceEvent.decode(body[..<$0])) != nil }
    #expect(accepted == [] && (try? VoiceEvent.decode(body)) != nil)
  }
}

/// One byte changed, of every third: what is accepted is written back and read again as the same value.
@Test func oneChangedByteNeverMisleads() throws {
  let bytes = Array("\"\\}],0n\u{0}".utf8) + [0xFF]
  var accepted = 0
  for sample in samples {
    var body = try VoiceEvent.decode(Array(sample.utf8)).value.json()
    for place in stride(from: 0, to: body.count, by: 3) {
      let before = body[place]
      for byte in bytes where byte != before {
        body[place] = byte
        guard let event = try? VoiceEvent.decode(body).value else { continue }
        accepted += 1
        if try VoiceEvent.decode(event.json()).value != event {
          Issue.record("\(String(decoding: body, as: UTF8.self))")
        }
      }
      body[place] = before
    }
  }
  #expect(accepted > 500)
}

@Test func manyDecodeAtOnce() async throws {
  let expected = try samples.map { try VoiceEvent.decode(Array($0.utf8)).value }
  let differing = await withTaskGroup(of: Int.self) { group in
    for worker in 0..<16 {
      group.addTask {
        (0..<500).count { round in
          let place = (worker + round) % samples.count
          return (try? VoiceEvent.decode(Array(samples[place].utf8)).value) != expected[place]
        }
      }
    }
    return await group.reduce(0, +)
  }
  #expect(differing == 0)
}

/// Names that mean something elsewhere are names like any other.
@Test func namesOfOtherLanguagesAreUnknownMembers() throws {
  for name in ["__proto__", "constructor", "init", "self", "Type", "kept", "payload ", "", "$ref", "\u{FEFF}eventType"]
  {
    let body = #"{"eventType":"CALL_RECORDING_STATUS","payload":{"\#(name)":{"\#(name)":1}},"\#(name)":[]}"#
    let event = try CallRecordingUpdate.decode(Array(body.utf8)).value
    #expect(event.unknownMembers.map { Array($0.name.utf8) } == [Array(name.utf8)])
    #expect(event.payload.unknownMembers.count == 1 && event.json() == Array(body.utf8))
  }
}

@Test func aReplyThatNobodyCouldReadIsNotSent() throws {
  var reply = CallActionReply(callflow: [.hangup])
  let long = try #require(JSONText("\"\(String(repeating: "x", count: 1_000_000))\""))
  reply.unknownMembers = [UnknownMember(name: "a", value: long), UnknownMember(name: "b", value: long)]
  let error = #expect(throws: EncodeError.self) { try IVRCallAction.encode(reply) }
  #expect(error?.violations.map(\.rule) == ["json"] && error.map { "\($0)".utf8.count < 1_000 } == true)
}
