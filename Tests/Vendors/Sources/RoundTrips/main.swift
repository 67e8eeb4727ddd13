// Decodes the sample bodies of all vendors and encodes them again: RoundTrips FOLDER. The result must be the same JSON
// value, without deviations. A body has violations if and only if its name says that it is unlisted.
import Foundation
import FieldscribeRuntime
import SendGrid
import Stripe
import VonageVoice

/// The sample bodies of a webhook: `event-keys.json` or `reply-menu.json`.
func bodies(_ kind: String, of webhook: any Webhook.Type, _ vendor: String) throws -> [(name: String, body: Data)] {
  let folder = URL(filePath: CommandLine.arguments[1]).appending(path: "\(vendor)/samples/\(webhook)")
  let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
  return try files.filter { $0.lastPathComponent.hasPrefix(kind) }
    .sorted { $0.path < $1.path }.map { ("\(vendor) \(webhook) \($0.lastPathComponent)", try Data(contentsOf: $0)) }
}

/// Whether two bodies are the same JSON value.
func areEqual(_ first: Data, _ second: Data) throws -> Bool {
  let options: JSONSerialization.ReadingOptions = .fragmentsAllowed
  let values = try [first, second].map { try JSONSerialization.jsonObject(with: $0, options: options) as? NSObject }
  return values[0] == values[1]
}

var failures: [String] = []
var count = 0

func check<Value: JSONModel>(
  _ bodies: [(name: String, body: Data)], as _: Value.Type, violations: (Value) -> [Violation]
) throws {
  for (name, body) in bodies {
    count += 1
    do {
      let decoded = try Value.decode(body)
      if !decoded.deviations.isEmpty { failures.append("\(name): \(decoded.deviations)") }
      if try !areEqual(Data(decoded.value.json()), body) { failures.append("\(name): is written as another value") }
      let violations = violations(decoded.value)
      if violations.isEmpty == name.contains("-unlisted-") { failures.append("\(name): \(violations)") }
    } catch let error as DecodeError {
      failures.append("\(name): \(error)")
    }
  }
}

func check<Hook: Webhook>(eventsOf webhook: Hook.Type, _ vendor: String) throws {
  try check(bodies("event-", of: webhook, vendor), as: Hook.Event.self, violations: Hook.violations(in:))
}

func check<Hook: Webhook>(repliesOf webhook: Hook.Type, _ vendor: String) throws where Hook.Reply: JSONModel {
  try check(bodies("reply-", of: webhook, vendor), as: Hook.Reply.self, violations: Hook.violations(in:))
}

try check(eventsOf: AnswerCall.self, "vonage-voice")
try check(repliesOf: AnswerCall.self, "vonage-voice")
try check(eventsOf: CallEvents.self, "vonage-voice")
try check(eventsOf: MailEvents.self, "sendgrid")
try check(eventsOf: AccountEvents.self, "stripe")

for failure in failures { print(failure) }
print("\(count) bodies, \(failures.count) failures")
exit(failures.isEmpty && count > 0 ? 0 : 1)
