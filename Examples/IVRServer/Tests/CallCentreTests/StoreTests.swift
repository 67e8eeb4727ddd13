import CallCentre
import Testing
import VoiceWebhooks

@Test func aNewKeyReplacesTheOldest() {
  var numbers = BoundedDictionary<Int, String>(capacity: 3)
  for number in 1...3 { numbers[number] = "\(number)" }
  numbers[1] = "one"
  #expect((1...3).map { numbers[$0] } == ["one", "2", "3"])
  // Updating the value of 1 did not change its age.
  numbers[4] = "4"
  #expect((1...4).map { numbers[$0] } == [nil, "2", "3", "4"])
  numbers[3] = nil
  numbers[3] = nil
  #expect(numbers.count == 2)
  numbers[5] = "5"
  #expect((2...5).map { numbers[$0] } == [nil, nil, "4", "5"])
  for number in 6...1_000 { numbers[number] = "" }
  #expect(numbers.count == 3)
}

@Test func memoryIsBounded() async {
  let calls = CallStore(sessions: 10, events: 10)
  let centre = CallCentre(menu: Menu(directory: directory), calls: calls)
  let long = String(repeating: "7", count: 100)
  for number in 0..<100 {
    for id in ["\(number)", "\(long)\(number)"] {
      let changes = ["eventId": "\"\(id)\"", "sessionId": "\"\(id)\"", "callId": "\"\(id)\""]
      _ = await centre.answer(body("CALL_ACTION", changes), at: .callAction)
      // Each session has one more leg than the previous one.
      for leg in 0...number {
        let status = changes.merging(["eventId": "\"\(id)-\(leg)\"", "callId": "\"\(leg)\""]) { $1 }
        _ = await centre.answer(body("CALL_STATUS", status), at: .callStatus)
      }
    }
  }
  #expect(await calls.session("89") == nil)
  #expect(await calls.session("90")?.legs.count == 8)
  #expect(await calls.session(Identifier("\(long)99")) == nil)
  // The oldest event is no longer stored, so it is not a duplicate.
  func isDuplicate(_ id: String) async -> String? {
    await centre.answer(body("CALL_ACTION", ["eventId": "\"\(id)\""]), at: .callAction).field("duplicate")
  }
  #expect(await isDuplicate("99") == "true")
  #expect(await isDuplicate("89") == "false")
}

@Test func allBytesOfTheSecretAreCompared() {
  #expect(Secret("") == nil && Secret(nil) == nil)
  let secret = Secret("Bearer a-long-one")
  #expect(secret?.matches("Bearer a-long-one") == true)
  for wrong in [nil, "", "Bearer a-long-on", "Bearer a-long-one ", "bearer a-long-one", "Bearer a-long-onf"] {
    #expect(secret?.matches(wrong) == false, "\(wrong ?? "no header")")
  }
}
