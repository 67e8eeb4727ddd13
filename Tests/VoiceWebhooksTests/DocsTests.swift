import Foundation
import Testing
import VoiceWebhooks

// Every block of the generated docs does what the docs say.

/// The fenced blocks of the pages of the webhooks, by the words behind their fences.
private struct Block: Sendable {
  var webhook: String
  var info: [String]
  var text: String
}

private let tests = URL(filePath: #filePath).deletingLastPathComponent()

private func blocks() throws -> [Block] {
  let folder = tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "Generated/Docs/webhooks")
  return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().flatMap { name in
    let page = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    let webhook = try #require(page.firstMatch(of: /(?m)^# (\w+)$/)).1
    return page.matches(of: /(?ms)^```(\w[\w ]*)\n(.*?)^```$/).map {
      Block(webhook: String(webhook), info: $0.1.split(separator: " ").map(String.init), text: String($0.2))
    }
  }
}

/// What a webhook says of a body of each type: deviations and violations of severity error.
private let judges: [String: @Sendable ([UInt8]) throws -> [String]] = [
  "NumberMaskingCallAction CallActionEvent": { body in
    let received = try NumberMaskingCallAction.decode(body)
    return findings(received.deviations, NumberMaskingCallAction.violations(in: received.value))
  },
  "NumberMaskingCallAction CallActionReply": { body in
    let received = try CallActionReply.decode(body)
    return findings(received.deviations, NumberMaskingCallAction.violations(in: received.value))
  },
  "CallStatusUpdate CallStatusEvent": { body in
    let received = try CallStatusUpdate.decode(body)
    return findings(received.deviations, CallStatusUpdate.violations(in: received.value))
  },
]

private func findings(_ deviations: [Deviation], _ violations: [Violation]) -> [String] {
  deviations.map { "\($0.path) deviates" }
    + violations.filter { $0.severity == .error }.map { "\($0.path) \($0.message)" }
}

@Test func everyJSONBlockIsReadAndBreaksNoRule() throws {
  let samples = try blocks().filter { $0.info.first == "json" }
  #expect(samples.count >= 6)
  for sample in samples {
    let key = ([sample.webhook] + sample.info.dropFirst()).joined(separator: " ")
    let judge = try #require(judges[key], "no test decodes '\(key)'")
    #expect(try judge(Array(sample.text.utf8)) == [], "\(key):\n\(sample.text)")
  }
}

/// The Swift blocks are files of this target, so that they compile.
@Test func everySwiftBlockIsCompiled() throws {
  let snippets = try blocks().filter { $0.info == ["swift"] }
  #expect(snippets.count >= 2)
  for snippet in snippets {
    let file = tests.appending(path: "Snippets/\(snippet.webhook).swift")
    let compiled = try? String(contentsOf: file, encoding: .utf8)
    #expect(compiled == snippet.text, "copy the block of \(snippet.webhook) to \(file.lastPathComponent)")
  }
}
