import Foundation
import Testing
import VoiceWebhooks

// The code blocks of the generated docs are valid.

/// The code blocks of the pages of the webhooks, with the text after the opening fence.
private struct Block: Sendable {
  var webhook: String
  /// The first word of the paragraph before the block: `Sample` or `Example`.
  var label: String
  var info: [String]
  var text: String
}

private let tests = URL(filePath: #filePath).deletingLastPathComponent()

private func blocks() throws -> [Block] {
  let folder = tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "Generated/Docs/webhooks")
  return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().flatMap { name in
    let page = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    let webhook = try #require(page.firstMatch(of: /(?m)^# (\w+)$/)).1
    return page.matches(of: /(?ms)^```(\w[\w ]*)\n(.*?)^```$/).map { block in
      let label = page[..<block.range.lowerBound].split(separator: "\n\n").last?.prefix { $0.isLetter } ?? ""
      return Block(
        webhook: String(webhook), label: String(label), info: block.1.split(separator: " ").map(String.init),
        text: String(block.2))
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

/// Each body of a page has a sample or an example that is decoded without errors. Samples can have the mistakes of their
/// pages, but examples cannot.
@Test func everyBodyHasAValidSampleOrExample() throws {
  let bodies = try blocks().filter { $0.info.first == "json" }
  #expect(bodies.count >= 15)
  var valid: Set<[String]> = []
  for body in bodies {
    let type = try #require(body.info.last)
    try #require(["Sample", "Samples", "Example"].contains(body.label), "\(body.webhook): \(body.label)")
    let found = try? findings(Array(body.text.utf8), as: type, by: body.webhook)
    if found == [] { valid.insert([body.webhook, type]) }
    #expect(found == [] || body.label != "Example", "\(body.webhook) \(type):\n\(body.text)")
    _ = try JSONSerialization.jsonObject(with: Data(body.text.utf8))
  }
  #expect(valid == Set(bodies.map { [$0.webhook, $0.info[1]] }))
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
