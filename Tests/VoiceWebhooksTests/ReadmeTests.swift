import Testing
import VoiceWebhooks

// `ReadmeExample.swift` is the README's example, letter by letter; a test of the repository compares the two.

@Test func theExampleOfTheReadmeAnswersACall() throws {
  let reply = try #require(try answer(Array(Samples.callAction.utf8)))
  #expect(
    String(decoding: reply, as: UTF8.self) == """
      {"clientActionId":"greeting","callflow":[\
      {"action":"say","params":{"text":"Please hold the line.","voiceProfile":"en-US-ZiraRUS"}},\
      {"action":"makeCall","params":{"source":"+6512345678","destination":"+6587654321"}}]}
      """)
  #expect(try answer(Array(Samples.callStatus.utf8)) == nil)
  #expect(throws: DecodeError.self) { try answer(Array("{}".utf8)) }
}
