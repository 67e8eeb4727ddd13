import Foundation
import Testing
import VoiceWebhooks

// `ReadmeExample.swift` is a copy of the example in the README. `RepositoryTests` compares them.

@Test func theExampleOfTheReadmeAnswersTheCallInTheReadme() throws {
  let readme = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../README.md")
  let blocks = try String(contentsOf: readme, encoding: .utf8).matches(of: /(?ms)^```json\n(.*?)\n```$/).map(\.output.1)
  try #require(blocks.count == 2)
  let reply = try #require(try answer(Array(blocks[0].utf8)))
  #expect(String(decoding: reply, as: UTF8.self) == blocks[1])
  let deviations = try VoiceEvent.decode(Array(blocks[0].utf8)).deviations.map { "\($0.path), \($0.ruling.id)" }
  #expect(deviations == ["/payload/callDuration, duration-is-a-number"])
  #expect(try answer(Array(Samples.callStatus.utf8)) == nil)
  #expect(throws: DecodeError.self) { try answer(Array("{}".utf8)) }
}

/// The table of the README about values of `callDuration`.
@Test(arguments: [("30", 30, 0), ("\"30\"", 30, 1), ("\"soon\"", nil, 0)] as [(String, Int?, Int)])
func theTableOfTheReadmeIsRight(value: String, expected: Int?, deviations: Int) throws {
  let body = Array(Samples.callStatus.replacing(/"callDuration": ?\d+/, with: "\"callDuration\": \(value)").utf8)
  guard let expected else {
    let error = #expect(throws: DecodeError.self) { try CallStatusUpdate.decode(body) }
    #expect(error?.code == .wrongKind && error?.pointer == "/payload/callDuration")
    return
  }
  let received = try CallStatusUpdate.decode(body)
  #expect(received.value.payload.callDuration == expected && received.deviations.count == deviations)
}
