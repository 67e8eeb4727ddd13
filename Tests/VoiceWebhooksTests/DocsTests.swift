import Foundation
import Testing
import VoiceWebhooks

// The code blocks of the generated docs are valid.

/// The code blocks of the pages of the webhooks, with the text after the opening fence.
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

private let webhooks: [any Webhook.Type] = [
  IVRCallAction.self, NumberMaskingCallAction.self, WavecellCallHandle.self, CallStatusUpdate.self,
  NumberMaskingCallStatus.self, IVRSessionSummary.self, NumberMaskingSessionSummary.self,
  VoiceMessagingSessionSummary.self,
  CallRecordingUpdate.self, VirtualNumberUpdate.self,
]

/// The deviations of a body, and its violations of severity error.
private func findings(_ body: [UInt8], as type: String, by webhook: String) throws -> [String]? {
  try webhooks.first { "\($0)" == webhook }.flatMap { try findings(body, as: type, by: $0) }
}

private func findings<Hook: Webhook>(_ body: [UInt8], as type: String, by webhook: Hook.Type) throws -> [String]? {
  if type == "\(Hook.Event.self)" {
    let received = try webhook.decode(body)
    return findings(received.deviations, webhook.violations(in: received.value))
  }
  let received = try CallActionReply.decode(body)
  guard let reply = received.value as? Hook.Reply else { return nil }
  return findings(received.deviations, webhook.violations(in: reply))
}

private func findings(_ deviations: [Deviation], _ violations: [Violation]) -> [String] {
  deviations.map { "\($0.path) deviates" }
    + violations.filter { $0.severity == .error }.map { "\($0.path) \($0.message)" }
}

@Test func everyJSONBlockIsDecodedWithoutErrors() throws {
  let samples = try blocks().filter { $0.info.first == "json" }
  #expect(samples.count >= 15)
  for sample in samples {
    let type = try #require(sample.info.last)
    let found = try findings(Array(sample.text.utf8), as: type, by: sample.webhook)
    #expect(found == [], "\(sample.webhook) \(type):\n\(sample.text)")
  }
}

/// Each Swift block is also in `Snippets.swift`, so it compiles. The blocks of webhooks without a reply differ only in the
/// name of the webhook, so one of them is enough.
@Test func everySwiftBlockIsCompiled() throws {
  let file = try String(contentsOf: tests.appending(path: "Snippets.swift"), encoding: .utf8)
  let snippets = try blocks().filter { $0.info == ["swift"] }
  #expect(snippets.map(\.webhook).sorted() == webhooks.map { "\($0)" }.sorted())
  for snippet in snippets {
    var text = snippet.text
    if !text.contains("reply") { text = text.replacing(snippet.webhook, with: "CallStatusUpdate") }
    #expect(text.hasPrefix("import VoiceWebhooks\n"))
    #expect(file.contains(text.dropFirst("import VoiceWebhooks\n".count)), "copy the block of \(snippet.webhook)")
  }
}
